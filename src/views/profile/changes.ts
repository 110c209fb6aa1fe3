/**
 * The latest report beside that of the year before: items that both forms have, both counts and their difference.
 * No percentages. Nothing is compared where a count is unknown or disputed, or where the two cover different scopes.
 */
import { formatNumber } from "../../i18n/format.ts";
import type { AgencyFile, AgencyYear } from "../../model/dataset.ts";
import type { PageContext } from "../page-context.ts";
import { balanceItems, groupItems, reviewItems, valueOf, type YearItem } from "./year-items.ts";

export type ChangeRow = { name: string; before: string; now: string; change: string; isCompared: boolean };
export type ChangesView = { before: number; now: number; rows: ChangeRow[] };

function rowOf(context: PageContext, item: YearItem, before: AgencyYear, now: AgencyYear): ChangeRow[] {
  const { t, locale } = context;
  const words = t.profile.changes;
  const [a, b] = [valueOf(before, item), valueOf(now, item)];
  const isSameIds = a !== null && b !== null && a.ids.join() === b.ids.join();
  if (!isSameIds || (a.count === 0 && b.count === 0)) return [];
  const text = (count: number | null): string =>
    count === null ? t.profile.state.notTold : formatNumber(count, locale);
  const isCompared = a.count !== null && b.count !== null && !a.isDisputed && !b.isDisputed;
  const difference = (b.count ?? 0) - (a.count ?? 0);
  const size = formatNumber(Math.abs(difference), locale);
  const change = difference === 0 ? words.same : difference > 0 ? words.plus(size) : words.minus(size);
  return [
    {
      name: item.name,
      before: text(a.count),
      now: text(b.count),
      change: isCompared ? change : words.notComparable,
      isCompared,
    },
  ];
}

/** Null where there is no report of the year before, or one of another scope. */
export function renderChanges(context: PageContext, { years }: AgencyFile): ChangesView | null {
  const now = years.at(-1);
  const before = years.find(({ year }) => year === (now?.year ?? 0) - 1);
  if (now === undefined || before === undefined || before.scope !== now.scope) return null;
  const items = [...balanceItems(context), ...groupItems(context), ...reviewItems(context)];
  const rows = items.flatMap((item) => rowOf(context, item, before, now));
  return rows.length === 0 ? null : { before: before.year, now: now.year, rows };
}
