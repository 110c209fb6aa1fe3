/**
 * data/search.json as it came over the network → regions and bodies that the search can look through.
 * The file's columns stand in src/model/dataset.ts (SearchFile). A file of another shape gives nothing; what isn't an
 * entry is left out.
 */
import { parseReadings, readName } from "../model/name-readings.ts";
import type { SearchEntry } from "./search-match.ts";

/** `id` is a body's id, or a region's code. */
export type NamedPlace = SearchEntry & { kind: "agency" | "region" };

type Fields = Record<string, unknown>;

const fieldsOf = (value: unknown): Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : {};
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const textOr = (value: unknown, otherwise: string): string => (typeof value === "string" ? value : otherwise);
const numberOr = (value: unknown): number => (typeof value === "number" ? value : -1);

type Region = { code: string; name: string; parent: number };

/** Names from the province down to and without `at`; a region never contains itself, so a file that says so ends the climb. */
function namesAbove(regions: Region[], at: number): string {
  const parent = regions[at]?.parent ?? -1;
  return parent < 0 || parent >= at ? "" : namesAbove(regions, parent) + (regions[parent]?.name ?? "");
}

function parseRegions(
  file: Fields,
  readings: ReadonlyMap<string, string>,
): { regions: Region[]; places: NamedPlace[] } {
  const columns = fieldsOf(file["regions"]);
  const [codes, parents, pinyin] = [listOf(columns["codes"]), listOf(columns["parents"]), fieldsOf(columns["pinyin"])];
  const regions = listOf(columns["names"]).map((name, at) => ({
    code: textOr(codes[at], ""),
    name: textOr(name, ""),
    parent: numberOr(parents[at]),
  }));
  const places = regions.map(({ code, name }, at) => ({
    kind: "region" as const,
    id: code,
    name,
    aliases: [],
    place: namesAbove(regions, at),
    pinyin: textOr(pinyin[at], readName(name, readings)),
  }));
  return { regions, places: places.filter(({ id, name }) => id !== "" && name !== "") };
}

function parseAgencies(file: Fields, regions: Region[], readings: ReadonlyMap<string, string>): NamedPlace[] {
  const columns = fieldsOf(file["agencies"]);
  const [codes, within] = [listOf(columns["codes"]), listOf(columns["regions"])];
  const [slugs, pinyin, aliases, places] = ["slugs", "pinyin", "aliases", "places"].map((key) =>
    fieldsOf(columns[key]),
  );
  const placeOf = regions.map(({ name }, at) => namesAbove(regions, at) + name);
  return listOf(columns["names"]).flatMap((name, at): NamedPlace[] => {
    const code = codes[at];
    if (typeof name !== "string" || typeof code !== "string") return [];
    const spoken = textOr(pinyin?.[at], readName(name, readings));
    return [
      {
        kind: "agency",
        id: `${code}/${textOr(slugs?.[at], spoken.replaceAll(" ", "-"))}`,
        name,
        aliases: listOf(aliases?.[at]).filter((alias) => typeof alias === "string"),
        place: textOr(places?.[at], placeOf[numberOr(within[at])] ?? ""),
        pinyin: spoken,
      },
    ];
  });
}

/** Regions first, from the province down, then bodies in the order of their ids. */
export function parseSearchFile(value: unknown): NamedPlace[] {
  const file = fieldsOf(value);
  const readings = parseReadings(textOr(file["readings"], ""));
  const { regions, places } = parseRegions(file, readings);
  return [...places, ...parseAgencies(file, regions, readings)];
}

/** The bodies alone. */
export const parseSearchEntries = (value: unknown): SearchEntry[] =>
  parseSearchFile(value).filter(({ kind }) => kind === "agency");
