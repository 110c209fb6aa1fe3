/**
 * A document's tables read by a plan: what the full reading gives, without findings. Comes in with the skeleton that the plan
 * fits, and takes from it what the sums need; objects for figures and rows are made of the text when they are first
 * asked for, with the skeleton taken once more.
 */
import type { Cell, Table } from "../../../model/document.ts";
import type { Figure, Figures, UnopenedFigures } from "../../../model/figure.ts";
import type { Position } from "../../../model/position.ts";
import type { FormInUse, PrintedTable } from "../../../model/report.ts";
import type { ReadTable } from "../tables/recognise-tables.ts";
import { placeOfFigure, readFigures, readNumbers, readPrinted } from "./read-by-plan.ts";
import type { ReadingPlan, TextTable } from "./reading-plan.ts";
import { spansOf, type TableSkeleton } from "./table-skeleton.ts";

type Assess = (list: readonly Figure[]) => void;

export class PlannedReading implements UnopenedFigures {
  readonly numbers: Float64Array;
  private readonly plan: ReadingPlan;
  private readonly text: string;
  private readonly tables: readonly TextTable[];
  private readonly skeleton: TableSkeleton;
  private assess: Assess | null = null;

  /** `skeleton`: holds the text's tables; it is other texts' later. */
  constructor(plan: ReadingPlan, text: string, tables: readonly TextTable[], skeleton: TableSkeleton) {
    this.plan = plan;
    this.text = text;
    this.tables = tables;
    this.skeleton = skeleton;
    this.numbers = plan.isAllNumbers ? readNumbers(plan, text, skeleton) : noNumbers;
  }

  get form(): FormInUse {
    const { disclosure, requests } = this.plan.form;
    return { disclosure, requests };
  }

  /** False where a figure is no number: then all are looked at one by one. */
  get isAllNumbers(): boolean {
    return this.plan.isAllNumbers;
  }

  readonly blanks: readonly number[] = none;

  positionOf(place: number): Position {
    const { plan, text, tables, skeleton } = this;
    skeleton.take(text, spansOf(tables));
    return placeOfFigure(plan, tables, skeleton, place);
  }

  whenOpened(assess: Assess): void {
    this.assess = assess;
  }

  figures(): Figures {
    const { plan, text, tables, skeleton } = this;
    skeleton.take(text, spansOf(tables));
    const list = readFigures(plan, text, tables, skeleton);
    this.assess?.(list);
    return plan.recordOf(list);
  }

  printed(): PrintedTable[] {
    const { plan, text, tables, skeleton } = this;
    skeleton.take(text, spansOf(tables));
    return readPrinted(plan, text, tables, skeleton);
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
    const { lone } = this.plan.tables[this.tables.indexOf(table as TextTable)]!;
    const cells: Cell[] = [];
    for (let i = 0; i < lone.length; i++) {
      const { text, lineInTable, column } = lone[i]!;
      cells.push({ text, at: { line: table.lines!.first + lineInTable, column } });
    }
    return cells;
  };
}

const none: readonly number[] = [];
const noNumbers = new Float64Array(0);
