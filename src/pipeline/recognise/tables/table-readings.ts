/**
 * What reading one statutory table gives: figures as printed (not yet assessed), the printed rows with the figure that
 * each cell was read as, and findings. Collects them for the three table readers.
 */
import { diagnose, type Diagnostic } from "../../../diagnostics/outcome.ts";
import type { Cell, Row } from "../../../model/document.ts";
import type { Figure } from "../../../model/figure.ts";
import type { Position } from "../../../model/position.ts";
import type { PrintedTable, TableId } from "../../../model/report.ts";
import { parseFigure } from "../labels/parse-figure.ts";

export type TableReading = {
  figures: ReadonlyMap<string, Figure>;
  table: PrintedTable | null;
  diagnostics: Diagnostic[];
};

export class TableReadings {
  /** Not an object: one that grows by 200 keys costs ten times as much. */
  readonly figures = new Map<string, Figure>();
  readonly diagnostics: Diagnostic[] = [];
  readonly file: string;
  private readonly figureOfCell = new Map<Cell, string>();

  constructor(file: string) {
    this.file = file;
  }

  /** Reads a cell as a figure. */
  take(id: string, cell: Cell): void {
    const { value, reading, hasRemark } = parseFigure(cell.text);
    this.figures.set(id, unassessed(value, cell.text, reading, cell.at));
    this.figureOfCell.set(cell, id);
    if (reading !== "unreadable" && !hasRemark) return;
    const place = { file: this.file, at: cell.at, figures: [id] };
    if (reading === "unreadable") {
      this.diagnostics.push(diagnose("cell-unreadable", { figures: [id], raw: cell.text.slice(0, 60) }, place));
    } else if (value !== null) {
      this.diagnostics.push(diagnose("cell-remark", { figures: [id], raw: cell.text.slice(0, 60), value }, place));
    }
  }

  /** Records figures that are not there: no row, no cell. */
  miss(ids: string[], at: Position): void {
    for (const id of ids) this.figures.set(id, unassessed(null, null, "missing", at));
  }

  /** Records figures whose cells are there but cannot be told apart; `raw` is what the row prints. */
  refuse(ids: string[], raw: string, at: Position): void {
    for (const id of ids) this.figures.set(id, unassessed(null, raw, "unreadable", at));
  }

  /** Takes back figures that a later row contradicts. */
  retract(ids: string[], raw: string): void {
    for (const id of ids) {
      const at = this.figures.get(id)?.at ?? "unknown";
      this.figures.set(id, unassessed(null, raw, "unreadable", at));
    }
    for (const [cell, id] of this.figureOfCell) if (ids.includes(id)) this.figureOfCell.delete(cell);
  }

  finish(id: TableId, rows: Row[]): TableReading {
    const printed = rows.map((row) => ({
      at: row.at,
      cells: row.cells.map((cell) => {
        const figure = this.figureOfCell.get(cell);
        return figure === undefined ? { text: cell.text } : { text: cell.text, figure };
      }),
    }));
    return { figures: this.figures, table: { id, rows: printed }, diagnostics: this.diagnostics };
  }
}

/** A figure before its sums have been looked at. */
const unassessed = (value: number | null, raw: string | null, reading: Figure["reading"], at: Position): Figure => ({
  value,
  raw,
  reading,
  effective: value,
  standing: "unchecked",
  at,
});

// The first figure of all has no number: V8 then keeps numbers of figures as they are, where it would else put each of
// them, twice 200 a report, into an object of its own from the first one with decimals on.
unassessed(null, null, "missing", "unknown");
