/**
 * A recognised report → the same with every figure assessed, the results of its sums, and the findings of every check
 * that one report allows.
 */
import type { Diagnostic, Outcome } from "../../diagnostics/outcome.ts";
import type { RelationResult } from "../../model/check.ts";
import type { UnopenedFigures } from "../../model/figure.ts";
import type { Report } from "../../model/report.ts";
import { assessFigures, assessUnopened } from "./assess-figures.ts";
import { checkBlanks } from "./check-blanks.ts";
import { checkCounts } from "./check-counts.ts";
import { checkRelations } from "./check-relations.ts";
import { relationResults } from "./relation-results.ts";

/**
 * The report's own figures are assessed in place: they are the pipeline's, and copying them costs a third of the checks.
 * `unopened`: the same as numbers, where no object was made of them yet; where they are sound, none is made here.
 */
export function checkReport(report: Report, unopened: UnopenedFigures | null = null): Checked {
  if (unopened !== null && assessUnopened(unopened, report.form)) return new SoundReport(report);
  const { results, hasFailed, hasBlanks, hasOddNumbers } = assessFigures(report.figures, report.form);
  const diagnostics: Diagnostic[] = [];
  if (hasFailed) diagnostics.push(...checkRelations(report, results));
  if (hasOddNumbers) diagnostics.push(...checkCounts(report));
  if (hasBlanks) diagnostics.push(...checkBlanks(report));
  return { value: report, checks: results, diagnostics };
}

type Checked = Outcome<Report> & { readonly checks: RelationResult[] };

/** Its sums all hold; what they come to is worked out when it is first asked for. */
class SoundReport implements Checked {
  readonly value: Report;
  readonly diagnostics: Diagnostic[] = [];
  private results: RelationResult[] | null = null;

  constructor(report: Report) {
    this.value = report;
  }

  get checks(): RelationResult[] {
    return (this.results ??= relationResults(this.value));
  }
}
