/**
 * Reads the tables of a text by a plan: its numbers go where the plan's document had them. Comes in as a plan that fits
 * and the skeleton with the numbers; goes out as the full reading would, objects of its own but for the label cells.
 */
import type { Figure } from "../../../model/figure.ts";
import type { PrintedTable } from "../../../model/report.ts";
import type { TablesReading } from "../tables/recognise-tables.ts";
import {
  noPlace,
  type PlanRow,
  type PlanTable,
  type PrintedCell,
  type ReadingPlan,
  type TextTable,
} from "./reading-plan.ts";
import { withDecimals, type TableSkeleton } from "./table-skeleton.ts";

/** `listed`: the figures in the form's order; null where they were read in another. */
export type ListedReading = TablesReading & { listed: Figure[] | null };

type PrintedRow = PrintedTable["rows"][number];

export function readByPlan(
  plan: ReadingPlan,
  text: string,
  tables: readonly TextTable[],
  skeleton: TableSkeleton,
): ListedReading {
  const printed: PrintedTable[] = [];
  for (let i = 0; i < plan.printed.length; i++) {
    const { id, rowCount } = plan.printed[i]!;
    printed.push({ id, rows: new Array<PrintedRow>(rowCount) });
  }
  const figures = new Array<Figure>(plan.figureCount);
  for (let t = 0; t < plan.tables.length; t++) {
    const table = plan.tables[t]!;
    const { first } = tables[t]!.lines;
    readNumbers(table, first, text, skeleton, figures);
    readRows(table, first, skeleton, figures, printed);
  }
  return {
    form: { disclosure: plan.form.disclosure, requests: plan.form.requests },
    printed,
    figures: plan.recordOf(figures),
    diagnostics: [],
    listed: plan.isInFormOrder ? figures : null,
  };
}

/** Numbers are mostly small, and each has its text once for all reports. */
const smallTexts = Array.from({ length: 10_000 }, (_, number) => String(number));
/** By their length: the least number that is printed so without zeros before it. */
const leastOfLength = [1e9, 0, 10, 100, 1000];

/** The figures of a table that are numbers. `first`: the table's first line. */
function readNumbers(table: PlanTable, first: number, text: string, skeleton: TableSkeleton, figures: Figure[]): void {
  const { firstNumber, places, lines } = table;
  const { starts, ends, columns, values } = skeleton;
  for (let i = 0; i < places.length; i++) {
    const place = places[i]!;
    if (place === noPlace) continue;
    const number = firstNumber + i;
    const whole = values[number]!;
    const start = starts[number]!;
    const length = ends[number]! - start;
    // As printed, with the zeros before it.
    const isSmall = length < leastOfLength.length && whole >= leastOfLength[length]!;
    const raw = isSmall ? smallTexts[whole]! : text.slice(start, start + length);
    const at = { line: first + lines[i]!, column: columns[number]! };
    // Apart, so that whole numbers are never handled as others are.
    figures[place] = whole === withDecimals ? printedFigure(Number(raw), raw, at) : printedFigure(whole, raw, at);
  }
}

const printedFigure = (value: number, raw: string, at: Figure["at"]): Figure => ({
  value,
  raw,
  reading: "printed",
  effective: value,
  standing: "unchecked",
  at,
});

/** The rows of a table as printed, and its figures that are no numbers. */
function readRows(
  { rows, rowLines, rowNumbers }: PlanTable,
  first: number,
  skeleton: TableSkeleton,
  figures: Figure[],
  printed: PrintedTable[],
): void {
  const { starts, ends, values } = skeleton;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const { ids, places, cellOf, digitCells } = row;
    const line = first + rowLines[i]!;
    const firstNumber = rowNumbers[i]!;
    const cells: PrintedCell[] = row.cells.slice();
    for (let k = 0; k < cellOf.length; k++) {
      const number = firstNumber + k;
      const isDigit = ends[number]! - starts[number]! === 1;
      cells[cellOf[k]!] = isDigit
        ? digitCells[k]![values[number]!]!
        : { text: figures[places[k]!]!.raw!, figure: ids[k]! };
    }
    if (row.fixed.length > 0) readFixed(row, line, firstNumber, skeleton, figures);
    printed[row.table]!.rows[row.place] = { at: { line, column: 1 }, cells };
  }
}

function readFixed(row: PlanRow, line: number, first: number, skeleton: TableSkeleton, figures: Figure[]): void {
  const { starts, ends, columns } = skeleton;
  for (const { place, figure, numbersBefore, behind } of row.fixed) {
    const before = first + numbersBefore - 1;
    const column = behind + (numbersBefore === 0 ? 0 : columns[before]! - 1 + ends[before]! - starts[before]!);
    figures[place] = { ...figure, at: { line, column } };
  }
}
