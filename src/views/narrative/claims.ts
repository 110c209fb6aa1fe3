/**
 * Numbers of the reports' texts, counted: how they stand to the tables, what they are about, by year. Takes the published
 * counts; extracts are told in a sentence and never added.
 */
import { formatNumber } from "../../i18n/format.ts";
import { Verdict, type Measure } from "../../model/narrative/claim.ts";
import type { TextFile } from "../../model/narrative/text-file.ts";
import type { PageContext } from "../page-context.ts";
import { documentAddress } from "../project.ts";
import type { DefinitionRow } from "../reference/methodology.ts";
import type { CountTable } from "../reference/quality.ts";

export type ToldCountsView = {
  lead: string;
  /** "" where there is none. */
  extracts: string;
  verdicts: DefinitionRow[];
  measures: CountTable;
  years: CountTable;
  methodHref: string;
  /** `href` where the project's address is known. */
  docs: { path: string; href: string | null };
};

const document = "docs/what-the-text-says.md";

type Counts = TextFile["years"][number]["counts"];

const sumOf = (counts: readonly Counts[], verdicts: readonly Verdict[]): number =>
  counts.reduce((all, own) => all + verdicts.reduce((sum, verdict) => sum + (own[verdict] ?? 0), 0), 0);
const all = Verdict.options;
const differences: readonly Verdict[] = ["differs", "tableZero"];
const uncompared = all.filter((verdict) => verdict !== "agrees" && !differences.includes(verdict));

type Group = keyof PageContext["t"]["narrative"]["claims"]["groups"];

const asked = new Set<Measure>([
  "received",
  "accepted",
  "answered",
  "concluded",
  "dealtWith",
  "carriedIn",
  "carriedOut",
]);
function groupOf(measure: Measure): Group {
  if (asked.has(measure)) return "requests";
  if (measure === "reviews" || /^(reconsideration|litigation)/.test(measure)) return "reviews";
  if (/^(normativeDocuments|rules)\./.test(measure)) return "documents";
  return /^(fees|processingFee|proactive)$/.test(measure) ? "others" : "outcomes";
}

function measuresOf({ t, locale }: PageContext, { byMeasure }: TextFile): CountTable {
  const words = t.narrative.claims;
  const full = byMeasure.filter(({ kind }) => kind === "full");
  const rows = (Object.keys(words.groups) as Group[]).map((group) => {
    const counts = full.filter(({ measure }) => groupOf(measure) === group).map((own) => own.counts);
    const told = [all, ["agrees" as const], differences, uncompared].map((verdicts) => sumOf(counts, verdicts));
    return { name: words.groups[group], href: null, cells: told.map((count) => formatNumber(count, locale)) };
  });
  const { measure, ...columns } = words.measureColumns;
  return { caption: words.measureCaption, nameLabel: measure, columns: Object.values(columns), rows };
}

function yearsOf({ t, locale }: PageContext, years: TextFile["years"]): CountTable {
  const words = t.narrative.claims;
  const rows = years.toReversed().map(({ year, reports, telling, counts, differing, silent }) => ({
    name: String(year),
    href: null,
    cells: [reports, telling, sumOf([counts], all), differing, silent].map((count) => formatNumber(count, locale)),
  }));
  const { year, ...columns } = words.yearColumns;
  return { caption: words.yearCaption, nameLabel: year, columns: Object.values(columns), rows };
}

type Key = "reports" | "telling" | "differing" | "silent";
const addUp = (years: TextFile["years"], key: Key): number => years.reduce((sum, year) => sum + year[key], 0);

function leadOf({ t, locale }: PageContext, years: TextFile["years"]): string {
  const words = t.narrative.claims;
  const [reports, silent] = [addUp(years, "reports"), addUp(years, "silent")];
  if (reports === 0) return words.none;
  const counts = sumOf(
    years.map((year) => year.counts),
    all,
  );
  const sentences = [
    words.lead(reports, addUp(years, "telling"), counts),
    words.difference(addUp(years, "differing")),
    ...(silent === 0 ? [] : [words.silence(silent)]),
  ];
  return sentences.join(locale === "zh" ? "" : " ");
}

export function renderToldCounts(context: PageContext, text: TextFile, repository: string | null): ToldCountsView {
  const words = context.t.narrative.claims;
  const [full, extracts] = (["full", "extract"] as const).map((kind) => text.years.filter((own) => own.kind === kind));
  const extracted = extracts!.map(({ counts }) => counts);
  return {
    lead: leadOf(context, full!),
    extracts: extracts!.length === 0 ? "" : words.extracts(addUp(extracts!, "reports"), sumOf(extracted, all)),
    verdicts: all.map((verdict) => ({
      term: words.verdicts[verdict].name,
      cells: [
        words.verdicts[verdict].meaning,
        formatNumber(
          sumOf(
            full!.map(({ counts }) => counts),
            [verdict],
          ),
          context.locale,
        ),
      ],
    })),
    measures: measuresOf(context, text),
    years: yearsOf(context, full!),
    methodHref: `${context.links.methodology}#text`,
    docs: { path: document, href: documentAddress(repository, document) },
  };
}
