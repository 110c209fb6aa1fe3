/**
 * All pages that search engines may list, in parts small enough for them, from the site's templates ("regions/[region]/")
 * and the dataset. Pages without a place in a list, such as the one for embedding, are left out; a made-up corpus has none.
 */
import { diagnosticCodes } from "../../diagnostics/catalogue.ts";
import { locales } from "../../i18n/locale.ts";
import type { DatasetIndex } from "../../model/dataset.ts";
import { createLinks } from "../links.ts";

type Index = Pick<DatasetIndex, "agencies" | "regions" | "synthetic">;

/** Search engines take 50,000 addresses in a file. */
const perPart = 45_000;

/** The addresses of a template with parameters; of one that isn't listed none. */
const filled: Record<string, (index: Index) => string[]> = {
  "agencies/[region]/[slug]/": ({ agencies }) => agencies.map(({ id }) => `agencies/${id}/`),
  "agencies/[region]/[slug]/[year]/": ({ agencies }) =>
    agencies.flatMap(({ id, years }) => years.map(({ year }) => `agencies/${id}/${year}/`)),
  "regions/[region]/": ({ regions }) => regions.map(({ code }) => `regions/${code}/`),
  "quality/[code]/": () => diagnosticCodes.map((code) => `quality/${code}/`),
};
const unlisted = /^embed\//;

/** `inEach` are the templates of pages that stand once in each language, `inBoth` of those that are bilingual. */
export type Templates = { inEach: readonly string[]; inBoth: readonly string[] };

const pathsOf = (templates: readonly string[], index: Index): string[] =>
  templates
    .filter((template) => !unlisted.test(template))
    .flatMap((template) => (template.includes("[") ? (filled[template]?.(index) ?? []) : [template]))
    .sort();

/** Below the base: Chinese, English, then bilingual pages, each part at most `perPart` long. */
export function sitemapParts({ inEach, inBoth }: Templates, index: Index): string[][] {
  if (index.synthetic) return [];
  const paths = pathsOf(inEach, index);
  const addresses = [
    ...locales.flatMap((locale) => {
      const { home } = createLinks("/", locale);
      return paths.map((path) => home.slice(1) + path);
    }),
    ...pathsOf(inBoth, index),
  ];
  return Array.from({ length: Math.ceil(addresses.length / perPart) }, (_, at) =>
    addresses.slice(at * perPart, (at + 1) * perPart),
  );
}

type Dated = { agency: string; year: number; retrieved: string };

/**
 * When a page's report was fetched, or the newest of a body's: the only dates that the data have. Other pages have none.
 * `reports` are the newest first.
 */
export function lastChanges(reports: readonly Dated[]): (address: string) => string | null {
  const days = new Map<string, string>();
  for (const { agency, year, retrieved } of reports) {
    days.set(`agencies/${agency}/${year}/`, retrieved);
    if (!days.has(`agencies/${agency}/`)) days.set(`agencies/${agency}/`, retrieved);
  }
  return (address) => days.get(address.replace(/^en\//, "")) ?? null;
}

type Listed = { address: string; day: string | null };
const xml = (root: string, entry: string, listed: readonly Listed[]): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
    // Every address of the site is ASCII without a character that XML reserves.
    ...listed.map(
      ({ address, day }) =>
        `<${entry}><loc>${address}</loc>${day === null ? "" : `<lastmod>${day}</lastmod>`}</${entry}>`,
    ),
    `</${root}>`,
    "",
  ].join("\n");

/** `root` is the site's address with its base, ending in a slash. */
export const renderSitemap = (
  root: string,
  addresses: readonly string[],
  dayOf: (address: string) => string | null = () => null,
): string =>
  xml(
    "urlset",
    "url",
    addresses.map((address) => ({ address: root + address, day: dayOf(address) })),
  );
export const renderSitemapIndex = (root: string, parts: number): string =>
  xml(
    "sitemapindex",
    "sitemap",
    Array.from({ length: parts }, (_, at) => ({ address: `${root}sitemap/${at + 1}.xml`, day: null })),
  );

export const renderRobots = (root: string, synthetic: boolean): string =>
  ["User-agent: *", "Allow: /", ...(synthetic ? [] : ["", `Sitemap: ${root}sitemap.xml`]), ""].join("\n");
