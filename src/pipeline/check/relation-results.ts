/**
 * Tries every relation that a single report allows. Both sides are added up from effective values; a side with an
 * unknown term is null and the relation stays unknown.
 */
import { relationsOf, type Relation } from "../../form/relations.ts";
import type { RelationResult } from "../../model/check.ts";
import type { Figures } from "../../model/figure.ts";
import type { Report } from "../../model/report.ts";

export type ValueOf = (id: string) => number | null;

/** Cents would add up to 0.30000000000000004; the form's sums are whole numbers, so this only guards the page. */
const rounded = (n: number): number => Math.round(n * 1e6) / 1e6;

export const sumOf = (ids: string[], valueOf: ValueOf): number | null => {
  let sum = 0;
  for (const id of ids) {
    const value = valueOf(id);
    if (value === null) return null;
    sum += value;
  }
  return rounded(sum);
};

export function tryRelation(relation: Relation, valueOf: ValueOf): RelationResult {
  const left = sumOf(relation.left, valueOf);
  const right = sumOf(relation.right, valueOf);
  const status = left === null || right === null ? "unknown" : left === right ? "holds" : "fails";
  return { relation: relation.id, of: relation.of, left, right, status };
}

export const effectiveIn =
  (figures: Figures): ValueOf =>
  (id) =>
    figures[id]?.effective ?? null;

/** Results in the form's order; empty for a report without tables. */
export const relationResults = (report: Report): RelationResult[] =>
  Object.keys(report.figures).length === 0
    ? []
    : relationsOf(report.form).map((relation) => tryRelation(relation, effectiveIn(report.figures)));
