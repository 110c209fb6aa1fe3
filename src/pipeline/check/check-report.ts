/**
 * A recognised report → the same with every figure assessed, the results of its sums, and the findings of every check
 * that one report allows.
 */
import type { Diagnostic, Outcome } from "../../diagnostics/outcome.ts";
import type { RelationResult } from "../../model/check.ts";
import type { Figure } from "../../model/figure.ts";
import type { Report } from "../../model/report.ts";
import { assessFigures } from "./assess-figures.ts";
import { checkBlanks } from "./check-blanks.ts";
import { checkCounts } from "./check-counts.ts";
import { checkRelations } from "./check-relations.ts";

/**
 * The report's own figures are assessed in place: they are the pipeline's, and copying them costs a third of the checks.
 * `listed`: the same in the form's order, where they are at hand so.
 */
export function checkReport(
  report: Report,
  listed: readonly Figure[] | null = null,
): Outcome<Report> & { checks: RelationResult[] } {
  const { results, hasFailed, hasBlanks, hasOddNumbers } = assessFigures(report.figures, report.form, listed);
  const diagnostics: Diagnostic[] = [];
  if (hasFailed) diagnostics.push(...checkRelations(report, results));
  if (hasOddNumbers) diagnostics.push(...checkCounts(report));
  if (hasBlanks) diagnostics.push(...checkBlanks(report));
  return { value: report, checks: results, diagnostics };
}
