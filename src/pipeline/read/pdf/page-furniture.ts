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
  // Header and footer may have two lines each; taking the outer one uncovers the inner.
  return strip(strip(pages));
}

function strip(pages: PageLayout[]): PageLayout[] {
  const edges = pages.flatMap(edgesOf);
  const gone = new Set(edges.filter((edge) => isFurniture(edge, edges, pages.length)).map((edge) => edge.line));
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
  const isNumber = only !== undefined && texts.length === 1 && (decorated.test(only) || bareNumber.test(only));
  return isLast && isNumber ? { ...table, rows: table.rows.slice(0, last) } : table;
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

function isFurniture(edge: Edge, edges: Edge[], pageCount: number): boolean {
  const { text, box } = edge.line;
  if (decorated.test(text.normalize("NFKC"))) return true;
  const isOuter =
    edge.side === "top" ? box.bottom < margin * edge.page.height : box.top > (1 - margin) * edge.page.height;
  if (!isOuter) return false;
  const peers = edges.filter((other) => other.side === edge.side && isAtSameHeight(other, edge));
  if (bareNumber.test(text)) {
    const offset = Number(text) - edge.page.number;
    const counting = peers.filter(
      (p) => bareNumber.test(p.line.text) && Number(p.line.text) - p.page.number === offset,
    );
    return offset === 0 || counting.length >= 2;
  }
  const pattern = withoutDigits(text);
  const alike = peers.filter((other) => withoutDigits(other.line.text) === pattern);
  return alike.length >= 2 && alike.length * 2 > pageCount && edge.line.runs.length < 12;
}

const isAtSameHeight = (a: Edge, b: Edge): boolean => Math.abs(a.line.box.bottom - b.line.box.bottom) < 3;
const withoutDigits = (text: string): string => text.replace(/\d+/g, "0").replace(/\s/g, "");
