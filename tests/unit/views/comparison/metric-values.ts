/** Definitions of metrics, and values of them as a test wants them. */
import type { MetricDefinition, MetricValue } from "../../../../src/model/metric.ts";

const say = (word: string) => ({ zh: word, en: word });
const define = (id: string, denominator: string[] | null, unit: MetricDefinition["unit"]): MetricDefinition => ({
  id,
  name: say(id),
  formula: denominator === null ? "N" : "A / T",
  numerator: ["requests.granted.total"],
  denominator,
  unit,
  direction: "none",
  meaning: say("meaning"),
  caution: say("caution"),
  source: say("source"),
});

export const definitions: MetricDefinition[] = [
  define("received", null, "count"),
  define("disclosureRate", ["requests.handled.total"], "share"),
  define("disclosureRateSubstantive", ["requests.granted.total", "requests.refused.stateSecret.total"], "share"),
  define("carryOverRate", ["requests.received.total", "requests.carriedIn.total"], "share"),
  define("reconsiderationCorrectionRate", ["reviews.reconsideration.upheld"], "share"),
  define("reviewIncidence", ["requests.handled.total"], "perDecision"),
];

export const count = (value: number | null, reason: MetricValue["reason"] = null): MetricValue => ({
  id: "received",
  value: reason === null ? value : null,
  reason,
  numerator: value,
  denominator: null,
  interval: null,
});

export function rate(id: string, numerator: number, denominator: number): MetricValue {
  const known = denominator > 0;
  return {
    id,
    value: known ? numerator / denominator : null,
    reason: known ? null : "noDecisions",
    numerator,
    denominator,
    interval: denominator >= 10 ? { low: 0.1, high: 0.4 } : null,
  };
}
