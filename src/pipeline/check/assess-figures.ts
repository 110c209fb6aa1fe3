/**
 * Gives every figure its effective value and its standing, in place. A blank or a dash counts as 0 only when every sum
 * that it enters holds with 0 there and at least one of them, its total printed, leaves no other number; nothing else is
 * ever filled in. Hands on the results of the sums, which the findings and the dataset need too.
 */
import type { RelationResult } from "../../model/check.ts";
import type { Figure, Figures, UnopenedFigures } from "../../model/figure.ts";
import type { FormInUse } from "../../model/report.ts";
import { formSums, inFormOrder, type FigureList, type FormSums, type Sum } from "./form-sums.ts";
import { holds, numbersOf, trySum, type Numbers } from "./relation-results.ts";

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

/**
 * True where nothing about a report's numbers is to be told: all are there, none is odd, every sum holds. Then the figures
 * get their standing when they are made.
 */
export function assessUnopened(unopened: UnopenedFigures, form: FormInUse): boolean {
  const { numbers } = unopened;
  const sums = formSums(form);
  for (let place = 0; place < numbers.length; place++) {
    if (isOdd(numbers[place]!, place, sums)) return false;
  }
  for (let i = 0; i < sums.sums.length; i++) if (!holds(sums.sums[i]!, numbers)) return false;
  unopened.whenOpened(sums.confirm);
  return true;
}

const isOdd = (number: number, place: number, { mayBeFraction, mayBeNegative }: FormSums): boolean =>
  (number < 0 && !mayBeNegative[place]) || (!Number.isInteger(number) && !mayBeFraction[place]);

export function assessFigures(figures: Figures, form: FormInUse): Assessment {
  const sums = formSums(form);
  const list = inFormOrder(figures, sums);
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
      if (isOdd(value, place, sums)) assessment.hasOddNumbers = true;
    }
  }
  if (isEmpty) return assessment;
  if (assessment.hasBlanks) proveBlanks(list, sums, numbers);
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
function proveBlanks(list: FigureList, { sumsOfPlace }: FormSums, numbers: Numbers): void {
  const withZeros = numbersOf(list, (figure) => (isBlank(figure) ? 0 : figure.value));
  const isBlankAt = (place: number): boolean => list[place] !== undefined && isBlank(list[place]);
  const isProven = (place: number): boolean => {
    const isPrinted = (other: number): boolean => other !== place && list[other]?.reading === "printed";
    // Blanks on both sides of a balance could be equal and not 0; on one side alone, only 0 makes it hold.
    const proves = ({ left, right }: Sum): boolean =>
      right.some(isPrinted) && !(left.some(isBlankAt) && right.some(isBlankAt));
    const sums = sumsOfPlace[place]!;
    return sums.every((sum) => trySum(sum, withZeros).status === "holds") && sums.some(proves);
  };
  for (const [place, figure] of list.entries()) {
    if (figure === undefined || !isBlank(figure)) continue;
    figure.effective = isProven(place) ? 0 : null;
    numbers[place] = figure.effective ?? NaN;
  }
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
