/**
 * The regions as a menu: provinces, their cities, the cities' counties, each with the number of its bodies. Towns are not
 * in it, since their bodies stand with their county's.
 */
import type { PageContext } from "../page-context.ts";
import type { RegionNode, RegionTree } from "./region-tree.ts";

export type MenuEntry = { name: string; href: string; count: string; parts: MenuEntry[] };

/** More regions than these make a home page a list; there, counties are left to their city's page. */
const mostMenuEntries = 80;

const entryOf = (context: PageContext, node: RegionNode, levels: number): MenuEntry => ({
  name: node.region.name,
  href: context.links.region(node.region.code),
  count: context.t.pages.regions.count(node.all.length),
  parts:
    levels === 0 || node.region.level === "county"
      ? []
      : node.parts.filter(({ region }) => region.level !== "town").map((part) => entryOf(context, part, levels - 1)),
});

const countEntries = (entries: readonly MenuEntry[]): number =>
  entries.reduce((sum, { parts }) => sum + 1 + countEntries(parts), 0);

/** All levels. */
export const renderRegionMenu = (context: PageContext, { roots }: RegionTree): MenuEntry[] =>
  roots.map((root) => entryOf(context, root, 3));

/** As many levels as fit: provinces alone when there are very many regions. */
export function renderShortMenu(context: PageContext, { roots }: RegionTree): MenuEntry[] {
  const fitting = [3, 1, 0].map((levels) => roots.map((root) => entryOf(context, root, levels)));
  return fitting.find((entries) => countEntries(entries) <= mostMenuEntries) ?? fitting.at(-1) ?? [];
}
