/** Affine maps as PDF writes them, [a b c d e f]: x' = a·x + c·y + e, y' = b·x + d·y + f. Numbers in, numbers out. */

export type Matrix = readonly [number, number, number, number, number, number];
export type Point = { x: number; y: number };
export type Box = { left: number; right: number; top: number; bottom: number };

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** The map that applies `inner` first. */
export const multiply = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
];

export const apply = (matrix: Matrix, x: number, y: number): Point => ({
  x: matrix[0] * x + matrix[2] * y + matrix[4],
  y: matrix[1] * x + matrix[3] * y + matrix[5],
});

/** The upright box around a box that has been mapped. */
export function boundsOf(matrix: Matrix, box: Box): Box {
  const a = apply(matrix, box.left, box.top);
  const b = apply(matrix, box.right, box.top);
  const c = apply(matrix, box.left, box.bottom);
  const d = apply(matrix, box.right, box.bottom);
  return {
    left: Math.min(a.x, b.x, c.x, d.x),
    right: Math.max(a.x, b.x, c.x, d.x),
    top: Math.min(a.y, b.y, c.y, d.y),
    bottom: Math.max(a.y, b.y, c.y, d.y),
  };
}

/** A matrix from what a file gives: six finite numbers, or nothing. */
export function matrixFrom(values: unknown): Matrix | null {
  if (typeof values !== "object" || values === null) return null;
  if ((values as ArrayLike<unknown>).length !== 6) return null;
  const numbers = Array.from(values as ArrayLike<unknown>);
  const isMatrix = numbers.every((n) => typeof n === "number" && Number.isFinite(n));
  return isMatrix ? (numbers as unknown as Matrix) : null;
}
