/** One finding for every relation of the form that a report's own figures break; both numbers are in it. */
import { diagnose, type Diagnostic } from "../../diagnostics/outcome.ts";
import { relationsOf, type Relation } from "../../form/relations.ts";
import { columnTerms, rowTerms } from "../../form/terms.ts";
import type { RelationResult } from "../../model/check.ts";
import type { Bilingual } from "../../model/diagnostic.ts";
import type { Position } from "../../model/position.ts";
import type { Report } from "../../model/report.ts";

const codes = {
  balance: "balance-mismatch",
  outcomes: "outcomes-mismatch",
  applicants: "row-total-mismatch",
  reviews: "reviews-mismatch",
} as const;

/** `results`: of the report's sums, in the form's order; of some it is enough that they don't fail. `positionOf`: a figure. */
export function checkRelations(
  { form, path: file }: Report,
  results: readonly (RelationResult | undefined)[],
  positionOf: (id: string) => Position,
): Diagnostic[] {
  return relationsOf(form).flatMap((relation, index) => {
    const result = results[index];
    if (result?.status !== "fails" || !(relation.id in codes)) return [];
    const figures = [...relation.right, ...relation.left];
    return [
      diagnose(
        codes[relation.id as keyof typeof codes],
        { of: nameOf(relation), left: result.left!, right: result.right! },
        { file, at: positionOf(figures[0]!), figures },
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
