/**
 * How a group of bodies stands on each metric that a profile shows beside its own: sorted values of a small group,
 * deciles of a large one. Rates with fewer than ten cases stay out and are counted as such, never averaged in.
 */
import type { MetricValue } from "../../model/metric.ts";
import type { ReportFacts } from "../../model/packed/report-facts.ts";
import type { PeerSpread } from "../../model/peers.ts";
import { quantile } from "../../packing/packed-peers.ts";
import { chosenMetrics } from "./tell-facts.ts";

const shownMetrics = [
  "received",
  "disclosureRate",
  "disclosureRateSubstantive",
  "refusalRate",
  "unavailableRate",
  "carryOverRate",
] as const;
export type ShownMetric = (typeof shownMetrics)[number];
const ofShown = chosenMetrics(shownMetrics);

/** Below this many cases one request more or less moves a rate by a tenth. */
const leastCases = 10;
/** The body itself and forty peers: as many dots as one line can show. */
const mostValues = 41;

/** In the place of a value, which is never below 0. */
const [tooSmall, notKnown] = [-1, -2];

function codeOf({ value, denominator, reason }: MetricValue): number {
  const isTooSmall = denominator !== null && denominator < leastCases && (reason === null || reason === "noDecisions");
  return isTooSmall ? tooSmall : (value ?? notKnown);
}

/** Values of the shown metrics by report; a report stands in several groups. */
export type SpreadValues = (facts: ReportFacts, metric: number) => number;

export function createSpreadValues(): SpreadValues {
  const rows = new Map<ReportFacts, number>();
  const values: number[] = [];
  const add = (facts: ReportFacts): number => {
    const row = values.length;
    rows.set(facts, row);
    for (const metric of ofShown(facts)) values.push(codeOf(metric));
    return row;
  };
  return (facts, metric) => values[(rows.get(facts) ?? add(facts)) + metric]!;
}

function spread(metric: ShownMetric, codes: readonly number[]): PeerSpread {
  const sorted = Float64Array.from(codes.filter((code) => code >= 0)).sort();
  const tooFew = codes.filter((code) => code === tooSmall).length;
  const isMany = sorted.length > mostValues;
  return {
    metric,
    counted: sorted.length,
    tooFew,
    unknown: codes.length - sorted.length - tooFew,
    quartiles:
      sorted.length === 0
        ? null
        : { low: quantile(sorted, 0.25), median: quantile(sorted, 0.5), high: quantile(sorted, 0.75) },
    values: isMany ? null : [...sorted],
    deciles: isMany ? Array.from({ length: 11 }, (_, i) => quantile(sorted, i / 10)) : null,
  };
}

/** One spread a metric, over the facts of each body of the group. */
export const spreadOf = (
  group: readonly ReportFacts[],
  valueOf: SpreadValues,
  wanted: readonly ShownMetric[] = shownMetrics,
): PeerSpread[] =>
  shownMetrics.flatMap((id, at) =>
    wanted.includes(id)
      ? [
          spread(
            id,
            group.map((facts) => valueOf(facts, at)),
          ),
        ]
      : [],
  );
