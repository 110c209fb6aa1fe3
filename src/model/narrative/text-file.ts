/**
 * What the texts of all reports tell in numbers and how that stands to their tables, counted. Extracts, whose words are this
 * project's own, are counted apart. The lists of measures and verdicts are what packed counts name by their place.
 */
import { z } from "zod";
import { schemaVersion } from "../published/dataset-version.ts";
import { Measure, Verdict } from "./claim.ts";
import { SourceKind } from "../source.ts";

const Verdicts = z
  .partialRecord(Verdict, z.int())
  .describe("Counts by verdict; a verdict that doesn't occur is left out.");

export const TextFile = z.strictObject({
  schemaVersion: z.literal(schemaVersion),
  measures: z.array(Measure),
  verdicts: z.array(Verdict),
  years: z
    .array(
      z.strictObject({
        year: z.int(),
        kind: SourceKind,
        reports: z.int(),
        telling: z.int().describe("Reports whose text tells at least one count."),
        differing: z.int().describe("Reports of which one count or more differs from the table."),
        silent: z.int().describe("Reports whose table counts reviews of which the text has no word."),
        counts: Verdicts,
      }),
    )
    .describe("By year and kind of source, in ascending order."),
  byMeasure: z
    .array(z.strictObject({ measure: Measure, kind: SourceKind, counts: Verdicts }))
    .describe("In the order of `measures`; those that no text tells are left out."),
});
export type TextFile = z.infer<typeof TextFile>;
