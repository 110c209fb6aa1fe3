/**
 * Where the figures of printed tables stand, told from where their rows begin and how long the texts before them are: true
 * of tables in text, whose cells are parted by a tab or a bar.
 */
import type { Position } from "../model/position.ts";
import type { PrintedTable } from "../model/report.ts";

/** Characters before the first text of a row, and between two texts: by tabs; by bars with spaces and without. */
export const usualCells = ["0.1", "2.3", "1.1"] as const;

export function cellPlaces(tables: readonly PrintedTable[], rule: string): Map<string, Position> {
  const [before = 0, between = 0] = rule.split(".").map(Number);
  const places = new Map<string, Position>();
  for (const { rows } of tables) {
    for (const { at, cells } of rows) {
      if (at === "unknown") continue;
      const { page, line } = at;
      let column = at.column + before;
      for (const { text, figure } of cells) {
        if (figure !== undefined) places.set(figure, page === undefined ? { line, column } : { page, line, column });
        column += text.length + between;
      }
    }
  }
  return places;
}
