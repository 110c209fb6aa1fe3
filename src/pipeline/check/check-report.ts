/**
 * A recognised report → the same with every figure assessed, the results of its sums, and the findings of every check
 * that one report allows.
 */
import type { Outcome } from "../../diagnostics/outcome.ts";
import type { RelationResult } from "../../model/check.ts";
import type { Report } from "../../model/report.ts";
import { assessFigures } from "./assess-figures.ts";
import { checkBlanks } from "./check-blanks.ts";
import { checkCounts } from "./check-counts.ts";
import { checkRelations } from "./check-relations.ts";

/** The report's own figures are assessed in place: they are the pipeline's, and copying them costs a third of the checks. */
export function checkReport(report: Report): Outcome<Report> & { checks: RelationResult[] } {
  const { results, hasBlanks, hasOddNumbers } = assessFigures(report.figures, report.form);
  const diagnostics = [
    ...checkRelations(report, results),
    ...(hasOddNumbers ? checkCounts(report) : []),
    ...(hasBlanks ? checkBlanks(report) : []),
  ];
  return { value: report, checks: results, diagnostics };
}
