/**
 * Rows of cells that span columns and rows → a grid: a merged cell's text in its first cell, blanks where it reaches.
 * A row with too few cells stays short, since a cell that isn't there is no blank cell. Refuses a grid beyond the limit.
 */
import { readLimits } from "../read-limits.ts";
import { joinLines, type GridCell, type GridRow, type RawCell, type RawRow } from "./markup-items.ts";

export type Grid = {
  rows: GridRow[];
  /** The first cell that claims to span more columns than are read, or null. */
  clipped: { columns: number; offset: number } | null;
};

type Covering = { rowsLeft: number; offset: number };

/** Null where the grid has more cells than `mostCells`. */
export function layOutGrid(rows: RawRow[], mostCells: number): Grid | null {
  const layout = new GridLayout();
  for (const row of rows) {
    layout.addRow(row);
    if (layout.cellCount > mostCells) return null;
  }
  return layout.finish();
}

export function textOfCell(cell: RawCell): string {
  let text = "";
  for (const item of cell.items) if (item.kind === "text") text = joinLines(text, item.text);
  return text;
}

class GridLayout {
  cellCount = 0;
  private readonly rows: GridRow[] = [];
  private readonly covered: (Covering | undefined)[] = [];
  private readonly isMerged: boolean[] = [];
  private group: number | null = null;
  private width = 0;
  private clipped: Grid["clipped"] = null;

  addRow(row: RawRow): void {
    if (row.group !== this.group) this.covered.length = 0;
    this.group = row.group;
    const cells: GridCell[] = [];
    const begun: { column: number; covering: Covering }[] = [];
    for (const raw of row.cells) {
      this.skipCovered(cells);
      const column = cells.length;
      const columns = this.clip(raw);
      const rowsLeft = (raw.rows === 0 ? Infinity : raw.rows) - 1;
      for (let i = 0; i < columns; i++) {
        cells.push({ text: "", offset: raw.offset });
        if (rowsLeft > 0) begun.push({ column: column + i, covering: { rowsLeft, offset: raw.offset } });
      }
      if (this.goesOn(raw, column)) continue;
      const [first] = raw.items;
      cells[column] = { text: textOfCell(raw), offset: first?.kind === "text" ? first.offset : raw.offset };
      this.width = Math.max(this.width, column + 1);
    }
    this.skipCovered(cells);
    this.passRow();
    for (const { column, covering } of begun) this.covered[column] = covering;
    this.rows.push({ cells, offset: row.offset });
    this.cellCount += cells.length;
  }

  /** Blanks where cells of earlier rows reach down. */
  private skipCovered(cells: GridCell[]): void {
    for (let above = this.covered[cells.length]; above !== undefined; above = this.covered[cells.length]) {
      cells.push({ text: "", offset: above.offset });
    }
  }

  private passRow(): void {
    for (const [column, above] of this.covered.entries()) {
      if (above !== undefined && --above.rowsLeft <= 0) this.covered[column] = undefined;
    }
  }

  /** True for a cell that is printed as part of another. */
  private goesOn(raw: RawCell, column: number): boolean {
    const isBelow = raw.merge === "continue" && this.isMerged[column] === true;
    this.isMerged[column] = raw.merge !== null;
    return isBelow || (raw.joinsLeft && column > 0);
  }

  private clip(raw: RawCell): number {
    const limit = readLimits.columnSpan;
    if (raw.columns > limit) this.clipped ??= { columns: raw.columns, offset: raw.offset };
    return Math.min(limit, Math.max(1, raw.columns));
  }

  /** Columns at the right in which no cell begins are only claimed by spans: no reader would see them. */
  finish(): Grid {
    for (const { cells } of this.rows) if (cells.length > this.width) cells.length = this.width;
    return { rows: this.rows, clipped: this.clipped };
  }
}
