/**
 * A reading plan: how the tables of a document were read, for other documents whose tables have the same skeleton.
 * Made only from a reading whose findings, if any, tell of labels: then every cell was known by its place, and no number was
 * looked at. Refuses tables that are not text, that were found in lines of prose, or that are not all there.
 */
import { figureIdsOf } from "../../../form/figure-ids.ts";
import type { Cell, Document, Row, Table } from "../../../model/document.ts";
import type { Figure, Figures } from "../../../model/figure.ts";
import type { Position } from "../../../model/position.ts";
import type { FormInUse, PrintedTable, TableId } from "../../../model/report.ts";
import type { TablesReading } from "../tables/recognise-tables.ts";
import { loneCells } from "../told-by-text.ts";
import { isBlankCell } from "../labels/parse-figure.ts";
import { figureRecordOf, type FigureRecord } from "./figure-record.ts";
import { labelFindings, placeInTables, type LabelFindings, type TablePlace } from "./label-findings.ts";
import type { OddTable } from "./odd-rows.ts";
import { isPlainNumber } from "./plain-number.ts";
import { marks, type TableSkeleton } from "./table-skeleton.ts";

export type PrintedCell = PrintedTable["rows"][number]["cells"][number];
/** A figure that is no plain number (a blank, a dash): so many columns behind the number before it, or the line's beginning. */
type FixedFigure = { place: number; figure: Omit<Figure, "at">; numbersBefore: number; behind: number };
export type PlanRow = {
  /** Which of the printed tables has the row, and as which of its rows. */
  table: number;
  place: number;
  /** The row's cells; those of numbers are replaced. Shared by all reports of the plan, hence frozen. */
  cells: PrintedCell[];
  /** For each number of the row: that figure's id and place in the record, which cell it is, and the cells of the ten digits. */
  ids: string[];
  places: number[];
  cellOf: number[];
  digitCells: PrintedCell[][];
  fixed: FixedFigure[];
};
/** Of a number that is no figure. */
export const noPlace = -1;
export type PlanTable = {
  rows: PlanRow[];
  /** For each of the rows: which line of the table it is, and which of the document's numbers is its first. */
  rowLines: number[];
  rowNumbers: number[];
  /** Which of them have figures that are no numbers. */
  fixedRows: number[];
  /** The table's first number; for each from there on its figure's place in the record, or noPlace, and its line in the table. */
  firstNumber: number;
  places: number[];
  lines: number[];
  /** Texts that stand alone in their row: a title may be one of them. */
  lone: LoneText[];
};
export type LoneText = { text: string; lineInTable: number; column: number };
export type ReadingPlan = {
  form: FormInUse;
  tables: PlanTable[];
  printed: { id: TableId; rowCount: number }[];
  numberCount: number;
  figureCount: number;
  /** Of the figures: the form's, in its order, or, of some of its tables, theirs as they were read. */
  ids: readonly string[];
  /** The same in the order in which they were read. */
  asRead: readonly string[];
  /** Puts figures in the plan's order together, as they were read. */
  recordOf: FigureRecord;
  /** Whether they are the form's, and all numbers, or not there. */
  isAllNumbers: boolean;
  /** The figures of rows and tables that aren't there. */
  absent: { place: number; figure: Omit<Figure, "at">; at: TablePlace }[];
  /** What the labels tell of; null for nothing. */
  findings: LabelFindings | null;
  /** Rows of table 三 of which every cell holds a number: which of the document's is the first, and their places. */
  requestRows: { firstNumber: number; places: number[] }[];
  /** Table 三, for documents in which cells of it hold no number; null where such have to be read in full. */
  oddTable: OddTable | null;
  /** Of one table: whether its cells tell of no other (table-rows.ts). */
  isAlone: boolean;
};

type TextPart = NonNullable<Table["lines"]>;
export type TextTable = Table & { lines: TextPart };

/** The tables of a document; null where one is no text. */
export function textTablesOf({ blocks }: Document): TextTable[] | null {
  const tables: TextTable[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!;
    if (block.type !== "table") continue;
    if (block.lines === undefined) return null;
    tables.push(block as TextTable);
  }
  return tables;
}

type PrintedRow = { table: number; place: number; cells: PrintedCell[] };

/** The plan of tables that were read the full way, or null where their reading may depend on more than their skeleton. */
export function planOf(
  text: string,
  tables: TextTable[],
  reading: TablesReading,
  skeleton: TableSkeleton,
): ReadingPlan | null {
  const { diagnostics, printed, figures, form } = reading;
  const findings = labelFindings(diagnostics, tables);
  if (findings === null || marks.test(text)) return null;
  const rowAt = new Map<number, PrintedRow>();
  for (const [table, { rows }] of printed.entries()) {
    for (const [place, { at, cells }] of rows.entries()) {
      if (at !== "unknown") rowAt.set(at.line, { table, place, cells });
    }
  }
  const [asRead, ofForm] = [Object.keys(figures), figureIdsOf(form)];
  const isOfForm = asRead.length === ofForm.length && ofForm.every((id) => id in figures);
  const ids = isOfForm ? ofForm : asRead;
  const planner = new Planner(text, rowAt, { ids, figures, printed }, skeleton);
  const planned = tables.map((table) => planner.table(table));
  const absent = absentOf(ids, figures, tables);
  const isWhole = planner.placed + absent.length === ids.length && planner.rows === rowCount(printed);
  if (!isWhole || !planner.isSure || planner.numbers !== skeleton.count) return null;
  return {
    form,
    tables: planned,
    printed: printed.map(({ id, rows }) => ({ id, rowCount: rows.length })),
    numberCount: skeleton.count,
    figureCount: ids.length,
    ids,
    asRead,
    recordOf: figureRecordOf(asRead, ids),
    isAllNumbers: isOfForm && planned.every(({ fixedRows }) => fixedRows.length === 0),
    absent,
    findings: findings.findings.length === 0 ? null : findings,
    requestRows: planned.flatMap(requestRowsOf),
    oddTable: null,
    isAlone: false,
  };
}

function absentOf(ids: readonly string[], figures: Figures, tables: readonly TextTable[]): ReadingPlan["absent"] {
  return ids.flatMap((id, place) => {
    const { at, ...figure } = figures[id]!;
    const anchor = figure.reading === "missing" ? placeInTables(at, tables) : null;
    return anchor === null ? [] : [{ place, figure, at: anchor }];
  });
}

const requestRowsOf = ({ rows, rowNumbers }: PlanTable): ReadingPlan["requestRows"] =>
  rows.flatMap(({ ids, places, fixed }, i) => {
    const isWhole = fixed.length === 0 && ids[0]?.startsWith("requests.") === true;
    return isWhole ? [{ firstNumber: rowNumbers[i]!, places }] : [];
  });

const rememberedCells = new Map<string, PrintedCell[]>();

/** Seven of ten numbers have one digit; their cells are shared by all reports, hence frozen. */
function digitCellsOf(id: string): PrintedCell[] {
  const known = rememberedCells.get(id) ?? [..."0123456789"].map((text) => Object.freeze({ text, figure: id }));
  rememberedCells.set(id, known);
  return known;
}

const rowCount = (printed: PrintedTable[]): number => printed.reduce((sum, { rows }) => sum + rows.length, 0);

/** Parts of a reading may have come by plans, with places of their own. */
const isSamePlace = (a: Position, b: Position): boolean =>
  a === b ||
  (a !== "unknown" && b !== "unknown" && "line" in a && "line" in b && a.line === b.line && a.column === b.column);

/** `ids`: of the figures, in the order of the plan. */
type Read = { ids: readonly string[]; figures: Figures; printed: readonly PrintedTable[] };

/** Holds each printed cell, and each number of the skeleton, against the cell that the reader cut; any difference makes the plan unsure. */
class Planner {
  placed = 0;
  rows = 0;
  numbers = 0;
  isSure = true;
  private readonly text: string;
  private readonly lineStarts: number[];
  private readonly rowAt: Map<number, PrintedRow>;
  private readonly figures: Figures;
  private readonly printed: readonly PrintedTable[];
  private readonly placeOf: Map<string, number>;
  private readonly skeleton: TableSkeleton;

  constructor(text: string, rowAt: Map<number, PrintedRow>, { ids, figures, printed }: Read, skeleton: TableSkeleton) {
    this.text = text;
    this.lineStarts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map(({ index, 0: mark }) => index + mark.length)];
    this.rowAt = rowAt;
    this.figures = figures;
    this.printed = printed;
    this.skeleton = skeleton;
    this.placeOf = new Map(ids.map((id, place) => [id, place]));
  }

  table({ rows, lines }: TextTable): PlanTable {
    const lone = this.lone(rows, lines.first);
    const none = { rows: [], rowLines: [], rowNumbers: [], fixedRows: [], places: [], lines: [] };
    const plan: PlanTable = { ...none, firstNumber: this.numbers, lone };
    for (const row of rows) {
      const printed = row.at === "unknown" ? undefined : this.rowAt.get(row.at.line);
      const firstNumber = this.numbers;
      for (const cell of row.cells) this.number(cell);
      const line = row.at === "unknown" ? 0 : row.at.line - lines.first;
      for (let number = firstNumber; number < this.numbers; number++) plan.lines.push(line);
      if (row.at === "unknown") this.isSure = false;
      if (printed === undefined) {
        for (let number = firstNumber; number < this.numbers; number++) plan.places.push(noPlace);
        continue;
      }
      const planned = this.row(row, printed);
      if (planned.fixed.length > 0) plan.fixedRows.push(plan.rows.length);
      plan.rows.push(planned);
      plan.rowLines.push(line);
      plan.rowNumbers.push(firstNumber);
      plan.places.push(...planned.places);
      // Every number of such a row is a figure, or the plan is unsure.
      if (plan.places.length !== plan.lines.length) this.isSure = false;
    }
    return plan;
  }

  /** A plain number must be the skeleton's next one. */
  private number({ text, at }: Cell): void {
    if (!isPlainNumber(text)) return;
    const { starts, ends, columns } = this.skeleton;
    const next = this.numbers++;
    const isNext =
      at !== "unknown" &&
      columns[next] === at.column &&
      starts[next] === this.lineStarts[at.line - 1]! + at.column - 1 &&
      this.text.slice(starts[next], ends[next]) === text;
    if (!isNext) this.isSure = false;
  }

  private row({ cells }: Row, printed: PrintedRow): PlanRow {
    this.rows += 1;
    if (printed.cells.length !== cells.length) this.isSure = false;
    const shared = printed.cells.map((cell) => Object.freeze({ ...cell }));
    const none = { ids: [], places: [], cellOf: [], digitCells: [], fixed: [] };
    const row: PlanRow = { table: printed.table, place: printed.place, cells: shared, ...none };
    let lastEnd = 0;
    for (const [index, cell] of cells.entries()) {
      this.cell(row, cell, index, printed.cells[index], lastEnd);
      if (isPlainNumber(cell.text) && cell.at !== "unknown") lastEnd = cell.at.column - 1 + cell.text.length;
    }
    if (row.fixed.length > 0 && this.asksSums(printed)) this.isSure = false;
    return row;
  }

  /** Where a row ends in a blank, or table 三's begins with one, the numbers may tell that its cells have slipped. */
  private asksSums({ table, cells }: PrintedRow): boolean {
    const { id } = this.printed[table]!;
    const isBlank = cells.flatMap(({ text, figure }) => (figure === undefined ? [] : [isBlankCell(text)]));
    if (id === "disclosure" || !isBlank.includes(false)) return false;
    return isBlank.at(-1) === true || (id === "requests" && isBlank[0] === true);
  }

  private cell(row: PlanRow, cell: Cell, index: number, printed: PrintedCell | undefined, lastEnd: number): void {
    const { text, at } = cell;
    const id = printed?.figure;
    const figure = id === undefined ? undefined : this.figures[id];
    const isNumber = isPlainNumber(text);
    const isAsRead = figure === undefined ? !isNumber : isSamePlace(figure.at, at) && figure.raw === text;
    if (at === "unknown" || printed?.text !== text || !isAsRead) this.isSure = false;
    else if (id !== undefined && figure !== undefined) {
      this.placed += 1;
      const place = this.placeOf.get(id)!;
      if (isNumber) {
        row.ids.push(id);
        row.places.push(place);
        row.cellOf.push(index);
        row.digitCells.push(digitCellsOf(id));
      } else {
        const { value, raw, reading, effective, standing } = figure;
        const fixed = { value, raw, reading, effective, standing };
        row.fixed.push({ place, figure: fixed, numbersBefore: row.places.length, behind: at.column - lastEnd });
      }
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
