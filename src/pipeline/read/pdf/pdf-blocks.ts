/**
 * Laid-out pages → the blocks of a Document: paragraphs, and tables as grids of one width. A row cut in two by a page's
 * end becomes one again where its halves complete each other.
 */
import type { Block, Cell, Row, Table } from "../../../model/document.ts";
import type { Position } from "../../../model/position.ts";
import { isEnumerated } from "./label-lines.ts";
import type { PageItem, PageLayout, TextLine } from "./page-layout.ts";
import {
  beginParagraph,
  continueParagraph,
  joinsParagraph,
  measureProse,
  type Measure,
  type ParagraphDraft,
} from "./prose.ts";
import { tolerance } from "./ruled/ruling-lines.ts";
import {
  cellText,
  haveSameSpans,
  isCutShort,
  partTable,
  type CellDraft,
  type RowDraft,
  type TableDraft,
} from "./table-draft.ts";
import { isNumber, type Run } from "./text-runs.ts";

/** A finished table with what joining over a page's end has to know. */
type Placed = { block: Table; xs: number[]; drafts: RowDraft[] };
type Draft = ParagraphDraft | Placed;

export function blocksOf(pages: PageLayout[]): Block[] {
  const lines = pages.flatMap((page) => page.items.filter((item) => item.type === "line"));
  const measure = measureProse(lines, Math.max(...pages.map((page) => page.width)));
  const placeOf = new Map<TextLine, Position>();
  const drafts: Draft[] = [];
  for (const page of pages) {
    for (const [index, item] of page.items.entries()) addItem(item, index === 0, page, { drafts, measure, placeOf });
  }
  return drafts.map((draft): Block => {
    if ("block" in draft) return draft.block;
    return { type: "paragraph", text: draft.text, at: placeOf.get(draft.first) ?? "unknown" };
  });
}

type Building = { drafts: Draft[]; measure: Measure; placeOf: Map<TextLine, Position> };

function addItem(item: PageItem, opensPage: boolean, page: PageLayout, { drafts, measure, placeOf }: Building): void {
  const last = drafts.at(-1);
  if (item.type === "table") {
    const [first, ...others] = partTable(item).map((part) => placeTable(part, page));
    if (first === undefined) return;
    const isJoined = opensPage && last !== undefined && "block" in last && joinCutRow(last, first);
    if (!isJoined || first.block.rows.length > 0) drafts.push(first);
    drafts.push(...others);
    return;
  }
  placeOf.set(item, page.placeOf(item.runs[0]!));
  if (last !== undefined && !("block" in last) && joinsParagraph(last, item, measure, opensPage)) {
    drafts[drafts.length - 1] = continueParagraph(last, item);
  } else drafts.push(beginParagraph(item));
}

function placeTable(table: TableDraft, page: PageLayout): Placed {
  const drafts = table.rows.filter((row) => row.cells.some((cell) => cell !== null && cell.lines.length > 0));
  const rows = drafts.map((row) => placeRow(row.cells, page));
  return { block: { type: "table", rows, at: rows[0]?.at ?? "unknown" }, xs: table.xs, drafts };
}

/** A blank cell stands where the cell before it does; a row without text stands nowhere. */
function placeRow(cells: (CellDraft | null)[], page: PageLayout): Row {
  const firstRun = (cell: CellDraft | null): Run | undefined => cell?.lines[0]?.[0];
  const runs = cells.flatMap((cell) => firstRun(cell) ?? []);
  let at: Position = runs[0] === undefined ? "unknown" : page.placeOf(runs[0]);
  const rowAt = at;
  const placed = cells.map((cell): Cell => {
    const run = firstRun(cell);
    if (run !== undefined) at = page.placeOf(run);
    return { text: cellText(cell), at };
  });
  return { cells: placed, at: rowAt };
}

/**
 * Joins the first row of `below` to the last of `above` when a page's end has cut it: the same columns and merged cells,
 * numbers on one side only, text on both sides in one column only, which the upper line fills and which begins no new
 * item of a list below. Anything else stays two rows.
 */
function joinCutRow(above: Placed, below: Placed): boolean {
  const from = repeatedRows(above.block, below.block);
  const [upper, lower] = [above.block.rows.at(-1), below.block.rows[from]];
  const [upperDraft, lowerDraft] = [above.drafts.at(-1), below.drafts[from]];
  if (!upper || !lower || !upperDraft || !lowerDraft) return false;
  if (!haveSameColumns(above.xs, below.xs) || !haveSameSpans(upperDraft, lowerDraft)) return false;
  const count = (row: Row): number => row.cells.filter((cell) => isNumber(cell.text)).length;
  if (Math.min(count(upper), count(lower)) > 0 || count(upper) + count(lower) === 0) return false;
  const both = upper.cells.flatMap((cell, column) =>
    cell.text !== "" && lower.cells[column]!.text !== "" ? [column] : [],
  );
  const [column, ...more] = both;
  if (column === undefined || more.length > 0 || isEnumerated(lower.cells[column]!.text)) return false;
  if (!isCutShort(upperDraft.cells[column]!) || isNumber(upper.cells[column]!.text)) return false;
  upper.cells = upper.cells.map((cell, index) => {
    const other = lower.cells[index]!;
    if (other.text === "") return cell;
    return cell.text === "" ? other : { ...cell, text: cell.text + other.text };
  });
  below.block.rows.splice(from, 1);
  return true;
}

/** How many rows of a header return at the top of the next page. */
function repeatedRows(above: Table, below: Table): number {
  const text = (row: Row | undefined): string => JSON.stringify(row?.cells.map((cell) => cell.text));
  let count = 0;
  while (count < below.rows.length && text(above.rows[count]) === text(below.rows[count])) count++;
  return count;
}

const haveSameColumns = (a: number[], b: number[]): boolean =>
  a.length === b.length && a.every((x, index) => Math.abs(x - b[index]!) <= 2 * tolerance);
