/**
 * Bands of numbers → the columns around them, so that text over the numbers finds its column. Numbers may stand left,
 * right or in the middle of a column: of the three, the one whose borders cut the least text is taken.
 */
import type { Line, Run } from "./text-runs.ts";
import type { Band } from "./value-rows.ts";

/** A column goes from its left border to the next one's. */
export type NumberColumns = { borders: number[] };

/** `left`: the labels' right end, or the table's; `over`: the lines of text above and between the rows. */
export function numberColumns(bands: Band[], left: number, right: number, over: Line[]): NumberColumns {
  const between = (share: number): number[] => [
    firstBorder(bands, left, share, over),
    ...bands.slice(1).map((band, i) => bands[i]!.right + share * (band.left - bands[i]!.right)),
    Math.max(right, bands.at(-1)!.right) + 1,
  ];
  // A number in the middle is tried first: where all fit alike, nothing speaks for either side.
  const [best] = [0.5, 0.98, 0.02]
    .map(between)
    .map((borders) => ({ borders, cost: cuts(borders, over) }))
    .sort((a, b) => a.cost - b.cost);
  return { borders: best!.borders };
}

/**
 * The first column is as wide as the second, or as the text over the only one: the labels' column may be far wider than
 * its labels, with a heading in its middle.
 */
function firstBorder(bands: Band[], left: number, share: number, over: Line[]): number {
  const [first, second] = bands;
  const least = Math.min(left, first!.left);
  if (second !== undefined) {
    const pitch = second.left - first!.left + (1 - share) * (second.right - second.left - (first!.right - first!.left));
    const from = first!.right + share * (second.left - first!.right) - pitch;
    return Math.min(Math.max(least, from - 2), first!.left);
  }
  const middle = (first!.left + first!.right) / 2;
  const distance = (run: Run): number => Math.max(run.left - middle, middle - run.right, 0);
  const [head] = over.flat().sort((a, b) => distance(a) - distance(b));
  return head === undefined ? least : Math.min(Math.max(least, head.left - head.size / 2), first!.left);
}

/** Text narrower than a column that a border cuts, by how deep; and columns without any text over them. */
function cuts(borders: number[], over: Line[]): number {
  let cost = 0;
  const headed = new Set<number>();
  for (const run of over.flat()) {
    const column = columnAt({ borders }, (run.left + run.right) / 2);
    const [from, to] = [borders[column]!, borders[column + 1]!];
    headed.add(column);
    if (run.right - run.left < (to - from) * 1.2) {
      cost += (Math.max(0, from - run.left) + Math.max(0, run.right - to)) / run.size;
    }
  }
  return cost + (borders.length - 1 - headed.size) * 0.5;
}

/** The column that holds a place; places outside belong to the outermost. */
export function columnAt({ borders }: NumberColumns, at: number): number {
  const column = borders.findLastIndex((border) => border <= at);
  return Math.min(Math.max(column, 0), borders.length - 2);
}

/** True for text that reaches well into a neighbouring column: it heads several. */
export function headsSeveral({ borders }: NumberColumns, run: Run): boolean {
  const inset = 0.3 * run.size;
  return columnAt({ borders }, run.left + inset) !== columnAt({ borders }, run.right - inset);
}
