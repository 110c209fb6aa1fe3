/**
 * Places the cells behind a row's label into the form's columns. Merged cells leave blank fillers before the first or
 * after the last value; how many stand before is learnt from the table's other rows. Where cells are missing or too
 * many, the sums decide, and only when exactly one placement satisfies them; otherwise nothing is placed.
 */
import type { Cell } from "../../../model/document.ts";
import { isBlankCell, parseFigure } from "../labels/parse-figure.ts";
import { isLabelText } from "../labels/row-shape.ts";

/** For each column the index of its cell in the tail, or null where the cell is missing. */
export type Placement = (number | null)[];
export type Placing = { placement: Placement; how: "clear" | "sums" } | { placement: null; how: "none" };

const blank = (cell: Cell | undefined): boolean => cell === undefined || isBlankCell(cell.text);
const isPrinted = (cell: Cell): boolean => !blank(cell);

function range(from: number, count: number): number[] {
  const numbers: number[] = [];
  for (let i = 0; i < count; i++) numbers.push(from + i);
  return numbers;
}

/** Starts of windows of `width` cells with nothing but blanks outside. */
export function windowsOf(tail: Cell[], width: number): number[] {
  const end = tail.length - width;
  // Most rows have as many cells as the form, of which the first and the last are printed.
  if (end === 0 && width > 0 && isPrinted(tail[0]!) && isPrinted(tail[width - 1]!)) return [0];
  const [first, last] = [tail.findIndex(isPrinted), tail.findLastIndex(isPrinted)];
  const from = last === -1 ? 0 : Math.max(0, last - width + 1);
  const to = first === -1 ? end : Math.min(first, end);
  return range(from, Math.max(0, to - from + 1));
}

/** How a row's cells lie: fillers before the values, and cells in all. Written as a string so that a set can hold it. */
export type TailShape = `${number}/${number}`;
export const tailShape = (start: number, length: number): TailShape => `${start}/${length}`;

/**
 * The shapes that rows of one kind are known to have: of those whose first and last value are both printed, so that
 * nothing can have slipped; where there is no such row, of those that at least two rows share. `isPossible`: whether a row's
 * values can stand so; where one can't, its shape tells nothing.
 */
export function shapesOf(
  tails: Cell[][],
  width: number,
  isPossible: (values: (number | null)[]) => boolean = () => true,
): Set<TailShape> {
  const counts = new Map<TailShape, number>();
  const clear = new Set<TailShape>();
  const impossible = new Set<TailShape>();
  for (const tail of tails) {
    const [start, ...more] = windowsOf(tail, width);
    if (start === undefined || more.length > 0) continue;
    const shape = tailShape(start, tail.length);
    counts.set(shape, (counts.get(shape) ?? 0) + 1);
    if (!blank(tail[start]) && !blank(tail[start + width - 1])) clear.add(shape);
    else if (!isPossible(valuesOf(tail, range(start, width)))) impossible.add(shape);
  }
  if (clear.size > 0) return clear;
  return new Set([...counts].flatMap(([shape, n]) => (n > 1 && !impossible.has(shape) ? [shape] : [])));
}

/**
 * `shapes`: what rows of the same kind look like (shapesOf). `isSound` tells whether values (null where the cell is
 * missing) satisfy the sums; it is asked only when the row itself leaves a doubt.
 */
export function placeCells(
  tail: Cell[],
  width: number,
  shapes: ReadonlySet<TailShape>,
  isSound: (values: (number | null)[]) => boolean,
): Placing {
  const clear = clearWindow(tail, width, shapes);
  const asPrinted = clear === null ? null : range(clear, width);
  if (asPrinted !== null && !mayHaveSlipped(tail, asPrinted, isSound)) return { placement: asPrinted, how: "clear" };
  const sound = distinctPlacements(tail, width).filter((placement) => isSound(valuesOf(tail, placement)));
  const [only] = sound;
  if (sound.length === 0 && asPrinted !== null) return { placement: asPrinted, how: "clear" };
  return sound.length === 1 && only ? { placement: only, how: "sums" } : { placement: null, how: "none" };
}

/** A row that has lost a cell is filled up with a blank at its end in a grid: then the sums contradict it as it stands. */
const mayHaveSlipped = (
  tail: Cell[],
  placement: number[],
  isSound: (values: (number | null)[]) => boolean,
): boolean => {
  const isFilledUp = blank(tail[placement.at(-1)!]) && !tail.every(blank);
  return isFilledUp && !isSound(valuesOf(tail, placement));
};

function clearWindow(tail: Cell[], width: number, shapes: ReadonlySet<TailShape>): number | null {
  const windows = windowsOf(tail, width);
  const [first] = windows;
  if (first === undefined) return null;
  // A word behind a blank may be a remark beside a row that lies further to the left.
  const endsInWord = tail.length > width && isLabelText(tail[first + width - 1]!.text);
  if (endsInWord && windows.length === 1) return null;
  if (windows.length === 1 && !blank(tail[first]) && !blank(tail[first + width - 1])) return first;
  // Windows that hold the same texts are no doubt: a row all blank reads alike from either start.
  if (tail.every(blank)) return first;
  // A blank at either end may be an empty cell, or a filler in a row that has lost a cell: the other rows tell.
  // A row alone of its kind, or rows of one kind that differ among themselves, tell nothing.
  if (shapes.size !== 1) return null;
  const likeTheOthers = windows.filter((start) => shapes.has(tailShape(start, tail.length)));
  return likeTheOthers.length === 1 ? likeTheOthers[0]! : null;
}

/** A blank is not known to be 0 while it is open where the cells belong. */
export const valuesOf = (tail: Cell[], placement: Placement): (number | null)[] =>
  placement.map((index) => (index === null ? null : parseFigure(tail[index]!.text).value));

/** At most this many cells may be missing or surplus before the sums are asked. */
export const mostOff = 2;

/** Every order-preserving placement, one for each different reading. */
function distinctPlacements(tail: Cell[], width: number): Placement[] {
  const candidates: Placement[] = [];
  const printed = tail.flatMap((cell, index) => (blank(cell) ? [] : [index]));
  const [first, last] = [printed[0] ?? 0, printed.at(-1) ?? tail.length - 1];
  // Blanks at either end may be fillers or empty cells, so both readings are tried.
  const ends = [0, first].flatMap((from) => [tail.length - 1, last].map((to) => `${from} ${to}`));
  for (const [from, to] of [...new Set(ends)].map((end) => end.split(" ").map(Number) as [number, number])) {
    const cells = range(from, to - from + 1);
    const off = width - cells.length;
    if (Math.abs(off) > mostOff) continue;
    if (off >= 0) {
      candidates.push(
        ...choose(range(0, width), off).map((gaps) => {
          const rest = [...cells];
          return range(0, width).map((column) => (gaps.includes(column) ? null : rest.shift()!));
        }),
      );
    } else {
      candidates.push(...choose(cells, -off).map((surplus) => cells.filter((c) => !surplus.includes(c))));
    }
  }
  const seen = new Map<string, Placement>();
  for (const placement of candidates) {
    const reading = JSON.stringify(placement.map((index) => (index === null ? null : tail[index]!.text)));
    if (!seen.has(reading)) seen.set(reading, placement);
  }
  return [...seen.values()];
}

/** All ways to choose `count` of `items`, in order. */
function choose(items: number[], count: number): number[][] {
  if (count === 0) return [[]];
  return items.flatMap((item, i) => choose(items.slice(i + 1), count - 1).map((rest) => [item, ...rest]));
}
