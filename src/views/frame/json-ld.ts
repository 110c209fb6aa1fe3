/**
 * What a page tells search engines of its subject, in the words of schema.org: the dataset with its files, a public body, the
 * place of a page in the site. Addresses are absolute; nothing is said that the page itself doesn't show, and no date.
 */
import type { Agency, DatasetIndex } from "../../model/dataset.ts";
import type { PageContext } from "../page-context.ts";
import type { Crumb } from "../regions/region-page.ts";

export type JsonLd = { "@type": string } & Record<string, unknown>;
type Site = string | URL | undefined;

/** As the text of a script element: no name of a body can end it. */
export const renderJsonLd = (subject: JsonLd): string =>
  JSON.stringify({ "@context": "https://schema.org", ...subject }).replaceAll("<", "\\u003c");

/** Few words: it stands on every body's page. The page's canonical address is the body's. */
export const describeAgency = ({ name, region }: Pick<Agency, "name" | "region">): JsonLd => ({
  "@type": "GovernmentOrganization",
  name,
  ...(region.names.length === 0 ? {} : { areaServed: region.names.join("") }),
});

export function describePlace(context: PageContext, crumbs: readonly Crumb[], name: string, site: Site): JsonLd {
  const { t, links } = context;
  const start: Crumb = { name: t.site.navigation.agencies, href: links.agencies };
  const items = [start, ...crumbs, { name, href: null }].map((crumb, at) => ({
    "@type": "ListItem",
    position: at + 1,
    name: crumb.name,
    ...(crumb.href === null ? {} : { item: new URL(crumb.href, site).href }),
  }));
  return { "@type": "BreadcrumbList", itemListElement: items };
}

const mediaTypes: Record<string, string> = {
  csv: "text/csv",
  json: "application/json",
  zip: "application/zip",
  parquet: "application/vnd.apache.parquet",
};
const endingOf = (path: string): string => path.slice(path.lastIndexOf(".") + 1);

/** Single files at the top of the data folder; those of one body, place or year are reached from them. */
export function describeDataset(
  { t, links, locale }: PageContext,
  { dataVersion }: Pick<DatasetIndex, "dataVersion">,
  files: readonly { path: string; bytes: number }[],
  site: Site,
): JsonLd {
  const words = t.pages.data;
  const offered = files.filter(({ path }) => !path.includes("/") && mediaTypes[endingOf(path)] !== undefined);
  const project = { "@type": "Organization", name: words.project, url: new URL(links.home, site).href };
  return {
    "@type": "Dataset",
    name: words.datasetName,
    description: `${t.site.description} ${words.description}`,
    url: new URL(links.data, site).href,
    version: dataVersion,
    license: "https://creativecommons.org/licenses/by/4.0/",
    isAccessibleForFree: true,
    inLanguage: locale === "zh" ? "zh-CN" : "en",
    creator: project,
    distribution: offered.map(({ path, bytes }) => ({
      "@type": "DataDownload",
      name: path,
      encodingFormat: mediaTypes[endingOf(path)],
      contentUrl: new URL(links.dataFile(path), site).href,
      contentSize: `${bytes} B`,
    })),
  };
}
