/**
 * The page on reconsideration and litigation. 复议后起诉 is the same dispute again, so kinds of proceeding stand apart and are
 * never added; below ten concluded cases there is no percentage.
 */
import { columnTerms } from "../../form/terms.ts";
import { formatNumber } from "../../i18n/format.ts";
import type { ThemeGroup } from "../../model/themes.ts";
import type { PageContext } from "../page-context.ts";
import { assemblePage } from "./assemble-page.ts";
import { countColumn, countsOfGroup, rateColumn, tableOf, type Column, type Counts, type Line } from "./counts.ts";
import { drawBars, drawPanels, termOf } from "./drawings.ts";
import { areasPart, wholeYearPart, yearsPart } from "./group-parts.ts";
import { listParts } from "./list-parts.ts";
import { leadingYear } from "./theme-data.ts";
import type { ResultRow, ThemeChart, ThemeData, ThemePage, ThemeTable } from "./theme-page.ts";
import { wordingOf, type Sentences, type ThemeSpec } from "./theme-spec.ts";

const blocks = ["reconsideration", "litigationDirect", "litigationAfterReconsideration"] as const;
const results = ["upheld", "corrected", "otherResult", "pending"] as const;
type Block = (typeof blocks)[number];
const keys = blocks.flatMap((block) => [...results, "total"].map((column) => `${block}.${column}`));

const totalOf = (counts: Counts, block: Block): number => counts.value(`${block}.total`) ?? 0;
const hasCases = (counts: Counts): boolean => blocks.some((block) => totalOf(counts, block) > 0);

/** One kind of proceeding of a body or group, with its own columns. */
const blockOf = (counts: Counts, block: Block): Counts => ({
  ...counts,
  value: (key) => counts.value(`${block}.${key}`),
  isDisputed: (key) => counts.isDisputed(`${block}.${key}`),
  rate: () => counts.rate(`${block}CorrectionRate`),
});

function resultsOf({ t, locale }: PageContext, counts: Counts, block: Block, label: string): ResultRow {
  const disputed = [...results, "total"].some((key) => counts.isDisputed(`${block}.${key}`));
  return {
    label: disputed ? label + t.comparison.charts.disputed : label,
    results: results.map((result) => ({
      result,
      name: columnTerms[result]?.[locale] ?? result,
      count: counts.value(`${block}.${result}`),
    })),
  };
}

function yearChart(context: PageContext, group: ThemeGroup, label: string): ThemeChart[] {
  const counts = countsOfGroup(group, "reviews");
  const say = (block: Block): string => formatNumber(totalOf(counts, block), context.locale);
  const rows = blocks
    .filter((block) => totalOf(counts, block) > 0)
    .map((block) =>
      resultsOf(context, counts, block, context.t.themes.reviews.blockTotal(termOf(block, context.locale), say(block))),
    );
  return rows.length === 0 ? [] : [{ kind: "squares", rows, label }];
}

function chartOfBodies(context: PageContext, lines: Line[], label: string): ThemeChart[] {
  const words = context.t.themes.reviews;
  const rows = lines.flatMap(({ name, counts }) =>
    blocks
      .filter((block) => totalOf(counts, block) > 0)
      .map((block) => {
        const total = formatNumber(totalOf(counts, block), context.locale);
        return resultsOf(context, counts, block, words.block(name, termOf(block, context.locale), total));
      }),
  );
  const quiet = lines.filter(({ counts }) => isKnown(counts) && !hasCases(counts)).length;
  const caption = quiet === 0 ? {} : { caption: words.withoutCases(formatNumber(quiet, context.locale)) };
  return rows.length === 0 ? [] : [{ kind: "squares", rows, label, ...caption }];
}

/** A row for each kind of proceeding, with its results. */
function blockTable(
  context: PageContext,
  caption: string,
  nameLabel: string,
  lines: (Line & { block: Block })[],
): ThemeTable {
  const { t, locale } = context;
  const wording = wordingOf(context);
  const proceedings = new Map(lines.map(({ counts, block }) => [counts, termOf(block, locale)]));
  const proceeding: Column = {
    label: t.themes.reviews.proceeding,
    number: false,
    cell: (counts) => ({ text: proceedings.get(counts) ?? "", kind: "text" }),
  };
  const columns = [
    ...[...results, "total"].map((key) => countColumn(columnTerms[key]?.[locale] ?? key, key, wording)),
    rateColumn(t.themes.reviews.corrected, "", wording),
  ];
  // Where the row is itself the proceeding, it needs no column for it.
  return tableOf(caption, nameLabel, lines, nameLabel === proceeding.label ? columns : [proceeding, ...columns]);
}

const isKnown = (counts: Counts): boolean => keys.every((key) => counts.value(key) !== null);

function findingOf(context: PageContext, counts: Counts, head: (first: string, second: string) => string): string {
  const words = context.t.themes.reviews;
  const say = (block: Block): string => formatNumber(totalOf(counts, block), context.locale);
  const after = totalOf(counts, "litigationAfterReconsideration");
  const tail = after === 0 ? "" : words.after(say("litigationAfterReconsideration"));
  return head(say("reconsideration"), say("litigationDirect")) + tail + words.end;
}

function columnsOf(context: PageContext): Column[] {
  const { t, locale } = context;
  const wording = wordingOf(context);
  return blocks.flatMap((block) => [
    countColumn(termOf(block, locale), `${block}.total`, wording),
    rateColumn(t.themes.reviews.correctedOf(termOf(block, locale)), `${block}CorrectionRate`, wording),
  ]);
}

function sentencesOf(context: PageContext): Sentences {
  const { t, locale } = context;
  const words = t.themes.reviews;
  const say = (counts: Counts): string => formatNumber(totalOf(counts, "reconsideration"), locale);
  return {
    finding: ({ year, bodies, counts }) =>
      hasCases(counts)
        ? findingOf(context, counts, (first, second) => words.total(year, bodies, first, second))
        : words.none(year, bodies),
    findingOne: (year, name, counts) =>
      hasCases(counts)
        ? findingOf(context, counts, (first, second) => words.one(year, name, first, second))
        : words.oneNone(year, name),
    findingUnknown: words.unknown,
    findingListed: words.listed,
    findingYears: ({ from, to, first, last, bodies }) => {
      const told = { from, to, first: say(first), last: say(last) };
      return bodies === null ? words.yearsLoose(told) : words.years({ ...told, bodies });
    },
    findingAreas: (year, lines) => {
      const some = lines.filter(({ counts }) => totalOf(counts, "reconsideration") > 0).length;
      return words.regions({ year, regions: formatNumber(lines.length, locale), some: formatNumber(some, locale) });
    },
  };
}

function spec(context: PageContext): ThemeSpec {
  const { t, locale } = context;
  const words = t.themes.reviews;
  const wording = wordingOf(context);
  const panels = blocks.map((block) => ({ key: `${block}.total`, name: termOf(block, locale) }));
  return {
    ...sentencesOf(context),
    theme: "reviews",
    metric: "reconsiderationCorrectionRate",
    columns: columnsOf(context),
    captions: { years: words.yearsCaption, of: words.caption },
    yearCharts: (group, label) => yearChart(context, group, label),
    chartsOfYears: (lines, label) => [{ ...drawPanels(lines, panels), label }],
    chartsOfAreas: (lines, label) => [
      { ...drawBars(lines, "reconsideration.total", wording), label, caption: termOf("reconsideration", locale) },
    ],
    chartsOfBodies: (lines, label) => chartOfBodies(context, lines, label),
    bodyTable: (caption, lines) => {
      const rows = lines.flatMap((line) =>
        blocks.map((block) => ({ ...line, block, counts: blockOf(line.counts, block) })),
      );
      return blockTable(context, caption, t.themes.columns.body, rows);
    },
    isKnown,
    isDisputed: (counts) => keys.some((key) => counts.isDisputed(key)),
  };
}

export function renderReviewsPage(context: PageContext, data: ThemeData): ThemePage {
  const own = spec(context);
  const words = context.t.themes.reviews;
  const group = leadingYear(data.themes, "reviews");
  const whole = wholeYearPart(context, data, own);
  const lines =
    group === null
      ? []
      : blocks.map((block) => ({
          name: termOf(block, context.locale),
          href: null,
          block,
          counts: blockOf(countsOfGroup(group, "reviews"), block),
        }));
  const caption = words.caption(String(group?.year), whole?.note ?? "");
  return assemblePage(context, data, "reviews", [
    whole === null ? null : { ...whole, tables: [blockTable(context, caption, words.proceeding, lines)] },
    yearsPart(context, data, own),
    areasPart(context, data, own),
    ...listParts(context, data, own),
  ]);
}
