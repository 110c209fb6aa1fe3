/**
 * The sums of table 三 as they help to place the cells of one doubtful row: its own total, and the columns' sums over
 * the rows that leave no doubt. Comes in as matched rows or as their numbers; answers whether proposed values for a row
 * can be right.
 */
import { groupOfRow } from "../../../form/figure-ids.ts";
import { parseFigure } from "../labels/parse-figure.ts";
import type { RowMatch, RowMatches } from "./match-rows.ts";
import { placeCells, type TailShape } from "./place-cells.ts";

/** Six kinds of applicants and their total. */
const width = 7;

/** `shapesFor` gives the shapes known for a row's kind; rows in doubt count as unknown. */
export function createRequestSums(
  matched: RowMatches,
  columns: string[],
  shapesFor: (match: RowMatch) => ReadonlySet<TailShape>,
): RequestSums {
  const ids = matched.matches.map(({ form }) => form.id);
  const readNumbers = (): Float64Array => {
    const numbers = new Float64Array(ids.length * width).fill(NaN);
    for (const [row, match] of matched.matches.entries()) {
      const { tail } = match.shape;
      const { placement } = placeCells(tail, width, shapesFor(match), () => false);
      for (const [column, index] of placement?.entries() ?? [])
        if (index !== null) numbers[row * width + column] = parseFigure(tail[index]!.text).value ?? NaN;
    }
    return numbers;
  };
  return new RequestSums(ids, readNumbers, columns.indexOf("total"), matched.missing.length === 0);
}

export class RequestSums {
  private readonly ids: readonly string[];
  private readonly readNumbers: () => Float64Array;
  private readonly total: number;
  private readonly isComplete: boolean;
  /** Which rows the outcomes are, and those that must balance; -1 for one that isn't there. */
  private readonly outcomes: number[];
  private readonly balance: { received: number; carriedIn: number; handled: number; carriedOut: number };
  private known: Float64Array | null = null;

  /**
   * `ids`: of the table's rows; `readNumbers`: theirs, row by row, NaN for one that isn't known; `total`: which column it is;
   * `isComplete`: whether no row of the form is missing.
   */
  constructor(ids: readonly string[], readNumbers: () => Float64Array, total: number, isComplete: boolean) {
    this.ids = ids;
    this.readNumbers = readNumbers;
    this.total = total;
    this.isComplete = isComplete;
    this.outcomes = ids.flatMap((id, row) => (groupOfRow(id) === null ? [] : [row]));
    const at = (id: string): number => ids.indexOf(id);
    // 一 and 二, the sum of 三 and 四.
    this.balance = {
      received: at("received"),
      carriedIn: at("carriedIn"),
      handled: at("handled"),
      carriedOut: at("carriedOut"),
    };
  }

  /** True where a row of the table may hold these numbers, column by column; null or NaN for one that isn't known. */
  areSound(rowId: string, proposed: readonly (number | null)[]): boolean {
    const row = this.ids.indexOf(rowId);
    const values = proposed.map((value) => value ?? NaN);
    // A missing row leaves its columns' sums open, so only the row's own total is asked then. What the columns leave for a
    // missing cell must fit the row too, so that another slip in the table is not built upon.
    if (!this.isComplete) return values.every(isCount) && rowCanHold(values, this.total);
    const filled = values.map((value, column) => (Number.isNaN(value) ? this.leftByColumn(row, column) : value));
    return filled.every(isCount) && rowCanHold(filled, this.total) && this.columnsCanHold(row, filled);
  }

  private columnsCanHold(row: number, values: readonly number[]): boolean {
    const gaps = unknownIn(values);
    for (let column = 0; column < width; column++) {
      const value = values[column]!;
      const implied = gaps === 1 && Number.isNaN(value) ? impliedValue(values, column, this.total) : value;
      if (!Number.isNaN(implied) && !this.columnCanHold(row, column, implied)) return false;
    }
    return true;
  }

  /** Worked out on first demand: most reports never need it. */
  private at(row: number, column: number): number {
    this.known ??= this.readNumbers();
    return row === -1 ? NaN : this.known[row * width + column]!;
  }

  /** Of a column, with `value` in the row. */
  private outcomesWith(row: number, column: number, value: number): number {
    let sum = 0;
    for (const outcome of this.outcomes) sum += outcome === row ? value : this.at(outcome, column);
    return sum;
  }

  /** The value that a column's other rows leave for this one, or NaN where one of them is in doubt too. */
  private leftByColumn(row: number, column: number): number {
    const { received, carriedIn, handled, carriedOut } = this.balance;
    if (row === handled) return this.outcomesWith(row, column, 0);
    if (this.outcomes.includes(row)) return this.at(handled, column) - this.outcomesWith(row, column, 0);
    const outgoing = this.at(handled, column) + this.at(carriedOut, column);
    if (row === received) return outgoing - this.at(carriedIn, column);
    if (row === carriedIn) return outgoing - this.at(received, column);
    return this.at(received, column) + this.at(carriedIn, column) - this.at(handled, column);
  }

  /** Tries the two column sums that the row enters, where all their other terms are clear. */
  private columnCanHold(row: number, column: number, value: number): boolean {
    const { received, carriedIn, handled, carriedOut } = this.balance;
    const of = (one: number): number => (one === row ? value : this.at(one, column));
    const isOutcome = this.outcomes.includes(row);
    const balanceHolds = isOutcome || agree(of(received) + of(carriedIn), of(handled) + of(carriedOut));
    const mayBeSum = isOutcome || row === handled;
    return balanceHolds && (!mayBeSum || agree(this.outcomesWith(row, column, value), of(handled)));
  }
}

/** Nothing is said of what isn't known. */
const isCount = (value: number): boolean => !(value < 0);
const agree = (left: number, right: number): boolean => Number.isNaN(left) || Number.isNaN(right) || left === right;

function unknownIn(values: readonly number[]): number {
  let count = 0;
  for (const value of values) if (Number.isNaN(value)) count += 1;
  return count;
}

/** With one cell missing, the value that the row's total leaves for it; it can't be negative. */
function impliedValue(values: readonly number[], column: number, total: number): number {
  let known = 0;
  for (let i = 0; i < values.length; i++) if (i !== total && i !== column) known += values[i]!;
  return column === total ? known : values[total]! - known;
}

function rowCanHold(values: readonly number[], total: number): boolean {
  const gaps = unknownIn(values);
  if (gaps > 1) return true;
  if (gaps === 1) return impliedValue(values, values.findIndex(Number.isNaN), total) >= 0;
  return impliedValue(values, total, total) === values[total];
}

/** One row may be wrong in print. */
const fewestTurned = 2;

/**
 * True where rows of table 三 add up only with the total before the applicants: then their header has lost its order.
 * `valueOf`: what is read for a row and a column in the form's order; NaN for none.
 */
export function totalStandsFirst(rowCount: number, valueOf: (row: number, column: number) => number): boolean {
  let turned = 0;
  for (let row = 0; row < rowCount; row++) {
    let sum = 0;
    for (let column = 0; column < width; column++) sum += valueOf(row, column);
    const [isLast, isFirst] = [sum === 2 * valueOf(row, width - 1), sum === 2 * valueOf(row, 0)];
    if (isLast && !isFirst) return false;
    if (isFirst && !isLast) turned += 1;
  }
  return turned >= fewestTurned;
}
