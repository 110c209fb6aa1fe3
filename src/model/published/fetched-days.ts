/**
 * When each report was fetched: the only dates that the data have, for feeds and the sitemap. A file of its own, so that whoever
 * wants the dates needn't open every body's file.
 */
import { z } from "zod";
import { schemaVersion } from "./dataset-version.ts";

export const FetchedDays = z.strictObject({
  schemaVersion: z.literal(schemaVersion),
  days: z
    .record(z.string(), z.record(z.string().regex(/^\d{4}$/), z.iso.date()))
    .describe("By body's id and year; reports of which no day is recorded are left out."),
});
export type FetchedDays = z.infer<typeof FetchedDays>;
