/**
 * The lines of a header without borders → its cells in rows: what heads several columns first, from top to bottom, then
 * in one row the lowest label of every column. Where there are as many lowest labels as columns, they are the columns'
 * in their order; else each goes to the column it stands over. Lines set closely below one another are one wrapped label.
 */
import { joinHeaderLines, type HeaderText } from "./header-texts.ts";
import { columnAt, type NumberColumns } from "./number-columns.ts";
import { centre, middle, type Line } from "../text-runs.ts";

/** `column` counts the columns of numbers from 0; -1 is the corner over the labels. */
export type HeaderCell = { column: number; lines: Line[] };

const middleOf = (text: HeaderText): number => middle(text);

/** `hasCorner`: labels stand left of the numbers, so that a text may stand over them. */
export function headerRows(lines: Line[], columns: NumberColumns, hasCorner: boolean): HeaderCell[][] {
  const texts = joinHeaderLines(lines, columns);
  const lowest = texts.filter((text) => !texts.some((other) => standsBelow(other, text)));
  const count = columns.borders.length - 1;
  const ordered = placeInOrder(lowest, count, hasCorner);
  const columnOf = ordered ?? placeByPosition(lowest, columns, hasCorner);
  const upper = texts.filter((text) => !columnOf.has(text));
  const leaves = [...columnOf].map(([text, column]): Placed => ({ text, column }));
  const above = upper.map((text): Placed => ({ text, column: columnAbove(text, leaves, columns, hasCorner) }));
  const leafRows = new Set(columnOf.values()).size === columnOf.size ? [leaves] : levelRows(leaves);
  const rows = raiseCorner([...levelRows(above), ...leafRows.filter((row) => row.length > 0)], columns);
  return rows.map(toCells);
}

/**
 * The corner's text stands beside every row that heads columns, so it goes with the first of them; a heading in the
 * middle of the whole table is none.
 */
function raiseCorner(rows: Placed[][], { borders, left }: NumberColumns): Placed[][] {
  const corner = rows.at(-1)?.find((placed) => placed.column === -1);
  const tableMiddle = (left + borders.at(-1)!) / 2;
  const first = rows.findIndex((row) => row.some(({ text }) => centre(text) > tableMiddle + 2 * text.size));
  if (corner === undefined || first === -1 || first === rows.length - 1) return rows;
  if (rows[first]!.some((placed) => placed.column === -1)) return rows;
  return rows.map((row, index) => (index === first ? [corner, ...row] : row.filter((placed) => placed !== corner)));
}

type Placed = { text: HeaderText; column: number };

const toCells = (row: Placed[]): HeaderCell[] =>
  [...row].sort((a, b) => a.column - b.column).map(({ text, column }) => ({ column, lines: text.lines }));

function standsBelow(lower: HeaderText, upper: HeaderText): boolean {
  const overlap = Math.min(lower.right, upper.right) - Math.max(lower.left, upper.left);
  return lower !== upper && lower.top >= upper.bottom - 1 && overlap > 0;
}

/** Null where there are more or fewer labels than columns, but for a heading above them all. */
function placeInOrder(lowest: HeaderText[], count: number, hasCorner: boolean): Map<HeaderText, number> | null {
  const wanted = count + (hasCorner ? 1 : 0);
  const sorted = [...lowest].sort((a, b) => centre(a) - centre(b));
  const [highest] = [...lowest].sort((a, b) => a.top - b.top);
  const isHeading = sorted.every((text) => text === highest || text.top >= highest!.bottom - 1);
  const labels = sorted.length === wanted + 1 && isHeading ? sorted.filter((text) => text !== highest) : sorted;
  if (labels.length !== wanted || overlapsNext(labels)) return null;
  return new Map(labels.map((text, index) => [text, index - (hasCorner ? 1 : 0)]));
}

const overlapsNext = (texts: HeaderText[]): boolean =>
  texts.some((text, i) => i > 0 && text.left < texts[i - 1]!.right - 1);

function placeByPosition(lowest: HeaderText[], columns: NumberColumns, hasCorner: boolean): Map<HeaderText, number> {
  return new Map(lowest.map((text) => [text, columnUnder(text, columns, hasCorner)]));
}

const columnUnder = (text: HeaderText, columns: NumberColumns, hasCorner: boolean): number =>
  hasCorner && centre(text) < columns.borders[0]! ? -1 : columnAt(columns, centre(text));

/** What heads several labels stands in the column of the label that its middle is nearest to. */
function columnAbove(text: HeaderText, leaves: Placed[], columns: NumberColumns, hasCorner: boolean): number {
  const distance = (leaf: Placed): number => Math.abs(centre(leaf.text) - centre(text));
  const [nearest] = [...leaves].sort((a, b) => distance(a) - distance(b));
  return nearest?.column ?? columnUnder(text, columns, hasCorner);
}

/** Texts at one height are a row; a row has one text in a column at most. */
function levelRows(texts: Placed[]): Placed[][] {
  const rows: { level: number; texts: Placed[] }[] = [];
  for (const placed of [...texts].sort((a, b) => middleOf(a.text) - middleOf(b.text) || a.column - b.column)) {
    const row = rows.at(-1);
    const isFree = row !== undefined && row.texts.every((other) => other.column !== placed.column);
    if (isFree && middleOf(placed.text) - row.level < 0.45 * placed.text.size) row.texts.push(placed);
    else rows.push({ level: middleOf(placed.text), texts: [placed] });
  }
  return rows.map((row) => row.texts);
}
