/**
 * The site's feeds: new and revised reports, those of a province, city or county, and reports in which errors were found.
 * Only reports whose day of fetching the data know; a feed that would hold none isn't published.
 * A body has no feed of its own: ten thousand of them in two languages would take 56 MB of the site's gigabyte, 150 of regions
 * take 3.
 */
import { languageTag } from "../../i18n/locale.ts";
import type { DatasetIndex } from "../../model/dataset.ts";
import type { PageContext } from "../page-context.ts";
import { renderAtom, type Feed, type FeedEntry } from "./render-atom.ts";

export type DatedReport = { agency: string; year: number; retrieved: string };
/** "reports", "findings", or "regions/" and a code: its address below feeds/, without the ending. */
export type FeedName = string;

type Index = Pick<DatasetIndex, "agencies" | "regions" | "synthetic">;
type Agency = Index["agencies"][number];
type Dated = { report: DatedReport; agency: Agency; summary: Agency["years"][number] };

/** What a reader who comes once a month may have missed; a feed of a region some 20 KB. */
const mostEntries = 50;

/** Of those about findings, only its reports in which errors were found. */
const feedNamesOf = ({ region }: Agency): FeedName[] => [
  "reports",
  "findings",
  ...region.path.flatMap(({ code }) => (code !== null && code.length === 6 ? [`regions/${code}`] : [])),
];

/** A province has hundreds of feeds: the list of dates is gone through once for all of them. */
const made = new WeakMap<readonly DatedReport[], Map<FeedName, Dated[]>>();

/** Each feed's reports by its name; `reports` are the newest first, and always the same list for one index. */
export function feedsOf(reports: readonly DatedReport[], { agencies }: Index): Map<FeedName, Dated[]> {
  const known = made.get(reports);
  if (known !== undefined) return known;
  const feeds = new Map<FeedName, Dated[]>();
  made.set(reports, feeds);
  const feedOf = (name: FeedName): Dated[] => {
    const feed = feeds.get(name) ?? [];
    feeds.set(name, feed);
    return feed;
  };
  const named = new Map(agencies.map((agency) => [agency.id, { agency, feeds: feedNamesOf(agency).map(feedOf) }]));
  const findings = feedOf("findings");
  for (const report of reports) {
    const found = named.get(report.agency);
    // Of ten thousands of reports most are in no feed: they aren't looked for.
    if (found === undefined || found.feeds.every(({ length }) => length >= mostEntries)) continue;
    const { agency } = found;
    const summary = agency.years.find(({ year }) => year === report.year);
    if (summary === undefined) continue;
    for (const feed of found.feeds) {
      const isIn = feed !== findings || summary.findings.error > 0;
      if (isIn && feed.length < mostEntries) feed.push({ report, agency, summary });
    }
  }
  for (const [name, { length }] of feeds) if (length === 0) feeds.delete(name);
  return feeds;
}

function entryOf(
  { report, agency, summary }: Dated,
  { t, links }: PageContext,
  site: string | URL | undefined,
): FeedEntry {
  const words = t.feeds;
  const { received, handled, findings } = summary;
  const counts = received === null || handled === null ? words.noCounts : words.counts(received, handled);
  return {
    id: `agencies/${agency.id}/${report.year}`,
    title: words.entry(agency.name, report.year),
    day: report.retrieved,
    href: new URL(links.report(agency.id, report.year), site).href,
    summary: words.summary(counts, words.findings(findings.error, findings.warning), report.retrieved),
  };
}

const regionOf = (name: FeedName, { regions }: Index): Index["regions"][number] | undefined => {
  const code = name.replace("regions/", "");
  return regions.find((region) => region.code === code);
};

/** Everything of the data that a feed is made of. */
export const tellFeed = (name: FeedName, dated: readonly Dated[], index: Index): unknown => [
  ...[name, index.synthetic, regionOf(name, index)?.name],
  ...dated.map(({ report, agency, summary: { received, handled, findings } }) => {
    return [report, agency.id, agency.name, received, handled, findings];
  }),
];

export function renderFeed(
  name: FeedName,
  dated: readonly Dated[],
  index: Index,
  context: PageContext,
  site: string | URL | undefined,
): string {
  const { t, links, locale } = context;
  const words = t.feeds;
  const region = regionOf(name, index);
  const title =
    region === undefined ? words.titles[name === "findings" ? "findings" : "reports"] : words.regionTitle(region.name);
  const page = region === undefined ? (name === "findings" ? links.quality : links.home) : links.region(region.code);
  const feed: Feed = {
    id: `feeds/${locale}/${name}`,
    title: `${title} · ${t.site.name}`,
    subtitle: index.synthetic ? `${t.site.synthetic.label}${words.colon}${t.site.synthetic.text}` : words.subtitle,
    author: t.site.name,
    rights: words.rights,
    language: languageTag[locale],
    self: new URL(links.feed(name), site).href,
    page: new URL(page, site).href,
    entries: dated.map((each) => entryOf(each, context, site)),
  };
  return renderAtom(feed);
}

export const hasRegionFeed = (code: string, reports: readonly DatedReport[], index: Index): boolean =>
  feedsOf(reports, index).has(`regions/${code}`);

/** Regions, and which of them have a feed. */
export const listRegionPages = (reports: readonly DatedReport[], index: Index): { code: string; hasFeed: boolean }[] =>
  index.regions.map(({ code }) => ({ code, hasFeed: hasRegionFeed(code, reports, index) }));

/** What the head of a region's page says of its feed, where it has one. */
export const regionFeeds = (
  { links, t }: PageContext,
  { code, name }: { code: string; name: string },
  hasFeed: boolean,
): { href: string; title: string }[] =>
  hasFeed ? [{ href: links.feed(`regions/${code}`), title: t.feeds.regionTitle(name) }] : [];

/** What a page's head and the data page say of the feeds of the whole site; none where no report has a date. */
export const siteFeeds = (
  context: PageContext,
  reports: readonly DatedReport[],
  index: Index,
): { href: string; title: string }[] => {
  const feeds = feedsOf(reports, index);
  return (["reports", "findings"] as const)
    .filter((name) => feeds.has(name))
    .map((name) => ({ href: context.links.feed(name), title: context.t.feeds.titles[name] }));
};
