/**
 * A document's tables read by a plan: what the full reading gives, with the findings of cells that hold no number. Comes in with the skeleton that the plan
 * fits, and takes from it what the sums need; objects for figures and rows are made of the text when they are first
 * asked for, with the skeleton taken once more.
 */
import { diagnose, type Diagnostic } from "../../../diagnostics/outcome.ts";
import type { Cell, Table } from "../../../model/document.ts";
import type { Figure, Figures, UnopenedFigures } from "../../../model/figure.ts";
import type { Position } from "../../../model/position.ts";
import type { FormInUse, PrintedTable } from "../../../model/report.ts";
import type { ReadTable } from "../tables/recognise-tables.ts";
import { totalStandsFirst } from "../tables/request-sums.ts";
import { findingsIn } from "./label-findings.ts";
import { columnOf } from "./odd-cells.ts";
import { loneInOddRows, putOddCells, type OddFigure, type OddReading, type OddRow } from "./odd-rows.ts";
import { placeOfFigure, readFigures, readNumber, readNumbers, readPrinted } from "./read-by-plan.ts";
import type { ReadingPlan, TextTable } from "./reading-plan.ts";
import { spansOf, type TableSkeleton } from "./table-skeleton.ts";

type Assess = (list: readonly Figure[]) => void;

export class PlannedReading implements UnopenedFigures {
  readonly numbers: Float64Array;
  readonly blanks: readonly number[];
  private readonly plan: ReadingPlan;
  private readonly text: string;
  private readonly tables: readonly TextTable[];
  private readonly skeleton: TableSkeleton;
  private readonly odd: OddReading;
  private assess: Assess | null = null;

  /** `skeleton`: holds the text's tables; it is other texts' later. `odd`: the cells that are not as the plan's. */
  constructor(
    plan: ReadingPlan,
    text: string,
    tables: readonly TextTable[],
    skeleton: TableSkeleton,
    odd: OddReading = noneOdd,
  ) {
    this.plan = plan;
    this.text = text;
    this.tables = tables;
    this.skeleton = skeleton;
    this.odd = odd;
    this.numbers = plan.isAllNumbers ? readNumbers(plan, text, skeleton) : noNumbers;
    this.blanks = odd.figures.length === 0 ? none : this.readOdd();
  }

  /** Puts the numbers of odd cells among the others; returns the places of those that are blank, in the form's order. */
  private readOdd(): number[] {
    const blanks: number[] = [];
    for (const { row, index, parsed } of this.odd.figures) {
      const { value, reading } = parsed;
      const place = row.places[index]!;
      this.numbers[place] = value ?? NaN;
      if (reading === "blank" || reading === "dash") blanks.push(place);
    }
    return blanks.sort((a, b) => a - b);
  }

  /** True where table 三 adds up only as if its total stood first: the full reading refuses such a table. To be asked at once. */
  get isTurned(): boolean {
    const { requestRows, isAllNumbers } = this.plan;
    return totalStandsFirst(requestRows.length, (row, column) => {
      const { firstNumber, places } = requestRows[row]!;
      return isAllNumbers ? this.numbers[places[column]!]! : readNumber(this.text, this.skeleton, firstNumber + column);
    });
  }

  get form(): FormInUse {
    const { disclosure, requests } = this.plan.form;
    return { disclosure, requests };
  }

  /** Of a plan of one table: whether its cells tell of no other. */
  get isAlone(): boolean {
    return this.plan.isAlone;
  }

  /** False where a figure of the plan is no number: then all are looked at one by one. */
  get isAllNumbers(): boolean {
    return this.plan.isAllNumbers;
  }

  /** What the full reading tells: row by row of cells that are not as the plan's, then of the plan's labels. */
  findings(file: string): Diagnostic[] {
    const ofPlan = this.plan.findings === null ? [] : findingsIn(this.plan.findings, this.tables, file);
    return [...this.oddFindings(file), ...ofPlan];
  }

  private oddFindings(file: string): Diagnostic[] {
    const { label, figures } = this.odd;
    if (label === null) return this.findingsOf(figures, file);
    const { rows } = this.plan.oddTable!;
    const at = rows.indexOf(label.row);
    const isBefore = ({ row }: { row: OddRow }): boolean => rows.indexOf(row) < at;
    const args = { found: label.text.slice(0, 60), expected: label.row.label };
    const place = { file, at: this.positionOfOdd(label), figures: label.row.ids.slice() };
    return [
      ...this.findingsOf(figures.filter(isBefore), file),
      diagnose("row-label-differs", args, place),
      ...this.findingsOf(
        figures.filter((one) => !isBefore(one)),
        file,
      ),
    ];
  }

  private findingsOf(figures: readonly OddFigure[], file: string): Diagnostic[] {
    const found: Diagnostic[] = [];
    for (const one of figures) {
      const { value, reading, hasRemark } = one.parsed;
      if (reading !== "unreadable" && !hasRemark) continue;
      const ids = [one.row.ids[one.index]!];
      const raw = one.text.slice(0, 60);
      const place = { file, at: this.positionOfOdd(one), figures: ids.slice() };
      if (reading === "unreadable") found.push(diagnose("cell-unreadable", { figures: ids, raw }, place));
      else if (value !== null) found.push(diagnose("cell-remark", { figures: ids, raw, value }, place));
    }
    return found;
  }

  positionOf(place: number): Position {
    const own = this.odd.figures.find(({ row, index }) => row.places[index] === place);
    if (own !== undefined) return this.positionOfOdd(own);
    this.takeAgain();
    return placeOfFigure(this.plan, this.tables, this.skeleton, place);
  }

  whenOpened(assess: Assess): void {
    this.assess = assess;
  }

  figures(): Figures {
    const { plan, text, tables, skeleton } = this;
    this.takeAgain();
    const list = readFigures(plan, text, tables, skeleton);
    for (const one of this.odd.figures) {
      const { value, reading } = one.parsed;
      const figure = { value, raw: one.text, reading, effective: value, standing: "unchecked" } as const;
      list[one.row.places[one.index]!] = { ...figure, at: this.positionOfOdd(one) };
    }
    this.assess?.(list);
    return plan.recordOf(list);
  }

  printed(): PrintedTable[] {
    const { plan, text, tables, skeleton, odd } = this;
    this.takeAgain();
    const printed = readPrinted(plan, text, tables, skeleton);
    if (odd !== noneOdd) putOddCells(odd, printed[plan.oddTable!.printed]!.rows);
    return printed;
  }

  private takeAgain(): void {
    const { skeleton } = this;
    const { oddTable } = this.plan;
    skeleton.take(this.text, spansOf(this.tables));
    if (this.odd === noneOdd || oddTable === null) return;
    const numbers = [...oddTable.passed, ...this.odd.figures.map(({ row, index }) => row.firstNumber + index)];
    skeleton.makeRoom(numbers.sort((a, b) => a - b));
  }

  private positionOfOdd({ row, start }: { row: OddRow; start: number }): Position {
    const { lines } = this.tables[this.plan.oddTable!.table]!;
    return { line: lines.first + row.line, column: columnOf(this.text, start) };
  }

  /** Of a plan of one table: the whole of it, as it is read otherwise. */
  table(): ReadTable {
    const { plan, text, tables, skeleton } = this;
    const { form, printed, ids } = plan;
    const [{ id }] = printed as [ReadingPlan["printed"][number]];
    const edition = id === "reviews" ? null : form[id];
    const [table] = this.printed();
    const list = readFigures(plan, text, tables, skeleton);
    const figures = new Map(ids.map((figure, place) => [figure, list[place]!]));
    return { figures, table: table!, diagnostics: [], edition };
  }

  readonly loneCells = (table: Table): Cell[] => {
    const { plan, odd } = this;
    const which = this.tables.indexOf(table as TextTable);
    const { lone } = plan.tables[which]!;
    const more = which === plan.oddTable?.table ? loneInOddRows(odd.figures) : [];
    const all = more.length === 0 ? lone : [...lone, ...more].sort((a, b) => a.lineInTable - b.lineInTable);
    const cells: Cell[] = [];
    for (let i = 0; i < all.length; i++) {
      const { text, lineInTable, column } = all[i]!;
      cells.push({ text, at: { line: table.lines!.first + lineInTable, column } });
    }
    return cells;
  };
}

const none: readonly number[] = [];
const noneOdd: OddReading = { figures: [], label: null };
const noNumbers = new Float64Array(0);
