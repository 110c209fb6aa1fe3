/**
 * Pages of which there are tens of thousands, made without Astro: the values for their frame and their article. Each does what
 * its page in src/pages does, which `npm run dev` shows; a test compares the two to the byte. Addresses of pages come in.
 */
import { loadDatedReports } from "../dataset/load-dated-reports.ts";
import { loadAgency, loadCopied, loadCorpus, loadIndex, loadMetrics, loadRegion } from "../dataset/load-dataset.ts";
import { digestOfPart, toldByProps } from "../dataset/used-files.ts";
import { feedLinks } from "../markup/feed-links.ts";
import type { Markup } from "../markup/markup.ts";
import { profileArticle } from "../markup/profile-article.ts";
import { regionArticle } from "../markup/region-article.ts";
import { reportArticle } from "../markup/report-article.ts";
import { hasRegionFeed, listRegionPages, regionFeeds } from "../views/feeds/feeds.ts";
import { cardSubjects, subjectOf } from "../views/frame/cards.ts";
import type { FrameValues } from "../views/frame/frame-slots.ts";
import { describeAgency, describePlace } from "../views/frame/json-ld.ts";
import { copiedByRegion, type RegionCopied } from "../views/narrative/copied-region.ts";
import { createPageContext, type PageContext } from "../views/page-context.ts";
import { renderProfile } from "../views/profile/profile-page.ts";
import { repositoryIn } from "../views/project.ts";
import { renderRegion } from "../views/regions/region-page.ts";
import { renderReportPage } from "../views/report/report-page.ts";
import type { SitePage } from "./site-page.ts";

/** `base` and `site` as pages get them from Astro. */
export type DirectSite = { base: string; site: URL };
export type DirectPage = { frame: FrameValues; article: Markup };
/** `props` is what the page is made of beside its address and the data files that it asks for. */
type ListedPage = Pick<SitePage, "pathname" | "props">;

function report({ base }: DirectSite, pathname: string): DirectPage {
  const [region, slug, year] = pathname.split("/").slice(2);
  const file = loadAgency(`${region}/${slug}`);
  const page = renderReportPage({ base, file, wanted: Number(year), repository: repositoryIn(process.env) });
  const { title, description, path, profilePath } = page;
  return { frame: { title, description, path, bothUnder: profilePath }, article: reportArticle(page) };
}

export const localeOf = (pathname: string): PageContext["locale"] => (pathname.startsWith("/en/") ? "en" : "zh");

function profile({ base, site }: DirectSite, pathname: string): DirectPage {
  const context = createPageContext(localeOf(pathname), base);
  const file = loadAgency(pathname.split("/").slice(-2).join("/"));
  const page = renderProfile(context, { file, metrics: loadMetrics().metrics, site });
  const { title, description, path, base: start } = page;
  const about = describeAgency(file.agency);
  return { frame: { title, description, path, base: start, about }, article: profileArticle(context, page) };
}

const copiedIn = (code: string): RegionCopied | undefined => copiedByRegion(loadCopied(), loadIndex()).get(code);

function region({ base, site }: DirectSite, pathname: string): DirectPage {
  const context = createPageContext(localeOf(pathname), base);
  const code = pathname.split("/").at(-1) ?? "";
  const file = loadRegion(code);
  const repository = repositoryIn(process.env);
  // Told by its props, as for its page.
  const copied = toldByProps(() => copiedIn(code));
  const page = renderRegion(context, { file, copied, metrics: loadMetrics().metrics, repository });
  const [reports, index] = toldByProps(() => [loadDatedReports(), loadIndex()] as const);
  const feeds = regionFeeds(context, file.region, hasRegionFeed(code, reports, index));
  const card = page.only === null ? subjectOf(file.region, index.regions) : null;
  const about = describePlace(context, page.crumbs, page.heading, site);
  const { title, description, path } = page;
  const head = feeds.length === 0 ? undefined : feedLinks(feeds).html;
  return { frame: { title, description, path, about, card, head }, article: regionArticle(context, page) };
}

/** Of Chinese pages and English ones. */
const inBoth = (pathname: string, props = ""): ListedPage[] => [
  { pathname, props },
  { pathname: `/en${pathname}`, props },
];

const listReports = (): ListedPage[] =>
  loadIndex().agencies.flatMap(({ id, years }) =>
    years.map(({ year }) => ({ pathname: `/agencies/${id}/${year}/`, props: "" })),
  );

const listProfiles = (): ListedPage[] => loadIndex().agencies.flatMap(({ id }) => inBoth(`/agencies/${id}/`));

function listRegions(): ListedPage[] {
  const cards = digestOfPart(cardSubjects(loadIndex()));
  return listRegionPages(loadDatedReports(), loadIndex()).flatMap(({ code, hasFeed }) => {
    const copied = copiedIn(code);
    const told = [cards, ...(hasFeed ? ["feed"] : []), ...(copied === undefined ? [] : [digestOfPart(copied)])];
    return inBoth(`/regions/${code}/`, told.join(" "));
  });
}

type Kind = { list: () => ListedPage[]; render: (site: DirectSite, pathname: string) => DirectPage };

const pages: Record<string, Kind> = {
  "src/pages/agencies/[region]/[slug]/[year]/index.astro": { list: listReports, render: report },
  "src/pages/[...locale]/agencies/[region]/[slug]/index.astro": { list: listProfiles, render: profile },
  "src/pages/[...locale]/regions/[region]/index.astro": { list: listRegions, render: region },
};

export const isDirect = (component: string): boolean => Object.hasOwn(pages, component);

/** All of them, without asking Astro for each address; a test compares them with those that it lists. */
export const listDirectly = (): SitePage[] =>
  Object.entries(pages).flatMap(([component, { list }]) =>
    list().map(({ pathname, props }) => ({ pathname, component, kind: "page" as const, props })),
  );

/** Throws for pages of other kinds. */
export function renderDirectly(site: DirectSite, { component, pathname }: SitePage): DirectPage {
  const kind = pages[component];
  if (kind === undefined) throw new Error(`${component} is rendered by Astro alone`);
  // The frame says whether the corpus is made up.
  loadCorpus();
  return kind.render(site, pathname.replace(/\/$/, ""));
}
