/**
 * node render-both-ways.ts: of the built site in the current folder (its data in DATA_DIR), lists and renders each page that is
 * made directly by Astro too. Prints how many pages of each component were compared, and the addresses that differ or are in one
 * list only.
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { isDirect } from "../../src/site-build/direct-pages.ts";
import type { CompiledPages } from "../../src/site-build/site-page.ts";

const compiled = resolve(".cache/site/compiled");
const { entry } = JSON.parse(readFileSync(`${compiled}/stamp.json`, "utf8")) as { entry: string };
const site = (await import(pathToFileURL(`${compiled}/server/${entry}`).href)) as CompiledPages;
const { pages } = await site.listPages();
const listed = new Set(pages.map(({ pathname }) => pathname));
const byAstro = new Set((await site.listPages("astro")).pages.map(({ pathname }) => pathname));
const compared: Record<string, number> = {};
const different = [...listed, ...byAstro].filter((pathname) => !listed.has(pathname) || !byAstro.has(pathname));
const isRegionCard = (pathname: string): boolean => /^\/cards\/.*\/region-/.test(pathname);
for (const page of pages.filter(({ component, pathname }) => isDirect(component) || isRegionCard(pathname))) {
  compared[page.component] = (compared[page.component] ?? 0) + 1;
  const fast = await site.renderPage(page);
  const slow = await site.renderPage(page, "astro");
  const isSame = fast.body !== null && slow.body !== null && Buffer.from(fast.body).equals(slow.body);
  const isUsed = JSON.stringify(fast.used) === JSON.stringify(slow.used) || isDirect(page.component);
  // A picture that shows what an earlier one shows isn't drawn.
  const isSpared = fast.shows === undefined || (await site.renderPage(page, "fast", fast.shows)).body === null;
  if (!isSame || !isUsed || !isSpared) different.push(page.pathname);
}
console.log(JSON.stringify({ compared, different }));
