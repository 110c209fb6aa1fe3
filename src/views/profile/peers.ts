/**
 * The body beside others: those of the nearest area that has any, of the same year and the same scope, by name.
 * Says who they are and how many; below ten decisions counts stand alone. Never a rank.
 */
import { formatNumber } from "../../i18n/format.ts";
import type { Agency, AgencyYear, ComparisonFile } from "../../model/dataset.ts";
import type { MetricDefinition } from "../../model/metric.ts";
import { metricWords } from "../comparison/metric-words.ts";
import type { PageContext } from "../page-context.ts";

type ComparisonRow = ComparisonFile["rows"][number];
export type PeerRow = {
  name: string;
  href: string;
  isSelf: boolean;
  received: string;
  handled: string;
  disclosed: string;
  rate: string;
  /** Whether `rate` is a rate; else it is the reason why there is none. */
  hasRate: boolean;
};
export type PeersView = { sentence: string; rows: PeerRow[]; more: string | null; compareHref: string | null };
export type PeerData = { comparison: ComparisonFile; metrics: MetricDefinition[] };

/** More would be a list to scroll, not a comparison; the compare page takes any. */
const mostRows = 12;

const byName = (a: ComparisonRow, b: ComparisonRow): number =>
  a.name < b.name ? -1 : a.name > b.name ? 1 : a.agency < b.agency ? -1 : 1;

/** Six digits stand for a county, four for a city, two for a province (GB/T 2260); 000000 for an unknown place. */
const areas = [
  { level: "county", digits: 6 },
  { level: "city", digits: 4 },
  { level: "province", digits: 2 },
] as const;

/** The id of a body whose region nobody knows begins with zeros. */
const isUnplaced = (id: string): boolean => id.startsWith("000000");

function nearestPeers(
  rows: ComparisonRow[],
  id: string,
): { level: "county" | "city" | "province" | "all"; rows: ComparisonRow[] } {
  for (const { level, digits } of areas) {
    const area = id.slice(0, digits);
    const found = rows.filter((row) => row.agency.startsWith(area));
    if (found.length > 0 && !isUnplaced(id)) return { level, rows: found };
  }
  return { level: "all", rows };
}

function rowOf(context: PageContext, row: ComparisonRow, self: string, metrics: MetricDefinition[]): PeerRow {
  const { t, locale, links } = context;
  const count = (key: string): string => {
    const value = row.groups[key] ?? null;
    if (value === null) return t.profile.state.notTold;
    return (
      formatNumber(value, locale) + (row.disputed.includes(key) ? t.profile.parenthesis(t.profile.state.disputed) : "")
    );
  };
  const definition = metrics.find((metric) => metric.id === "disclosureRate");
  const value = row.metrics.find((metric) => metric.id === "disclosureRate");
  const disclosed = value?.numerator ?? null;
  const words =
    definition === undefined || value === undefined
      ? null
      : metricWords(definition, value, { t: t.comparison, locale });
  const hasRate = words !== null && words.drawn !== null;
  return {
    name: row.name,
    href: links.agency(row.agency),
    isSelf: row.agency === self,
    received: count("received"),
    handled: count("handled"),
    disclosed: disclosed === null ? t.profile.state.notTold : formatNumber(disclosed, locale),
    rate: words === null ? "" : hasRate ? words.short + t.profile.parenthesis(words.bounds) : words.note,
    hasRate,
  };
}

/** The rows shown: the body itself and those nearest to it in the order of names. */
function windowAround(rows: ComparisonRow[], self: string): ComparisonRow[] {
  const at = rows.findIndex((row) => row.agency === self);
  const start = Math.max(0, Math.min(at - mostRows / 2, rows.length - mostRows));
  return rows.slice(start, start + mostRows);
}

export function renderPeers(context: PageContext, agency: Agency, year: AgencyYear, data: PeerData): PeersView {
  const words = context.t.profile.peers;
  const alike = data.comparison.rows.filter((row) => row.year === year.year && row.scope === year.scope);
  const self = alike.filter((row) => row.agency === agency.id);
  const peers = nearestPeers(
    alike.filter((row) => row.agency !== agency.id),
    agency.id,
  );
  const count = peers.rows.length;
  if (count === 0) return { sentence: words.none(year.year), rows: [], more: null, compareHref: null };
  const [province = "", city = "", county = ""] = agency.region.names;
  const sentence = {
    county: () => words.county(county || city || province, year.year, count),
    city: () => words.city(city || province, year.year, count),
    province: () => words.province(province, year.year, count),
    all: () => (isUnplaced(agency.id) ? words.unplaced : words.all)(year.year, count),
  }[peers.level]();
  const shown = windowAround([...peers.rows, ...self].sort(byName), agency.id);
  const hidden = count + self.length - shown.length;
  return {
    sentence,
    rows: shown.map((row) => rowOf(context, row, agency.id, data.metrics)),
    more: hidden > 0 ? words.more(hidden) : null,
    compareHref: context.links.compare,
  };
}
