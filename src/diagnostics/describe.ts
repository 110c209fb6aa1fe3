/** A finding with its severity and its wording in both languages: what files, pages and reporters show. */
import type { PublishedDiagnostic } from "../model/diagnostic.ts";
import { catalogue, type CatalogueEntry } from "./catalogue.ts";
import type { Diagnostic } from "./outcome.ts";

export function describeDiagnostic(diagnostic: Diagnostic): PublishedDiagnostic {
  const entry = catalogue[diagnostic.code] as CatalogueEntry<unknown>;
  return {
    code: diagnostic.code,
    severity: entry.severity,
    file: diagnostic.file,
    at: diagnostic.at,
    figures: diagnostic.figures,
    message: { zh: entry.zh(diagnostic.args), en: entry.en(diagnostic.args) },
  };
}
