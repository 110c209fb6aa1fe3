/**
 * Tries every relation that a single report allows. Both sides are added up from effective values; a side with an
 * unknown term is null and the relation stays unknown.
 */
import type { RelationResult } from "../../model/check.ts";
import type { Figure } from "../../model/figure.ts";
import type { Report } from "../../model/report.ts";
import { formSums, inFormOrder, type FigureList, type Sum } from "./form-sums.ts";

/** Numbers of a form's figures in its order; NaN stands for one that isn't known, since it makes any sum NaN. */
export type Numbers = Float64Array;

export function numbersOf(list: FigureList, valueOf: (figure: Figure) => number | null): Numbers {
  const numbers = new Float64Array(list.length);
  for (let place = 0; place < list.length; place++) {
    const figure = list[place];
    numbers[place] = (figure === undefined ? null : valueOf(figure)) ?? NaN;
  }
  return numbers;
}

/** Cents would add up to 0.30000000000000004; the form's sums are whole numbers, so this only guards the page. */
const rounded = (n: number): number => (Number.isInteger(n) ? n : Math.round(n * 1e6) / 1e6);

function addUp(places: number[], numbers: Numbers): number | null {
  let sum = 0;
  for (let i = 0; i < places.length; i++) sum += numbers[places[i]!]!;
  return Number.isNaN(sum) ? null : rounded(sum);
}

export function trySum(sum: Sum, numbers: Numbers): RelationResult {
  const left = addUp(sum.left, numbers);
  const right = addUp(sum.right, numbers);
  const status = left === null || right === null ? "unknown" : left === right ? "holds" : "fails";
  return { relation: sum.relation.id, of: sum.relation.of, left, right, status };
}

/** What a sum comes to, without its result. */
export function statusOf(sum: Sum, numbers: Numbers): RelationResult["status"] {
  const left = addUp(sum.left, numbers);
  const right = addUp(sum.right, numbers);
  return left === null || right === null ? "unknown" : left === right ? "holds" : "fails";
}

/** Results in the form's order; empty for a report without tables. */
export function relationResults({ figures, form }: Report): RelationResult[] {
  const sums = formSums(form);
  const numbers = numbersOf(inFormOrder(figures, sums), ({ effective }) => effective);
  return Object.keys(figures).length === 0 ? [] : sums.sums.map((sum) => trySum(sum, numbers));
}
