/** A report after all checks of its own: what one file came to, ready to be put beside others. */
import type { RelationResult } from "../model/check.ts";
import type { Report } from "../model/report.ts";
import type { Diagnostic } from "./outcome.ts";

export type AssessedReport = {
  report: Report;
  checks: RelationResult[];
  diagnostics: Diagnostic[];
  /** Of the file's bytes, in hex. */
  sha256: string;
};
