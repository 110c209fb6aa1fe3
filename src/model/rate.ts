/**
 * From counts to a rate: the one place where it is divided, for the published metrics and for the browser, which gets
 * counts alone because they weigh less. Refuses a denominator of 0: what then stands is a reason, never a number.
 */
import type { MetricDefinition, MetricValue } from "./metric.ts";

/** Six decimals: more than any report prints, few enough to keep bytes the same on every machine. */
export const roundNumber = (value: number): number => Math.round(value * 1e6) / 1e6;

/** Below this many cases chance alone moves a share so much that an interval would only pretend to knowledge. */
const leastForInterval = 10;

/** A share gets its Wilson interval from ten cases on; a number per decision never has one. */
export function rateOf(
  numerator: number,
  denominator: number,
  unit: MetricDefinition["unit"],
): Pick<MetricValue, "value" | "interval"> {
  if (denominator <= 0) throw new Error(`A rate over ${denominator} has no value.`);
  const hasInterval = unit === "share" && denominator >= leastForInterval;
  const { low, high } = hasInterval ? wilsonInterval(numerator, denominator) : { low: 0, high: 0 };
  return {
    value: roundNumber(numerator / denominator),
    interval: hasInterval ? { low: roundNumber(low), high: roundNumber(high) } : null,
  };
}

/** The Wilson 95 % interval of a share: `count` of `n`, 0 ≤ count ≤ n, n ≥ 1. Never leaves 0…1. */
export type Interval = { low: number; high: number };

/** The 97.5 % quantile of the normal distribution. */
const z = 1.959963984540054;

export function wilsonInterval(count: number, n: number): Interval {
  const share = count / n;
  const spread = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  const centre = share + (z * z) / (2 * n);
  const scale = 1 + (z * z) / n;
  return { low: Math.max(0, (centre - spread) / scale), high: Math.min(1, (centre + spread) / scale) };
}
