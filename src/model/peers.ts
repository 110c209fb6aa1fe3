/**
 * The bodies that one report can be held against, and how they stand on a few metrics: same kind, level, scope and year,
 * in the nearest area that has enough. What is published is what a page shows; nothing in it is a rank.
 */
import { z } from "zod";
import { MetricValue } from "./metric.ts";

/** How a group stands on one metric. The body itself is one of the group wherever it has a value. */
export const PeerSpread = z.strictObject({
  metric: z.string(),
  counted: z.int().describe("Bodies whose value enters, the body itself among them where it has one."),
  tooFew: z.int().describe("Bodies left out because fewer than ten cases stand below the line of their rate."),
  unknown: z.int().describe("Bodies left out because the value isn't reported or the report contradicts itself."),
  quartiles: z
    .strictObject({ low: z.number(), median: z.number(), high: z.number() })
    .nullable()
    .describe("Null where no value enters."),
  values: z.array(z.number()).nullable().describe("In ascending order; null where there are more than 41."),
  deciles: z
    .array(z.number())
    .nullable()
    .describe("From the least to the greatest in tenths, 11 numbers, where there are more than 41 values."),
});
export type PeerSpread = z.infer<typeof PeerSpread>;

export const PeerArea = z.strictObject({
  level: z.enum(["county", "city", "province", "all"]),
  code: z.string().nullable().describe("GB/T 2260 code; null for the whole dataset."),
});
export type PeerArea = z.infer<typeof PeerArea>;

export const PeerGroup = z.strictObject({
  area: PeerArea,
  isWidened: z.boolean().describe("A narrower area had fewer than five others."),
  count: z.int().describe("The other bodies; their kind, level, scope and year are this report's own."),
  spreads: z.array(PeerSpread),
  nearest: z
    .array(z.strictObject({ id: z.string(), name: z.string(), received: MetricValue, disclosureRate: MetricValue }))
    .describe("Up to twelve of them, those nearest in the order of names."),
});
export type PeerGroup = z.infer<typeof PeerGroup>;
