/**
 * Whether a document's prose has nothing to do with its tables: no line of it could be one of a table that has lost its grid.
 * Where a table is missing, one is looked for there; only where there can be none do the tables alone tell. Comes in as a
 * document of text; in doubt the answer is no.
 */
import type { Document } from "../../../model/document.ts";
import { isSectionHeading, mayHoldValue } from "../tables/stream-rows.ts";

/** True where no line of prose has a number alone or behind a space, and a section's heading stands before and behind each table. */
export function isProseApart({ blocks }: Document): boolean {
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!;
    if (block.type === "table") {
      if (!isBorder(blocks[i - 1]) || !isBorder(blocks[i + 1])) return false;
      continue;
    }
    if (mayHoldValue(block.text)) return false;
  }
  return true;
}

const isBorder = (block: Document["blocks"][number] | undefined): boolean =>
  block === undefined || (block.type !== "table" && isSectionHeading(block.text));
