/**
 * The sums of table 三 as they help to place the cells of one doubtful row: its own total, and the columns' sums over
 * the rows that leave no doubt. Comes in as matched rows; answers whether proposed values for a row can be right.
 */
import { groupOfRow } from "../../../form/figure-ids.ts";
import { parseFigure } from "../labels/parse-figure.ts";
import type { RowMatch, RowMatches } from "./match-rows.ts";
import { placeCells, type TailShape } from "./place-cells.ts";

export type RequestSums = { areSound: (rowId: string, values: (number | null)[]) => boolean };

type Values = (number | null)[];

/** `shapesFor` gives the shapes known for a row's kind; rows in doubt count as unknown. */
export function createRequestSums(
  matched: RowMatches,
  columns: string[],
  shapesFor: (match: RowMatch) => ReadonlySet<TailShape>,
): RequestSums {
  let clear: Map<string, Values> | null = null;
  // Worked out on first demand: most reports never need it.
  const clearRows = (): Map<string, Values> =>
    (clear ??= new Map(matched.matches.flatMap((m) => clearValues(m, shapesFor(m)))));
  const total = columns.indexOf("total");
  // A missing row leaves its columns' sums open, so only the row's own total is asked then.
  const outcomeIds = matched.matches.map((m) => m.form.id).filter((id) => groupOfRow(id) !== null);
  const complete = matched.missing.length === 0;
  // What the columns leave for a missing cell must fit the row too, so that another slip in the table is not built upon.
  const filledIn = (rowId: string, values: Values): Values =>
    values.map((value, column) => value ?? leftByColumn(rowId, column, { rows: clearRows(), outcomeIds }));
  const columnsCanHold = (rowId: string, values: Values): boolean =>
    values.every((value, column) => {
      const implied = impliedValue(values, column, total, value);
      return columnCanHold(rowId, implied, column, { rows: clearRows(), outcomeIds });
    });
  const areSound = (rowId: string, values: Values): boolean => {
    const filled = complete ? filledIn(rowId, values) : values;
    const isCount = filled.every((value) => value === null || value >= 0);
    return isCount && rowCanHold(filled, total) && (!complete || columnsCanHold(rowId, filled));
  };
  return { areSound };
}

function clearValues(match: RowMatch, shapes: ReadonlySet<TailShape>): [string, Values][] {
  const { tail } = match.shape;
  const placing = placeCells(tail, 7, shapes, () => false);
  if (placing.placement === null) return [];
  const values = placing.placement.map((index) => (index === null ? null : parseFigure(tail[index]!.text).value));
  return [[match.form.id, values]];
}

const addUp = (values: Values): number | null =>
  values.reduce<number | null>((sum, value) => (sum === null || value === null ? null : sum + value), 0);

/** With one cell missing, the value that the row's total leaves for it; it can't be negative. */
function impliedValue(values: Values, column: number, total: number, value: number | null): number | null {
  if (value !== null || values.filter((v) => v === null).length !== 1) return value;
  const parts = values.filter((_, i) => i !== total && i !== column);
  const known = addUp(parts);
  if (known === null) return null;
  return column === total ? known : (values[total] ?? 0) - known;
}

function rowCanHold(values: Values, total: number): boolean {
  const missing = values.flatMap((value, column) => (value === null ? [column] : []));
  if (missing.length > 1) return true;
  const [gap] = missing;
  if (gap !== undefined) return (impliedValue(values, gap, total, null) ?? 0) >= 0;
  return addUp(values.filter((_, i) => i !== total)) === values[total];
}

type ClearTable = { rows: Map<string, Values>; outcomeIds: string[] };

/** The value that a column's other rows leave for this one, or null where one of them is in doubt too. */
function leftByColumn(rowId: string, column: number, table: ClearTable): number | null {
  const at = (id: string): number | null => table.rows.get(id)?.[column] ?? null;
  const minus = (sum: number | null, value: number | null): number | null =>
    sum === null || value === null ? null : sum - value;
  const outcomes = table.outcomeIds.filter((id) => id !== rowId).map(at);
  if (rowId === "handled") return addUp(outcomes);
  if (table.outcomeIds.includes(rowId)) return minus(at("handled"), addUp(outcomes));
  const [incoming, outgoing] = [
    ["received", "carriedIn"],
    ["handled", "carriedOut"],
  ];
  const [own, other] = incoming!.includes(rowId) ? [incoming!, outgoing!] : [outgoing!, incoming!];
  return minus(addUp(other.map(at)), addUp(own.filter((id) => id !== rowId).map(at)));
}

/** Tries the two column sums that the row enters, where all their other terms are clear. */
function columnCanHold(rowId: string, value: number | null, column: number, table: ClearTable): boolean {
  if (value === null) return true;
  const at = (id: string): number | null => (id === rowId ? value : (table.rows.get(id)?.[column] ?? null));
  const agree = (left: number | null, right: number | null): boolean =>
    left === null || right === null || left === right;
  const isOutcome = table.outcomeIds.includes(rowId);
  const balanceHolds =
    isOutcome || agree(addUp([at("received"), at("carriedIn")]), addUp([at("handled"), at("carriedOut")]));
  const outcomesHold = (!isOutcome && rowId !== "handled") || agree(addUp(table.outcomeIds.map(at)), at("handled"));
  return balanceHolds && outcomesHold;
}

/** Six kinds of applicants and their total. */
const width = 7;
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
