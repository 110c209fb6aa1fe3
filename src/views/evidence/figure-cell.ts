/**
 * A figure of a report as a page shows it: the printed text, or a word where no number stands, with the way to its
 * place in the report and the printed row to quote. Nothing is calculated here; a blank never becomes a number.
 */
import { termOfFigure } from "../../form/terms.ts";
import type { AgencyYear } from "../../model/dataset.ts";
import type { Figure } from "../../model/figure.ts";
import type { PrintedTable } from "../../model/report.ts";
import type { PageContext } from "../page-context.ts";
import { fileNameOf, lineAnchor, positionInWords } from "./position-words.ts";

export type FigureCell = {
  id: string;
  /** The printed number, or the word that stands in its place. */
  text: string;
  isNumber: boolean;
  isZero: boolean;
  /** Words beside it: why it counts as 0, that a sum fails. */
  notes: string[];
  disputed: boolean;
  href: string | null;
  /** File, line and printed row. */
  source: string | null;
};

/** Where a cell leads: from the profile to the figure on the report page, from there to the printed line. */
export type CellTarget = "figure" | "line";
export type FigureCells = (figureId: string) => FigureCell;

type PrintedRow = PrintedTable["rows"][number];

/** The printed row without its empty cells; a cell that holds a figure is kept, blank or not. */
function quoteRow({ t }: PageContext, row: PrintedRow): string {
  return row.cells
    .filter((cell) => cell.text.trim() !== "" || cell.figure !== undefined)
    .map((cell) => (cell.text.trim() === "" ? t.profile.state.blank : cell.text.trim()))
    .join(" │ ");
}

function rowsByFigure(year: AgencyYear): Map<string, PrintedRow> {
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

function textOf({ t }: PageContext, figure: Figure | undefined): string {
  if (figure === undefined) return t.profile.state.notInEdition;
  if (figure.reading === "printed") return figure.raw?.trim() ?? String(figure.value);
  if (figure.reading === "dash") return t.profile.state.dash(figure.raw?.trim() ?? "");
  if (figure.reading === "unreadable") return t.profile.state.unreadable(figure.raw?.trim() ?? "");
  return t.profile.state[figure.reading];
}

export function createFigureCells(
  context: PageContext,
  agencyId: string,
  year: AgencyYear,
  target: CellTarget,
): FigureCells {
  const rows = rowsByFigure(year);
  const file = fileNameOf(year.source.path);
  return (id) => {
    const figure = year.figures[id];
    const row = rows.get(id);
    // The row carries the anchor: in a PDF its cells may stand on other lines than its label.
    const anchor = row === undefined || figure?.at === "unknown" ? null : lineAnchor(row.at);
    const place = figure === undefined ? null : `${file} · ${positionInWords(context, figure.at)}`;
    const toFigure = figure === undefined ? null : context.links.report(agencyId, year.year, id);
    return {
      id,
      text: textOf(context, figure),
      isNumber: figure !== undefined && figure.value !== null,
      isZero: figure?.value === 0,
      notes: figure === undefined ? [] : notesOf(context, figure),
      disputed: figure?.standing === "disputed",
      href: target === "figure" ? toFigure : anchor === null ? null : `#${anchor}`,
      source: row === undefined ? place : `${termOfFigure(id)[context.locale]} · ${place}\n${quoteRow(context, row)}`,
    };
  };
}
