/**
 * The sums of table 三 as they help to place the cells of one doubtful row: its own total, and the columns' sums over
 * the rows that leave no doubt. Comes in as matched rows or as their numbers; answers whether proposed values for a row
 * can be right.
 */
import { groupOfRow } from "../../../form/figure-ids.ts";
import { parseFigure } from "../labels/parse-figure.ts";
import type { RowMatch, RowMatches } from "./match-rows.ts";
import { placeCells, type TailShape } from "./place-cells.ts";

/** The numbers of a row by column; NaN for one that isn't known, since it makes any sum NaN. */
export type RowNumbers = readonly number[];

/** Six kinds of applicants and their total. */
const width = 7;

/** `shapesFor` gives the shapes known for a row's kind; rows in doubt count as unknown. */
export function createRequestSums(
  matched: RowMatches,
  columns: string[],
  shapesFor: (match: RowMatch) => ReadonlySet<TailShape>,
): RequestSums {
  const ids = matched.matches.map(({ form }) => form.id);
  const numbersOf = (row: number): RowNumbers | null => {
    const match = matched.matches[row]!;
    const { tail } = match.shape;
    const { placement } = placeCells(tail, width, shapesFor(match), () => false);
    return placement?.map((index) => (index === null ? NaN : (parseFigure(tail[index]!.text).value ?? NaN))) ?? null;
  };
  return new RequestSums(ids, numbersOf, columns.indexOf("total"), matched.missing.length === 0);
}

export class RequestSums {
  private readonly ids: readonly string[];
  private readonly numbersOf: (row: number) => RowNumbers | null;
  private readonly total: number;
  private readonly isComplete: boolean;
  private rows: Rows | null = null;

  /**
   * `ids`: of the table's rows; `numbersOf`: of one of them, null for one in doubt; `total`: which column it is;
   * `isComplete`: whether no row of the form is missing.
   */
  constructor(
    ids: readonly string[],
    numbersOf: (row: number) => RowNumbers | null,
    total: number,
    isComplete: boolean,
  ) {
    this.ids = ids;
    this.numbersOf = numbersOf;
    this.total = total;
    this.isComplete = isComplete;
  }

  areSound(rowId: string, values: RowNumbers): boolean {
    const { total, isComplete } = this;
    // A missing row leaves its columns' sums open, so only the row's own total is asked then. What the columns leave for a
    // missing cell must fit the row too, so that another slip in the table is not built upon.
    const filled = isComplete ? values.map((value, column) => this.filledIn(rowId, value, column)) : values;
    const isCount = !filled.some((value) => value < 0);
    return isCount && rowCanHold(filled, total) && (!isComplete || this.columnsCanHold(rowId, filled));
  }

  private filledIn(rowId: string, value: number, column: number): number {
    return Number.isNaN(value) ? leftByColumn(rowId, column, (this.rows ??= this.clearRows())) : value;
  }

  private columnsCanHold(rowId: string, values: RowNumbers): boolean {
    const rows = (this.rows ??= this.clearRows());
    return values.every((value, column) => {
      const implied = impliedValue(values, column, this.total, value);
      return Number.isNaN(implied) || columnCanHold(rowId, implied, column, rows);
    });
  }

  /** Worked out on first demand: most reports never need it. */
  private clearRows(): Rows {
    const rows: Rows = { outcomes: [], received: null, carriedIn: null, handled: null, carriedOut: null };
    for (const [row, id] of this.ids.entries()) {
      const numbers = this.numbersOf(row);
      if (groupOfRow(id) !== null) rows.outcomes.push({ id, numbers });
      else if (isBalanced(id)) rows[id] = numbers;
    }
    return rows;
  }
}

/** The rows that must balance: 一, 二, the sum of 三, 四. */
const balanced = ["received", "carriedIn", "handled", "carriedOut"] as const;
type Balanced = (typeof balanced)[number];
const isBalanced = (id: string): id is Balanced => (balanced as readonly string[]).includes(id);

/** Null for a row that is in doubt or isn't there. */
type Rows = Record<Balanced, RowNumbers | null> & { outcomes: { id: string; numbers: RowNumbers | null }[] };

const unknown = (values: RowNumbers): number => {
  let count = 0;
  for (const value of values) if (Number.isNaN(value)) count += 1;
  return count;
};

/** Of a row, without the total and without one column more, or none (-1). */
function partsOf(values: RowNumbers, total: number, without: number): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) if (i !== total && i !== without) sum += values[i]!;
  return sum;
}

/** With one cell missing, the value that the row's total leaves for it; it can't be negative. */
function impliedValue(values: RowNumbers, column: number, total: number, value: number): number {
  if (!Number.isNaN(value) || unknown(values) !== 1) return value;
  const known = partsOf(values, total, column);
  return column === total ? known : values[total]! - known;
}

function rowCanHold(values: RowNumbers, total: number): boolean {
  const missing = unknown(values);
  if (missing > 1) return true;
  if (missing === 0) return partsOf(values, total, -1) === values[total];
  return impliedValue(values, values.findIndex(Number.isNaN), total, NaN) >= 0;
}

const at = (numbers: RowNumbers | null, column: number): number => numbers?.[column] ?? NaN;

/** Of a column, with `value` for the row of that id; without that row where no value is given. */
function outcomesOf({ outcomes }: Rows, column: number, rowId: string, value = 0): number {
  let sum = 0;
  for (const { id, numbers } of outcomes) sum += id === rowId ? value : at(numbers, column);
  return sum;
}

/** The value that a column's other rows leave for this one, or NaN where one of them is in doubt too. */
function leftByColumn(rowId: string, column: number, rows: Rows): number {
  const { received, carriedIn, handled, carriedOut, outcomes } = rows;
  if (rowId === "handled") return outcomesOf(rows, column, rowId);
  if (outcomes.some(({ id }) => id === rowId)) return at(handled, column) - outcomesOf(rows, column, rowId);
  const [incoming, outgoing] = [
    at(received, column) + at(carriedIn, column),
    at(handled, column) + at(carriedOut, column),
  ];
  if (rowId === "received") return outgoing - at(carriedIn, column);
  if (rowId === "carriedIn") return outgoing - at(received, column);
  return incoming - at(handled, column);
}

const agree = (left: number, right: number): boolean => Number.isNaN(left) || Number.isNaN(right) || left === right;

/** Tries the two column sums that the row enters, where all their other terms are clear. */
function columnCanHold(rowId: string, value: number, column: number, rows: Rows): boolean {
  const of = (id: Balanced): number => (id === rowId ? value : at(rows[id], column));
  const isOutcome = rows.outcomes.some(({ id }) => id === rowId);
  const balanceHolds = isOutcome || agree(of("received") + of("carriedIn"), of("handled") + of("carriedOut"));
  const outcomesHold =
    (!isOutcome && rowId !== "handled") || agree(outcomesOf(rows, column, rowId, value), of("handled"));
  return balanceHolds && outcomesHold;
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
