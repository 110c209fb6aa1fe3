/**
 * Where the figures of printed tables stand, told from where their rows begin and how long the texts before them are: true
 * of tables in text, whose cells are parted by a tab or a bar.
 */
import type { Position } from "../model/position.ts";
import type { PrintedTable } from "../model/report.ts";

/** Characters before the first text of a row, and between two texts: by tabs; by bars with spaces and without. */
export const usualCells = ["0.1", "2.3", "1.1"] as const;

type Known = Exclude<Position, "unknown">;
/** The place of a figure's row, the characters of the texts before it, and how many texts these are. */
type PlacedCell = { at: Known; length: number; texts: number };

function placeCells(tables: readonly PrintedTable[]): Map<string, PlacedCell> {
  const placed = new Map<string, PlacedCell>();
  for (const { rows } of tables) {
    for (const { at, cells } of rows) {
      if (at === "unknown") continue;
      let length = 0;
      for (let texts = 0; texts < cells.length; texts++) {
        const { text, figure } = cells[texts]!;
        if (figure !== undefined) placed.set(figure, { at, length, texts });
        length += text.length;
      }
    }
  }
  return placed;
}

const partsOf = (rule: string): number[] => rule.split(".").map(Number);

function isPlacedBy(rule: string, cell: PlacedCell | undefined, place: Position): boolean {
  if (cell === undefined || place === "unknown") return cell === undefined && place === "unknown";
  const [before = 0, between = 0] = partsOf(rule);
  const { at, length, texts } = cell;
  return (
    place.line === at.line && place.column === at.column + before + length + texts * between && place.page === at.page
  );
}

/** The rule by which all figures stand where they do; undefined where none tells it. `ids` are those of the figures. */
export function findRule(
  tables: readonly PrintedTable[],
  ids: readonly string[],
  placeOf: (id: string) => Position,
): (typeof usualCells)[number] | undefined {
  const cells = placeCells(tables);
  return usualCells.find((rule) => ids.every((id) => isPlacedBy(rule, cells.get(id), placeOf(id))));
}

export function cellPlaces(tables: readonly PrintedTable[], rule: string): Map<string, Position> {
  const [before = 0, between = 0] = partsOf(rule);
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
