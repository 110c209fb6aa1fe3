/**
 * How the cells of a report were read, for those that are no plain numbers: what is printed, the reading state, and what
 * counts. Cells of one kind beyond a few are told by their number; every one stands in the tables above with its state.
 */
import { formatNumber } from "../../i18n/format.ts";
import { termOfFigure } from "../../form/terms.ts";
import type { AgencyYear } from "../../model/dataset.ts";
import type { Figure } from "../../model/figure.ts";
import { textOfFigure } from "../evidence/figure-cell.ts";
import type { PageContext } from "../page-context.ts";

export type ReadState = { name: string; href: string; raw: string; isEmpty: boolean; state: string; counted: string };
export type ReadStatesView = { sentences: string[]; rows: ReadState[]; more: string | null };

const mostRows = 40;

/** Printed as nothing but its number, in no sum that fails. */
const isPlain = ({ reading, raw, value, standing }: Figure): boolean =>
  reading === "printed" && standing !== "disputed" && raw?.trim() === String(value);

function stateOf(context: PageContext, figure: Figure): string {
  const { t } = context;
  const state =
    figure.reading === "printed" ? t.profile.reading.printed : textOfFigure(context, { ...figure, raw: "" });
  return figure.standing === "disputed" ? state + t.profile.parenthesis(t.profile.state.disputed) : state;
}

function rowOf(context: PageContext, id: string, figure: Figure): ReadState {
  const { t, locale } = context;
  const words = t.profile.reading;
  const raw = figure.raw?.trim() ?? "";
  return {
    name: termOfFigure(id)[locale],
    href: `#${id}`,
    raw: raw === "" ? words.nothing : raw,
    isEmpty: raw === "",
    state: stateOf(context, figure),
    counted: figure.effective === null ? words.notUsed : formatNumber(figure.effective, locale),
  };
}

export function renderReadStates(context: PageContext, year: AgencyYear): ReadStatesView {
  const words = context.t.profile.reading;
  const all = Object.entries(year.figures);
  const others = all.filter(([, figure]) => !isPlain(figure));
  const number = (n: number): string => formatNumber(n, context.locale);
  const rows = others.slice(0, mostRows).map(([id, figure]) => rowOf(context, id, figure));
  const plain = words.plain(number(all.length - others.length));
  return {
    sentences: others.length === 0 ? [plain, words.allPlain] : [plain, words.others(number(others.length))],
    rows,
    more: others.length > mostRows ? words.more(number(others.length - mostRows)) : null,
  };
}
