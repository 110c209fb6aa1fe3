/**
 * How a group of bodies stands on each metric that a profile shows beside its own: sorted values of a small group,
 * deciles of a large one. Rates with fewer than ten cases stay out and are counted as such, never averaged in.
 */
import type { MetricValue } from "../../model/metric.ts";
import type { PeerSpread } from "../../model/peers.ts";
import { quantile } from "../../packing/packed-peers.ts";

const shownMetrics = [
  "received",
  "disclosureRate",
  "disclosureRateSubstantive",
  "refusalRate",
  "unavailableRate",
  "carryOverRate",
] as const;

/** Below this many cases one request more or less moves a rate by a tenth. */
const leastCases = 10;
/** The body itself and forty peers: as many dots as one line can show. */
const mostValues = 41;

const isTooSmall = ({ denominator, reason }: MetricValue): boolean =>
  denominator !== null && denominator < leastCases && (reason === null || reason === "noDecisions");

function spread(metric: string, values: MetricValue[]): PeerSpread {
  const tooFew = values.filter(isTooSmall).length;
  const known = values.filter((value) => !isTooSmall(value)).flatMap(({ value }) => value ?? []);
  const sorted = known.sort((a, b) => a - b);
  const isMany = sorted.length > mostValues;
  return {
    metric,
    counted: sorted.length,
    tooFew,
    unknown: values.length - sorted.length - tooFew,
    quartiles:
      sorted.length === 0
        ? null
        : { low: quantile(sorted, 0.25), median: quantile(sorted, 0.5), high: quantile(sorted, 0.75) },
    values: isMany ? null : sorted,
    deciles: isMany ? Array.from({ length: 11 }, (_, i) => quantile(sorted, i / 10)) : null,
  };
}

/** One spread a metric, over the metrics of each body of the group. */
export const spreadOf = (group: MetricValue[][]): PeerSpread[] =>
  shownMetrics.map((id) =>
    spread(
      id,
      group.flatMap((metrics) => metrics.find((metric) => metric.id === id) ?? []),
    ),
  );
