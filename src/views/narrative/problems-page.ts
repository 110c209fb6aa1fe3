/**
 * What the page of problems and measures shows: the leading year by theme, the years side by side, the levels, the terms.
 * Counts are the dataset's; a share stands only where ten reports or more are behind it. Compares no body with another.
 */
import { formatNumber, formatShare } from "../../i18n/format.ts";
import type { ProblemGroup, ProblemsFile } from "../../model/narrative/problems-file.ts";
import type { PageContext } from "../page-context.ts";
import { documentAddress } from "../project.ts";
import type { BarRow, CellView, ThemeChart, ThemeTable } from "../themes/theme-page.ts";

export type ProblemsPart = {
  id: string;
  heading: string;
  note: string;
  finding: string;
  charts: ThemeChart[];
  tables: ThemeTable[];
  remarks: string;
};
export type ProblemsPage = ReturnType<typeof renderProblemsPage>;

const document = "docs/what-the-text-says.md";

/** Below this many reports there are counts and no percentage. */
const leastForShare = 10;

type Kind = "problems" | "measures";
type Row = { name: string; countOf: (group: ProblemGroup, kind: Kind) => number };

/** The themes in the order of the list, and at last what falls under none. */
function rowsOf({ locale, t }: PageContext, { themes }: ProblemsFile): Row[] {
  const without = { problems: "problemsWithoutTheme", measures: "measuresWithoutTheme" } as const;
  return [
    ...themes.map(({ name }, place) => ({
      name: name[locale],
      countOf: (group: ProblemGroup, kind: Kind) => group[kind][place] ?? 0,
    })),
    { name: t.narrative.problems.withoutTheme, countOf: (group: ProblemGroup, kind: Kind) => group[without[kind]] },
  ];
}

function countInWords({ t, locale }: PageContext, count: number, { readable }: ProblemGroup): string {
  const told = formatNumber(count, locale);
  return count === 0 || readable < leastForShare
    ? told
    : t.narrative.problems.share(told, formatShare(count / readable, locale));
}

const cellOf = (context: PageContext, count: number, group: ProblemGroup): CellView => ({
  text: countInWords(context, count, group),
  kind: "number",
});

/** Groups of the words that the page speaks of: the bodies' own, or where there are none those of extracts. */
function groupsOf({ groups }: ProblemsFile): { words: ProblemGroup["words"]; groups: ProblemGroup[] } {
  const isOriginal = groups.some(({ words, readable }) => words === "original" && readable > 0);
  const words = isOriginal ? "original" : "extract";
  return { words, groups: groups.filter((group) => group.words === words && group.readable > 0) };
}

/** The newest year with at least half as many reports as the fullest. */
function leadingOf(years: readonly ProblemGroup[]): ProblemGroup | null {
  const most = Math.max(0, ...years.map(({ readable }) => readable));
  return years.findLast(({ readable }) => readable * 2 >= most) ?? null;
}

function barsOf(context: PageContext, rows: readonly Row[], group: ProblemGroup, kind: Kind): BarRow[] {
  return rows
    .map((row) => ({ row, count: row.countOf(group, kind) }))
    .toSorted((a, b) => b.count - a.count)
    .map(({ row, count }) => ({
      label: row.name,
      value: count,
      text: countInWords(context, count, group),
      disputed: false,
    }));
}

function findingOf({ t, locale }: PageContext, rows: readonly Row[], group: ProblemGroup): string {
  const [year, reports] = [String(group.year), formatNumber(group.readable, locale)];
  const named = rows
    .slice(0, -1)
    .map(({ name, countOf }) => ({ name, count: countOf(group, "problems") }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count)
    .slice(0, 2)
    .map(({ name, count }) => t.narrative.problems.themeCount(name, formatNumber(count, locale)));
  return named.length === 0
    ? t.narrative.problems.findingNone(year, reports)
    : t.narrative.problems.finding(year, reports, named.join(t.narrative.problems.and));
}

const tableOf = (
  context: PageContext,
  caption: string,
  rows: readonly Row[],
  columns: readonly { label: string; group: ProblemGroup; kind: Kind }[],
): ThemeTable => ({
  caption,
  nameLabel: context.t.narrative.problems.columns.theme,
  columns: columns.map(({ label }) => ({ label, number: true })),
  rows: rows.map(({ name, countOf }) => ({
    name,
    href: null,
    cells: columns.map(({ group, kind }) => cellOf(context, countOf(group, kind), group)),
  })),
});

function remarksOn(context: PageContext, data: ProblemsFile, group: ProblemGroup): string {
  const { t, locale } = context;
  const say = (count: number): string => formatNumber(count, locale);
  const extracts = data.groups.find(
    ({ year, level, words }) => year === group.year && level === "all" && words === "extract",
  );
  const unread = group.reports - group.readable;
  const isOriginal = group.words === "original";
  return [
    isOriginal ? t.narrative.problems.summaries : t.narrative.problems.extractsOnly,
    group.followUps === 0 ? "" : t.narrative.problems.followUps(say(group.followUps), say(group.readable)),
    unread === 0 ? "" : t.narrative.problems.unreadable(say(unread)),
    isOriginal && extracts !== undefined ? t.narrative.problems.extractsLeftOut(say(extracts.reports)) : "",
  ]
    .filter(Boolean)
    .join(t.comparison.sentenceGap);
}

function yearPart(context: PageContext, data: ProblemsFile, rows: readonly Row[], group: ProblemGroup): ProblemsPart {
  const { t, locale } = context;
  const words = t.narrative.problems;
  const [year, reports] = [String(group.year), formatNumber(group.readable, locale)];
  const captions = { problems: words.problemsCaption(year, reports), measures: words.measuresCaption(year, reports) };
  return {
    id: "year",
    heading: words.year(year),
    note: words.reports(reports),
    finding: findingOf(context, rows, group),
    charts: (["problems", "measures"] as const).map((kind) => ({
      kind: "bars",
      rows: barsOf(context, rows, group, kind),
      label: captions[kind],
      caption: captions[kind],
    })),
    tables: [
      tableOf(context, words.bothCaption(year), rows, [
        { label: words.columns.problems, group, kind: "problems" },
        { label: words.columns.measures, group, kind: "measures" },
      ]),
    ],
    remarks: remarksOn(context, data, group),
  };
}

/** Null where there is one year alone. */
function yearsPart(context: PageContext, rows: readonly Row[], years: readonly ProblemGroup[]): ProblemsPart | null {
  const { t, locale } = context;
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined || first === last) return null;
  const columnsOf = (kind: Kind) =>
    years.map((group) => ({
      label: t.narrative.problems.columns.of(String(group.year), formatNumber(group.readable, locale)),
      group,
      kind,
    }));
  return {
    id: "years",
    heading: t.narrative.problems.years,
    note: "",
    finding: t.narrative.problems.yearsFinding(String(first.year), String(last.year)),
    charts: [],
    tables: [
      tableOf(context, t.narrative.problems.problemYears, rows, columnsOf("problems")),
      tableOf(context, t.narrative.problems.measureYears, rows, columnsOf("measures")),
    ],
    remarks: "",
  };
}

/** Null where all bodies are of one level. */
function levelsPart(context: PageContext, rows: readonly Row[], levels: readonly ProblemGroup[]): ProblemsPart | null {
  const { t, locale } = context;
  const year = String(levels[0]?.year);
  if (levels.length < 2) return null;
  const columns = levels.map((group) => ({
    label: t.narrative.problems.columns.of(
      t.narrative.problems.level[group.level],
      formatNumber(group.readable, locale),
    ),
    group,
    kind: "problems" as const,
  }));
  return {
    id: "levels",
    heading: t.narrative.problems.levels,
    note: "",
    finding: t.narrative.problems.levelsFinding(year),
    charts: [],
    tables: [tableOf(context, t.narrative.problems.levelCaption(year), rows, columns)],
    remarks: "",
  };
}

/** `repository` is the project's address, or null. */
export function renderProblemsPage(context: PageContext, data: ProblemsFile, repository: string | null) {
  const { t, locale, links } = context;
  const { words, groups } = groupsOf(data);
  const rows = rowsOf(context, data);
  const years = groups.filter(({ level }) => level === "all");
  const leading = leadingOf(years);
  const levels = groups.filter(({ level, year }) => level !== "all" && year === leading?.year);
  const { title, description, lede, caution, empty, extractsOnly, terms, termsFinding, onReports, method, term } =
    t.narrative.problems;
  return {
    title,
    description,
    lede,
    caution,
    notice: leading === null ? empty : words === "extract" ? extractsOnly : null,
    parts: [
      leading === null ? null : yearPart(context, data, rows, leading),
      yearsPart(context, rows, years),
      levelsPart(context, rows, levels),
    ].filter((part) => part !== null),
    terms: {
      id: "terms",
      heading: terms,
      finding: termsFinding,
      themes: data.themes.map((theme) => ({ name: theme.name[locale], terms: theme.terms.join(term) })),
      onReports,
      method,
      docs: { path: document, href: documentAddress(repository, document) },
    },
    download: { href: links.dataFile("problems.json"), label: t.narrative.problems.download },
  };
}
