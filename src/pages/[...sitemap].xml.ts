/** sitemap.xml, which says where the parts of the list of all pages lie, and the parts: sitemap/1.xml and on. */
import type { APIRoute } from "astro";
import { loadDatedReports } from "../dataset/load-dated-reports.ts";
import { loadIndex } from "../dataset/load-dataset.ts";
import { lastChanges, renderSitemap, renderSitemapIndex, sitemapParts } from "../views/frame/sitemap.ts";
import { createLinks } from "../views/links.ts";

type Props = { addresses: string[] | null };

const pathsOf = (files: Record<string, unknown>): string[] =>
  Object.keys(files).map((path) => path.replace(/^\.\/(\[\.\.\.locale\]\/)?|index\.astro$/g, ""));
const templates = {
  inEach: pathsOf(import.meta.glob("./\\[...locale\\]/**/index.astro")),
  inBoth: pathsOf(import.meta.glob("./agencies/**/index.astro")),
};

export const getStaticPaths = () => [
  { params: { sitemap: "sitemap" }, props: { addresses: null } as Props },
  ...sitemapParts(templates, loadIndex()).map((addresses, at) => ({
    params: { sitemap: `sitemap/${at + 1}` },
    props: { addresses } as Props,
  })),
];

export const GET: APIRoute<Props> = ({ props: { addresses }, site }) => {
  const root = new URL(createLinks(import.meta.env.BASE_URL, "zh").home, site).href;
  if (addresses !== null) return new Response(renderSitemap(root, addresses, lastChanges(loadDatedReports())));
  return new Response(renderSitemapIndex(root, sitemapParts(templates, loadIndex()).length));
};
