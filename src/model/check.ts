/**
 * One relation of the form tried on one report, or on two reports of neighbouring years: both sides and whether they agree.
 * `unknown` means that a term isn't known, so nothing is said.
 */
import { z } from "zod";

export const RelationId = z.enum(["balance", "outcomes", "applicants", "reviews", "carryOver", "stock"]);
export type RelationId = z.infer<typeof RelationId>;

export const RelationResult = z.strictObject({
  relation: RelationId,
  /** What it was tried on: a column, a row or a block of the form ("total", "granted", "reconsideration"). */
  of: z.string(),
  left: z.number().nullable(),
  right: z.number().nullable(),
  status: z.enum(["holds", "fails", "unknown"]),
});
export type RelationResult = z.infer<typeof RelationResult>;
