/**
 * One body's value of a metric, in words and as something to draw. Below ten cases there are counts and no percentage;
 * where there is no value the reason stands in its place. Never NaN, never a 0 % where nothing was decided.
 */
import type { Messages } from "../../i18n/zh.ts";
import { formatNumber, formatShare } from "../../i18n/format.ts";
import type { Locale } from "../../i18n/locale.ts";
import type { MetricDefinition, MetricReason, MetricValue } from "../../model/metric.ts";

/** All that wording needs to know; small enough to go to the browser whole. */
export type Wording = { t: Messages["comparison"]; locale: Locale };

/** From this n on, a share is told as a percentage with its interval. */
export const leastForShare = 10;

export type MetricWords = {
  /** What a chart may draw; null where there is nothing, or too little for a share. */
  drawn: number | null;
  interval: { low: number; high: number } | null;
  /** The value with its counts, or the counts alone, or the reason. */
  text: string;
  /** The value alone as a table prints it. */
  short: string;
  bounds: string;
  /** Words beside the value: too few cases, or the reason why there is none. */
  note: string;
  disputed: boolean;
};

type Valued = Omit<MetricValue, "id">;
type Defined = Pick<MetricDefinition, "denominator" | "unit">;

/** What is missing under the line depends on what is counted there. */
export function reasonWords(reason: MetricReason, definition: Defined, { t }: Wording): string {
  if (reason !== "noDecisions") return t.reasons[reason];
  const under = definition.denominator ?? [];
  if (under.some((id) => id.startsWith("reviews."))) return t.reasons.noConcludedCases;
  if (under.includes("requests.carriedIn.total")) return t.reasons.noCaseload;
  return under.includes("requests.handled.total") ? t.reasons.noDecisions : t.reasons.noDecisionsOnMerits;
}

const blank = { drawn: null, interval: null, bounds: "", disputed: false } as const;

function wordsOfCount(definition: Defined, metric: Valued, wording: Wording): MetricWords {
  const disputed = metric.reason === "conflicting";
  const count = metric.value ?? (disputed ? metric.numerator : null);
  const reason = metric.reason === null ? "" : reasonWords(metric.reason, definition, wording);
  if (count === null) return { ...blank, text: reason, short: reason, note: reason, disputed };
  const text = formatNumber(count, wording.locale);
  return { ...blank, drawn: count, text, short: text, note: disputed ? wording.t.disputedMark : "", disputed };
}

export function metricWords(definition: Defined, metric: Valued, wording: Wording): MetricWords {
  const { t, locale } = wording;
  if (definition.denominator === null) return wordsOfCount(definition, metric, wording);
  const { value, numerator, denominator, interval } = metric;
  if (value === null || numerator === null || denominator === null) {
    const reason = reasonWords(metric.reason ?? "notReported", definition, wording);
    return { ...blank, text: reason, short: reason, note: reason, disputed: metric.reason === "conflicting" };
  }
  const [part, all] = [formatNumber(numerator, locale), formatNumber(denominator, locale)];
  if (denominator < leastForShare) {
    const text = t.ofCases(part, all);
    return { ...blank, text, short: text, note: t.tooFew };
  }
  if (definition.unit !== "share") {
    const short = formatNumber(Math.round(value * 1000) / 1000, locale);
    return { ...blank, drawn: value, text: t.perDecision(short, part, all), short, note: "" };
  }
  const short = formatShare(value, locale);
  const bounds =
    interval === null ? "" : t.bounds(formatShare(interval.low, locale), formatShare(interval.high, locale));
  return { drawn: value, interval, text: t.shareOfCases(short, part, all), short, bounds, note: "", disputed: false };
}
