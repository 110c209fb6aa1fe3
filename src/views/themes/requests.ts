/** The page on requests received: how many, how the bodies differ, over the years, by area, body by body. */
import { formatNumber } from "../../i18n/format.ts";
import type { ThemeSpread } from "../../model/themes.ts";
import type { PageContext } from "../page-context.ts";
import { countColumn, rateColumn, type Counts, type Line } from "./counts.ts";
import { drawBars, drawYears } from "./drawings.ts";
import { areasPart, wholeYearPart, yearsPart } from "./group-parts.ts";
import { listParts } from "./list-parts.ts";
import { assemblePage } from "./assemble-page.ts";
import { leadingYear } from "./theme-data.ts";
import type { BarRow, ThemeData, ThemePage, ThemePart, ThemeTable } from "./theme-page.ts";
import { wordingOf, type ThemeSpec, type YearTold } from "./theme-spec.ts";

const keys = ["received", "carriedIn", "handled", "carriedOut"] as const;

/** Of fewer bodies the middle one says nothing. */
const leastForMiddle = 10;

const spreadOf = ({ themes }: ThemeData, year: string): ThemeSpread | null =>
  themes.spreads.find((spread) => String(spread.year) === year) ?? null;

/** The middle of the bodies is told only where it says more than the number that received none. */
function findingOf(context: PageContext, data: ThemeData, { year, bodies, counts }: YearTold): string {
  const words = context.t.themes.requests;
  const say = (value: number): string => formatNumber(value, context.locale);
  const received = counts.value("received") ?? 0;
  if (received === 0) return words.allZero(year, bodies);
  const spread = spreadOf(data, year)?.received;
  const zeros = spread?.bands[0]?.bodies ?? 0;
  const median = spread !== undefined && spread.bodies >= leastForMiddle ? spread.quartiles.median : 0;
  return [
    words.total(year, bodies, say(received)),
    zeros === 0 ? "" : words.zeros(say(zeros)),
    median === 0 ? "" : words.half(say(median)),
    words.end,
  ].join("");
}

function areasFinding({ t, locale }: PageContext, year: string, lines: Line[]): string {
  const counts = lines.flatMap(({ counts: { value } }) => value("received") ?? []).sort((a, b) => a - b);
  const [low, high] = [formatNumber(counts[0] ?? 0, locale), formatNumber(counts.at(-1) ?? 0, locale)];
  return low === high ? t.themes.requests.regionsSame(year, low) : t.themes.requests.regions(year, low, high);
}

export function requestsSpec(context: PageContext, data: ThemeData): ThemeSpec {
  const { t, locale } = context;
  const words = t.themes.requests;
  const wording = wordingOf(context);
  const say = (counts: Counts): string => formatNumber(counts.value("received") ?? 0, locale);
  return {
    theme: "requests",
    metric: "received",
    columns: [
      ...keys.map((key) => countColumn(words.columns[key], key, wording)),
      rateColumn(words.carryOverRate, "carryOverRate", wording),
    ],
    captions: { years: words.yearsCaption, of: words.caption },
    finding: (told) => findingOf(context, data, told),
    findingOne: (year, name, counts) =>
      counts.value("received") === 0 ? words.oneZero(year, name) : words.one(year, name, say(counts)),
    findingUnknown: words.unknown,
    findingListed: words.listed,
    yearCharts: () => [],
    findingYears: ({ from, to, first, last, bodies }) => {
      const told = { from, to, first: say(first), last: say(last) };
      return bodies === null ? words.yearsLoose(told) : words.years({ ...told, bodies });
    },
    chartsOfYears: (lines, label) => [{ ...drawYears(lines, "received", wording), label }],
    findingAreas: (year, lines) => areasFinding(context, year, lines),
    chartsOfAreas: (lines, label) => [{ ...drawBars(lines, "received", wording), label }],
    chartsOfBodies: (lines, label) => [{ ...drawBars(lines, "received", wording), label }],
    isKnown: (counts) => keys.every((key) => counts.value(key) !== null),
    isDisputed: (counts) => keys.some((key) => counts.isDisputed(key)),
  };
}

function bandName(context: PageContext, { bands }: ThemeSpread["received"], at: number): string {
  const words = context.t.themes.requests;
  const say = (value: number): string => formatNumber(value, context.locale);
  const [from, next] = [bands[at]?.from ?? 0, bands[at + 1]?.from];
  if (next === undefined) return words.bandOpen(say(from));
  return next - from === 1 ? words.bandZero : words.band(say(from), say(next - 1));
}

/** How many bodies received how many: drawn under the year's own sentence. */
function withSpread(context: PageContext, data: ThemeData, part: ThemePart): ThemePart {
  const year = String(leadingYear(data.themes, "requests")?.year ?? "");
  const spread = spreadOf(data, year)?.received;
  if (spread === undefined) return part;
  const { locale, t } = context;
  const words = t.themes.requests;
  const rows: BarRow[] = spread.bands.map(({ bodies }, at) => ({
    label: bandName(context, spread, at),
    value: bodies,
    text: formatNumber(bodies, locale),
    disputed: false,
  }));
  const table: ThemeTable = {
    caption: words.spreadCaption(year),
    nameLabel: words.bands,
    columns: [{ label: words.bandBodies, number: true }],
    rows: rows.map(({ label, text }) => ({ name: label, href: null, cells: [{ text, kind: "number" }] })),
  };
  const { lower, median, upper } = spread.quartiles;
  const say = (value: number): string => formatNumber(value, locale);
  const sentence = words.spreadSentence({ lower: say(lower), median: say(median), upper: say(upper) });
  return {
    ...part,
    charts: [{ kind: "bars", rows, label: part.finding }],
    tables: [table],
    remarks: [sentence, ...part.remarks],
  };
}

export function renderRequestsPage(context: PageContext, data: ThemeData): ThemePage {
  const spec = requestsSpec(context, data);
  const whole = wholeYearPart(context, data, spec);
  return assemblePage(context, data, "requests", [
    whole === null ? null : withSpread(context, data, whole),
    yearsPart(context, data, spec),
    areasPart(context, data, spec),
    ...listParts(context, data, spec),
  ]);
}
