/**
 * Reads the tables of a document by a plan: its numbers go where the plan's document had them. Comes in as a plan that
 * fits and the places of the numbers; goes out as the full reading would, objects of its own but for the label cells.
 */
import type { Document, Table } from "../../../model/document.ts";
import type { Figure } from "../../../model/figure.ts";
import type { PrintedTable } from "../../../model/report.ts";
import type { TablesReading } from "../tables/recognise-tables.ts";
import { withDecimals, type NumberPlaces } from "./line-shape.ts";
import type { PlanLine, PrintedCell, ReadingPlan } from "./reading-plan.ts";

type Row = PrintedTable["rows"][number];

export function readByPlan(
  plan: ReadingPlan,
  document: Document,
  tables: Table[],
  places: NumberPlaces,
): TablesReading {
  const printed = plan.printed.map((id): PrintedTable => ({ id, rows: [] }));
  const figures = new Array<Figure>(plan.figureCount);
  let firstNumber = 0;
  for (let t = 0; t < plan.tables.length; t++) {
    const { lines } = plan.tables[t]!;
    const { first } = tables[t]!.lines!;
    for (let i = 0; i < lines.length; i++) {
      const line = lines[i]!;
      if (line.table !== -1) {
        const row = { text: document.lines[first - 1 + i]!, number: first + i, firstNumber };
        printed[line.table]!.rows.push(readLine(line, row, places, figures));
      }
      firstNumber += line.numbersInLine;
    }
  }
  return { form: plan.form, printed, figures: plan.recordOf(figures), diagnostics: [] };
}

/** `number` counts lines from 1; `firstNumber` is the place of the line's first number. */
type Line = { text: string; number: number; firstNumber: number };

function readLine(plan: PlanLine, line: Line, { starts, ends, values }: NumberPlaces, figures: Figure[]): Row {
  const { places, cellOf, digitCells } = plan;
  const cells: PrintedCell[] = plan.cells.slice();
  for (let i = 0; i < places.length; i++) {
    const start = starts[line.firstNumber + i]!;
    const end = ends[line.firstNumber + i]!;
    const whole = values[line.firstNumber + i]!;
    const cellsOfDigits = digitCells[i]!;
    const isDigit = end - start === 1;
    const cell = isDigit
      ? cellsOfDigits[whole]!
      : { text: line.text.slice(start, end), figure: cellsOfDigits[0]!.figure! };
    const value = whole === withDecimals ? Number(cell.text) : whole;
    const at = { line: line.number, column: start + 1 };
    figures[places[i]!] = { value, raw: cell.text, reading: "printed", effective: value, standing: "unchecked", at };
    cells[cellOf[i]!] = cell;
  }
  for (const { place, figure, numbersBefore, behind } of plan.fixed) {
    const column = behind + (numbersBefore === 0 ? 0 : ends[line.firstNumber + numbersBefore - 1]!);
    figures[place] = { ...figure, at: { line: line.number, column } };
  }
  return { at: { line: line.number, column: 1 }, cells };
}
