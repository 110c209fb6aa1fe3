/**
 * A recognised report → the same with every figure assessed, the results of its sums, and the findings of every check
 * that one report allows.
 */
import type { Diagnostic, Outcome } from "../../diagnostics/outcome.ts";
import type { RelationResult } from "../../model/check.ts";
import type { Figures, UnopenedFigures } from "../../model/figure.ts";
import type { Position } from "../../model/position.ts";
import type { Report } from "../../model/report.ts";
import { assessFigures, isBlank } from "./assess-figures.ts";
import { assessUnopened } from "./assess-unopened.ts";
import { checkBlanks, type BlankFigure } from "./check-blanks.ts";
import { checkCounts } from "./check-counts.ts";
import { checkRelations } from "./check-relations.ts";
import { relationResults } from "./relation-results.ts";

/**
 * The report's own figures are assessed in place: they are the pipeline's, and copying them costs a third of the checks.
 * `unopened`: the same as numbers, where no object was made of them yet; mostly none is made here.
 */
export function checkReport(report: Report, unopened: UnopenedFigures | null = null): Checked {
  const told = unopened === null ? null : assessUnopened(report, unopened);
  if (told !== null) return new UnopenedReport(report, told);
  const { figures, path } = report;
  const { results, hasFailed, hasBlanks, hasOddNumbers } = assessFigures(figures, report.form);
  const positionOf = (id: string): Position => figures[id]?.at ?? "unknown";
  const diagnostics: Diagnostic[] = [];
  if (hasFailed) diagnostics.push(...checkRelations(report, results, positionOf));
  if (hasOddNumbers) diagnostics.push(...checkCounts(report));
  if (hasBlanks) diagnostics.push(...checkBlanks(path, blanksOf(figures), positionOf));
  return { value: report, checks: results, diagnostics };
}

function blanksOf(figures: Figures): BlankFigure[] {
  const blanks: BlankFigure[] = [];
  for (const id in figures) {
    const figure = figures[id]!;
    if (isBlank(figure)) blanks.push({ id, isProven: figure.effective !== null });
  }
  return blanks;
}

type Checked = Outcome<Report> & { readonly checks: RelationResult[] };

/** What its sums come to is worked out when it is first asked for. */
class UnopenedReport implements Checked {
  readonly value: Report;
  readonly diagnostics: Diagnostic[];
  private results: RelationResult[] | null = null;

  constructor(report: Report, diagnostics: Diagnostic[]) {
    this.value = report;
    this.diagnostics = diagnostics;
  }

  get checks(): RelationResult[] {
    return (this.results ??= relationResults(this.value));
  }
}
