/** A place in a report in words, and as the id that the report page gives to that line. "unknown" is said, never guessed. */
import type { Position } from "../../model/position.ts";
import type { PageContext } from "../page-context.ts";

/** "L39"; "P2L39" where the source has pages. Null where the place isn't known. */
export function lineAnchor(at: Position): string | null {
  if (at === "unknown") return null;
  return at.page === undefined ? `L${at.line}` : `P${at.page}L${at.line}`;
}

export function positionInWords({ t }: PageContext, at: Position): string {
  if (at === "unknown") return t.profile.place.unknown;
  return at.page === undefined ? t.profile.place.line(at.line) : t.profile.place.pageLine(at.page, at.line);
}

/** The file's own name, without its folders. */
export const fileNameOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1);
