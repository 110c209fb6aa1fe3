/**
 * A table as its tags give it → what it holds. Rows of short cells make a grid; a cell that holds a piece of the page
 * (headings with text, tables beside text, long text) is layout, and its texts and tables come out in reading order.
 * A table within a cell of a grid becomes a table of its own behind that grid.
 */
import type { GridRow, Item, RawCell, RawRow, TableItem } from "./markup-items.ts";
import { layOutGrid, type Grid } from "./table-grid.ts";

export type TableContents = { items: Item[]; clipped: Grid["clipped"]; laidOut: number; cellCount: number };

/** No label or figure of a table is as long as this; a paragraph is. */
const longestCell = 300;

/** Null where the grid would have more than `mostCells` cells. */
export function readTableItems(rows: RawRow[], offset: number, mostCells: number): TableContents | null {
  const grid = layOutGrid(rows, mostCells);
  if (grid === null) return null;
  const isLayout = layoutRows(rows);
  const items: Item[] = [];
  let table: TableItem | null = null;
  let inner: Item[] = [];
  const closeTable = (): void => {
    if (table !== null && table.rows.some(holdsText)) items.push(table);
    for (const item of inner) items.push(item);
    [table, inner] = [null, []];
  };
  for (const [index, row] of rows.entries()) {
    if (isLayout[index]) {
      closeTable();
      for (const cell of row.cells) for (const item of cell.items) items.push(item);
      continue;
    }
    const gridRow = grid.rows[index]!;
    if (gridRow.cells.length === 0) continue;
    table ??= { kind: "table", rows: [], offset: items.length === 0 ? offset : row.offset };
    table.rows.push(gridRow);
    for (const cell of row.cells) for (const item of cell.items) if (item.kind === "table") inner.push(item);
  }
  closeTable();
  const { clipped, laidOut } = grid;
  return { items, clipped, laidOut, cellCount: grid.rows.reduce((sum, row) => sum + row.cells.length, 0) };
}

const holdsText = (row: GridRow): boolean => row.cells.some((cell) => cell.text !== "");

/** For each row whether it is layout. Beside a row that is, a row of one text is a line of the page, too. */
function layoutRows(rows: RawRow[]): boolean[] {
  if (rows.every((row) => row.cells.length <= 1)) return rows.map(() => true);
  const filled = rows.map((row) => row.cells.filter((cell) => cell.items.length > 0));
  const isPiece = filled.map((cells) => cells.some((cell) => holdsPage(cell, cells.length)));
  return isPiece.includes(true) ? isPiece.map((piece, i) => piece || filled[i]!.length === 1) : isPiece;
}

/** The more cells of a row hold something, the more it takes to make one of them a piece of the page. */
function holdsPage({ items }: RawCell, filledCells: number): boolean {
  let length = 0;
  let texts = 0;
  let headings = 0;
  for (const item of items) {
    if (item.kind === "table") continue;
    texts++;
    length += item.text.length;
    if (item.level !== null) headings++;
  }
  const tables = items.length - texts;
  const isLong = length > longestCell;
  if (tables > 1 || (isLong && (tables > 0 || texts > 2))) return true;
  if (filledCells > 2) return false;
  return isLong || (tables > 0 && (texts > 0 || filledCells === 1)) || (headings > 0 && texts > 1);
}
