/**
 * Shares the pages of a site out into batches, each the work of one thread. Pages of one body, in both languages and of all
 * years, come in one batch, so that its file is read and unpacked once; so do those that list all files.
 */
import type { SitePage } from "./site-page.ts";

const batchSize = 40;

/** "/agencies/990101/x" for all pages of that body, "/data" for those that list all files; any other page's address. */
const subjectOf = (address: string): string => /^\/(agencies\/[^/]+\/[^/]+|data(?=\/))/.exec(address)?.[0] ?? address;

export function pageBatches(pages: SitePage[]): SitePage[][] {
  const keyed = pages.map((page) => [page.pathname.replace(/^\/en\//, "/"), page] as const);
  const size = Math.min(batchSize, Math.ceil(pages.length / 16) || 1);
  const batches: SitePage[][] = [];
  let subject = "";
  for (const [address, page] of keyed.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))) {
    const [last, own] = [batches.at(-1), subjectOf(address)];
    if (last === undefined || (last.length >= size && own !== subject)) batches.push([page]);
    else last.push(page);
    subject = own;
  }
  return batches;
}
