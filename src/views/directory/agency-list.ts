/**
 * The list of all bodies, grouped by place. Takes the dataset's index; gives groups of rows with the ranks that the
 * browser sorts by, so that it needs no collation of its own.
 */
import { formatNumber } from "../../i18n/format.ts";
import { compareCodePoints } from "../../model/code-point-order.ts";
import type { DatasetIndex } from "../../model/dataset.ts";
import type { RegionsFile } from "../../model/region-file.ts";
import type { PageContext } from "../page-context.ts";
import { renderRegionMenu, type MenuEntry } from "../regions/region-menu.ts";
import { describeAgencies, describeAgency, type AgencyEntry } from "./agency-entry.ts";

export type AgencyRow = AgencyEntry & { nameRank: number; placeRank: number };
export type AgencyListView = {
  lead: string;
  count: number;
  countText: string;
  menu: MenuEntry[];
  /** Empty where there are too many bodies for one page: then the regions' pages list them. */
  groups: { place: string; rows: AgencyRow[] }[];
  /** Whether each report has its own link; else the years stand in words. */
  linksYears: boolean;
  /** Bodies that no region's page lists. */
  unplaced: AgencyEntry[];
};

/** Above this many bodies the page leads to them by region only. */
export const mostRows = 400;
/** Above this many bodies each row says its years in words. */
const mostYearLinks = 60;

/** Bodies in the order of their places, each with its rank by name, so that the browser sorts without collation. */
function groupByPlace(context: PageContext, index: DatasetIndex): AgencyListView["groups"] {
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
  return groups.map(({ place, rows }) => ({ place, rows }));
}

type Published = { index: DatasetIndex; regions: RegionsFile };

function unplacedOf(context: PageContext, { index, regions }: Published): AgencyEntry[] {
  const byId = new Map(index.agencies.map((agency) => [agency.id, agency]));
  return regions.unplaced.flatMap((id) => byId.get(id) ?? []).map((agency) => describeAgency(context, agency));
}

export function renderAgencyList(context: PageContext, { index, regions }: Published): AgencyListView {
  const t = context.t.pages.agencies;
  const all = index.agencies.length;
  const isLong = all > mostRows;
  return {
    lead: t.lead(all, index.counts.reports),
    count: all,
    countText: t.countAll.replace("{n}", formatNumber(all, context.locale)),
    menu: renderRegionMenu(context, regions),
    groups: isLong ? [] : groupByPlace(context, index),
    linksYears: all <= mostYearLinks,
    unplaced: isLong ? unplacedOf(context, { index, regions }) : [],
  };
}
