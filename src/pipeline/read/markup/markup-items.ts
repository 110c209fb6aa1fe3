/**
 * What a marked-up document holds once its tags are gone: texts and tables in reading order, each with its offset in
 * the source. Becomes the blocks of a Document when the offsets are turned into lines and columns.
 */
export type TextItem = { kind: "text"; text: string; level: number | null; offset: number; isLink: boolean };
export type GridCell = { text: string; offset: number; isCovered: boolean };
export type GridRow = { cells: GridCell[]; offset: number };
export type TableItem = { kind: "table"; rows: GridRow[]; offset: number };
export type Item = TextItem | TableItem;

/** Part of a cell's merging in Word: it begins a merged cell, goes on with the one above, or stands alone. */
export type Merge = "start" | "continue" | null;

/** A cell as its tags give it, before the grid: what it holds, and how many columns and rows it spans. */
export type RawCell = {
  items: Item[];
  offset: number;
  columns: number;
  /** 0: as far as the row group goes. */
  rows: number;
  merge: Merge;
  /** Printed as part of the cell to its left. */
  joinsLeft: boolean;
  /** No cell: the place that a row leaves free before its first one. */
  isGap: boolean;
};
/** Rows of different groups (thead, tbody) share no cell. */
export type RawRow = { cells: RawCell[]; offset: number; group: number };

const cjk = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—]/u;
const digit = /\p{N}/u;

export const isCjk = (character: string | undefined): boolean => character !== undefined && cjk.test(character);

/**
 * Joins the lines of one cell as a reader would: Chinese goes on without a gap, other words with a space. Digits stay
 * on two lines, since nothing tells one number broken in two from two numbers.
 */
export function joinLines(lines: string[]): string {
  const parts: string[] = [];
  for (const [index, line] of lines.entries()) {
    const [last, first] = [lines[index - 1]?.at(-1), line[0]];
    if (last !== undefined && first !== undefined && !isCjk(last) && !isCjk(first)) {
      parts.push(digit.test(last) && digit.test(first) ? "\n" : " ");
    }
    parts.push(line);
  }
  return parts.join("");
}
