/**
 * One line of text → the cells of a row, or null for a line that is no row. Rows are parted by tabs, or by pipes with
 * or without one at either end. Knows nothing of what a cell means.
 */
import type { Cell, Row } from "../../model/document.ts";
import { joinLines } from "./markup/markup-items.ts";

export type Delimiter = "tab" | "pipe";

/** The rule below a Markdown header: dashes and colons between pipes, nothing else. */
export const isMarkdownRule = (line: string): boolean => line.includes("-") && /^[\s|｜:-]+$/.test(line);

/** A cell's column is where its text begins, or where the cell begins when it is blank. */
export function splitLine(line: string, number: number, delimiter: Delimiter): Cell[] {
  const cells: Cell[] = [];
  let start = 0;
  for (const part of line.split(delimiter === "tab" ? "\t" : /(?<!\\)[|｜]/)) {
    const text = part.trim();
    const indent = text === "" ? 0 : part.length - part.trimStart().length;
    cells.push({
      text: delimiter === "pipe" ? withoutMarkup(text) : text,
      at: { line: number, column: start + indent + 1 },
    });
    start += part.length + 1;
  }
  return cells;
}

/** Line breaks and hard spaces as Markdown's tables have them; the sign of an escaped number. */
function withoutMarkup(text: string): string {
  const plain = text.includes("\\") ? text.replace(/\\([|.+*_()-])/g, "$1") : text;
  const spaced = plain.includes("&") ? plain.replace(/&(?:nbsp|ensp|emsp|#160|#12288);/gi, " ").trim() : plain;
  return spaced.includes("<") ? joinLines(spaced.split(/<br\s{0,9}\/?>/i).map((line) => line.trim())) : spaced;
}

/**
 * Pipes at a row's ends are borders, not cells. The last is always taken for one; the first is one where most rows of
 * the table begin with it, else a row that begins with a pipe has a blank first cell.
 */
export function withoutBorders(rows: Row[]): Row[] {
  const opening = rows.filter(({ cells }) => cells.length > 1 && cells[0]!.text === "").length;
  const hasLeftBorder = opening * 2 > rows.length;
  return rows.map(({ cells, at }) => {
    const from = hasLeftBorder && cells.length > 1 && cells[0]!.text === "" ? 1 : 0;
    const to = cells.length > from + 1 && cells.at(-1)!.text === "" ? cells.length - 1 : cells.length;
    return { cells: cells.slice(from, to), at };
  });
}
