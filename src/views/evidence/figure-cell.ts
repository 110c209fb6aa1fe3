/**
 * A figure of a report as a page shows it: the printed text, or a word where no number stands, with the way to its
 * printed line and the row to quote. Nothing is calculated here; a blank never becomes a number.
 */
import type { AgencyYear } from "../../model/dataset.ts";
import type { Figure } from "../../model/figure.ts";
import type { PageContext } from "../page-context.ts";
import { figureAnchors } from "./figure-anchors.ts";
import { lineAnchor } from "./position-words.ts";
import { cellOf, type PrintedRow, type QuotedRows } from "./quoted-rows.ts";

/** The element that quotes the printed row, and which of its cells is the figure. */
export type Quotation = { id: string; cell: number };
export type FigureCell = {
  id: string;
  year: number;
  /** The printed number, or the word that stands in its place. */
  text: string;
  isNumber: boolean;
  isZero: boolean;
  /** Words beside it: why it counts as 0, that a sum fails. */
  notes: string[];
  disputed: boolean;
  href: string | null;
  quotation: Quotation | null;
};
export type FigureCells = (figureId: string) => FigureCell;

/** The printed row of each figure. */
export function rowsByFigure(year: AgencyYear): Map<string, PrintedRow> {
  const rows = new Map<string, PrintedRow>();
  for (const table of year.tables) {
    for (const row of table.rows) {
      for (const cell of row.cells) if (cell.figure !== undefined) rows.set(cell.figure, row);
    }
  }
  return rows;
}

function notesOf({ t }: PageContext, figure: Figure): string[] {
  const notes: string[] = [];
  if (figure.value === null && figure.effective === 0) notes.push(t.profile.state.countsAsZero);
  if (figure.standing === "disputed") notes.push(t.profile.state.disputed);
  return notes;
}

export function textOfFigure({ t }: PageContext, figure: Figure | undefined): string {
  if (figure === undefined) return t.profile.state.notInEdition;
  if (figure.reading === "printed") return figure.raw?.trim() ?? String(figure.value);
  if (figure.reading === "dash") return t.profile.state.dash(figure.raw?.trim() ?? "");
  if (figure.reading === "unreadable") return t.profile.state.unreadable(figure.raw?.trim() ?? "");
  return t.profile.state[figure.reading];
}

type Source = Pick<FigureCell, "href" | "quotation">;
type SourceOf = (figureId: string, row: PrintedRow | undefined, figure: Figure) => Source;

function createCells(context: PageContext, year: AgencyYear, sourceOf: SourceOf): FigureCells {
  const rows = rowsByFigure(year);
  return (id) => {
    const figure = year.figures[id];
    return {
      id,
      year: year.year,
      text: textOfFigure(context, figure),
      isNumber: figure !== undefined && figure.value !== null,
      isZero: figure?.value === 0,
      notes: figure === undefined ? [] : notesOf(context, figure),
      disputed: figure?.standing === "disputed",
      ...(figure === undefined ? { href: null, quotation: null } : sourceOf(id, rows.get(id), figure)),
    };
  };
}

/** The row carries the anchor: in a PDF its cells may stand on other lines than its label. */
const anchorOf = (row: PrintedRow | undefined, figure: Figure): string | null =>
  row === undefined || figure.at === "unknown" ? null : lineAnchor(row.at);

/**
 * Cells of the profile: they lead to the printed line on the report page. Those that `quotes` speaks for also quote the
 * row from the page's own list; the script fetches the others' rows when they are asked for.
 */
export const createFigureCells = (
  context: PageContext,
  agencyId: string,
  year: AgencyYear,
  quotes: { quoted: QuotedRows; of: (figure: Figure) => boolean },
): FigureCells =>
  createCells(context, year, (id, row, figure) => ({
    href: context.links.report(agencyId, year.year, figureAnchors(year).get(id) ?? id),
    quotation:
      row === undefined || !quotes.of(figure) ? null : { id: quotes.quoted.row(year, row), cell: cellOf(row, id) },
  }));

/** Cells of the report page: they lead to the printed line further down, which is also what they quote. */
export const createLineCells = (context: PageContext, year: AgencyYear): FigureCells =>
  createCells(context, year, (id, row, figure) => {
    const anchor = anchorOf(row, figure);
    return {
      href: anchor === null ? null : `#${anchor}`,
      quotation: row === undefined || anchor === null ? null : { id: anchor, cell: cellOf(row, id) },
    };
  });
