/** The published file that every page reads: whether the reports are made up. */
import { z } from "zod";
import { schemaVersion } from "./dataset-version.ts";

/** What every page needs to know of the corpus; so small a file that it hardly ever changes. */
export const CorpusFile = z.strictObject({
  schemaVersion: z.literal(schemaVersion),
  synthetic: z.boolean().describe("True when the reports are made up to try the site; every page says so."),
});
export type CorpusFile = z.infer<typeof CorpusFile>;
