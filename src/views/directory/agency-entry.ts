/**
 * A body as lists show it: name, place, years held, the requests of its latest report. Takes the dataset's index,
 * gives the entries in order of place, then pinyin. A count that isn't known stays null and is told in words.
 */
import { formatNumber } from "../../i18n/format.ts";
import { compareCodePoints } from "../../model/code-point-order.ts";
import type { DatasetIndex } from "../../model/dataset.ts";
import type { PageContext } from "../page-context.ts";

type IndexedAgency = DatasetIndex["agencies"][number];

export type HeldYear = {
  year: number;
  label: string;
  report: string;
  href: string;
  title: string;
  mark: string;
  kind: string;
};

export type AgencyEntry = {
  id: string;
  name: string;
  href: string;
  place: string;
  /** Of the region; "" where it isn't known. Bodies of one key stand together. */
  placeKey: string;
  aliases: string;
  /** What the browser's filter matches besides name and place. */
  aliasList: string[];
  pinyin: string;
  years: HeldYear[];
  /** The same in short: "2019—2024 年，6 份". */
  yearsText: string;
  received: number | null;
  /** With its year: "53 件（2023 年）". */
  receivedText: string;
  /** The bare number and what it counts, for cards; `receivedIn` is "" where there is no report. */
  receivedNumber: string;
  receivedIn: string;
  /** The figure on the page of the latest report; the body's own page where there is none. */
  receivedHref: string;
  findingsText: string;
  /** Errors of the latest report, to stand by its number; "" where there are none. */
  errorsText: string;
  scope: string;
  /** What became of a body that no longer exists under this name: "已并入其他机关"; "" for the others. */
  stateText: string;
};

/** Words for the findings of several reports: "错误 1、说明 2", or that there are none. */
function findingsInWords(context: PageContext, agency: IndexedAgency): string {
  const t = context.t.pages;
  const severities = (["error", "warning", "note"] as const).map((severity) => ({
    name: t.severity[severity],
    count: agency.years.reduce((sum, year) => sum + year.findings[severity], 0),
  }));
  const found = severities.filter((s) => s.count > 0);
  return found.length === 0
    ? t.agencies.noFindings
    : found.map((s) => t.severityCount(s.name, formatNumber(s.count, context.locale))).join(t.home.listSeparator);
}

function heldYears({ t, links }: PageContext, agency: IndexedAgency): HeldYear[] {
  return agency.years.map((year) => ({
    year: year.year,
    label: t.pages.agencies.yearOf(year.year),
    report: t.pages.agencies.reportYear(year.year),
    href: links.report(agency.id, year.year),
    title: t.pages.agencies.reportOf(agency.name, year.year),
    mark: t.pages.held[year.kind],
    kind: year.kind,
  }));
}

export function describeAgency(context: PageContext, agency: IndexedAgency): AgencyEntry {
  const t = context.t.pages;
  const latest = agency.years.at(-1);
  // A town's bodies stand with their county's; their names say which town.
  const isTown = (agency.region.code?.length ?? 0) > 6 && agency.region.names.length > 1;
  const names = isTown ? agency.region.names.slice(0, -1) : agency.region.names;
  const errors = latest?.findings.error ?? 0;
  const received = latest?.received ?? null;
  return {
    id: agency.id,
    name: agency.name,
    href: context.links.agency(agency.id),
    place: names.length === 0 ? t.agencies.placeUnknown : names.join(" "),
    placeKey: `${agency.region.code?.slice(0, 6) ?? ""} ${names.join(" ")}`,
    aliases: agency.aliases.length === 0 ? "" : t.agencies.aliases(agency.aliases.join("、")),
    aliasList: agency.aliases,
    pinyin: agency.pinyin,
    years: heldYears(context, agency),
    yearsText:
      latest === undefined
        ? ""
        : t.agencies.yearsHeld(agency.years[0]?.year ?? latest.year, latest.year, agency.years.length),
    received,
    receivedNumber: received === null ? t.agencies.noFigure : formatNumber(received, context.locale),
    receivedIn: latest === undefined ? "" : t.home.receivedCaption(latest.year),
    receivedHref:
      latest === undefined ? context.links.agency(agency.id) : context.links.report(agency.id, latest.year, "requests"),
    receivedText: receivedInWords(context, received, latest?.year),
    findingsText: findingsInWords(context, agency),
    errorsText: errors === 0 ? "" : t.severityCount(t.severity.error, formatNumber(errors, context.locale)),
    scope: latest === undefined || latest.scope === "own" ? "" : t.scope[latest.scope],
    stateText: agency.status === "active" ? "" : t.regions.status.short[agency.status],
  };
}

function receivedInWords({ t, locale }: PageContext, received: number | null, year: number | undefined): string {
  if (year === undefined) return t.pages.agencies.noFigure;
  return received === null
    ? t.pages.agencies.receivedNone(year)
    : t.pages.agencies.receivedIn(formatNumber(received, locale), year);
}

/** Regions by code, those without one last; within a region by pinyin. */
export const describeAgencies = (context: PageContext, index: DatasetIndex): AgencyEntry[] =>
  index.agencies
    .toSorted(
      (a, b) =>
        compareCodePoints(a.region.code?.slice(0, 6) ?? "~", b.region.code?.slice(0, 6) ?? "~") ||
        compareCodePoints(a.region.names.slice(0, 3).join(" "), b.region.names.slice(0, 3).join(" ")) ||
        compareCodePoints(a.pinyin, b.pinyin) ||
        compareCodePoints(a.id, b.id),
    )
    .map((agency) => describeAgency(context, agency));
