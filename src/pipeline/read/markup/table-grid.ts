/**
 * Rows of cells that span columns and rows → a grid: a merged cell's text in its first cell, and where it reaches,
 * blanks that are marked as covered. A row with too few cells stays short, since a cell that isn't there is no blank
 * cell. Refuses a grid beyond the limit.
 */
import { readLimits } from "../read-limits.ts";
import { joinLines, type GridCell, type GridRow, type RawCell, type RawRow } from "./markup-items.ts";

export type Grid = {
  rows: GridRow[];
  /** The first cell that claims to span more columns than are read, or null. */
  clipped: { columns: number; offset: number } | null;
  /** Cells laid out on the way, also those of columns that no cell begins in: what the grid cost. */
  laidOut: number;
};

type Covering = { rowsLeft: number; offset: number };

/** Null where the grid has more cells than `mostCells`. */
export function layOutGrid(rows: RawRow[], mostCells: number): Grid | null {
  const layout = new GridLayout(mostCells);
  for (const row of rows) {
    layout.addRow(row);
    if (layout.cellCount > mostCells) return null;
  }
  return layout.finish();
}

const textOfCell = (cell: RawCell): string =>
  joinLines(cell.items.flatMap((item) => (item.kind === "text" ? [item.text] : [])));

class GridLayout {
  /** Cells laid out, with the columns that were looked at in vain: what the grid costs. */
  cellCount = 0;
  private readonly mostCells: number;
  private readonly rows: GridRow[] = [];
  private readonly covered: (Covering | undefined)[] = [];
  private readonly isMerged: boolean[] = [];
  private group: number | null = null;
  /** For each column whether a cell begins in it. */
  private readonly begins: boolean[] = [];
  private clipped: Grid["clipped"] = null;

  constructor(mostCells: number) {
    this.mostCells = mostCells;
  }

  addRow(row: RawRow): void {
    if (row.group !== this.group) this.covered.length = 0;
    this.group = row.group;
    const cells: GridCell[] = [];
    const begun: { column: number; covering: Covering }[] = [];
    for (const raw of row.cells) {
      if (cells.length > this.mostCells) break;
      this.skipCovered(cells);
      const column = cells.length;
      const columns = this.clip(raw);
      const rowsLeft = (raw.rows === 0 ? Infinity : raw.rows) - 1;
      for (let i = 0; i < columns; i++) {
        cells.push({ text: "", offset: raw.offset, isCovered: true });
        if (rowsLeft > 0) begun.push({ column: column + i, covering: { rowsLeft, offset: raw.offset } });
      }
      if (this.goesOn(raw, column)) continue;
      const [first] = raw.items;
      const offset = first?.kind === "text" ? first.offset : raw.offset;
      cells[column] = { text: textOfCell(raw), offset, isCovered: false };
      this.begins[column] = true;
    }
    this.skipCovered(cells);
    this.passRow();
    for (const { column, covering } of begun) this.covered[column] = covering;
    this.rows.push({ cells, offset: row.offset });
    this.cellCount += Math.max(cells.length, this.covered.length);
  }

  /** Blanks where cells of earlier rows reach down. */
  private skipCovered(cells: GridCell[]): void {
    for (let above = this.covered[cells.length]; above !== undefined; above = this.covered[cells.length]) {
      cells.push({ text: "", offset: above.offset, isCovered: true });
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
    return isBelow || raw.isGap || (raw.joinsLeft && column > 0);
  }

  private clip(raw: RawCell): number {
    const limit = readLimits.columnSpan;
    if (raw.columns > limit) this.clipped ??= { columns: raw.columns, offset: raw.offset };
    return Math.min(limit, Math.max(1, raw.columns));
  }

  /** A column in which no cell begins is only claimed by spans: no reader of the page would see it. */
  finish(): Grid {
    for (const row of this.rows) {
      if (row.cells.some((_, column) => !this.begins[column])) {
        row.cells = row.cells.filter((_, column) => this.begins[column]);
      }
    }
    return { rows: this.rows, clipped: this.clipped, laidOut: this.cellCount };
  }
}
