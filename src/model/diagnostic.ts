/**
 * A finding as it is published: its permanent code, what it concerns, where it stands, and its wording in both languages.
 * Inside the pipeline a finding carries typed arguments instead of wording (diagnostics/catalogue.ts).
 */
import { z } from "zod";
import { Position } from "./position.ts";

export const Severity = z.enum(["error", "warning", "note"]);
export type Severity = z.infer<typeof Severity>;

export const Bilingual = z.strictObject({ zh: z.string(), en: z.string() });
export type Bilingual = z.infer<typeof Bilingual>;

export const PublishedDiagnostic = z.strictObject({
  code: z.string(),
  severity: Severity,
  file: z.string(),
  at: Position,
  figures: z.array(z.string()),
  message: Bilingual,
});
export type PublishedDiagnostic = z.infer<typeof PublishedDiagnostic>;
