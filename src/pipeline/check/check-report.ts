/** A recognised report → the same with every figure assessed, and the findings of every check that one report allows. */
import type { Diagnostic, Outcome } from "../../diagnostics/outcome.ts";
import type { Report } from "../../model/report.ts";
import { assessFigures } from "./assess-figures.ts";
import { checkBlanks } from "./check-blanks.ts";
import { checkCounts } from "./check-counts.ts";
import { checkRelations } from "./check-relations.ts";

const checks: ((report: Report) => Diagnostic[])[] = [checkRelations, checkCounts, checkBlanks];

export function checkReport(report: Report): Outcome<Report> {
  const assessed = { ...report, figures: assessFigures(report.figures, report.form) };
  return { value: assessed, diagnostics: checks.flatMap((check) => check(assessed)) };
}
