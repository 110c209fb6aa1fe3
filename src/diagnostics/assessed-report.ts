/**
 * What one file came to after all checks of its own, ready to be put beside others: an assessed report,
 * or, where the file was no report, its findings alone.
 */
import type { RelationResult } from "../model/check.ts";
import type { Report } from "../model/report.ts";
import type { Diagnostic } from "./outcome.ts";

export type AssessedReport = {
  report: Report;
  checks: RelationResult[];
  diagnostics: Diagnostic[];
  /** Of the file's bytes, in hex; empty for a file that was not taken into memory. */
  sha256: string;
};

/** The same report with findings that only other reports, or the registry, could tell. */
export function withFindings(assessed: AssessedReport, found: Diagnostic[]): AssessedReport {
  if (found.length === 0) return assessed;
  const { report, sha256 } = assessed;
  return {
    report,
    sha256,
    diagnostics: [...assessed.diagnostics, ...found],
    get checks() {
      return assessed.checks;
    },
  };
}

export type AssessedFile = Omit<AssessedReport, "report"> & { path: string; report: Report | null };
