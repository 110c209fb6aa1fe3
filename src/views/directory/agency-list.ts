/**
 * The list of all bodies, grouped by place. Takes the dataset's index; gives groups of rows with the ranks that the
 * browser sorts by, so that it needs no collation of its own.
 */
import { formatNumber } from "../../i18n/format.ts";
import { compareCodePoints } from "../../model/code-point-order.ts";
import type { DatasetIndex } from "../../model/dataset.ts";
import type { PageContext } from "../page-context.ts";
import { describeAgencies, type AgencyEntry } from "./agency-entry.ts";

export type AgencyRow = AgencyEntry & { nameRank: number; placeRank: number };
export type AgencyListView = {
  lead: string;
  count: number;
  countText: string;
  groups: { place: string; rows: AgencyRow[] }[];
};

export function renderAgencyList(context: PageContext, index: DatasetIndex): AgencyListView {
  const t = context.t.pages.agencies;
  const entries = describeAgencies(context, index);
  const byName = entries.toSorted((a, b) => compareCodePoints(a.pinyin, b.pinyin) || compareCodePoints(a.name, b.name));
  const nameRank = new Map(byName.map((entry, rank) => [entry.id, rank]));
  const groups: (AgencyListView["groups"][number] & { key: string })[] = [];
  entries.forEach((entry, placeRank) => {
    const row = { ...entry, placeRank, nameRank: nameRank.get(entry.id) ?? placeRank };
    const last = groups.at(-1);
    if (last?.key === entry.placeKey) last.rows.push(row);
    else groups.push({ key: entry.placeKey, place: entry.place, rows: [row] });
  });
  const count = formatNumber(entries.length, context.locale);
  return {
    lead: t.lead(entries.length, index.counts.reports),
    count: entries.length,
    countText: t.countAll.replace("{n}", count),
    groups: groups.map(({ place, rows }) => ({ place, rows })),
  };
}
