/**
 * One line of text → the cells of a row, or null for a line that is no row. Rows are parted by tabs, or by pipes with
 * or without one at either end. Knows nothing of what a cell means.
 */
import type { Cell, Row } from "../../model/document.ts";
import { joinLines } from "./markup/markup-items.ts";

export type Delimiter = "tab" | "pipe";

/**
 * The rule below a Markdown header: dashes and colons between pipes, nothing else. A dash alone, or single ones in several
 * cells, may be what a row prints for zero.
 */
export const isMarkdownRule = (line: string): boolean =>
  line.includes("-") &&
  /^[\s|｜:-]+$/.test(line) &&
  /-[-:]|:-/.test(line) &&
  /[-:][\s|｜]*[|｜][\s|｜]*[-:]/.test(line);

/** A cell's column is where its text begins, or where the cell begins when it is blank. */
export function splitLine(line: string, number: number, delimiter: Delimiter): Cell[] {
  const cells: Cell[] = [];
  let start = 0;
  const parts = line.split(delimiter === "tab" ? "\t" : /(?<!\\)[|｜]/);
  const mayRunOn = delimiter === "tab" && parts.length <= mostCellsBeside && wideGap.test(line);
  for (const part of parts) {
    if (mayRunOn && runsOn(part)) {
      cells.push(...cellsInRun(part, start, number));
      start += part.length + 1;
      continue;
    }
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

/** The labels that stand left of a row's numbers are three at most; with them tabs part, and spaces the rest. */
const mostCellsBeside = 4;
const wideGap = / {2}|\u3000/;
const gaps = /(?: {2,}|\u3000+)/;
const isNumberOrDash = (piece: string): boolean => /^(?:[-+]?[\d,.０-９]+|[-—－/]+)$/.test(piece);

/** True for several numbers, or several words of a header, that only spaces part; 总　计 is one word. */
function runsOn(part: string): boolean {
  const pieces = part.trim().split(gaps);
  // Two may be one number whose digits are parted.
  if (pieces.length < 3) return false;
  return pieces.every(isNumberOrDash) || pieces.every((piece) => /^\p{Script=Han}{2,8}$/u.test(piece));
}

const cellsInRun = (part: string, start: number, line: number): Cell[] =>
  [...part.matchAll(/[^\s\u3000](?:[^\s]| (?=[^\s]))*/gu)].map(({ 0: text, index }) => ({
    text,
    at: { line, column: start + index + 1 },
  }));

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
