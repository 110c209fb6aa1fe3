/**
 * The figures of one report as a row of numbers, in the order of the form's ids (both editions side by side). A body's year
 * has them all, whichever edition its report is printed in; a summary is the sum of such rows.
 */
import { allFigureIds, editions, groupOfRow } from "../form/figure-ids.ts";

export type Amounts = Float64Array;

const places = new Map(allFigureIds.map((id, at) => [id, at]));

/** Where a figure stands in the row; an id that no edition has is a mistake of the caller. */
export function placeOf(id: string): number {
  const at = places.get(id);
  if (at === undefined) throw new Error(`no figure ${id}`);
  return at;
}

export const emptyAmounts = (): Amounts => new Float64Array(allFigureIds.length);

export const { rows: requestRows, columns } = editions["2021"].requests;
export const applicants = columns.map(({ id }) => id).filter((id) => id !== "total");
export const outcomeRows = requestRows.map(({ id }) => id).filter((id) => groupOfRow(id) !== null);

/** Places of a request row's cells, the six applicants first, the total last. */
const cellsOf = (row: string): number[] =>
  [...applicants, "total"].map((column) => placeOf(`requests.${row}.${column}`));
export const requestCells = new Map(
  [...requestRows.map(({ id }) => id), "other.undivided"].map((row) => [row, cellsOf(row)]),
);

const cells = (row: string): number[] => requestCells.get(row) ?? [];
const outcomeCells = outcomeRows.map(cells);
const undividedParts = outcomeRows.filter((row) => row.startsWith("other.")).map(cells);
const totalledRows = [...requestCells.values()];
const reviewBlocks = editions["2021"].reviews.blocks.map(({ id }) =>
  editions["2021"].reviews.columns.map((column) => placeOf(`reviews.${id}.${column.id}`)),
);

/** Fills in what follows from the rest: decided in all, （六） in one row, totals of rows and of reviews. */
export function addTotals(amounts: Amounts): void {
  const sumOf = (rows: number[][], column: number): number =>
    rows.reduce((sum, row) => sum + (amounts[row[column] ?? -1] ?? 0), 0);
  const [handled, undivided] = [cells("handled"), cells("other.undivided")];
  for (let column = 0; column < applicants.length; column += 1) {
    amounts[handled[column] ?? -1] = sumOf(outcomeCells, column);
    amounts[undivided[column] ?? -1] = sumOf(undividedParts, column);
  }
  for (const row of [...totalledRows, ...reviewBlocks]) {
    let sum = 0;
    for (const at of row.slice(0, -1)) sum += amounts[at] ?? 0;
    amounts[row.at(-1) ?? -1] = sum;
  }
}

export function addInto(sum: Amounts, part: Amounts): void {
  for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) + (part[at] ?? 0);
}
