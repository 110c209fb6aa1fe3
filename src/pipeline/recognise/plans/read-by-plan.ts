/**
 * Reads the tables of a text by a plan: its numbers go where the plan's document had them. Comes in as a plan that fits
 * and the skeleton with the numbers; goes out as the full reading would, objects of its own but for the cells of labels
 * and digits.
 */
import type { Figure } from "../../../model/figure.ts";
import type { Position } from "../../../model/position.ts";
import type { PrintedTable } from "../../../model/report.ts";
import { positionIn } from "./label-findings.ts";
import { noPlace, type PlanTable, type PrintedCell, type ReadingPlan, type TextTable } from "./reading-plan.ts";
import { noNumber, withDecimals } from "./plain-number.ts";
import type { TableSkeleton } from "./table-skeleton.ts";

/** The figures of a text's tables, in the plan's order; none for what holds no number. */
export function readFigures(
  plan: ReadingPlan,
  text: string,
  tables: readonly TextTable[],
  skeleton: TableSkeleton,
): Figure[] {
  const list = new Array<Figure>(plan.figureCount);
  for (let t = 0; t < plan.tables.length; t++) {
    const table = plan.tables[t]!;
    const { first } = tables[t]!.lines;
    readPlaced(table, first, text, skeleton, list);
    for (let i = 0; i < table.fixedRows.length; i++) readFixed(table, table.fixedRows[i]!, first, skeleton, list);
  }
  for (const { place, figure, at } of plan.absent) list[place] = { ...figure, at: positionIn(at, tables) };
  return list;
}

/** Of the report at hand; one for all, since making it anew for each would cost more than filling it. */
const shared = new Map<number, Float64Array>();

function share(count: number): Float64Array {
  const numbers = new Float64Array(count);
  shared.set(count, numbers);
  return numbers;
}

/** The numbers of a text whose plan has only such, in the form's order; used up at once. */
export function readNumbers(plan: ReadingPlan, text: string, skeleton: TableSkeleton): Float64Array {
  const numbers = shared.get(plan.figureCount) ?? share(plan.figureCount);
  const { values } = skeleton;
  for (let t = 0; t < plan.tables.length; t++) {
    const { firstNumber, places } = plan.tables[t]!;
    for (let i = 0; i < places.length; i++) {
      const place = places[i]!;
      if (place === noPlace) continue;
      const whole = values[firstNumber + i]!;
      numbers[place] = whole > withDecimals ? whole : readNumber(text, skeleton, firstNumber + i);
    }
  }
  for (let i = 0; i < plan.absent.length; i++) numbers[plan.absent[i]!.place] = NaN;
  return numbers;
}

/** NaN for what holds no number. */
export function readNumber(text: string, { starts, ends, values }: TableSkeleton, number: number): number {
  const whole = values[number]!;
  if (whole > withDecimals) return whole;
  return whole === noNumber ? NaN : valueOf(text.slice(starts[number], ends[number]));
}

/** Where the figure of a place stands, which is a number. */
export function placeOfFigure(
  plan: ReadingPlan,
  tables: readonly TextTable[],
  { columns }: TableSkeleton,
  figure: number,
): Position {
  const t = plan.tables.findIndex(({ places }) => places.includes(figure));
  const { places, lines, firstNumber } = plan.tables[t]!;
  const at = places.indexOf(figure);
  return { line: tables[t]!.lines.first + lines[at]!, column: columns[firstNumber + at]! };
}

/** The rows of a text's tables as printed. */
export function readPrinted(
  plan: ReadingPlan,
  text: string,
  tables: readonly TextTable[],
  skeleton: TableSkeleton,
): PrintedTable[] {
  const printed = plan.printed.map(({ id, rowCount }): PrintedTable => ({ id, rows: new Array<PrintedRow>(rowCount) }));
  for (const [t, table] of plan.tables.entries()) readRows(table, tables[t]!.lines.first, text, skeleton, printed);
  return printed;
}

type PrintedRow = PrintedTable["rows"][number];

/** Numbers are mostly small, and each has its text once for all reports. */
const smallTexts = Array.from({ length: 10_000 }, (_, number) => String(number));
/** By their length: the least number that is printed so without zeros before it. */
const leastOfLength = [1e9, 0, 10, 100, 1000];

/** As printed, with the zeros before it. */
function textOf(text: string, whole: number, start: number, length: number): string {
  const isSmall = length < leastOfLength.length && whole >= leastOfLength[length]!;
  return isSmall ? smallTexts[whole]! : text.slice(start, start + length);
}

/** The figures of a table that are numbers. `first`: the table's first line. */
function readPlaced(table: PlanTable, first: number, text: string, skeleton: TableSkeleton, list: Figure[]): void {
  const { firstNumber, places, lines } = table;
  const { starts, ends, columns, values } = skeleton;
  for (let i = 0; i < places.length; i++) {
    const place = places[i]!;
    const number = firstNumber + i;
    const whole = values[number]!;
    if (place === noPlace || whole === noNumber) continue;
    const start = starts[number]!;
    const raw = textOf(text, whole, start, ends[number]! - start);
    const at = { line: first + lines[i]!, column: columns[number]! };
    // Apart, so that whole numbers are never handled as others are.
    list[place] = whole === withDecimals ? printedFigure(valueOf(raw), raw, at) : printedFigure(whole, raw, at);
  }
}

/** Of a text like -0.0, 0. */
const valueOf = (raw: string): number => Number(raw) + 0;

const printedFigure = (value: number, raw: string, at: Figure["at"]): Figure => ({
  value,
  raw,
  reading: "printed",
  effective: value,
  standing: "unchecked",
  at,
});

/** The figures of a row that are no numbers. */
function readFixed(table: PlanTable, index: number, first: number, skeleton: TableSkeleton, list: Figure[]): void {
  const { starts, ends, columns } = skeleton;
  const line = first + table.rowLines[index]!;
  for (const { place, figure, numbersBefore, behind } of table.rows[index]!.fixed) {
    const before = table.rowNumbers[index]! + numbersBefore - 1;
    const column = behind + (numbersBefore === 0 ? 0 : columns[before]! - 1 + ends[before]! - starts[before]!);
    list[place] = { ...figure, at: { line, column } };
  }
}

function readRows(
  { rows, rowLines, rowNumbers }: PlanTable,
  first: number,
  text: string,
  { starts, ends, values }: TableSkeleton,
  printed: PrintedTable[],
): void {
  for (let i = 0; i < rows.length; i++) {
    const { ids, cellOf, digitCells, table, place, cells: shared } = rows[i]!;
    const cells: PrintedCell[] = shared.slice();
    for (let k = 0; k < cellOf.length; k++) {
      const number = rowNumbers[i]! + k;
      const [start, whole] = [starts[number]!, values[number]!];
      if (whole === noNumber) continue;
      const length = ends[number]! - start;
      cells[cellOf[k]!] =
        length === 1 ? digitCells[k]![whole]! : { text: textOf(text, whole, start, length), figure: ids[k]! };
    }
    printed[table]!.rows[place] = { at: { line: first + rowLines[i]!, column: 1 }, cells };
  }
}
