/**
 * Gives every figure its effective value and its standing, in place. A blank or a dash counts as 0 only when every sum
 * that it enters holds with 0 there and at least one of them, its total printed, leaves no other number; nothing else is
 * ever filled in. Hands on the results of the sums, which the findings and the dataset need too.
 */
import type { RelationResult } from "../../model/check.ts";
import type { Figure, Figures } from "../../model/figure.ts";
import type { FormInUse } from "../../model/report.ts";
import { formSums, inFormOrder, type FigureList, type FormSums, type Sum } from "./form-sums.ts";
import { statusOf, trySum, type Numbers } from "./relation-results.ts";

export const isBlank = (figure: Figure): boolean => figure.reading === "blank" || figure.reading === "dash";

export type Assessment = {
  /** Of the sums, in the form's order; empty for a report without tables. */
  results: RelationResult[];
  /** Whether a sum fails; whether there is a blank; and a number that is negative or has decimals where the form has none such. */
  hasFailed: boolean;
  hasBlanks: boolean;
  hasOddNumbers: boolean;
};

/** Of the figures at hand; one for all, since each use fills it. */
const shared = new Float64Array(512);

/** True for a number that is negative or has decimals where the form has none such; NaN is no number. */
export const isOddNumber = (number: number, place: number, { mayBeFraction, mayBeNegative }: FormSums): boolean =>
  (number < 0 && !mayBeNegative[place]) ||
  (!Number.isInteger(number) && !mayBeFraction[place] && !Number.isNaN(number));

export function assessFigures(figures: Figures, form: FormInUse): Assessment {
  const sums = formSums(form);
  return assessList(inFormOrder(figures, sums), sums);
}

export function assessList(list: FigureList, sums: FormSums): Assessment {
  const numbers = list.length <= shared.length ? shared : new Float64Array(list.length);
  const assessment: Assessment = { results: [], hasFailed: false, hasBlanks: false, hasOddNumbers: false };
  let isEmpty = true;
  let isWhole = true;
  for (let place = 0; place < list.length; place++) {
    const figure = list[place];
    numbers[place] = NaN;
    if (figure === undefined) {
      isWhole = false;
      continue;
    }
    isEmpty = false;
    const { value } = figure;
    figure.effective = value;
    if (value === null) {
      isWhole = false;
      assessment.hasBlanks ||= isBlank(figure);
    } else {
      numbers[place] = value;
      if (isOddNumber(value, place, sums)) assessment.hasOddNumbers = true;
    }
  }
  if (isEmpty) return assessment;
  if (assessment.hasBlanks) fillBlanks(list, sums, numbers);
  assessment.hasFailed = trySums(sums.sums, numbers, assessment.results);
  if (isWhole && !assessment.hasFailed) sums.confirm(list);
  else setStandings(list, sums.sums, assessment.results);
  return assessment;
}

/** Adds the results and tells whether a sum fails. */
function trySums(sums: Sum[], numbers: Numbers, results: RelationResult[]): boolean {
  let hasFailed = false;
  for (let i = 0; i < sums.length; i++) {
    const result = trySum(sums[i]!, numbers);
    results.push(result);
    if (result.status === "fails") hasFailed = true;
  }
  return hasFailed;
}

/** Sets the effective value of every blank, and puts those that are proven among the numbers. */
function fillBlanks(list: FigureList, sums: FormSums, numbers: Numbers): void {
  const blanks: number[] = [];
  for (const [place, figure] of list.entries()) if (figure !== undefined && isBlank(figure)) blanks.push(place);
  for (const place of proveBlanks(blanks, sums, numbers)) list[place]!.effective = 0;
}

/** Those of the blanks, as places, that are proven to be 0, and puts it among the numbers. */
export function proveBlanks(blanks: readonly number[], { sums, sumsOfPlace }: FormSums, numbers: Numbers): number[] {
  const isBlankAt = new Uint8Array(numbers.length);
  const withZeros = numbers.slice();
  for (const place of blanks) {
    isBlankAt[place] = 1;
    withZeros[place] = 0;
  }
  const holds = sums.map((sum) => statusOf(sum, withZeros) === "holds");
  // Blanks on both sides of a balance could be equal and not 0; on one side alone, only 0 makes it hold.
  const proves = sums.map(
    ({ left, right }) => hasPrinted(right, numbers) && !(hasBlank(left, isBlankAt) && hasBlank(right, isBlankAt)),
  );
  const proven = blanks.filter((place) => {
    const entered = sumsOfPlace[place]!;
    return entered.every(({ index }) => holds[index]) && entered.some(({ index }) => proves[index]);
  });
  for (const place of proven) numbers[place] = 0;
  return proven;
}

function hasPrinted(places: number[], numbers: Numbers): boolean {
  for (let i = 0; i < places.length; i++) if (!Number.isNaN(numbers[places[i]!]!)) return true;
  return false;
}

function hasBlank(places: number[], isBlankAt: Uint8Array): boolean {
  for (let i = 0; i < places.length; i++) if (isBlankAt[places[i]!] === 1) return true;
  return false;
}

const bits = { holds: 1, unknown: 2, fails: 4 } as const;

function setStandings(list: FigureList, sums: Sum[], results: RelationResult[]): void {
  const statuses = new Uint8Array(list.length);
  for (const [index, { left, right }] of sums.entries()) {
    const bit = bits[results[index]!.status];
    for (let i = 0; i < left.length; i++) statuses[left[i]!]! |= bit;
    for (let i = 0; i < right.length; i++) statuses[right[i]!]! |= bit;
  }
  for (let place = 0; place < list.length; place++) {
    const figure = list[place];
    if (figure !== undefined) figure.standing = standingOf(statuses[place]!);
  }
}

const standingOf = (statuses: number): Figure["standing"] =>
  (statuses & bits.fails) !== 0 ? "disputed" : statuses === bits.holds ? "confirmed" : "unchecked";
