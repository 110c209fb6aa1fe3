/**
 * A metric as data, and one body's value of it for one year. A rate without a denominator is null with a reason,
 * never 0, NaN or Infinity.
 */
import { z } from "zod";
import { Bilingual } from "./diagnostic.ts";

export const MetricDefinition = z.strictObject({
  id: z.string(),
  name: Bilingual,
  formula: z
    .string()
    .describe(
      "For people, in letters: N received, P carried in, A granted, B partly granted, C refused, D unavailable, E not processed, F otherwise handled, T decided, Q carried out; review results by name.",
    ),
  numerator: z
    .array(z.string())
    .describe("Figure ids added up above the line, of both editions; a report counts those of its own form."),
  denominator: z.array(z.string()).nullable().describe("Figure ids added up below the line; null for a count."),
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
  denominator: z.number().nullable().describe("The n of a rate; null for a count, or where it isn't known."),
  interval: z
    .strictObject({ low: z.number(), high: z.number() })
    .nullable()
    .describe("Wilson 95 % interval; only for a share with n ≥ 10."),
});
export type MetricValue = z.infer<typeof MetricValue>;
