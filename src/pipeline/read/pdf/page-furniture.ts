/**
 * Takes page numbers and running headers off the pages: a first or last line that is a page number by its form (— 4 —,
 * P. 9, 4 / 7, 第 4 页), bare numbers that count with the pages, and lines that return at one height on most pages.
 * Looks at the outermost lines only, so that no row of a table is taken.
 */
import type { PageLayout, TextLine } from "./page-layout.ts";
import { cellText, type TableDraft } from "./table-draft.ts";

const decorated =
  /^(?:[—–\-－―‐‑−·•~～\s]+\d{1,4}[—–\-－―‐‑−·•~～\s]+|p(?:age|\.)?\s*\d{1,4}(?:\s*(?:\/|of)\s*\d{1,4})?|\d{1,4}\s*\/\s*\d{1,4}|第?\s*\d{1,4}\s*页(?:\s*[,，/／]?\s*(?:共\s*)?\d{1,4}\s*页)?)$/iu;
const bareNumber = /^\d{1,4}$/;
/** Running lines stand in the outer parts of a page. */
const margin = 0.12;

type Edge = { page: PageLayout; line: TextLine; side: "top" | "bottom" };

export function withoutFurniture(pages: PageLayout[]): PageLayout[] {
  // A running line may stand outside the number; what is uncovered then may be the text itself, so only numbers go.
  return strip(strip(pages, true), false);
}

function strip(pages: PageLayout[], takesRunningLines: boolean): PageLayout[] {
  const edges = pages.flatMap(edgesOf);
  const isGone = (edge: Edge): boolean =>
    isPageNumber(edge, edges) || (takesRunningLines && isRunningLine(edge, edges, pages.length));
  const gone = new Set(edges.filter(isGone).map((edge) => edge.line));
  return pages.map((page) => ({
    ...page,
    items: page.items
      .filter((item) => item.type === "table" || !gone.has(item))
      .map((item) => (item.type === "table" ? withoutPageNumber(item, page) : item)),
  }));
}

/** A merged cell may be drawn down to the page's edge, past its number: a last row with nothing but that. */
function withoutPageNumber(table: TableDraft, page: PageLayout): TableDraft {
  const isLast = page.items.every((item) => item.box.bottom <= table.box.bottom);
  const last = table.rows.findLastIndex((row) => row.cells.some((cell) => cellText(cell) !== ""));
  const texts = (table.rows[last]?.cells ?? []).map(cellText).filter((text) => text !== "");
  const [only] = texts;
  const isNumber = only !== undefined && texts.length === 1 && (decorated.test(only) || only === String(page.number));
  const isLow = (table.rows[last]?.cells ?? []).some(
    (cell) => cell?.lines[0] !== undefined && cell.lines[0][0]!.top > (1 - margin) * page.height,
  );
  return isLast && isNumber && isLow ? { ...table, rows: table.rows.slice(0, last) } : table;
}

function edgesOf(page: PageLayout): Edge[] {
  const lines = page.items.filter((item) => item.type === "line");
  const [first, last] = [lines[0], lines.at(-1)];
  const above = page.items[0];
  const below = Math.max(...page.items.map((item) => item.box.bottom));
  return [
    ...(first !== undefined && first === above ? [{ page, line: first, side: "top" as const }] : []),
    ...(last !== undefined && last.box.bottom >= below ? [{ page, line: last, side: "bottom" as const }] : []),
  ];
}

const isOuter = ({ side, line, page }: Edge): boolean =>
  side === "top" ? line.box.bottom < margin * page.height : line.box.top > (1 - margin) * page.height;

const peersOf = (edge: Edge, edges: Edge[]): Edge[] =>
  edges.filter((other) => other.side === edge.side && isAtSameHeight(other, edge));

/** A bare number must be the page's own, or count with the pages. */
function isPageNumber(edge: Edge, edges: Edge[]): boolean {
  const { text } = edge.line;
  if (decorated.test(text.normalize("NFKC"))) return true;
  if (!bareNumber.test(text) || !isOuter(edge)) return false;
  const offset = ({ line, page }: Edge): number => Number(line.text) - page.number;
  const counting = peersOf(edge, edges).filter((p) => bareNumber.test(p.line.text) && offset(p) === offset(edge));
  return offset(edge) === 0 || counting.length >= 2;
}

function isRunningLine(edge: Edge, edges: Edge[], pageCount: number): boolean {
  if (!isOuter(edge) || edge.line.runs.length >= 12 || bareNumber.test(edge.line.text)) return false;
  const pattern = withoutDigits(edge.line.text);
  const alike = peersOf(edge, edges).filter((other) => withoutDigits(other.line.text) === pattern);
  return alike.length >= 2 && alike.length * 2 > pageCount;
}

const isAtSameHeight = (a: Edge, b: Edge): boolean => Math.abs(a.line.box.bottom - b.line.box.bottom) < 3;
const withoutDigits = (text: string): string => text.replace(/\d+/g, "0").replace(/\s/g, "");
