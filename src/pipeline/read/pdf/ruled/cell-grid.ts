/**
 * A group of rules → the cells that they enclose: lines across and down cut the plane into slots, and slots without a
 * rule between them are one cell. Where the outer border is missing, as at a page's end, the other rules' ends stand for
 * it. Gives null where the rules part no columns, since text between lines across is no grid.
 */
import type { Box } from "../marks/matrix.ts";
import { tolerance, type Rule, type RuleGroup } from "./ruling-lines.ts";

/** `row` and `column` are those of the first slot. */
export type GridCell = Box & { row: number; column: number; rowSpan: number; columnSpan: number };
/** `slots[row][column]` is the cell that the slot belongs to. */
export type Grid = { xs: number[]; ys: number[]; slots: GridCell[][] };

/** More lines than this in one direction make no table of a report. */
const mostLines = 400;

export function buildGrid({ across, down }: RuleGroup): Grid | null {
  const xs = withOuter(levelsOf(down), across);
  const ys = withOuter(levelsOf(across), down);
  if (xs.length < 3 || ys.length < 2 || xs.length > mostLines || ys.length > mostLines) return null;
  const slots = joinSlots(xs, ys, { across, down });
  return slots.some((row) => row.some((cell, column) => column > 0 && cell !== row[column - 1]))
    ? { xs, ys, slots }
    : null;
}

/** The distinct positions of rules, those within the tolerance taken as one. */
function levelsOf(rules: Rule[]): number[] {
  const levels: number[] = [];
  let first = -Infinity;
  for (const at of rules.map((rule) => rule.at).sort((a, b) => a - b)) {
    if (at - first > tolerance) {
      levels.push(at);
      first = at;
    }
  }
  return levels;
}

/** Adds a border where the rules of the other direction go on beyond the outermost line. */
function withOuter(levels: number[], others: Rule[]): number[] {
  const [first, last] = [levels[0] ?? 0, levels.at(-1) ?? 0];
  const from = others.reduce((least, rule) => Math.min(least, rule.from), Infinity);
  const to = others.reduce((most, rule) => Math.max(most, rule.to), -Infinity);
  return [...(first - from > 2 * tolerance ? [from] : []), ...levels, ...(to - last > 2 * tolerance ? [to] : [])];
}

/** True when a rule at this level runs past the middle of the stretch. */
function isRuled(rules: Rule[], level: number, from: number, to: number): boolean {
  const [a, b] = [from + 0.35 * (to - from), from + 0.65 * (to - from)];
  return rules.some((rule) => Math.abs(rule.at - level) <= tolerance && rule.from <= a && rule.to >= b);
}

function joinSlots(xs: number[], ys: number[], { across, down }: RuleGroup): GridCell[][] {
  const slots: GridCell[][] = ys.slice(1).map((_, row) =>
    xs.slice(1).map((__, column) => ({
      row,
      column,
      rowSpan: 1,
      columnSpan: 1,
      left: xs[column]!,
      right: xs[column + 1]!,
      top: ys[row]!,
      bottom: ys[row + 1]!,
    })),
  );
  const downAt = xs.map((x) => down.filter((rule) => Math.abs(rule.at - x) <= tolerance));
  const acrossAt = ys.map((y) => across.filter((rule) => Math.abs(rule.at - y) <= tolerance));
  for (const [row, cells] of slots.entries()) {
    for (const column of cells.keys()) {
      const [left, right, top, bottom] = [xs[column]!, xs[column + 1]!, ys[row]!, ys[row + 1]!];
      if (column > 0 && !isRuled(downAt[column]!, left, top, bottom)) join(slots, cells[column - 1]!, cells[column]!);
      if (row > 0 && !isRuled(acrossAt[row]!, top, left, right)) join(slots, slots[row - 1]![column]!, cells[column]!);
    }
  }
  return slots;
}

/** Two cells become one, whose box is around both. */
function join(slots: GridCell[][], a: GridCell, b: GridCell): void {
  if (a === b) return;
  const [row, column] = [Math.min(a.row, b.row), Math.min(a.column, b.column)];
  const rowEnd = Math.max(a.row + a.rowSpan, b.row + b.rowSpan);
  const columnEnd = Math.max(a.column + a.columnSpan, b.column + b.columnSpan);
  for (let r = b.row; r < b.row + b.rowSpan; r++) {
    const cells = slots[r]!;
    for (let c = b.column; c < b.column + b.columnSpan; c++) if (cells[c] === b) cells[c] = a;
  }
  a.left = Math.min(a.left, b.left);
  a.right = Math.max(a.right, b.right);
  a.top = Math.min(a.top, b.top);
  a.bottom = Math.max(a.bottom, b.bottom);
  Object.assign(a, { row, column, rowSpan: rowEnd - row, columnSpan: columnEnd - column });
}
