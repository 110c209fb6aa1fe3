/** A single position as a short value: a line; line and column where that isn't 1; page, line and column; "?" where unknown. */
import type { PackedPlace } from "../../model/packed-agency.ts";
import type { Position } from "../../model/position.ts";

export function packPlace(at: Position): PackedPlace {
  if (at === "unknown") return "?";
  if (at.page !== undefined) return [at.page, at.line, at.column];
  return at.column === 1 ? at.line : [at.line, at.column];
}

export function unpackPlace(place: PackedPlace): Position {
  if (place === "?") return "unknown";
  if (typeof place === "number") return { line: place, column: 1 };
  if (place.length === 2) return { line: place[0], column: place[1] };
  return { page: place[0], line: place[1], column: place[2] };
}
