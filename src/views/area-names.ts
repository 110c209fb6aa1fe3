/**
 * What pages that add up or count by area have in common: how many areas can still be read, the levels from the finest, and
 * an area's name. `own` are the bodies of a region itself, in none of its parts; null is the area of bodies without a place.
 */
import type { AgencyLevel, DatasetIndex, IndexedRegion } from "../model/dataset.ts";
import type { PageContext } from "./page-context.ts";

/** More areas than these are no longer read; the level above is shown. */
export const mostAreas = 60;
export const finestFirst: readonly AgencyLevel[] = ["county", "city", "province"];

/** The province is named only where there are several, or where it is the area itself. */
export function areaNames({ t }: PageContext, { regions }: Pick<DatasetIndex, "regions">) {
  const provinces = regions.filter(({ level }) => level === "province").length;
  return (region: IndexedRegion | null, own: boolean): string => {
    if (region === null) return t.themes.regionNone;
    const name = region.names.slice(provinces > 1 || region.names.length === 1 ? 0 : 1).join("");
    return own ? t.themes.regionOwn(name) : name;
  };
}
