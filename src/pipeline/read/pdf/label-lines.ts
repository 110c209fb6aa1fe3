/**
 * Which row the lines of a label belong to, where no rule parts the rows: lines set close together, up to the next that
 * is numbered or set apart, are one label, and a label belongs to the row of numbers at its height.
 */
import { middle, type Line } from "./text-runs.ts";

/** How a list's item begins: 一、 （二） 3. ４、 */
const enumerator = /^(?:[(（]?[一二三四五六七八九十]{1,3}[)）、.．]|[(（]?[\d０-９]{1,2}[)）、.．](?![\d０-９]))/u;
/** How a report's sections begin, and the first rows of one of its tables. */
const sectionHeading = /^[一二三四五六七八九十]{1,3}、/u;
export const isSectionHeading = (text: string): boolean => sectionHeading.test(text);
export const isEnumerated = (text: string): boolean => enumerator.test(text);

export const lineTop = (line: Line): number => Math.min(...line.map((run) => run.top));
export const lineBottom = (line: Line): number => Math.max(...line.map((run) => run.bottom));
const bare = (line: Line): string => line.map((run) => run.text).join("");

/** Lines of one label begin, end or centre at one place, or the lower lies within the upper. */
function areAligned(upper: Line, lower: Line): boolean {
  const half = lower[0]!.size / 2;
  const [a, b] = [upper[0]!.left, upper.at(-1)!.right];
  const [c, d] = [lower[0]!.left, lower.at(-1)!.right];
  const isWithin = c > a - half && d < b + half;
  return isWithin || [a - c, b - d, (a + b - c - d) / 2].some((offset) => Math.abs(offset) < half);
}

/** The lines of each label; `lines` go from top to bottom. */
export function labelBlocks(lines: Line[]): Line[][] {
  const gaps = lines.slice(1).map((line, i) => lineTop(line) - lineBottom(lines[i]!));
  const leading = Math.max(0, Math.min(...gaps));
  const blocks: Line[][] = [];
  for (const [index, line] of lines.entries()) {
    const isApart = index === 0 || gaps[index - 1]! > leading * 1.35 + 0.1 * line[0]!.size;
    if (isApart || isEnumerated(bare(line)) || !areAligned(lines[index - 1]!, line)) blocks.push([line]);
    else blocks.at(-1)!.push(line);
  }
  return blocks;
}

/**
 * For each line the index of its row, or -1 where no row stands at its label's height; `rows`: the middles of the rows of
 * numbers, from top to bottom. A label beside several rows is shared out line by line.
 */
export function assignLines(lines: Line[], rows: number[]): Map<Line, number> {
  const result = new Map<Line, number>();
  for (const block of labelBlocks(lines)) {
    const slack = 0.25 * block[0]![0]!.size;
    const [top, bottom] = [lineTop(block[0]!) - slack, lineBottom(block.at(-1)!) + slack];
    const beside = rows.flatMap((row, index) => (row >= top && row <= bottom ? [index] : []));
    for (const line of block) result.set(line, beside.length === 1 ? beside[0]! : nearestRow(line, rows, beside));
  }
  return result;
}

function nearestRow(line: Line, rows: number[], candidates: number[]): number {
  const at = middle({ top: lineTop(line), bottom: lineBottom(line) });
  const [nearest] = [...candidates].sort((a, b) => Math.abs(rows[a]! - at) - Math.abs(rows[b]! - at));
  return nearest ?? -1;
}
