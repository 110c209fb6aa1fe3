/** A file that was set aside, as the index lists it. */
import { z } from "zod";
import { PublishedDiagnostic } from "../diagnostic.ts";

/** A file from which no report of a body and year could be made, or which was set aside; its findings say why. */
export const UnpublishedFile = z.strictObject({
  path: z.string(),
  agencyName: z.string().nullable(),
  year: z.int().nullable(),
  diagnostics: z.array(PublishedDiagnostic),
});
export type UnpublishedFile = z.infer<typeof UnpublishedFile>;
