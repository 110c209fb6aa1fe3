/**
 * Where a body stands in lists and filters of findings: the finest level of region that leaves few enough areas to choose
 * from. Bodies of a region above that level are its own; a body whose region isn't known has an area of that name.
 */
import type { AgencyLevel, DatasetIndex, IndexedRegion } from "../../model/dataset.ts";
import type { PageContext } from "../page-context.ts";

/** More areas than these are no longer read. */
const mostAreas = 60;
const finestFirst: AgencyLevel[] = ["county", "city", "province"];
const nowhere = "";

export type FindingArea = { key: string; name: string; href: string | null };
export type FindingAreas = {
  /** In the order of region codes; the unknown one last. */
  areas: FindingArea[];
  /** The key of a body's area; of no body, that of the unknown one. */
  areaOf: (agency: string | null) => string;
};

function levelOf({ regions }: DatasetIndex): AgencyLevel {
  const fits = (level: AgencyLevel): boolean => {
    const count = regions.filter((region) => region.level === level).length;
    return count > 0 && count <= mostAreas;
  };
  return finestFirst.find(fits) ?? "province";
}

function nameOf({ t }: PageContext, region: IndexedRegion, own: boolean, provinces: number): string {
  const name = region.names.slice(provinces > 1 || region.names.length === 1 ? 0 : 1).join("");
  return own ? t.themes.regionOwn(name) : name;
}

export function findingAreas(context: PageContext, index: DatasetIndex): FindingAreas {
  const regions = new Map(index.regions.map((region) => [region.code, region]));
  const level = levelOf(index);
  const keys = new Map(
    index.agencies.map(({ id, region }) => {
      const codes = region.path.flatMap(({ code }) => (code !== null && code.length === 6 ? [code] : []));
      return [id, codes.find((code) => regions.get(code)?.level === level) ?? codes.at(-1) ?? nowhere];
    }),
  );
  const provinces = index.regions.filter((region) => region.level === "province").length;
  const used = [...new Set(keys.values())].sort();
  const known = used.flatMap((key) => {
    const region = regions.get(key);
    if (region === undefined) return [];
    const name = nameOf(context, region, region.level !== level, provinces);
    return [{ key, name, href: context.links.region(key) }];
  });
  const unknown = { key: nowhere, name: context.t.themes.regionNone, href: null };
  return { areas: [...known, unknown], areaOf: (agency) => keys.get(agency ?? "") ?? nowhere };
}
