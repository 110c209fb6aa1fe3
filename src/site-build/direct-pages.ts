/**
 * Pages of which there are tens of thousands, made without Astro: the values for their frame and their article. Each does what
 * its page in src/pages does, which `npm run dev` shows; a test compares the two to the byte. Addresses of pages come in.
 */
import { loadAgency, loadCorpus, loadMetrics } from "../dataset/load-dataset.ts";
import type { Markup } from "../markup/markup.ts";
import { profileArticle } from "../markup/profile-article.ts";
import { reportArticle } from "../markup/report-article.ts";
import type { FrameValues } from "../views/frame/frame-slots.ts";
import { describeAgency } from "../views/frame/json-ld.ts";
import { createPageContext, type PageContext } from "../views/page-context.ts";
import { renderProfile } from "../views/profile/profile-page.ts";
import { repositoryIn } from "../views/project.ts";
import { renderReportPage } from "../views/report/report-page.ts";
import type { SitePage } from "./site-page.ts";

/** `base` and `site` as pages get them from Astro. */
export type DirectSite = { base: string; site: URL };
export type DirectPage = { frame: FrameValues; article: Markup };

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

const pages: Record<string, (site: DirectSite, pathname: string) => DirectPage> = {
  "src/pages/agencies/[region]/[slug]/[year]/index.astro": report,
  "src/pages/[...locale]/agencies/[region]/[slug]/index.astro": profile,
};

export const isDirect = (component: string): boolean => Object.hasOwn(pages, component);

/** Throws for pages of other kinds. */
export function renderDirectly(site: DirectSite, { component, pathname }: SitePage): DirectPage {
  const render = pages[component];
  if (render === undefined) throw new Error(`${component} is rendered by Astro alone`);
  // The frame says whether the corpus is made up.
  loadCorpus();
  return render(site, pathname.replace(/\/$/, ""));
}
