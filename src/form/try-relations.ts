/**
 * The form's sums tried on effective values: of one report, and of two reports of neighbouring years. A side with an unknown
 * term is null and the relation stays unknown.
 */
import type { RelationResult } from "../model/check.ts";
import type { Figures } from "../model/figure.ts";
import type { FormInUse } from "../model/report.ts";
import { relationsOf, yearRelations, type Relation, type YearRelation } from "./relations.ts";

/** `effective`: undefined for a figure that the report's form doesn't have. */
export type Compared = { year: number; effective: (id: string) => number | null | undefined };

export const comparedBy = ({ year, figures }: { year: number; figures: Figures }): Compared => ({
  year,
  effective: (id) => figures[id]?.effective,
});

/** Cents would add up to 0.30000000000000004. */
const rounded = (n: number): number => Math.round(n * 1e6) / 1e6;

function addUp(ids: readonly string[], figures: Figures): number | null {
  let sum = 0;
  for (const id of ids) {
    const effective = figures[id]?.effective ?? null;
    if (effective === null) return null;
    sum += effective;
  }
  return sum;
}

const statusOf = (left: number | null, right: number | null): RelationResult["status"] =>
  left === null || right === null ? "unknown" : left === right ? "holds" : "fails";

/** `left`, `right`: the sums of the sides as they come; null where a term isn't known. */
export function resultOf({ id, of }: Relation, left: number | null, right: number | null): RelationResult {
  const [one, other] = [left === null ? null : rounded(left), right === null ? null : rounded(right)];
  return { relation: id, of, left: one, right: other, status: statusOf(one, other) };
}

/** In the form's order; empty for a report without figures. */
export function tryRelations(figures: Figures, form: FormInUse): RelationResult[] {
  if (Object.keys(figures).length === 0) return [];
  return relationsOf(form).map((relation) =>
    resultOf(relation, addUp(relation.left, figures), addUp(relation.right, figures)),
  );
}

/** Left: what this year's report prints. Right: what follows from last year's. */
function tryYearRelation(relation: YearRelation, current: Compared, previous: Compared): RelationResult {
  const now = (id: string | null): number | null => (id === null ? 0 : (current.effective(id) ?? null));
  const left = now(relation.current);
  const before = previous.effective(relation.previous) ?? null;
  const plus = now(relation.plus);
  const minus = now(relation.minus);
  const right = before === null || plus === null || minus === null ? null : before + plus - minus;
  return { relation: relation.id, of: relation.of, left, right, status: statusOf(left, right) };
}

/** One result for each year relation whose figures both forms have; none unless the years follow each other. */
export function tryYearRelations(
  current: Compared,
  previous: Compared,
): { relation: YearRelation; result: RelationResult }[] {
  if (previous.year !== current.year - 1) return [];
  return yearRelations
    .filter(
      ({ current: id, previous: other }) =>
        current.effective(id) !== undefined && previous.effective(other) !== undefined,
    )
    .map((relation) => ({ relation, result: tryYearRelation(relation, current, previous) }));
}
