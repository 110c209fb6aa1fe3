/**
 * How many reports have passages that also stand elsewhere, by year and region, and which they are: what overviews show.
 * Counts of reports, no ranking; a report that shares text with both kinds counts in both.
 */
import { z } from "zod";
import { schemaVersion } from "../published/dataset-version.ts";

const counts = {
  considered: z.int().describe("Reports whose text is compared: those that are no extracts and have words of their own."),
  found: z.int().describe("Of these, reports with passages that also stand elsewhere."),
  sameBody: z.int().describe("In another year's report of the same body."),
  otherBody: z.int().describe("In another body's report."),
};

export const CopiedYear = z.strictObject({ year: z.int(), ...counts });
export type CopiedYear = z.infer<typeof CopiedYear>;

export const CopiedReport = z.strictObject({
  agencyId: z.string(),
  name: z.string(),
  region: z.string().nullable().describe("Code of the body's region."),
  year: z.int(),
  considered: z.int().describe("Characters of the sentences that are compared."),
  found: z.int().describe("Of these, characters in sentences that also stand elsewhere."),
  sameBody: z.int().describe("Characters that another year's report of the same body has."),
  otherBody: z.int().describe("Characters that another body's report has."),
});
export type CopiedReport = z.infer<typeof CopiedReport>;

export const CopiedFile = z.strictObject({
  schemaVersion: z.literal(schemaVersion),
  mostBodies: z.int().describe("A sentence in the reports of more bodies than this is taken for common wording."),
  years: z.array(CopiedYear).describe("In ascending order."),
  regions: z
    .array(z.strictObject({ code: z.string(), ...counts }))
    .describe("All years together, of regions where something was found, in the order of their codes."),
  reports: z.array(CopiedReport).describe("Those with passages found elsewhere, by id of the body and year."),
});
export type CopiedFile = z.infer<typeof CopiedFile>;
