/**
 * Reads the tables of a text by a plan: its numbers go where the plan's document had them. Comes in as a plan that fits
 * and the skeleton with the numbers; goes out as the full reading would, objects of its own but for the label cells.
 */
import type { Figure } from "../../../model/figure.ts";
import type { PrintedTable } from "../../../model/report.ts";
import type { TablesReading } from "../tables/recognise-tables.ts";
import type { PlanRow, PrintedCell, ReadingPlan, TextTable } from "./reading-plan.ts";
import { withDecimals, type TableSkeleton } from "./table-skeleton.ts";

/** `listed`: the figures in the form's order; null where they were read in another. */
export type ListedReading = TablesReading & { listed: Figure[] | null };

export function readByPlan(
  plan: ReadingPlan,
  text: string,
  tables: readonly TextTable[],
  skeleton: TableSkeleton,
): ListedReading {
  const printed: PrintedTable[] = [];
  for (let i = 0; i < plan.printed.length; i++) printed.push({ id: plan.printed[i]!, rows: [] });
  const figures = new Array<Figure>(plan.figureCount);
  for (let t = 0; t < plan.tables.length; t++) {
    const { rows, lines, firstNumbers } = plan.tables[t]!;
    const { first } = tables[t]!.lines;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!;
      const line = first + lines[i]!;
      const cells = readRow(row, line, firstNumbers[i]!, text, skeleton, figures);
      printed[row.table]!.rows.push({ at: { line, column: 1 }, cells });
    }
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
const smallTexts = Array.from({ length: 1000 }, (_, number) => String(number));

/** As printed, with the zeros before it. */
function textOf(text: string, value: number, start: number, end: number): string {
  if (value >= 0 && value < 1000) {
    const digits = value < 10 ? 1 : value < 100 ? 2 : 3;
    if (end - start === digits) return smallTexts[value]!;
  }
  return text.slice(start, end);
}

/** `line` counts from 1; `first` is the place of the row's first number. Takes down the row's figures and gives its cells. */
function readRow(
  row: PlanRow,
  line: number,
  first: number,
  text: string,
  skeleton: TableSkeleton,
  figures: Figure[],
): PrintedCell[] {
  const { ids, places, cellOf, digitCells, fixed } = row;
  const { starts, ends, columns, values } = skeleton;
  const cells = row.cells.slice();
  for (let i = 0; i < places.length; i++) {
    const number = first + i;
    const [start, end, whole] = [starts[number]!, ends[number]!, values[number]!];
    const raw = textOf(text, whole, start, end);
    const value = whole === withDecimals ? Number(raw) : whole;
    const at = { line, column: columns[number]! };
    figures[places[i]!] = { value, raw, reading: "printed", effective: value, standing: "unchecked", at };
    cells[cellOf[i]!] = end - start === 1 ? digitCells[i]![whole]! : { text: raw, figure: ids[i]! };
  }
  for (let i = 0; i < fixed.length; i++) {
    const { place, figure, numbersBefore, behind } = fixed[i]!;
    const before = first + numbersBefore - 1;
    const column = behind + (numbersBefore === 0 ? 0 : columns[before]! - 1 + ends[before]! - starts[before]!);
    figures[place] = { ...figure, at: { line, column } };
  }
  return cells;
}
