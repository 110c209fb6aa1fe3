/**
 * A reading plan: how the tables of a document were read, for other documents whose table lines have the same shapes.
 * Made only from a reading without any finding: then every row was known by its label and every cell by its place, and
 * no number was looked at. Refuses tables that are not text, that were found in lines of prose, or that are not all there.
 */
import type { Cell, Document, Row, Table } from "../../../model/document.ts";
import type { Figure, Figures } from "../../../model/figure.ts";
import type { FormInUse, PrintedTable, TableId } from "../../../model/report.ts";
import type { TablesReading } from "../tables/recognise-tables.ts";
import { loneCells } from "../told-by-text.ts";
import { figureRecord, type FigureRecord } from "./figure-record.ts";
import { isPlainNumber } from "./line-shape.ts";

export type PrintedCell = PrintedTable["rows"][number]["cells"][number];
/** A figure that is no plain number (a blank, a dash): so many columns behind the number before it, or the line's beginning. */
type FixedFigure = { place: number; figure: Figure; numbersBefore: number; behind: number };
export type PlanLine = {
  /** Which of the printed tables has the row; -1 for a line that is a row of none. */
  table: number;
  /** The row's cells; those of numbers are replaced. Shared by all reports of the plan, hence frozen. */
  cells: PrintedCell[];
  numbersInLine: number;
  /** For each number of the row: that figure's place in the record, which cell it is, and the cells of the ten digits. */
  places: number[];
  cellOf: number[];
  digitCells: PrintedCell[][];
  fixed: FixedFigure[];
};
export type PlanTable = {
  lines: PlanLine[];
  /** Texts that stand alone in their row: a title may be one of them. */
  lone: { text: string; lineInTable: number; column: number }[];
};
export type ReadingPlan = {
  form: FormInUse;
  tables: PlanTable[];
  printed: TableId[];
  figureCount: number;
  /** Puts the figures together, in the order in which they were read. */
  recordOf: FigureRecord;
};

export const tablesOf = (document: Document): Table[] =>
  document.blocks.filter((block): block is Table => block.type === "table");

type PrintedRow = { table: number; cells: PrintedCell[] };

/** The plan of a document that was read the full way, or null where its reading may depend on more than its shapes. */
export function planOf(document: Document, reading: TablesReading): ReadingPlan | null {
  const { diagnostics, printed, figures, form } = reading;
  if (diagnostics.length > 0 || printed.length !== 3) return null;
  const rowAt = new Map<number, PrintedRow>();
  for (const [table, { rows }] of printed.entries()) {
    for (const { at, cells } of rows) if (at !== "unknown") rowAt.set(at.line, { table, cells });
  }
  const planner = new Planner(rowAt, figures);
  const tables = tablesOf(document).map((table) => planner.table(table));
  const ids = Object.keys(figures);
  const isWhole = planner.placed === ids.length && planner.rows === rowCount(printed);
  if (!isWhole || !planner.isSure) return null;
  return { form, tables, printed: printed.map(({ id }) => id), figureCount: ids.length, recordOf: figureRecord(ids) };
}

const rememberedCells = new Map<string, PrintedCell[]>();

/** Seven of ten numbers have one digit; their cells are shared by all reports, hence frozen. */
function digitCellsOf(id: string): PrintedCell[] {
  const known = rememberedCells.get(id) ?? [..."0123456789"].map((text) => Object.freeze({ text, figure: id }));
  rememberedCells.set(id, known);
  return known;
}

const rowCount = (printed: PrintedTable[]): number => printed.reduce((sum, { rows }) => sum + rows.length, 0);

const noRow: PlanLine = { table: -1, cells: [], numbersInLine: 0, places: [], cellOf: [], digitCells: [], fixed: [] };

/** Holds each printed cell against the cell that the reader cut; any difference makes the plan unsure. */
class Planner {
  placed = 0;
  rows = 0;
  isSure = true;
  private readonly rowAt: Map<number, PrintedRow>;
  private readonly figures: Figures;
  private readonly placeOf: Map<string, number>;

  constructor(rowAt: Map<number, PrintedRow>, figures: Figures) {
    this.rowAt = rowAt;
    this.figures = figures;
    this.placeOf = new Map(Object.keys(figures).map((id, place) => [id, place]));
  }

  table({ rows, lines }: Table): PlanTable {
    if (lines === undefined) {
      this.isSure = false;
      return { lines: [], lone: [] };
    }
    const rowOfLine = new Map(rows.map((row) => [row.at === "unknown" ? 0 : row.at.line, row]));
    const plan: PlanTable = { lines: [], lone: [] };
    for (let number = lines.first; number <= lines.last; number++) {
      const row = rowOfLine.get(number);
      plan.lines.push(row === undefined ? noRow : this.line(row, this.rowAt.get(number)));
    }
    return { ...plan, lone: this.lone(rows, lines.first) };
  }

  private line({ cells }: Row, printed: PrintedRow | undefined): PlanLine {
    const numbersInLine = cells.filter(({ text }) => isPlainNumber(text)).length;
    if (printed === undefined) return { ...noRow, numbersInLine };
    this.rows += 1;
    if (printed.cells.length !== cells.length) this.isSure = false;
    const shared = printed.cells.map((cell) => Object.freeze({ ...cell }));
    const line: PlanLine = {
      ...noRow,
      table: printed.table,
      cells: shared,
      numbersInLine,
      places: [],
      cellOf: [],
      digitCells: [],
      fixed: [],
    };
    let lastEnd = 0;
    for (const [index, cell] of cells.entries()) {
      this.cell(line, cell, index, printed.cells[index], lastEnd);
      if (isPlainNumber(cell.text) && cell.at !== "unknown") lastEnd = cell.at.column - 1 + cell.text.length;
    }
    return line;
  }

  private cell(line: PlanLine, cell: Cell, index: number, printed: PrintedCell | undefined, lastEnd: number): void {
    const { text, at } = cell;
    const id = printed?.figure;
    const figure = id === undefined ? undefined : this.figures[id];
    const isNumber = isPlainNumber(text);
    const isAsRead = figure === undefined ? !isNumber : figure.at === at && figure.raw === text;
    if (at === "unknown" || printed?.text !== text || !isAsRead) this.isSure = false;
    else if (id !== undefined && figure !== undefined) {
      this.placed += 1;
      const place = this.placeOf.get(id)!;
      if (isNumber) {
        line.places.push(place);
        line.cellOf.push(index);
        line.digitCells.push(digitCellsOf(id));
      } else line.fixed.push({ place, figure, numbersBefore: line.places.length, behind: at.column - lastEnd });
    }
  }

  private lone(rows: Row[], firstLine: number): PlanTable["lone"] {
    return loneCells(rows).flatMap(({ text, at }) => {
      // Nothing is known of a bare number that takes a title's place.
      if (at === "unknown" || isPlainNumber(text)) this.isSure = false;
      return at === "unknown" ? [] : [{ text, lineInTable: at.line - firstLine, column: at.column }];
    });
  }
}
