/**
 * Tries every relation that a single report allows. Both sides are added up from effective values; a side with an
 * unknown term is null and the relation stays unknown.
 */
import type { RelationResult } from "../../model/check.ts";
import type { Figure } from "../../model/figure.ts";
import type { Report } from "../../model/report.ts";
import { formSums, inFormOrder, type Sum } from "./form-sums.ts";

/** The figures of a form in its order, undefined where there is none. */
export type FigureList = readonly (Figure | undefined)[];

/** Cents would add up to 0.30000000000000004; the form's sums are whole numbers, so this only guards the page. */
const rounded = (n: number): number => Math.round(n * 1e6) / 1e6;

const effectiveOf = (figure: Figure | undefined): number | null => (figure === undefined ? null : figure.effective);

function addUp(places: number[], list: FigureList, valueOf: typeof effectiveOf): number | null {
  let sum = 0;
  for (let i = 0; i < places.length; i++) {
    const value = valueOf(list[places[i]!]);
    if (value === null) return null;
    sum += value;
  }
  return rounded(sum);
}

/** `valueOf` tells what a figure counts in the sum: its effective value unless told otherwise. */
export function trySum(sum: Sum, list: FigureList, valueOf = effectiveOf): RelationResult {
  const left = addUp(sum.left, list, valueOf);
  const right = addUp(sum.right, list, valueOf);
  const status = left === null || right === null ? "unknown" : left === right ? "holds" : "fails";
  return { relation: sum.relation.id, of: sum.relation.of, left, right, status };
}

export function trySums(sums: Sum[], list: FigureList): RelationResult[] {
  const results: RelationResult[] = [];
  for (const sum of sums) results.push(trySum(sum, list));
  return results;
}

/** Results in the form's order; empty for a report without tables. */
export function relationResults({ figures, form }: Report): RelationResult[] {
  const sums = formSums(form);
  return Object.keys(figures).length === 0 ? [] : trySums(sums.sums, inFormOrder(figures, sums));
}
