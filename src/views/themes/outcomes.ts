/**
 * The page on outcomes: the six classes of decisions, and the disclosure rate by both of its denominators, over the years,
 * by area, across bodies, body by body. Percentages only where ten or more cases stand under the line.
 */
import { outcomeGroups } from "../../form/figure-ids.ts";
import { formatNumber, formatShare } from "../../i18n/format.ts";
import type { ThemeBand, ThemeGroup } from "../../model/themes.ts";
import type { PageContext } from "../page-context.ts";
import { assemblePage } from "./assemble-page.ts";
import { countColumn, countsOfGroup, rateColumn, tableOf, type Counts, type Line } from "./counts.ts";
import { drawOutcome, drawRates, drawStacks, labelYears, termOf } from "./drawings.ts";
import { areasPart, wholeYearPart, yearsPart } from "./group-parts.ts";
import { listParts } from "./list-parts.ts";
import { rateChange, rateOfAreas } from "./rate-sentences.ts";
import { leadingYear } from "./theme-data.ts";
import type { BarRow, ThemeChart, ThemeData, ThemePage, ThemePart, ThemeTable } from "./theme-page.ts";
import { wordingOf, type Sentences, type ThemeSpec } from "./theme-spec.ts";

const keys = ["handled", ...outcomeGroups] as const;
const rates = ["disclosureRate", "disclosureRateSubstantive"] as const;

/** "granted 9, partly granted 4": classes that occur, in the form's order. */
function partsInWords({ t, locale }: PageContext, counts: Counts): string {
  const words = t.themes.outcomes;
  return outcomeGroups
    .map((group) => ({ group, count: counts.value(group) ?? 0 }))
    .filter(({ count }) => count > 0)
    .map(({ group, count }) => words.part(termOf(group, locale), formatNumber(count, locale)))
    .join(words.partComma);
}

const rateChart = (context: PageContext, lines: Line[], label: string): ThemeChart => ({
  ...drawRates(
    lines.map((line) => ({ ...line, id: "disclosureRate" })),
    wordingOf(context),
  ),
  label,
  caption: context.t.themes.intervalNote,
});

/** Both rates of each year under one another: neither is the official one. */
function ratesOfYears(context: PageContext, lines: Line[], label: string): ThemeChart {
  const { outcomes: words, intervalNote } = context.t.themes;
  const rows = lines.flatMap(({ name, counts }) => [
    { name: words.rateRow(name, words.bases.all), counts, id: rates[0] },
    { name: words.rateRow(name, words.bases.merits), counts, id: rates[1] },
  ]);
  return { ...drawRates(rows, wordingOf(context)), label, caption: intervalNote };
}

function yearChart({ locale }: PageContext, group: ThemeGroup, label: string): ThemeChart {
  return { ...drawOutcome(countsOfGroup(group, "outcomes"), locale), label };
}

function sentencesOf(context: PageContext): Sentences {
  const { t, locale } = context;
  const words = t.themes.outcomes;
  const say = (counts: Counts): string => formatNumber(counts.value("handled") ?? 0, locale);
  return {
    finding: ({ year, bodies, counts }) =>
      counts.value("handled") === 0
        ? words.noneDecided(year)
        : words.total(year, bodies, say(counts), partsInWords(context, counts)),
    findingOne: (year, name, counts) =>
      counts.value("handled") === 0
        ? words.noneDecided(year)
        : words.one(year, name, say(counts), partsInWords(context, counts)),
    findingUnknown: words.unknown,
    findingListed: words.listed,
    findingYears: (change) => rateChange(context, words.rateName, rates[0], change),
    findingAreas: (year, lines) => rateOfAreas(context, words.rateName, rates[0], year, lines),
  };
}

function spec(context: PageContext): ThemeSpec {
  const { t, locale } = context;
  const words = t.themes.outcomes;
  const wording = wordingOf(context);
  return {
    ...sentencesOf(context),
    theme: "outcomes",
    metric: "disclosureRate",
    columns: [
      countColumn(words.handled, "handled", wording),
      ...outcomeGroups.map((group) => countColumn(termOf(group, locale), group, wording)),
      rateColumn(words.rate, rates[0], wording),
      rateColumn(words.rateOnMerits, rates[1], wording),
    ],
    captions: { years: words.yearsCaption, of: words.caption },
    yearCharts: (group, label) => [yearChart(context, group, label)],
    chartsOfYears: (lines, label) => [
      ratesOfYears(context, lines, label),
      { ...drawStacks(labelYears(lines, context), wording), label: words.yearsCaption },
    ],
    chartsOfAreas: (lines, label) => [rateChart(context, lines, label)],
    chartsOfBodies: (lines, label) => [
      { ...drawStacks(lines, wording), label },
      rateChart(context, lines, `${words.rateName}${t.comparison.charts.colon}${label}`),
    ],
    isKnown: (counts) => keys.every((key) => counts.value(key) !== null),
    isDisputed: (counts) => keys.some((key) => counts.isDisputed(key)),
  };
}

/** The year's outcomes with each one's share of all decisions. */
function outcomeTable(context: PageContext, group: ThemeGroup, what: string): ThemeTable {
  const { t, locale } = context;
  const words = t.themes.outcomes;
  const wording = wordingOf(context);
  const counts = countsOfGroup(group, "outcomes");
  const lines = outcomeGroups.map((key) => ({
    name: termOf(key, locale),
    href: null,
    counts: { ...counts, value: () => counts.value(key), rate: () => counts.rate(key) },
  }));
  const columns = [countColumn(words.count, "", wording), rateColumn(words.share, "", wording)];
  return tableOf(words.caption(String(group.year), what), words.outcome, lines, columns);
}

function bandNames({ t, locale }: PageContext, bands: ThemeBand[]): string[] {
  const words = t.themes.outcomes;
  return bands.map(({ from }, at) => {
    const next = bands[at + 1]?.from;
    return next === undefined
      ? words.bandLast(formatShare(from, locale))
      : words.band(formatShare(from, locale), formatShare(next, locale));
  });
}

/** How many bodies disclose how often; a body below ten decisions is counted, without a percentage. */
function spreadPart(context: PageContext, data: ThemeData, whole: ThemePart): ThemePart | null {
  const { t, locale } = context;
  const words = t.themes.outcomes;
  const year = leadingYear(data.themes, "outcomes")?.year;
  const spread = data.themes.spreads.find((of) => of.year === year)?.disclosureRate;
  if (spread === undefined) return null;
  const say = (value: number): string => formatNumber(value, locale);
  const [low, high] = [spread.bands[0]?.bodies ?? 0, spread.bands.at(-1)?.bodies ?? 0];
  const told = {
    year: String(year),
    bodies: say(spread.bodies),
    low: say(low),
    high: say(high),
    few: say(spread.tooFew),
  };
  const finding = spread.bodies === 0 ? words.spreadNone(told.year, told.few) : words.spread(told);
  const names = bandNames(context, spread.bands);
  const rows: BarRow[] = spread.bands.map(({ bodies }, at) => ({
    label: names[at] ?? "",
    value: bodies,
    text: say(bodies),
    disputed: false,
  }));
  const caption = words.spreadCaption(told.year);
  const table: ThemeTable = {
    caption,
    nameLabel: words.bands,
    columns: [{ label: words.bandBodies, number: true }],
    rows: rows.map(({ label, text }) => ({ name: label, href: null, cells: [{ text, kind: "number" }] })),
  };
  return {
    ...whole,
    id: "spread",
    heading: t.themes.parts.spread,
    finding,
    charts: spread.bodies === 0 ? [] : [{ kind: "bars", rows, label: finding }],
    tables: spread.bodies === 0 ? [] : [table],
    remarks: [words.formulas],
  };
}

export function renderOutcomesPage(context: PageContext, data: ThemeData): ThemePage {
  const own = spec(context);
  const group = leadingYear(data.themes, "outcomes");
  const whole = wholeYearPart(context, data, own);
  const tables = group === null || whole === null ? [] : [outcomeTable(context, group, whole.note)];
  const years = yearsPart(context, data, own);
  const { formulas } = context.t.themes.outcomes;
  return assemblePage(context, data, "outcomes", [
    whole === null ? null : { ...whole, tables },
    years === null ? null : { ...years, remarks: [formulas, ...years.remarks] },
    areasPart(context, data, own),
    whole === null ? null : spreadPart(context, data, whole),
    ...listParts(context, data, own).map((part) => ({ ...part, remarks: [formulas, ...part.remarks] })),
  ]);
}
