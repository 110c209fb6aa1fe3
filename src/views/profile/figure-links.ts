/**
 * A figure as a profile shows it: the number that counts, or a word where none stands, with the short address of its line
 * on the report page of its year. Nothing is calculated here; a blank never becomes a number.
 */
import { formatNumber } from "../../i18n/format.ts";
import type { AgencyYear } from "../../model/dataset.ts";
import { figureAnchors } from "../evidence/figure-anchors.ts";
import { textOfFigure } from "../evidence/figure-cell.ts";
import type { PageContext } from "../page-context.ts";

/** `value` is the printed number, or the 0 that the sums prove; null where `text` is a word. */
export type LinkedFigure = {
  id: string;
  year: number;
  value: number | null;
  text: string;
  /** Words beside it: why it counts as 0, that a sum fails. */
  note: string;
  /** Null where the report has no such figure; a 0 needs no address. */
  href: string | null;
};
export type LinkedFigures = (figureId: string) => LinkedFigure;
/** The figures of any year of the body. */
export type FiguresOf = (year: AgencyYear) => LinkedFigures;

export function createLinkedFigures(context: PageContext, year: AgencyYear): LinkedFigures {
  const { t, locale, links } = context;
  const anchors = figureAnchors(year);
  return (id) => {
    const figure = year.figures[id];
    const value = figure?.effective ?? null;
    const notes = [
      figure !== undefined && figure.value === null && value === 0 ? t.profile.state.countsAsZero : "",
      figure?.standing === "disputed" ? t.profile.state.disputed : "",
    ];
    return {
      id,
      year: year.year,
      value,
      text: value === null ? textOfFigure(context, figure) : formatNumber(value, locale),
      note: notes.filter((note) => note !== "").join(t.profile.comma),
      href: figure === undefined ? null : links.ownReport(year.year, anchors.get(id)),
    };
  };
}

/** Each year's figures made once, however many parts of the page ask for them. */
export function createFiguresOf(context: PageContext): FiguresOf {
  const known = new Map<AgencyYear, LinkedFigures>();
  return (year) => {
    const figures = known.get(year) ?? createLinkedFigures(context, year);
    known.set(year, figures);
    return figures;
  };
}
