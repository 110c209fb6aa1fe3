/**
 * One page or file that the site is made of, as the compiled site lists it, and what came of it when it was rendered.
 * Addresses in, names of files out; refuses an address that would leave the folder.
 */

/** `props` is a digest of what `getStaticPaths` gave this page besides its address. */
export type SitePage = { pathname: string; component: string; kind: "page" | "file"; props: string };

/** `used` are the data files that the page was made from; `digest` is SHA-256 of the written bytes. */
export type RenderedPage = {
  file: string;
  used: string[];
  digest: string;
  bytes: number;
  modified: number;
  /** Of a picture a digest of what it shows, which a change of its data needn't change. */
  shows?: string | undefined;
};

/** "astro" renders every page by Astro; else those that are many are made directly (see direct-pages.ts). */
export type RenderWay = "fast" | "astro";

/** `settings` is a digest of what all pages are made of beside the code and the data. */
export type ListedPages = { pages: SitePage[]; settings: string };

/** What the compiled site exports; see page-entry.ts. Pages come compact. */
export type CompiledPages = {
  listPages: (way?: RenderWay) => Promise<ListedPages>;
  /**
   * Those of them that there are whatever the data, of which none is read; loads what all pages are made by. `trusts`: another
   * thread lists all pages and validates the files that this is made from.
   */
  listFixed: (trusts: boolean) => Promise<ListedPages>;
  /** `shown` is what an earlier picture shows; `body` is null where this one would show the same. */
  renderPage: (
    page: SitePage,
    way?: RenderWay,
    shown?: string,
  ) => Promise<{ body: Uint8Array | null; used: string[]; shows?: string }>;
  /**
   * Markup of the frames of pages that are made directly, by names of its own. It follows from the code and what the data say
   * of the whole corpus: frames of an earlier build of the same may be put in before pages are rendered.
   */
  frames: Map<string, string>;
};

/** "/en/data" → "en/data/index.html", "/404" → "404.html", "/robots.txt" → "robots.txt", "/" → "index.html". */
export function fileOfPage({ pathname, kind }: SitePage): string {
  // Asked for each of a hundred thousand pages.
  const path = pathname.slice(pathname.startsWith("/") ? 1 : 0, pathname.endsWith("/") ? -1 : undefined);
  if (path.includes("..") && path.split("/").includes("..")) throw new Error(`“${pathname}” is no address of a page`);
  if (kind === "file") return path;
  if (path === "404") return "404.html";
  return path === "" ? "index.html" : `${path}/index.html`;
}
