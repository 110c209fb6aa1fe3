/**
 * The columns left of a table's numbers, told by where lines of labels begin. A piece of text belongs to the column that
 * it begins in; a piece that follows another closely and begins at no column's edge goes on with it.
 */
import { isEnumerated } from "../label-lines.ts";
import type { Line, Run } from "../text-runs.ts";

/** In ems. */
const sameEdge = 0.3;
const goesOn = 0.7;
/** So many lines must begin at a place before it is taken for a column's edge; a list's number makes one by itself. */
const fewestLines = 2;

/** The left edges of the label columns, from left to right; none where there are no labels. */
export function labelEdges(lines: Line[]): number[] {
  const starts = lines
    .flatMap((line) => line.filter((run, i) => i === 0 || run.left - line[i - 1]!.right > 0.15 * run.size))
    .sort((a, b) => a.left - b.left);
  const clusters: Run[][] = [];
  for (const run of starts) {
    const last = clusters.at(-1);
    if (last !== undefined && run.left - last[0]!.left <= sameEdge * run.size) last.push(run);
    else clusters.push([run]);
  }
  if (starts[0] === undefined) return [];
  const first = starts[0].left;
  const isEdge = (runs: Run[]): boolean => runs.length >= fewestLines || runs.some((run) => isEnumerated(run.text));
  const edges = clusters.filter(isEdge).map((runs) => runs[0]!.left);
  return edges[0] === undefined || edges[0] > first + 1 ? [first, ...edges] : edges;
}

/** For each column the piece of the line that stands in it, empty for none. */
export function cutLine(line: Line, edges: number[]): Line[] {
  const pieces: Line[] = edges.map(() => []);
  let column = 0;
  for (const [index, run] of line.entries()) {
    const before = line[index - 1];
    const begins = edges.findLastIndex((edge) => run.left >= edge - sameEdge * run.size);
    const isAtEdge = Math.abs(run.left - (edges[begins] ?? -Infinity)) <= sameEdge * run.size;
    const isNear = before !== undefined && run.left - before.right < goesOn * run.size;
    if (before === undefined || isAtEdge || !isNear) column = Math.max(column, begins, 0);
    pieces[column]!.push(run);
  }
  return pieces;
}
