/**
 * The regions as a menu: provinces, their cities, the cities' counties, each with the number of its bodies. Towns are not
 * in it, since their bodies stand with their county's.
 */
import type { RegionPart, RegionsFile } from "../../model/region-file.ts";
import type { PageContext } from "../page-context.ts";

export type MenuEntry = { name: string; href: string; count: string; parts: MenuEntry[] };

/** More regions than these make a home page a list; there, counties are left to their city's page. */
const mostMenuEntries = 80;

/** The list as a tree, as deep as asked. */
function nest(context: PageContext, parts: readonly RegionPart[], deepest: number): MenuEntry[] {
  const roots: MenuEntry[] = [];
  const path: MenuEntry[] = [];
  for (const { code, name, bodies, depth } of parts) {
    if (code === null || depth > deepest) continue;
    const entry = {
      name,
      href: context.links.region(code),
      count: context.t.pages.regions.count(bodies),
      parts: [],
    };
    (depth === 0 ? roots : (path[depth - 1]?.parts ?? roots)).push(entry);
    path[depth] = entry;
  }
  return roots;
}

/** All levels. */
export const renderRegionMenu = (context: PageContext, { parts }: Pick<RegionsFile, "parts">): MenuEntry[] =>
  nest(context, parts, 3);

/** As many levels as fit: provinces alone when there are very many regions. */
export function renderShortMenu(context: PageContext, { parts }: Pick<RegionsFile, "parts">): MenuEntry[] {
  const fits = (deepest: number): boolean => parts.filter(({ depth }) => depth <= deepest).length <= mostMenuEntries;
  return nest(context, parts, [3, 1].find(fits) ?? 0);
}
