/**
 * Findings that a change brings → those that GitHub marks on their lines, and all of them by severity for the summary.
 * GitHub shows ten marks of each severity a step and drops the rest without a word; so no more are made.
 */
import type { Severity } from "../../model/diagnostic.ts";
import type { Row } from "../data-tables.ts";
import { reportToGithub, type MarkedFinding } from "../../diagnostics/reporters/github.ts";

const severities: readonly Severity[] = ["error", "warning", "note"];
const mostMarks = 10;

const text = (row: Row, column: string): string => row[column] ?? "";

/** A table's row as a finding; its column is not in the table. */
function findingOf(row: Row): MarkedFinding {
  const line = Number(text(row, "line"));
  return {
    code: text(row, "code"),
    severity: severities.find((name) => name === text(row, "severity")) ?? "note",
    file: text(row, "file"),
    at: line > 0 ? { line } : "unknown",
    message: { zh: text(row, "message_zh"), en: text(row, "message_en") },
  };
}

export type MarkedFindings = { findings: MarkedFinding[]; commands: string; unmarked: number };

/** `root` is put before the files, which the tables name from the reports folder on. */
export function markFindings(rows: Row[], root: string): MarkedFindings {
  const bySeverity = severities.map((severity) => rows.map(findingOf).filter((found) => found.severity === severity));
  const marked = bySeverity.flatMap((found) => found.slice(0, mostMarks));
  return {
    findings: bySeverity.flat(),
    commands: reportToGithub(marked, root),
    unmarked: rows.length - marked.length,
  };
}
