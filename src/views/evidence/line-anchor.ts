/** A place in a report as the id that the report page gives to that line. "unknown" has none; it is never guessed. */
import type { Position } from "../../model/position.ts";

/** "L39"; "P2L39" where the source has pages. Null where the place isn't known. */
export function lineAnchor(at: Position): string | null {
  if (at === "unknown") return null;
  return at.page === undefined ? `L${at.line}` : `P${at.page}L${at.line}`;
}
