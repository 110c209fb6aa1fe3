/**
 * Small charts of one item each over the years, each set on one scale. Items that never reach five are left out: so few are
 * quicker read in the table. A year without a report or a number keeps its place, empty; the table has its word.
 */
import { formatNumber } from "../../i18n/format.ts";
import type { AgencyYear } from "../../model/dataset.ts";
import type { PageContext } from "../page-context.ts";
import { classOfGroup, formOf, valueOf, type YearItem } from "./year-items.ts";

/** `breaksBefore`: the form changed before this year and divides the item otherwise, so that the two are not joined. */
export type PanelYear = { year: number; count: number | null; text: string; breaksBefore: boolean };
/** `most` is the greatest count of the panel's set. */
export type YearPanel = { name: string; className: string | undefined; years: PanelYear[]; most: number };

export type YearSlot = { year: number; report: AgencyYear | undefined };

function panelOf({ locale }: PageContext, item: YearItem, slots: YearSlot[]): Omit<YearPanel, "most"> {
  let form: string | null = null;
  const years = slots.map(({ year, report }): PanelYear => {
    const count = report === undefined ? null : (valueOf(report, item)?.count ?? null);
    const own = report === undefined ? form : formOf(report);
    const breaksBefore = form !== null && own !== form && !item.isShared;
    form = own;
    return { year, count, text: count === null ? "" : formatNumber(count, locale), breaksBefore };
  });
  return { name: item.name, className: item.group === null ? undefined : classOfGroup(item.group), years };
}

/** The least count that is worth a chart. */
const leastToDraw = 5;

/** The items of one set that are worth a chart. */
export function panelsOf(context: PageContext, items: YearItem[], slots: YearSlot[]): YearPanel[] {
  const panels = items
    .map((item) => panelOf(context, item, slots))
    .filter(({ years }) => years.some(({ count }) => (count ?? 0) >= leastToDraw));
  const most = Math.max(0, ...panels.flatMap(({ years }) => years.map(({ count }) => count ?? 0)));
  return panels.map((panel) => ({ ...panel, most }));
}
