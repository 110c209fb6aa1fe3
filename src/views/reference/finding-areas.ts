/**
 * Where a body stands in lists and filters of findings: the finest level of region that leaves few enough areas to choose
 * from. Bodies of a region above that level are its own; a body whose region isn't known has an area of that name.
 */
import type { AgencyLevel, DatasetIndex } from "../../model/dataset.ts";
import { areaNames, finestFirst, mostAreas } from "../area-names.ts";
import type { PageContext } from "../page-context.ts";

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

type Places = { regions: Map<string, DatasetIndex["regions"][number]>; level: AgencyLevel; keys: Map<string, string> };

function placesIn(index: DatasetIndex): Places {
  const regions = new Map(index.regions.map((region) => [region.code, region]));
  const level = levelOf(index);
  const keys = new Map(
    index.agencies.map(({ id, region }) => {
      const codes = region.path.flatMap(({ code }) => (code !== null && code.length === 6 ? [code] : []));
      return [id, codes.find((code) => regions.get(code)?.level === level) ?? codes.at(-1) ?? nowhere];
    }),
  );
  return { regions, level, keys };
}

/** Every kind of finding has pages that ask for it, and going through all bodies takes longer than all else in them. */
const placesByIndex = new WeakMap<DatasetIndex, Places>();

export function findingAreas(context: PageContext, index: DatasetIndex): FindingAreas {
  const places = placesByIndex.get(index) ?? placesIn(index);
  placesByIndex.set(index, places);
  const { regions, level, keys } = places;
  const nameOf = areaNames(context, index);
  const used = [...new Set(keys.values())].sort();
  const known = used.flatMap((key) => {
    const region = regions.get(key);
    if (region === undefined) return [];
    return [{ key, name: nameOf(region, region.level !== level), href: context.links.region(key) }];
  });
  const unknown = { key: nowhere, name: nameOf(null, false), href: null };
  return { areas: [...known, unknown], areaOf: (agency) => keys.get(agency ?? "") ?? nowhere };
}
