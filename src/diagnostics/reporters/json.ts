/** Findings as one JSON array, for programs. */
import type { PublishedDiagnostic } from "../../model/diagnostic.ts";

export const reportToJson = (diagnostics: PublishedDiagnostic[]): string => JSON.stringify(diagnostics, null, 2);
