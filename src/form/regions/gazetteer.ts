/**
 * The country's regions by code and by name: GB/T 2260 from the condensed texts here, with a corpus's own rows laid over
 * them. Codes and names come in, places go out; several places of one name are all given, and none is chosen.
 */
import type { AgencyLevel } from "../../model/dataset.ts";
import type { RegionRow } from "../../model/registry.ts";
import { areas } from "./areas.ts";
import { changedRegions } from "./changed-regions.ts";
import { phoneCodes } from "./phone-codes.ts";
import { towns } from "./towns.ts";

export type Place = { code: string; name: string; level: AgencyLevel; parent: string | null };

export type Gazetteer = {
  find: (code: string) => Place | null;
  /** From the province down, the place itself last; empty for a code that isn't known. */
  pathOf: (code: string) => Place[];
  /** Provinces, cities and counties of this name, by their former names too. */
  named: (name: string) => readonly Place[];
  /** Towns and subdistricts of this name; below `within` only, when given. */
  townsNamed: (name: string, within: Place | null) => readonly Place[];
  /** Regions that share a telephone area code. */
  byPhone: (phone: string) => readonly Place[];
};

/** A code's own level: 410000, 410300, 410307, 410307110. */
export const levelOfCode = (code: string): AgencyLevel =>
  code.length > 6 ? "town" : code.endsWith("0000") ? "province" : code.endsWith("00") ? "city" : "county";

/** The significant digits of a code: those that the codes of all places within it begin with. */
export const stemOf = (code: string): string =>
  ({ province: code.slice(0, 2), city: code.slice(0, 4), county: code.slice(0, 6), town: code })[levelOfCode(code)];

/** True for the region itself and for what lies in it. */
export const isWithin = (code: string, region: string): boolean => code.startsWith(stemOf(region));

const push = <T>(map: Map<string, T[]>, key: string, value: T): void => {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
};

function readAreas(): Map<string, string> {
  return new Map(
    areas
      .trim()
      .split("\n")
      .map((line) => [line.slice(0, 6), line.slice(7)]),
  );
}

/** Each county's towns, code and name; one county's are read only when asked for. */
function readTowns(): (county: string) => [string, string][] {
  const lines = new Map(
    towns
      .trim()
      .split("\n")
      .map((line) => [line.slice(0, 6), line.slice(7)]),
  );
  return (county) => {
    let last = 0;
    return (lines.get(county)?.split(" ") ?? []).map((word) => {
      const number = /^\d{3}/.exec(word)?.[0];
      last = number === undefined ? last + 1 : Number(number);
      return [county + String(last).padStart(3, "0"), number === undefined ? word : word.slice(3)];
    });
  };
}

export function createGazetteer(rows: readonly RegionRow[] = []): Gazetteer {
  const names = readAreas();
  const ownTowns = new Map<string, [string, string][]>();
  const phones = new Map<string, string[]>([...phoneCodes].map(([phone, codes]) => [phone, [...codes]]));
  for (const { code, name, phone } of rows) {
    if (code.length > 6) push(ownTowns, code.slice(0, 6), [code, name]);
    else names.set(code, name);
    if (phone !== null) push(phones, phone, code);
  }
  const townsOf = withOwnTowns(readTowns(), ownTowns);
  const find = (code: string): Place | null => {
    const name = code.length > 6 ? townsOf(code.slice(0, 6)).get(code) : names.get(code);
    return name === undefined ? null : { code, name, level: levelOfCode(code), parent: parentOf(code, names) };
  };
  const byName = new Map<string, Place[]>();
  for (const code of names.keys()) {
    const place = find(code);
    if (place !== null) push(byName, place.name, place);
  }
  for (const { name, code } of changedRegions) {
    const place = find(code);
    if (place !== null) push(byName, name, place);
  }
  const counties = [...names.keys(), ...[...ownTowns.keys()].filter((county) => !names.has(county))];
  return {
    find,
    pathOf: (code) => pathOf(code, find),
    named: (name) => byName.get(name) ?? [],
    townsNamed: findTowns(counties, townsOf, find),
    byPhone: (phone) => (phones.get(phone) ?? []).flatMap((code) => find(code) ?? []),
  };
}

/** A town's county, or its city where the city has no counties; a county's city, or its province. */
function parentOf(code: string, names: ReadonlyMap<string, string>): string | null {
  const above = [code.slice(0, 6), `${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`];
  return above.find((parent) => parent !== code && names.has(parent)) ?? null;
}

function pathOf(code: string, find: Gazetteer["find"]): Place[] {
  const path: Place[] = [];
  for (let place = find(code); place !== null; place = place.parent === null ? null : find(place.parent)) {
    path.unshift(place);
  }
  return path;
}

type TownsOf = (county: string) => ReadonlyMap<string, string>;

/** Code → name of a county's towns, a corpus's own laid over the country's; kept once read. */
function withOwnTowns(
  published: (county: string) => [string, string][],
  own: Map<string, [string, string][]>,
): TownsOf {
  const known = new Map<string, ReadonlyMap<string, string>>();
  return (county) => {
    const before = known.get(county);
    if (before !== undefined) return before;
    const all = new Map([...published(county), ...(own.get(county) ?? [])]);
    known.set(county, all);
    return all;
  };
}

/** Looks through one county where it is known, else through an index of the area's towns that is made once. */
function findTowns(counties: readonly string[], townsOf: TownsOf, find: Gazetteer["find"]): Gazetteer["townsNamed"] {
  // 620201 is no county of its own, but towns of its city bear its code.
  const all = [...new Set([...counties, "620201"])];
  const indexes = new Map<string, Map<string, string[]>>();
  const indexOf = (stem: string): Map<string, string[]> => {
    const known = indexes.get(stem) ?? new Map<string, string[]>();
    if (indexes.has(stem)) return known;
    indexes.set(stem, known);
    for (const county of all) {
      if (!county.startsWith(stem)) continue;
      for (const [code, name] of townsOf(county)) push(known, name, code);
    }
    return known;
  };
  return (name, within) => {
    if (within?.level === "county") {
      return [...townsOf(within.code)].flatMap(([code, town]) => (town === name ? (find(code) ?? []) : []));
    }
    const codes = indexOf(within === null ? "" : stemOf(within.code).slice(0, 6)).get(name) ?? [];
    return codes.filter((code) => within === null || isWithin(code, within.code)).flatMap((code) => find(code) ?? []);
  };
}
