/**
 * Rules and runs of a page → the tables that rules enclose, and the runs outside them. A run belongs to the cell that
 * holds its middle. Rows that share a band without a rule between them come apart by their numbers.
 */
import { buildGrid, type Grid, type GridCell } from "./cell-grid.ts";
import { assignLines } from "../label-lines.ts";
import type { Box } from "../marks/matrix.ts";
import { buildRules, connectRules } from "./ruling-lines.ts";
import { closeStrips } from "./separate-boxes.ts";
import type { Stroke } from "../marks/path-strokes.ts";
import { isStacked, type CellDraft, type RowDraft, type TableDraft } from "../table-draft.ts";
import { centre, groupLines, isNumber, lineText, middle, type Line, type Run } from "../text-runs.ts";

/** `rules`: heights of the lines across that belong to no table. */
export type RuledTables = { tables: TableDraft[]; outside: Run[]; rules: number[] };

export function readRuledTables(strokes: Stroke[], runs: Run[]): RuledTables {
  const { across, down } = buildRules(strokes);
  closeStrips(across, runs, (run) => ({ at: middle(run), along: centre(run) }));
  closeStrips(down, runs, (run) => ({ at: centre(run), along: middle(run) }));
  const grids = connectRules(across, down)
    .flatMap((group) => buildGrid(group) ?? [])
    .map((grid) => ({ grid, box: boxOf(grid), runs: [] as Run[] }))
    .sort((a, b) => area(a.box) - area(b.box));
  const outside: Run[] = [];
  for (const run of runs) {
    const inner = grids.find(({ box }) => holds(box, run));
    (inner?.runs ?? outside).push(run);
  }
  // A grid without text is a drawing.
  const tables = grids.filter((table) => table.runs.length > 0);
  const isInside = (at: number): boolean => grids.some(({ box }) => at >= box.top - 1 && at <= box.bottom + 1);
  return {
    tables: tables.map(({ grid, box, runs: own }) => draftTable(grid, box, own)),
    outside,
    rules: across.map((rule) => rule.at).filter((at) => !isInside(at)),
  };
}

const boxOf = ({ xs, ys }: Grid): Box => ({ left: xs[0]!, right: xs.at(-1)!, top: ys[0]!, bottom: ys.at(-1)! });
const area = (box: Box): number => (box.right - box.left) * (box.bottom - box.top);
const holds = (box: Box, run: Run): boolean =>
  centre(run) > box.left && centre(run) < box.right && middle(run) > box.top && middle(run) < box.bottom;

/** The index of the stretch between two levels that holds a position. */
function stretchOf(levels: number[], at: number): number {
  let [low, high] = [0, levels.length - 1];
  while (high - low > 1) {
    const half = (low + high) >> 1;
    if (levels[half]! <= at) low = half;
    else high = half;
  }
  return low;
}

function draftTable(grid: Grid, box: Box, runs: Run[]): TableDraft {
  const runsOf = new Map<GridCell, Run[]>();
  for (const run of runs) {
    const cell = grid.slots[stretchOf(grid.ys, middle(run))]![stretchOf(grid.xs, centre(run))]!;
    runsOf.set(cell, [...(runsOf.get(cell) ?? []), run]);
  }
  const done = new Set<GridCell>();
  const rows = grid.slots.flatMap((slots, index) => {
    const cells = slots.map((cell) => {
      if (done.has(cell)) return null;
      done.add(cell);
      const draft: CellDraft = {
        lines: groupLines(runsOf.get(cell) ?? []),
        columnSpan: cell.columnSpan,
        left: cell.left,
        right: cell.right,
      };
      return { draft, isTall: cell.rowSpan > 1 };
    });
    return partRow(cells, grid.ys[index]!);
  });
  return { type: "table", rows, xs: grid.xs, box };
}

type Placed = { draft: CellDraft; isTall: boolean } | null;

/** Cells of one band that hold numbers one below another are rows without a rule between them. */
function partRow(cells: Placed[], top: number): RowDraft[] {
  const whole = { cells: cells.map((cell) => cell?.draft ?? null), top };
  const stacks = cells.flatMap((cell) => (cell !== null && !cell.isTall && isStacked(cell.draft) ? [cell.draft] : []));
  const [tallest] = [...stacks].sort((a, b) => b.lines.length - a.lines.length);
  if (tallest === undefined) return [whole];
  const levels = tallest.lines.map(lineMiddle);
  return levels.map((level, index) => ({
    top: index === 0 ? top : level,
    cells: cells.map((cell) => {
      if (cell === null) return null;
      if (cell.isTall) return index === 0 ? cell.draft : null;
      return { ...cell.draft, lines: linesOfRow(cell.draft.lines, levels, index) };
    }),
  }));
}

const lineMiddle = (line: Line): number => middle(line[0]!);

function linesOfRow(lines: Line[], levels: number[], row: number): Line[] {
  const areNumbers = lines.every((line) => isNumber(lineText(line).replace(/\s/g, "")));
  const nearest = (line: Line): number => {
    const distances = levels.map((level) => Math.abs(level - lineMiddle(line)));
    return distances.indexOf(Math.min(...distances));
  };
  const assigned = areNumbers ? null : assignLines(lines, levels);
  return lines.filter((line) => {
    const told = assigned?.get(line) ?? -1;
    return (told === -1 ? nearest(line) : told) === row;
  });
}
