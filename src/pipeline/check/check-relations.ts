/** One finding for every relation of the form that a report's own figures break; both numbers are in it. */
import { diagnose, type Diagnostic } from "../../diagnostics/outcome.ts";
import { relationsOf, type Relation } from "../../form/relations.ts";
import { columnTerms, rowTerms } from "../../form/terms.ts";
import type { RelationResult } from "../../model/check.ts";
import type { Bilingual } from "../../model/diagnostic.ts";
import type { Report } from "../../model/report.ts";

const codes = {
  balance: "balance-mismatch",
  outcomes: "outcomes-mismatch",
  applicants: "row-total-mismatch",
  reviews: "reviews-mismatch",
} as const;

/** `results`: of the report's sums, in the form's order. */
export function checkRelations(report: Report, results: RelationResult[]): Diagnostic[] {
  return relationsOf(report.form).flatMap((relation, index) => {
    const result = results[index];
    if (result?.status !== "fails" || !(relation.id in codes)) return [];
    const figures = [...relation.right, ...relation.left];
    const at = report.figures[figures[0]!]?.at ?? "unknown";
    return [
      diagnose(
        codes[relation.id as keyof typeof codes],
        { of: nameOf(relation), left: result.left!, right: result.right! },
        { file: report.path, at, figures },
      ),
    ];
  });
}

/** A relation is named by the column, row or block it was tried on. */
const nameOf = (relation: Relation): Bilingual =>
  (relation.id === "balance" || relation.id === "outcomes" ? columnTerms : rowTerms)[relation.of] ?? {
    zh: relation.of,
    en: relation.of,
  };
