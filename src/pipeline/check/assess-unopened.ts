/**
 * The figures of a report of which no object was made yet → the findings of its sums and blanks, by the numbers alone;
 * the figures get their effective value and standing when they are made. Refuses numbers that the form doesn't have.
 */
import type { Diagnostic } from "../../diagnostics/outcome.ts";
import type { RelationResult } from "../../model/check.ts";
import type { UnopenedFigures } from "../../model/figure.ts";
import type { Position } from "../../model/position.ts";
import type { Report } from "../../model/report.ts";
import { assessList, isOddNumber, proveBlanks } from "./assess-figures.ts";
import { checkBlanks } from "./check-blanks.ts";
import { checkRelations } from "./check-relations.ts";
import { formSums, type FormSums, type Sum } from "./form-sums.ts";
import { statusOf, trySum } from "./relation-results.ts";

/** The findings, or null where the figures have to be looked at one by one. */
export function assessUnopened(report: Report, unopened: UnopenedFigures): Diagnostic[] | null {
  const { numbers, blanks } = unopened;
  const sums = formSums(report.form);
  let isWhole = true;
  for (let place = 0; place < numbers.length; place++) {
    const number = numbers[place]!;
    // As nearly all are.
    if (number >= 0 && Number.isInteger(number)) continue;
    if (isOddNumber(number, place, sums)) return null;
    if (Number.isNaN(number)) isWhole = false;
  }
  const proven = blanks.length === 0 ? null : new Set(proveBlanks(blanks, sums, numbers));
  const failed = failedSums(sums, unopened);
  unopened.whenOpened(isWhole && failed === null ? sums.confirm : (list) => void assessList(list, sums));
  if (proven === null && failed === null) return [];
  const positionOf = (id: string): Position => unopened.positionOf(sums.placeOf.get(id)!);
  const found = blanks.map((place) => ({ id: sums.ids[place]!, isProven: proven!.has(place) }));
  return [
    ...(failed === null ? [] : checkRelations(report, failed, positionOf)),
    ...checkBlanks(report.path, found, positionOf),
  ];
}

/** The results of the sums that fail, each at its place among the form's; null where none does. */
function failedSums({ sums }: FormSums, { numbers }: UnopenedFigures): (RelationResult | undefined)[] | null {
  let failed: (RelationResult | undefined)[] | null = null;
  for (let i = 0; i < sums.length; i++) {
    if (areSame(sums[i]!, numbers) || statusOf(sums[i]!, numbers) !== "fails") continue;
    failed ??= [];
    failed[i] = trySum(sums[i]!, numbers);
  }
  return failed;
}

/** True where both sides come to the very same number, as nearly all do; false where that takes a closer look. */
function areSame({ left, right }: Sum, numbers: Float64Array): boolean {
  let sum = 0;
  for (let i = 0; i < left.length; i++) sum += numbers[left[i]!]!;
  let other = 0;
  for (let i = 0; i < right.length; i++) other += numbers[right[i]!]!;
  return sum === other;
}
