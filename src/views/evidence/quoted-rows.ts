/**
 * The printed rows that a page quotes, each once, however many numbers refer to it: figures name a row by its id, and
 * the list stands at the page's foot. Rows are numbered in the order in which the page first refers to them.
 */
import type { AgencyYear } from "../../model/dataset.ts";
import type { PrintedTable } from "../../model/report.ts";
import type { PageContext } from "../page-context.ts";
import { lineAnchor, positionInWords } from "./position-words.ts";

export type PrintedRow = PrintedTable["rows"][number];
/** `text` is the row with its cells parted by bars, or how a sum was added up, which stands in no line. */
export type QuotedRow = { id: string; place: string | null; href: string | null; text: string };
export type QuotedRows = {
  /** The id of a printed row. */
  row: (year: AgencyYear, row: PrintedRow) => string;
  /** The id of a remark that describes a number without a line of its own. */
  remark: (text: string) => string;
  /** What was quoted since the last call. */
  take: () => QuotedRow[];
};

const bar = " │ ";

/** Cells that a quotation shows: labels, and every cell that was read as a figure, blank or not. */
const shownCells = (row: PrintedRow): PrintedRow["cells"] =>
  row.cells.filter((cell) => cell.text.trim() !== "" || cell.figure !== undefined);

/** Which of the quoted cells holds the figure, counted from 0; the script marks it. */
export const cellOf = (row: PrintedRow, figureId: string): number =>
  shownCells(row).findIndex((cell) => cell.figure === figureId);

const quote = ({ t }: PageContext, row: PrintedRow): string =>
  shownCells(row)
    .map((cell) => (cell.text.trim() === "" ? t.profile.state.blank : cell.text.trim().replaceAll("│", "|")))
    .join(bar);

export function createQuotedRows(context: PageContext, agencyId: string): QuotedRows {
  const ids = new Map<PrintedRow | string, string>();
  let fresh: QuotedRow[] = [];
  const add = (key: PrintedRow | string, describe: () => Omit<QuotedRow, "id">): string => {
    const known = ids.get(key);
    if (known !== undefined) return known;
    const id = `q${ids.size + 1}`;
    ids.set(key, id);
    fresh.push({ id, ...describe() });
    return id;
  };
  return {
    row: (year, row) =>
      add(row, () => {
        const anchor = lineAnchor(row.at);
        return {
          place: context.t.profile.quoted.place(year.year, positionInWords(context, row.at)),
          href: anchor === null ? null : context.links.report(agencyId, year.year, anchor),
          text: quote(context, row),
        };
      }),
    remark: (text) => add(text, () => ({ place: null, href: null, text })),
    take: () => {
      const taken = fresh;
      fresh = [];
      return taken;
    },
  };
}
