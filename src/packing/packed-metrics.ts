/**
 * Values of metrics → letters and counts, and back: rates and intervals are divided by rateOf, as everywhere. Several values
 * of one metric, such as those of a body's peers, pack the same way.
 */
import type { MetricDefinition, MetricReason, MetricValue } from "../model/metric.ts";
import type { PackedMetrics } from "../model/packed-agency.ts";
import { rateOf } from "../model/rate.ts";
import { formatNumbers, parseNumbers } from "./number-list.ts";

/** Id and unit of a metric: what is needed to make a value of its counts. */
export type Metric = Pick<MetricDefinition, "id" | "unit">;

const letters: Record<MetricReason, string> = {
  noDecisions: "n",
  notReported: "r",
  conflicting: "d",
  notInEdition: "e",
};
const reasons: Record<string, MetricReason> = Object.fromEntries(
  Object.entries(letters).map(([reason, letter]) => [letter, reason as MetricReason]),
);

export const packMetrics = (values: readonly MetricValue[]): PackedMetrics => ({
  states: values.map(({ reason }) => (reason === null ? "p" : letters[reason])).join(""),
  numerators: formatNumbers(values.map(({ numerator }) => numerator)),
  denominators: formatNumbers(values.map(({ denominator }) => denominator)),
});

function valueOf({ id, unit }: Metric, letter: string, top: number | null, bottom: number | null): MetricValue {
  const counts = { numerator: top, denominator: bottom };
  if (letter !== "p") return { id, value: null, reason: reasons[letter]!, ...counts, interval: null };
  if (top === null || bottom === null) return { id, value: top, reason: null, ...counts, interval: null };
  const { value, interval } = rateOf(top, bottom, unit);
  return { id, value, reason: null, ...counts, interval };
}

/** `metricAt`: whose value stands at a place. */
export function unpackMetrics(
  { states, numerators, denominators }: PackedMetrics,
  metricAt: (place: number) => Metric,
): MetricValue[] {
  const [tops, bottoms] = [parseNumbers(numerators), parseNumbers(denominators)];
  return [...states].map((letter, at) => valueOf(metricAt(at), letter, tops[at]!, bottoms[at]!));
}

/** Those at some places alone. */
export function pickMetrics(
  { states, numerators, denominators }: PackedMetrics,
  places: readonly number[],
  metricAt: (place: number) => Metric,
): MetricValue[] {
  const [tops, bottoms] = [parseNumbers(numerators), parseNumbers(denominators)];
  return places.map((place) => valueOf(metricAt(place), states[place]!, tops[place]!, bottoms[place]!));
}
