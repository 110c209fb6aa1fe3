/**
 * The latest report beside that of the year before: how many more or fewer, for items that both forms have. No percentages.
 * Nothing is compared where a count is unknown or disputed, or where the two cover different scopes.
 */
import { formatNumber } from "../../i18n/format.ts";
import type { AgencyFile, AgencyYear } from "../../model/dataset.ts";
import type { PageContext } from "../page-context.ts";
import { valueOf, type YearItem } from "./year-items.ts";

export type ComparedYears = { before: AgencyYear; now: AgencyYear };

/** Null where there is no report of the year before, or one of another scope. */
export function comparedYears({ years }: Pick<AgencyFile, "years">): ComparedYears | null {
  const now = years.at(-1);
  const before = years.find(({ year }) => year === (now?.year ?? 0) - 1);
  return now === undefined || before === undefined || before.scope !== now.scope ? null : { before, now };
}

export function changeOf({ t, locale }: PageContext, item: YearItem, { before, now }: ComparedYears): string {
  const words = t.profile.changes;
  const [a, b] = [valueOf(before, item), valueOf(now, item)];
  const isSameIds = a !== null && b !== null && a.ids.join() === b.ids.join();
  if (!isSameIds || a.count === null || b.count === null || a.isDisputed || b.isDisputed) return words.notComparable;
  const difference = b.count - a.count;
  const size = formatNumber(Math.abs(difference), locale);
  return difference === 0 ? words.same : difference > 0 ? words.plus(size) : words.minus(size);
}
