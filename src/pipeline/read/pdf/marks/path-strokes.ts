/**
 * A drawn path → the straight lines that it shows: stroked pieces that run across or down, and filled shapes so thin
 * that they are lines. Sloping and curved pieces and broad fills are passed over.
 */
import { apply, type Matrix, type Point } from "./matrix.ts";

/** A line across stands at y = `at` and runs from x = `from` to `to`; a line down has x and y the other way round. */
export type Stroke = { runs: "across" | "down"; at: number; from: number; to: number };

/** Points; a filled shape that is broader is an area. Table borders in office documents are 0.5 to 3 points. */
const thickest = 3.5;
/** How far a line may slope over its whole length, in points. */
const mostSlope = 0.75;

const strokeOperations = new Set([20, 21, 24, 25, 26, 27]);
const fillOperations = new Set([22, 23, 24, 25, 26, 27]);

/** Numbers of the library's path data: how many coordinates follow each. */
const coordinates = [2, 2, 6, 4, 0];
const [moveTo, lineTo, closePath] = [0, 1, 4];

type Subpath = { points: Point[]; isClosed: boolean; isStraight: boolean };

/** `painting`: the number of the operation that paints the path; paths that only clip paint nothing. */
export function strokesOfPath(painting: number, path: unknown, toPage: Matrix): Stroke[] {
  const isStroked = strokeOperations.has(painting);
  const isFilled = fillOperations.has(painting);
  if ((!isStroked && !isFilled) || typeof path !== "object" || path === null) return [];
  const strokes: Stroke[] = [];
  for (const subpath of subpathsOf(path as ArrayLike<number>, toPage)) {
    if (isStroked) for (const stroke of outline(subpath)) strokes.push(stroke);
    if (isFilled) for (const stroke of thinShape(subpath)) strokes.push(stroke);
  }
  return strokes;
}

function subpathsOf(path: ArrayLike<number>, toPage: Matrix): Subpath[] {
  const subpaths: Subpath[] = [];
  let current: Subpath | null = null;
  for (let at = 0; at < path.length;) {
    const kind = path[at]!;
    const count = coordinates[kind];
    if (count === undefined || at + count >= path.length + (count === 0 ? 1 : 0)) break;
    const end = apply(toPage, path[at + count - 1] ?? 0, path[at + count] ?? 0);
    if (kind === closePath) {
      if (current !== null) current.isClosed = true;
    } else if (kind === moveTo || current === null) {
      current = { points: [end], isClosed: false, isStraight: true };
      subpaths.push(current);
    } else {
      current.points.push(end);
      if (kind !== lineTo) current.isStraight = false;
    }
    at += count + 1;
  }
  return subpaths;
}

function outline({ points, isClosed, isStraight }: Subpath): Stroke[] {
  if (!isStraight) return [];
  const ends = isClosed ? [...points.slice(1), points[0]!] : points.slice(1);
  return ends.flatMap((end, i) => strokeBetween(points[i]!, end));
}

function strokeBetween(a: Point, b: Point): Stroke[] {
  const [width, height] = [Math.abs(a.x - b.x), Math.abs(a.y - b.y)];
  if (!Number.isFinite(width + height) || Math.max(width, height) < 0.1) return [];
  if (height <= mostSlope && width > height) {
    return [{ runs: "across", at: (a.y + b.y) / 2, from: Math.min(a.x, b.x), to: Math.max(a.x, b.x) }];
  }
  if (width <= mostSlope && height > width) {
    return [{ runs: "down", at: (a.x + b.x) / 2, from: Math.min(a.y, b.y), to: Math.max(a.y, b.y) }];
  }
  return [];
}

/** A filled shape counts as the line through its middle; a dot may be a piece of a dotted line in either direction. */
function thinShape({ points, isStraight }: Subpath): Stroke[] {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  const [width, height] = [right - left, bottom - top];
  if (points.length < 2 || !Number.isFinite(width + height)) return [];
  const isDot = width <= thickest && height <= thickest;
  if (!isStraight && !isDot) return [];
  const across: Stroke = { runs: "across", at: (top + bottom) / 2, from: left, to: right };
  const down: Stroke = { runs: "down", at: (left + right) / 2, from: top, to: bottom };
  if (isDot) return [across, down];
  return height <= thickest ? [across] : width <= thickest ? [down] : [];
}
