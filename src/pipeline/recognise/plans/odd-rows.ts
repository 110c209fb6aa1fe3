/**
 * Table 三 of a plan, for documents of which some cells there hold no number: where each of its rows has its figures, and
 * what may stand there without another reading. Comes in as a plan and the tables it was made of; goes out as those
 * cells, read, or null where they could matter for more than themselves.
 */
import type { Row } from "../../../model/document.ts";
import type { PrintedTable } from "../../../model/report.ts";
import { parseFigure, type ParsedFigure } from "../labels/parse-figure.ts";
import {
  addCell,
  allNumbers,
  areSure,
  findLayout,
  holdsNumbers,
  isSlip,
  type Contents,
  type FigureRow,
} from "../tables/request-layouts.ts";
import { cellBefore, type OddCells } from "./odd-cells.ts";
import { readNumber } from "./read-by-plan.ts";
import type { LoneText, PlanTable, ReadingPlan, TextTable } from "./reading-plan.ts";
import type { TableSkeleton } from "./table-skeleton.ts";

/** A row's figures: which of the document's numbers is the first, the place of each in the record, and its line in the table. */
export type OddRow = FigureRow & { firstNumber: number; places: number[]; line: number; lone: LoneText | null };
/** `table`, `printed`: which of the plan's. */
export type OddTable = {
  table: number;
  printed: number;
  edition: "2019" | "2021";
  /** Of all rows, the header's too; and whether none of the form's is missing. */
  rowCount: number;
  isWhole: boolean;
  rows: OddRow[];
  rowOfNumber: ReadonlyMap<number, OddRow>;
  /** Numbers for which blanks stand that are no figures. */
  passed: readonly number[];
};
/** A cell that holds no number: which of its row, what stands there, as it is read, and where it begins. */
export type OddFigure = { row: OddRow; index: number; text: string; parsed: ParsedFigure; start: number };

const width = 7;
/** Titles are looked for in so many rows. */
const mostRows = 40;

/** Null for a plan whose table 三 is in pieces, or not known by its labels alone. */
export function oddTableOf(plan: ReadingPlan, tables: readonly TextTable[]): OddTable | null {
  const printed = plan.printed.findIndex(({ id }) => id === "requests");
  const table = plan.tables.findIndex(({ rows }) => rows.some((row) => row.table === printed));
  const planned = plan.tables[table];
  const { rows } = tables[table] ?? { rows: [] };
  const isWhole =
    planned !== undefined &&
    planned.rows.length === rows.length &&
    plan.printed[printed]!.rowCount === rows.length &&
    planned.rows.every((row, i) => row.table === printed && row.place === i);
  if (!isWhole || !plan.isAllNumbers || plan.findings !== null || rows.length > mostRows) return null;
  const found = findLayout(rows);
  if (found === null || found.other !== null || !isWithoutFindings(found.layout)) return null;
  const oddRows = found.layout.figureRows.map((known) => oddRowOf(known, planned, rows[known.row]!));
  if (!oddRows.every((row) => row !== null)) return null;
  const { edition } = found.layout;
  const known = { rows: oddRows, rowOfNumber: rowsByNumber(oddRows), passed: [] };
  return { table, printed, edition, rowCount: rows.length, isWhole: true, ...known };
}

export const rowsByNumber = (rows: readonly OddRow[]): ReadonlyMap<number, OddRow> =>
  new Map(rows.flatMap((row) => row.ids.map((_, i) => [row.firstNumber + i, row] as const)));

const isWithoutFindings = ({ headerSlips, missing, figureRows }: Layout): boolean =>
  headerSlips.length === 0 && missing.length === 0 && figureRows.every(({ slip }) => slip === null);
type Layout = NonNullable<ReturnType<typeof findLayout>>["layout"];

function oddRowOf(known: FigureRow, planned: PlanTable, { cells }: Row): OddRow | null {
  const row = planned.rows[known.row]!;
  const line = planned.rowLines[known.row]!;
  const [first = 0, firstOfBlanks = 0] = [known.cells[0], known.cellsOfBlanks[0]];
  const isInLine = known.ids.every(
    (id, i) =>
      row.ids[i] === id &&
      row.cellOf[i] === known.cells[i] &&
      known.cells[i] === first + i &&
      known.cellsOfBlanks[i] === firstOfBlanks + i,
  );
  const isFilled = cells.slice(firstOfBlanks, first).some(({ text }) => text !== "");
  const texts = cells.filter(({ text }, i) => text !== "" && !known.cells.includes(i));
  const [only, ...more] = texts;
  if (!isInLine || isFilled || row.ids.length !== width || only === undefined || only.at === "unknown") return null;
  const lone = more.length > 0 ? null : { text: only.text, lineInTable: line, column: columnIn(only.at) };
  return { ...known, firstNumber: planned.rowNumbers[known.row]!, places: row.places, line, lone };
}

const columnIn = (at: { column: number } | { page: number }): number => ("column" in at ? at.column : 1);

/** A label with a slip in it: of which row, what stands there, and where it begins. */
export type OddLabel = { row: OddRow; text: string; start: number };
/** `figures`: in the form's order. */
export type OddReading = { figures: readonly OddFigure[]; label: OddLabel | null };

/** What those cells are read as, or null where the table may have to be read otherwise. `skeleton`: holds the tables' numbers. */
export function readOddCells(
  table: OddTable,
  text: string,
  cells: OddCells,
  skeleton: TableSkeleton,
): OddReading | null {
  const byRow = figuresByRow(table, text, cells);
  if (byRow === null) return null;
  const readNumbers = (): Float64Array => numbersIn(table, byRow, text, skeleton);
  if (!areSure(table.rows, (row) => contentsOf(byRow.get(row)), { readNumbers, isWhole: table.isWhole })) return null;
  const label = cells.label === null ? null : labelOf(table, text, cells.label, byRow);
  if (cells.label !== null && label === null) return null;
  const figures: OddFigure[] = [];
  for (const row of table.rows) {
    const some = byRow.get(row);
    if (some === undefined) continue;
    if (isAllBlank(some)) moveBlanks(row, some, text);
    figures.push(...some);
  }
  return { figures, label };
}

type FiguresByRow = Map<OddRow, OddFigure[]>;

function figuresByRow({ rowOfNumber, passed }: OddTable, text: string, cells: OddCells): FiguresByRow | null {
  const byRow: FiguresByRow = new Map();
  for (let i = 0; i < cells.count; i++) {
    const [number, start] = [cells.numbers[i]!, cells.starts[i]!];
    if (passed.length > 0 && passed.includes(number)) continue;
    const row = rowOfNumber.get(number);
    if (row === undefined) return null;
    const raw = text.slice(start, cells.ends[i]);
    const figure = { row, index: number - row.firstNumber, text: raw, parsed: parseFigure(raw), start };
    const some = byRow.get(row);
    if (some === undefined) byRow.set(row, [figure]);
    else some.push(figure);
  }
  return byRow;
}

/** Its row's only text, in front of its numbers. */
function labelOf(
  { edition, rowOfNumber }: OddTable,
  text: string,
  { number, start, end }: NonNullable<OddCells["label"]>,
  byRow: FiguresByRow,
): OddLabel | null {
  const row = rowOfNumber.get(number);
  if (row?.firstNumber !== number || !row.mayDiffer || row.lone === null) return null;
  const found = text.slice(start, end);
  const isRead = isSlip(row, found, edition) && holdsNumbers(contentsOf(byRow.get(row)) ?? allNumbers);
  return isRead ? { row, text: found, start } : null;
}

/** Null for seven numbers. */
function contentsOf(odd: OddFigure[] | undefined): Contents | null {
  if (odd === undefined) return null;
  const contents = { ...allNumbers, hasNumber: odd.length < width };
  for (let i = 0; i < odd.length; i++) addCell(contents, odd[i]!.text, odd[i]!.index);
  return contents;
}

/** Of all rows, one behind the other; NaN for what is no number. */
function numbersIn({ rows }: OddTable, byRow: FiguresByRow, text: string, skeleton: TableSkeleton): Float64Array {
  const numbers = new Float64Array(rows.length * width);
  for (let row = 0; row < rows.length; row++) {
    const { firstNumber } = rows[row]!;
    for (let i = 0; i < width; i++) numbers[row * width + i] = readNumber(text, skeleton, firstNumber + i);
    for (const { index, parsed } of byRow.get(rows[row]!) ?? []) numbers[row * width + index] = parsed.value ?? NaN;
  }
  return numbers;
}

const isAllBlank = (some: OddFigure[]): boolean => some.length === width && some.every(({ text }) => text === "");

/** Of a row of blanks, the first cells behind its label are taken. */
function moveBlanks({ cells, cellsOfBlanks }: OddRow, some: OddFigure[], text: string): void {
  const starts = some.map(({ start }) => start);
  for (let fillers = cells[0]! - cellsOfBlanks[0]!; fillers > 0; fillers--)
    starts.unshift(cellBefore(text, starts[0]!));
  for (const figure of some) figure.start = starts[figure.index]!;
}

/** The rows of which nothing is left but one text, as many as a title may be looked for in. */
export function loneInOddRows(odd: readonly OddFigure[]): LoneText[] {
  const lone: LoneText[] = [];
  for (let at = 0; at + width <= odd.length; at++) {
    const { row, index } = odd[at]!;
    if (index !== 0 || row.lone === null || odd[at + width - 1]!.row !== row) continue;
    if (isAllBlank(odd.slice(at, at + width))) lone.push(row.lone);
  }
  return lone;
}

/** Puts the cells into their rows as printed. */
export function putOddCells({ figures: odd, label }: OddReading, rows: PrintedTable["rows"]): void {
  if (label !== null) rows[label.row.row]!.cells[label.row.labelCell] = { text: label.text };
  for (const { row, index, text } of odd) rows[row.row]!.cells[row.cells[index]!] = { text, figure: row.ids[index]! };
  for (const [at, { row, index }] of odd.entries()) {
    if (index !== 0 || row.cells[0] === row.cellsOfBlanks[0] || !isAllBlank(odd.slice(at, at + width))) continue;
    if (odd[at + width - 1]!.row !== row) continue;
    const { cells } = rows[row.row]!;
    for (const place of row.cells) cells[place] = { text: "" };
    for (const [i, place] of row.cellsOfBlanks.entries()) cells[place] = { text: "", figure: row.ids[i]! };
  }
}
