/**
 * Which row the lines of a label belong to, where no rule parts the rows: lines set close together, up to the next that
 * is numbered or set apart, are one label, and a label belongs to the row of numbers at its height.
 */
import { middle, type Line } from "./text-runs.ts";

/** How a list's item begins: 一、 （二） 3. ４、 */
const enumerator = /^(?:[(（]?[一二三四五六七八九十]{1,3}[)）、.．]|[(（]?[\d０-９]{1,2}[)）、.．](?![\d０-９]))/u;
export const isEnumerated = (text: string): boolean => enumerator.test(text);

export const lineTop = (line: Line): number => Math.min(...line.map((run) => run.top));
export const lineBottom = (line: Line): number => Math.max(...line.map((run) => run.bottom));
const bare = (line: Line): string => line.map((run) => run.text).join("");

/** The lines of each label; `lines` go from top to bottom. */
export function labelBlocks(lines: Line[]): Line[][] {
  const gaps = lines.slice(1).map((line, i) => lineTop(line) - lineBottom(lines[i]!));
  const leading = Math.max(0, Math.min(...gaps));
  const blocks: Line[][] = [];
  for (const [index, line] of lines.entries()) {
    const isApart = index === 0 || gaps[index - 1]! > leading * 1.35 + 0.1 * line[0]!.size;
    if (isApart || isEnumerated(bare(line))) blocks.push([line]);
    else blocks.at(-1)!.push(line);
  }
  return blocks;
}

/** For each line the index of its row, or -1; `rows`: the middles of the rows of numbers, from top to bottom. */
export function assignLines(lines: Line[], rows: number[]): Map<Line, number> {
  const result = new Map<Line, number>();
  for (const block of labelBlocks(lines)) {
    const [top, bottom] = [lineTop(block[0]!), lineBottom(block.at(-1)!)];
    const within = rows.flatMap((row, index) => (row >= top && row <= bottom ? [index] : []));
    for (const line of block) {
      const [only, ...more] = within;
      result.set(line, only !== undefined && more.length === 0 ? only : nearestRow(line, rows));
    }
  }
  return result;
}

function nearestRow(line: Line, rows: number[]): number {
  const at = middle({ top: lineTop(line), bottom: lineBottom(line) });
  const distances = rows.map((row) => Math.abs(row - at));
  const least = Math.min(...distances);
  return least <= 1.6 * line[0]!.size ? distances.indexOf(least) : -1;
}
