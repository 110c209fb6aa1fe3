/**
 * The tables as the file prints them, row by row: line number, every cell in its order, and for a cell that was read
 * as a figure the way to its place in the statutory table. The first row of a line gets the line's anchor.
 */
import type { AgencyYear } from "../../model/dataset.ts";
import type { PageContext } from "../page-context.ts";
import { lineAnchor, positionInWords } from "../evidence/position-words.ts";

export type PrintedLine = {
  anchor: string | null;
  line: string;
  label: string;
  /** `isBlank`: the text is our word for an empty cell that a figure was expected in. */
  cells: { text: string; href: string | null; isBlank: boolean }[];
};
export type PrintedTableView = { id: string; name: string; lines: PrintedLine[] };

const lineNumber = (at: AgencyYear["tables"][number]["rows"][number]["at"]): string =>
  at === "unknown" ? "?" : String(at.line);

/** `taken` collects the anchors that the page has given out, so that no id stands twice. */
export function renderPrintedTables(context: PageContext, year: AgencyYear, taken: Set<string>): PrintedTableView[] {
  const words = context.t.profile;
  return year.tables.map((table) => ({
    id: table.id,
    name: words.report.tablePart(words.tables[table.id]),
    lines: table.rows.map((row) => {
      const anchor = lineAnchor(row.at);
      const free = anchor !== null && !taken.has(anchor);
      if (free) taken.add(anchor);
      return {
        anchor: free ? anchor : null,
        line: lineNumber(row.at),
        label: positionInWords(context, row.at),
        cells: row.cells.map(({ text, figure }) => ({
          text: text.trim() === "" && figure !== undefined ? words.state.blank : text.trim(),
          isBlank: text.trim() === "" && figure !== undefined,
          href: figure === undefined ? null : `#${figure}`,
        })),
      };
    }),
  }));
}
