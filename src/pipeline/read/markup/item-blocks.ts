/**
 * Items with offsets → the blocks of a Document with positions. Lines that follow one another and hold nothing but
 * links are a page's menu and become one paragraph, so that no menu pushes the report's title out of sight.
 */
import type { Block, Cell } from "../../../model/document.ts";
import type { Position } from "../../../model/position.ts";
import type { GridCell, Item, TableItem, TextItem } from "./markup-items.ts";

export function blocksOfItems(items: Item[], placeOf: (offset: number) => Position): Block[] {
  const blocks: Block[] = [];
  let menu: TextItem[] = [];
  const closeMenu = (): void => {
    const [first] = menu;
    if (first) {
      const text = menu.map((item) => item.text).join(" | ");
      blocks.push({ type: "paragraph", text, at: placeOf(first.offset) });
    }
    menu = [];
  };
  for (const item of items) {
    if (item.kind === "text" && item.isLink && item.level === null) {
      menu.push(item);
      continue;
    }
    closeMenu();
    if (item.kind === "table") blocks.push(tableBlock(item, placeOf));
    else {
      const { text, level } = item;
      const at = placeOf(item.offset);
      blocks.push(level === null ? { type: "paragraph", text, at } : { type: "heading", level, text, at });
    }
  }
  closeMenu();
  return blocks;
}

function tableBlock(table: TableItem, placeOf: (offset: number) => Position): Block {
  const cellAt = ({ text, offset, isCovered }: GridCell): Cell =>
    isCovered ? { text, at: placeOf(offset), isCovered } : { text, at: placeOf(offset) };
  const rows = table.rows.map((row) => ({ cells: row.cells.map(cellAt), at: placeOf(row.offset) }));
  return { type: "table", rows, at: placeOf(table.offset) };
}
