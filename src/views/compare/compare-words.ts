/**
 * One body's value of a measure in words and as something to draw. Adds to the words of metrics what only figures know:
 * blanks, dashes and missing rows. Never a 0 where nothing stands, and never a percentage below ten cases.
 */
import { formatNumber, formatShare } from "../../i18n/format.ts";
import type { Locale } from "../../i18n/locale.ts";
import type { Messages } from "../../i18n/zh.ts";
import { metricWords, type MetricWords } from "../comparison/metric-words.ts";
import type { FigureReason, MeasuredValue } from "./decode-shards.ts";
import type { Measure } from "./measures.ts";

/** All the words that comparing needs; small enough to go to the browser whole. */
export type CompareWording = { t: Messages["compare"]; shared: Messages["comparison"]; locale: Locale };

const figureReasons: readonly string[] = ["blank", "dash", "missing", "unreadable"] satisfies FigureReason[];
const isFigureReason = (reason: MeasuredValue["reason"]): reason is FigureReason =>
  reason !== null && figureReasons.includes(reason);

export function valueWords(measure: Measure, measured: MeasuredValue, wording: CompareWording): MetricWords {
  const { t, shared, locale } = wording;
  const { reason } = measured;
  if (isFigureReason(reason)) {
    const text = t.reasons[reason];
    return { drawn: null, interval: null, text, short: text, bounds: "", note: text, disputed: false };
  }
  const words = metricWords(measure, { ...measured, reason }, { t: shared, locale });
  return measured.proven === null ? words : { ...words, note: t.proven[measured.proven] };
}

/** A number of this measure that belongs to no body: an end of an axis, a pooled rate. */
export const formatValue = (value: number, measure: Measure, { locale }: CompareWording): string =>
  measure.unit === "share" ? formatShare(value, locale) : formatNumber(Math.round(value * 1000) / 1000, locale);

export const unitWords = ({ counted, denominator }: Measure, { t }: CompareWording): string =>
  denominator === null && t.measure.units[counted] !== "" ? t.measure.unit(t.measure.units[counted]) : "";
