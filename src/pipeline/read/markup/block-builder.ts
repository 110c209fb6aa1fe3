/**
 * Builds the items of a document from what its tags say: text, line ends, tables, rows, cells, text boxes. The readers
 * of HTML and Word call it in the order of the source and keep to its nesting. Stops at the limits of read-limits.ts.
 */
import { readLimits } from "../read-limits.ts";
import type { Item, RawCell, RawRow } from "./markup-items.ts";
import type { Grid } from "./table-grid.ts";
import { readTableItems } from "./table-items.ts";
import { TextFlow, type MarkKind } from "./text-flow.ts";

type OpenTable = { rows: RawRow[]; row: RawRow | null; cell: RawCell | null; offset: number; group: number };
export type Excess = { what: "cells" | "depth" | "tokens"; limit: number; offset: number };

export class BlockBuilder {
  /** What stopped the reading, or null; nothing is taken in after it. */
  excess: Excess | null = null;
  /** The first span that was cut down, or null. */
  clipped: Grid["clipped"] = null;
  private readonly page = new TextFlow();
  private readonly flows: TextFlow[] = [this.page];
  private readonly tables: OpenTable[] = [];
  private tokenCount = 0;
  private cellCount = 0;
  private gridCells = 0;
  private laidOut = 0;

  private get flow(): TextFlow {
    return this.flows.at(-1)!;
  }

  get isAtLineStart(): boolean {
    return this.flow.isAtLineStart;
  }

  stop(excess: Excess): void {
    this.excess ??= excess;
  }

  /** To be asked before each tag and text; false once the limits are reached. `depth`: how many tags are open. */
  allows(depth: number, offset: number): boolean {
    const { tokens, tagDepth } = readLimits;
    if (++this.tokenCount > tokens) this.stop({ what: "tokens", limit: tokens, offset });
    else if (depth > tagDepth) this.stop({ what: "depth", limit: tagDepth, offset });
    return this.excess === null;
  }

  addText(text: string, offset: number, isLink = false): void {
    if (this.excess === null) this.flow.append(text, offset, isLink);
  }

  endLine(): void {
    if (this.excess === null) this.flow.endLine();
  }

  /** A break that ends the line, but not within a heading. */
  breakLine(): void {
    if (this.flow.level === null) this.endLine();
    else this.flow.appendBreak();
  }

  beginHeading(level: number): void {
    this.endLine();
    this.flow.level = level;
  }

  endHeading(): void {
    this.endLine();
    this.flow.level = null;
  }

  openMark(kind: MarkKind): void {
    this.flow.openMark(kind);
  }

  closeMark(): void {
    this.flow.closeMark();
  }

  openTable(offset: number): void {
    this.endLine();
    this.tables.push({ rows: [], row: null, cell: null, offset, group: 0 });
    if (this.tables.length > readLimits.tableDepth) {
      this.stop({ what: "depth", limit: readLimits.tableDepth, offset });
    }
  }

  /** Cells span no rows beyond here. */
  endRowGroup(): void {
    const table = this.tables.at(-1);
    if (table) table.group++;
  }

  openRow(offset: number): void {
    const table = this.tables.at(-1);
    if (table === undefined || this.excess !== null) return;
    this.flow.endLine();
    table.row = { cells: [], offset, group: table.group };
    table.rows.push(table.row);
  }

  /** Takes back the open row: it is not part of what is printed. */
  dropRow(): void {
    const table = this.tables.at(-1);
    if (table?.row && table.rows.at(-1) === table.row) table.rows.pop();
  }

  /** The cell may be changed until its table closes: Word tells its spans after its beginning. */
  openCell(cell: Partial<RawCell> & { offset: number }): RawCell {
    const opened: RawCell = { items: [], columns: 1, rows: 1, merge: null, joinsLeft: false, isGap: false, ...cell };
    const table = this.tables.at(-1);
    const flow = new TextFlow();
    this.flows.push(flow);
    opened.items = flow.items;
    if (table === undefined) return opened;
    table.cell = opened;
    if (++this.cellCount > readLimits.cells) this.stopAtCells(cell.offset);
    else table.row?.cells.push(opened);
    return opened;
  }

  closeCell(): void {
    this.endLine();
    if (this.flows.length > 1) this.flows.pop();
    const table = this.tables.at(-1);
    if (table) table.cell = null;
  }

  closeTable(): void {
    const table = this.tables.pop();
    if (table === undefined || this.excess !== null) return;
    this.flow.endLine();
    const contents = readTableItems(table.rows, table.offset, readLimits.cells - this.gridCells);
    if (contents === null) return this.stopAtCells(table.offset);
    this.gridCells += contents.cellCount;
    this.laidOut += contents.laidOut;
    // Thousands of small tables may each span a thousand columns of which nothing is left.
    if (this.laidOut > readLimits.laidOut) return this.stopAtCells(table.offset);
    this.clipped ??= contents.clipped;
    this.flow.addItems(contents.items);
  }

  private stopAtCells(offset: number): void {
    this.stop({ what: "cells", limit: readLimits.cells, offset });
  }

  /** A place of its own within a line, such as a text box; what it holds comes after the line. */
  openBox(): void {
    this.flows.push(new TextFlow());
  }

  closeBox(): void {
    this.endLine();
    const box = this.flows.pop();
    if (box) this.flow.addAfterLine(box.items);
  }

  finish(): Item[] {
    this.endLine();
    return this.page.items;
  }
}
