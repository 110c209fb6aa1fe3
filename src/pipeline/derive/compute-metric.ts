/**
 * The one place where a metric gets its value for one report. A count or rate that can't be told is null with a reason;
 * it is never 0, NaN or Infinity. Percentages get an interval only where ten or more cases stand behind them.
 */
import type { MetricDefinition, MetricReason, MetricValue } from "../../model/metric.ts";
import { rateOf } from "../../model/rate.ts";
import { sumFigures, type FigureSum, type Printed } from "./figure-sums.ts";

/** Why the sums at hand give no value; null when they do. A count has no denominator. */
function reasonAgainst(top: FigureSum, bottom: FigureSum | null, unit: MetricDefinition["unit"]): MetricReason | null {
  if (top.absent || bottom?.absent === true) return "notInEdition";
  if (top.sum === null || bottom?.sum === null) return "notReported";
  if (top.disputed || bottom?.disputed === true) return "conflicting";
  if (top.sum < 0 || (bottom?.sum ?? 0) < 0) return "conflicting";
  // More cases of a kind than cases in all: the report contradicts itself even where no printed sum shows it.
  if (unit === "share" && bottom !== null && top.sum > bottom.sum) return "conflicting";
  return bottom?.sum === 0 ? "noDecisions" : null;
}

type Formula = Pick<MetricDefinition, "id" | "numerator" | "denominator" | "unit">;

/** The value over any sums: those of one report, or those of several bodies together. */
export function metricOf(definition: Formula, sum: (ids: readonly string[]) => FigureSum): MetricValue {
  const top = sum(definition.numerator);
  const bottom = definition.denominator === null ? null : sum(definition.denominator);
  const reason = reasonAgainst(top, bottom, definition.unit);
  const blank = { id: definition.id, numerator: top.sum, denominator: bottom?.sum ?? null };
  if (reason !== null || top.sum === null) return { ...blank, value: null, reason, interval: null };
  if (bottom === null || bottom.sum === null) return { ...blank, value: top.sum, reason: null, interval: null };
  return { ...blank, reason: null, ...rateOf(top.sum, bottom.sum, definition.unit) };
}

export const computeMetric = (definition: MetricDefinition, printed: Printed): MetricValue =>
  metricOf(definition, (ids) => sumFigures(ids, printed));
