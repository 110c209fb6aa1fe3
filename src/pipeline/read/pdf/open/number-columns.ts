/**
 * Bands of numbers → the columns around them, so that text over the numbers finds its column. Numbers may stand left,
 * right or in the middle of a column: of the three, the one is taken in which the numbers lie straightest below one
 * another and the text over them is cut the least.
 */
import { centre, type Line, type Run } from "../text-runs.ts";
import type { Band } from "./value-rows.ts";

/** A column goes from its left border to the next one's. `left`: where the table begins, with its labels. */
export type NumberColumns = { borders: number[]; left: number };

/** `share`: where between two bands the border is when numbers stand so. */
const alignments: { share: number; edge: (run: Run) => number }[] = [
  { share: 0.5, edge: centre },
  { share: 0.97, edge: (run) => run.left },
  { share: 0.03, edge: (run) => run.right },
];

export type ColumnEvidence = {
  bands: Band[];
  /** The numbers of each band. */
  values: Run[][];
  /** Text over the numbers. */
  over: Line[];
  /** Where the labels end, and where the table begins and ends. */
  labelsEnd: number;
  left: number;
  right: number;
};

export function numberColumns(evidence: ColumnEvidence): NumberColumns {
  const [best] = alignments
    .map(({ share, edge }) => {
      const borders = bordersAt(evidence, share);
      return { borders, cost: 3 * raggedness(evidence.values, edge) + misfit(borders, evidence.over) };
    })
    .sort((a, b) => a.cost - b.cost);
  return { borders: best!.borders, left: evidence.left };
}

function bordersAt(evidence: ColumnEvidence, share: number): number[] {
  const { bands, right } = evidence;
  return [
    firstBorder(evidence, share),
    ...bands.slice(1).map((band, i) => bands[i]!.right + share * (band.left - bands[i]!.right)),
    Math.max(right, bands.at(-1)!.right) + 1,
  ];
}

/**
 * The first column is as wide as the second, or as the text over the only one: the labels' column may be far wider than
 * its labels, with a heading in its middle.
 */
function firstBorder({ bands, labelsEnd, over }: ColumnEvidence, share: number): number {
  const [first, second, third] = bands;
  const least = Math.min(labelsEnd, first!.left);
  const within = (from: number): number => Math.min(Math.max(least, from), first!.left);
  if (second !== undefined) {
    const border = first!.right + share * (second.left - first!.right);
    const next = third === undefined ? null : second.right + share * (third.left - second.right);
    const width =
      next === null ? second.right - first!.right + 2 * (1 - share) * (first!.right - first!.left) : next - border;
    return within(border - width - 2);
  }
  const distance = (run: Run): number => Math.max(run.left - centre(first!), centre(first!) - run.right, 0);
  const [head] = over.flat().sort((a, b) => distance(a) - distance(b));
  return head === undefined ? least : within(head.left - head.size / 2);
}

/** How far numbers of one column are from standing at one edge, in ems. */
function raggedness(values: Run[][], edge: (run: Run) => number): number {
  return values
    .map((runs) => {
      const edges = runs.map(edge);
      return runs.length === 0 ? 0 : (Math.max(...edges) - Math.min(...edges)) / runs[0]!.size;
    })
    .reduce((sum, spread) => sum + spread, 0);
}

/** Text narrower than its column that a border cuts or that stands askew in it, and columns without any text. */
function misfit(borders: number[], over: Line[]): number {
  let cost = 0;
  const headed = new Set<number>();
  for (const run of over.flat()) {
    if (centre(run) < borders[0]!) continue;
    const column = columnAt({ borders }, centre(run));
    const [from, to] = [borders[column]!, borders[column + 1]!];
    headed.add(column);
    if (run.right - run.left > (to - from) * 1.2) continue;
    const askew = Math.min(
      Math.abs(run.left + run.right - from - to) / 2,
      Math.abs(run.left - from),
      Math.abs(to - run.right),
    );
    cost += (Math.max(0, from - run.left) + Math.max(0, run.right - to)) / run.size + askew / (to - from);
  }
  return cost + (borders.length - 1 - headed.size) * 0.5;
}

/** The column that holds a place; places outside belong to the outermost. */
export function columnAt({ borders }: Pick<NumberColumns, "borders">, at: number): number {
  const column = borders.findLastIndex((border) => border <= at);
  return Math.min(Math.max(column, 0), borders.length - 2);
}
