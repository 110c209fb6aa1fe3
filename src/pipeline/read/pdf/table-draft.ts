/**
 * A table between layout and document: rows of cells by column, null where a merged cell covers a place or nothing
 * stands. Joins the lines of a cell to its text, and drops columns that no cell of a table begins in.
 */
import type { Box } from "./marks/matrix.ts";
import { isNumber, joinTexts, lineText, type Line } from "./text-runs.ts";

export type CellDraft = { lines: Line[]; columnSpan: number; left: number; right: number };
/** `isLoose`: text beside no row of numbers. */
export type RowDraft = { cells: (CellDraft | null)[]; top: number; isLoose?: boolean };
/** `xs`: the columns' borders. `box` encloses the table. */
export type TableDraft = { type: "table"; rows: RowDraft[]; xs: number[]; box: Box };

/** A cell as wide as its text, where no rule encloses it. */
export const draftOf = (lines: Line[]): CellDraft => ({
  lines,
  columnSpan: 1,
  left: Math.min(...lines.flat().map((run) => run.left)),
  right: Math.max(...lines.flat().map((run) => run.right)),
});

/** True when two rows merge the same cells. */
export const haveSameSpans = (a: RowDraft, b: RowDraft): boolean =>
  a.cells.length === b.cells.length &&
  a.cells.every((cell, column) => cell?.columnSpan === b.cells[column]?.columnSpan);

/** True for text that must go on: its last line leaves no room for another character and the cell's padding. */
export const isCutShort = (cell: CellDraft): boolean => {
  const last = cell.lines.at(-1);
  return last !== undefined && lineWidth(last) + 3 * last[0]!.size > cell.right - cell.left;
};

const lineWidth = (line: Line): number => line.at(-1)!.right - line[0]!.left;

/** True for a number that goes on in the next line because the cell is full. */
function isFull(line: Line, cell: CellDraft): boolean {
  const digit = line[0]!.size / 2;
  return lineWidth(line) + 2.5 * digit > cell.right - cell.left;
}

/** Lines that hold numbers one below another, without having been wrapped. */
export const isStacked = (cell: CellDraft): boolean =>
  cell.lines.length > 1 &&
  cell.lines.every((line) => isNumber(lineText(line).replace(/\s/g, ""))) &&
  !cell.lines.slice(0, -1).every((line) => isFull(line, cell));

/** Numbers one below another are never run together: 1 above 2 is not 12. */
export function cellText(cell: CellDraft | null): string {
  if (cell === null) return "";
  const texts = cell.lines.map(lineText);
  return isStacked(cell) ? texts.join(" / ") : joinTexts(texts);
}

/** A row that one cell fills from side to side, as the headings within table 二. */
const isFullWidth = (row: RowDraft): boolean => row.cells.length > 1 && row.cells[0]?.columnSpan === row.cells.length;

/** Parts the table before every full-width row, since the parts have columns of their own. */
export function partTable(table: TableDraft): TableDraft[] {
  const parts: RowDraft[][] = [];
  for (const [index, row] of table.rows.entries()) {
    const afterHeading = index > 0 && isFullWidth(table.rows[index - 1]!);
    if (index === 0 || (isFullWidth(row) && !afterHeading)) parts.push([]);
    parts.at(-1)!.push(row);
  }
  return parts.map((rows) => withoutIdleColumns({ ...table, rows }));
}

function withoutIdleColumns(table: TableDraft): TableDraft {
  const width = table.xs.length - 1;
  const used = Array.from({ length: width }, (_, column) => table.rows.some((row) => row.cells[column]));
  const kept = used.flatMap((isUsed, column) => (isUsed ? [column] : []));
  const spanOf = (column: number, span: number): number => kept.filter((c) => c >= column && c < column + span).length;
  const rows = table.rows.map((row) => ({
    ...row,
    cells: kept.map((column) => {
      const cell = row.cells[column];
      return cell ? { ...cell, columnSpan: spanOf(column, cell.columnSpan) } : null;
    }),
  }));
  return { ...table, rows, xs: [...kept.map((column) => table.xs[column]!), table.xs.at(-1)!] };
}
