/**
 * Tables in which a merged cell stands once for every column that it spans, as some converters write them: columns of
 * table 二 that have one header become one. A row's cells there must be the same, or blank but for the first; else the
 * row stays as it is, and its surplus is refused further on.
 */
import type { Cell, Row } from "../../../model/document.ts";
import { normaliseLabel } from "../labels/normalise-label.ts";
import { isBlankCell } from "../labels/parse-figure.ts";

/** `isHeader` tells the rows that head the columns of those below them; the first of a header's cells is its corner. */
export function joinRepeatedColumns(rows: Row[], isHeader: (row: Row) => boolean): Row[] {
  let header: Row | null = null;
  let repeats: boolean[] = [];
  return rows.map((row) => {
    if (isHeader(row)) {
      header = row;
      repeats = repeatedIn(row.cells);
      return repeats.includes(true) ? withoutColumns(row, repeats) : row;
    }
    if (row.cells.length !== header?.cells.length || !repeats.includes(true)) return row;
    return row.cells.every((cell, i) => !repeats[i] || goesOn(row.cells, i, cell)) ? withoutColumns(row, repeats) : row;
  });
}

/** For each cell whether it says what the one before it says. */
const repeatedIn = (cells: Cell[]): boolean[] =>
  cells.map((cell, i) => i > 1 && !isBlankCell(cell.text) && sameLabel(cell, cells[i - 1]!));

const sameLabel = (a: Cell, b: Cell): boolean => normaliseLabel(a.text) === normaliseLabel(b.text);

const goesOn = (cells: Cell[], i: number, cell: Cell): boolean =>
  isBlankCell(cell.text) || cell.text === cells[i - 1]!.text;

const withoutColumns = (row: Row, gone: boolean[]): Row => ({ ...row, cells: row.cells.filter((_, i) => !gone[i]) });
