/**
 * A metric as data, and one body's value of it for one year. A rate without a denominator is null with a reason,
 * never 0, NaN or Infinity.
 */
import { z } from "zod";
import { Bilingual } from "./diagnostic.ts";

export const MetricDefinition = z.strictObject({
  id: z.string(),
  name: Bilingual,
  /** The formula in the symbols of `symbols`, for people: "(A + B) / T". */
  formula: z.string(),
  /** Figure ids that are added up above the line, and below it (null for a count). */
  numerator: z.array(z.string()),
  denominator: z.array(z.string()).nullable(),
  unit: z.enum(["count", "share", "perDecision"]),
  direction: z.enum(["none", "higher", "lower"]),
  meaning: Bilingual,
  caution: Bilingual,
  source: Bilingual,
});
export type MetricDefinition = z.infer<typeof MetricDefinition>;

/** Why a metric has no value. noDecisions: the denominator is 0. conflicting: a figure in it is disputed. */
export const MetricReason = z.enum(["noDecisions", "notReported", "conflicting", "notInEdition"]);
export type MetricReason = z.infer<typeof MetricReason>;

export const MetricValue = z.strictObject({
  id: z.string(),
  value: z.number().nullable(),
  reason: MetricReason.nullable(),
  numerator: z.number().nullable(),
  /** The n of a rate; null for a count, or where it isn't known. */
  denominator: z.number().nullable(),
  /** Wilson 95 % interval; only for a share with n ≥ 10. */
  interval: z.strictObject({ low: z.number(), high: z.number() }).nullable(),
});
export type MetricValue = z.infer<typeof MetricValue>;
