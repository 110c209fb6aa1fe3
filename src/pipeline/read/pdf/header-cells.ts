/**
 * The lines of a header without borders → its cells in rows: what heads several columns first, from top to bottom, then
 * in one row the lowest label of every column. Pieces of one column set closely below one another are one wrapped label.
 */
import { columnAt, headsSeveral, type NumberColumns } from "./number-columns.ts";
import { centre, joinTexts, lineText, middle, type Line } from "./text-runs.ts";

export type HeaderCell = { column: number; lines: Line[]; isWide: boolean };

/** In ems: a gap between lines that may be a wrapped label's at most. */
const widestLeading = 1.1;

const top = (line: Line): number => Math.min(...line.map((run) => run.top));
const bottom = (line: Line): number => Math.max(...line.map((run) => run.bottom));
const width = (line: Line): number => line.at(-1)!.right - line[0]!.left;
const middleOf = (cell: HeaderCell): number => middle({ top: top(cell.lines[0]!), bottom: bottom(cell.lines.at(-1)!) });

export function headerRows(lines: Line[], columns: NumberColumns): HeaderCell[][] {
  const cells = headerCells(lines, columns);
  const lowest = new Map<number, HeaderCell>();
  for (const cell of cells) {
    const known = lowest.get(cell.column);
    if (!cell.isWide && (known === undefined || middleOf(cell) > middleOf(known))) lowest.set(cell.column, cell);
  }
  const leaves = new Set(lowest.values());
  const upper = levelRows(cells.filter((cell) => !leaves.has(cell)));
  const leafRow = [...leaves].sort((a, b) => a.column - b.column);
  return leafRow.length > 0 ? [...upper, leafRow] : upper;
}

type Piece = { column: number; line: Line; isWide: boolean };

function headerCells(lines: Line[], columns: NumberColumns): HeaderCell[] {
  const pieces = lines.flatMap((line) => cutByColumns(line, columns));
  const leading = usualLeading(pieces);
  const cells: HeaderCell[] = [];
  for (const piece of pieces) {
    const above = cells.findLast((cell) => cell.column === piece.column && goesOn(cell, piece, leading));
    if (above === undefined) cells.push({ column: piece.column, lines: [piece.line], isWide: piece.isWide });
    else above.lines.push(piece.line);
  }
  return cells;
}

/** Pieces side by side in one column are one; what reaches over several columns stays apart. */
function cutByColumns(line: Line, columns: NumberColumns): Piece[] {
  const pieces: Piece[] = [];
  for (const run of line) {
    const column = columnAt(columns, centre(run));
    const isWide = headsSeveral(columns, run);
    const last = pieces.at(-1);
    const isBeside = last !== undefined && run.left - last.line.at(-1)!.right < 1.2 * run.size;
    if (isBeside && last.column === column && last.isWide === isWide) last.line.push(run);
    else pieces.push({ column, line: [run], isWide });
  }
  return pieces;
}

const gapBelow = (line: Line, below: Line): number => (top(below) - bottom(line)) / below[0]!.size;

/** The least gap between pieces of one column: that of a wrapped label, if any label is wrapped. */
function usualLeading(pieces: Piece[]): number {
  const gaps = pieces.flatMap((piece) =>
    pieces
      .filter((other) => other.column === piece.column && top(other.line) > top(piece.line))
      .map((other) => gapBelow(piece.line, other.line))
      .filter((gap) => gap > -0.3),
  );
  return Math.max(0, Math.min(widestLeading, ...gaps));
}

/** A wrapped label goes on below with a line of its own width or less, in the same columns. */
function goesOn(cell: HeaderCell, piece: Piece, leading: number): boolean {
  const last = cell.lines.at(-1)!;
  const gap = gapBelow(last, piece.line);
  if (gap < -0.5 || gap > leading * 1.3 + 0.1) return false;
  if (hasOpenBracket(joinTexts(cell.lines.map(lineText)))) return true;
  if (cell.isWide !== piece.isWide) return false;
  return width(piece.line) <= width(cell.lines[0]!) + 1.2 * piece.line[0]!.size;
}

const hasOpenBracket = (text: string): boolean => /[（(][^）)]*$/u.test(text);

/** Cells at one height are a row; a row has one cell in a column at most. */
function levelRows(cells: HeaderCell[]): HeaderCell[][] {
  const rows: { level: number; cells: HeaderCell[] }[] = [];
  for (const cell of [...cells].sort((a, b) => middleOf(a) - middleOf(b) || a.column - b.column)) {
    const em = cell.lines[0]![0]!.size;
    const row = rows.at(-1);
    const isFree = row !== undefined && row.cells.every((other) => other.column !== cell.column);
    if (isFree && middleOf(cell) - row.level < 0.45 * em) row.cells.push(cell);
    else rows.push({ level: middleOf(cell), cells: [cell] });
  }
  return rows.map((row) => row.cells);
}
