/**
 * Small charts of one item each over the years, all of a set on one scale. Items that are 0 in every year are left out,
 * and the words below say which years are drawn. A year without a report or a number keeps its place, with a word.
 */
import { formatNumber } from "../../i18n/format.ts";
import type { AgencyYear } from "../../model/dataset.ts";
import type { PageContext } from "../page-context.ts";
import { formOf, valueOf, type YearItem } from "./year-items.ts";

/** `breaksBefore`: the form changed before this year and divides the item otherwise, so that the two are not joined. */
export type PanelYear = { year: number; count: number | null; text: string; breaksBefore: boolean };
export type YearPanel = { name: string; fill: string; label: string; years: PanelYear[] };
export type YearPanelsView = { title: string; most: number; panels: YearPanel[] };

export type YearSlot = { year: number; report: AgencyYear | undefined };

function panelOf(context: PageContext, item: YearItem, slots: YearSlot[], fill: string): YearPanel {
  const { t, locale } = context;
  const words = t.profile.years;
  let form: string | null = null;
  const years = slots.map(({ year, report }): PanelYear => {
    const value = report === undefined ? null : valueOf(report, item);
    const text =
      report === undefined
        ? words.missingCell
        : value === null
          ? words.notInForm
          : value.count === null
            ? t.profile.state.notTold
            : formatNumber(value.count, locale);
    const own = report === undefined ? form : formOf(report);
    const breaksBefore = form !== null && own !== form && !item.isShared;
    form = own;
    return { year, count: value?.count ?? null, text, breaksBefore };
  });
  const told = years.map(({ year, text }) => `${year}${t.profile.colon}${text}`);
  return { name: item.name, fill, label: `${item.name}${t.profile.colon}${told.join(t.profile.semicolon)}`, years };
}

type PanelSet = { title: string; items: { item: YearItem; fill: string }[] };

/** Null where every item is 0 or unknown in every year. */
export function panelsOf(context: PageContext, { title, items }: PanelSet, slots: YearSlot[]): YearPanelsView | null {
  const panels = items
    .map(({ item, fill }) => panelOf(context, item, slots, fill))
    .filter(({ years }) => years.some(({ count }) => (count ?? 0) > 0));
  const most = Math.max(0, ...panels.flatMap(({ years }) => years.map(({ count }) => count ?? 0)));
  return panels.length === 0 ? null : { title, most, panels };
}
