/**
 * One way to ask a group of bodies and a single report for their numbers, so that years, areas and bodies share tables and
 * charts. Adds nothing up: sums, shares and rates are the dataset's.
 */
import { formatNumber, formatShare } from "../../i18n/format.ts";
import type { MetricValue } from "../../model/metric.ts";
import type { ThemeGroup, ThemeId, ThemeReport } from "../../model/themes.ts";
import type { Locale } from "../../i18n/locale.ts";
import type { Messages } from "../../i18n/zh.ts";
import type { CellView, ThemeTable } from "./theme-page.ts";

/** Words of states and charts, and the language. */
export type Wording = { t: Messages["comparison"]; locale: Locale };

/** From this n on, a share is told as a percentage with its interval. */
const leastForShare = 10;

export const numberCell = (text: string): CellView => ({ text, kind: "number" });
const stateCell = (text: string): CellView => ({ text, kind: "state" });

export type Counts = {
  /** Reports that the numbers are made of. */
  reports: number;
  /** Null where the number isn't known. */
  value: (key: string) => number | null;
  isDisputed: (key: string) => boolean;
  /** A metric, or a part's share of its whole, by id. */
  rate: (id: string) => MetricValue | null;
};
/** A row of a table or chart: a year, an area or a body. */
export type Line = { name: string; href: string | null; counts: Counts };
export type Column = { label: string; number: boolean; cell: (counts: Counts) => CellView };

export function countsOfGroup({ themes }: ThemeGroup, theme: ThemeId): Counts {
  const { counted, sums, metrics, shares } = themes[theme];
  return {
    reports: counted,
    value: (key) => (counted === 0 ? null : (sums[key] ?? null)),
    isDisputed: () => false,
    rate: (id) => [...metrics, ...shares].find((metric) => metric.id === id) ?? null,
  };
}

export const countsOfReport = ({ groups, disputed, metrics }: ThemeReport): Counts => ({
  reports: 1,
  value: (key) => groups[key] ?? null,
  isDisputed: (key) => disputed.includes(key),
  rate: (id) => metrics.find((metric) => metric.id === id) ?? null,
});

export type RateWords = {
  /** What a chart may draw; null where there is nothing, or too little for a share. */
  drawn: number | null;
  interval: { low: number; high: number } | null;
  text: string;
};

type Reason = keyof Wording["t"]["reasons"] &
  ("noDecisions" | "noDecisionsOnMerits" | "noCaseload" | "noConcludedCases");

/** What is missing under the line, by rate; elsewhere it is decisions. */
const reasonFor = (id: string): Reason => {
  if (id.endsWith("CorrectionRate")) return "noConcludedCases";
  if (id === "carryOverRate") return "noCaseload";
  return id === "disclosureRateSubstantive" ? "noDecisionsOnMerits" : "noDecisions";
};

/** Below ten cases there are counts and no percentage; where there is no value its reason stands instead. */
export function rateWords(rate: MetricValue | null, { t, locale }: Wording): RateWords {
  const blank = { drawn: null, interval: null };
  if (rate === null) return { ...blank, text: t.reasons.notReported };
  const { value, numerator, denominator, interval, reason } = rate;
  if (value === null || numerator === null || denominator === null) {
    const told = reason === null || reason === "noDecisions" ? reasonFor(rate.id) : reason;
    return { ...blank, text: t.reasons[told] };
  }
  const [part, all] = [formatNumber(numerator, locale), formatNumber(denominator, locale)];
  if (denominator < leastForShare) return { ...blank, text: t.ofCases(part, all) };
  return { drawn: value, interval, text: t.shareOfCases(formatShare(value, locale), part, all) };
}

export const boundsOf = ({ interval }: RateWords, { t, locale }: Wording): string =>
  interval === null ? "" : t.bounds(formatShare(interval.low, locale), formatShare(interval.high, locale));

export function rateColumn(label: string, id: string, wording: Wording): Column {
  return {
    label,
    number: true,
    cell: (counts) => {
      const words = rateWords(counts.rate(id), wording);
      if (words.drawn === null) return stateCell(words.text);
      // The two bounds stay on one line.
      const bounds = boundsOf(words, wording).replaceAll("–", "\u2060–\u2060");
      return { text: [words.text, bounds].filter(Boolean).join(wording.t.clauseComma), kind: "rate" };
    },
  };
}

export function countCell(counts: Counts, key: string, { t, locale }: Wording): CellView {
  const value = counts.value(key);
  if (value === null) return stateCell(t.charts.notKnown);
  const text = formatNumber(value, locale);
  return counts.isDisputed(key) ? { text, kind: "disputed", mark: t.disputedMark } : numberCell(text);
}

export const countColumn = (label: string, key: string, wording: Wording): Column => ({
  label,
  number: true,
  cell: (counts) => countCell(counts, key, wording),
});

export const reportsColumn = (label: string, { locale }: Wording): Column => ({
  label,
  number: true,
  cell: ({ reports }) => numberCell(formatNumber(reports, locale)),
});

export const tableOf = (caption: string, nameLabel: string, lines: Line[], columns: Column[]): ThemeTable => ({
  caption,
  nameLabel,
  columns: columns.map(({ label, number }) => ({ label, number })),
  rows: lines.map(({ name, href, counts }) => ({ name, href, cells: columns.map((column) => column.cell(counts)) })),
});
