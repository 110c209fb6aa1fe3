/**
 * Regions and bodies → the names that the search box looks through, in columns. What the browser can make by itself from
 * a name, its pinyin and the end of its id, is left out wherever it comes out right (src/model/name-readings.ts).
 */
import { compareCodePoints } from "../../model/code-point-order.ts";
import { schemaVersion, type Agency, type IndexedRegion } from "../../model/dataset.ts";
import type { SearchFile } from "../../model/published/search-file.ts";
import { parseReadings, readName } from "../../model/name-readings.ts";
import { regionOf } from "./agency-id.ts";
import { syllablesOf } from "./pinyin.ts";

type Spoken = { name: string; pinyin: string };

/** The commonest syllable of each character; of two equally common ones the first by code point. */
function usualReadings(names: readonly Spoken[]): string {
  const heard = new Map<string, Map<string, number>>();
  for (const { name, pinyin } of names) {
    const [characters, syllables] = [[...name], pinyin.split(" ")];
    if (characters.length !== syllables.length) continue;
    for (const [at, char] of characters.entries()) {
      if (!/\p{Script=Han}/u.test(char)) continue;
      const counts = heard.get(char) ?? new Map<string, number>();
      counts.set(syllables[at] ?? "", (counts.get(syllables[at] ?? "") ?? 0) + 1);
      heard.set(char, counts);
    }
  }
  const usual = (counts: Map<string, number>): string =>
    [...counts].sort(([a, n], [b, m]) => m - n || compareCodePoints(a, b))[0]?.[0] ?? "";
  return [...heard]
    .sort(([a], [b]) => compareCodePoints(a, b))
    .map(([char, counts]) => char + usual(counts))
    .join("");
}

/** Values by place in the list, without those that are null. */
const exceptions = <T, V>(list: readonly T[], valueOf: (item: T) => V | null): Record<string, V> =>
  Object.fromEntries(
    list.flatMap((item, at) => {
      const value = valueOf(item);
      return value === null ? [] : [[String(at), value] as const];
    }),
  );

export function deriveSearch(indexed: readonly IndexedRegion[], agencies: readonly Agency[]): SearchFile {
  const regions = indexed.map((region) => ({ ...region, pinyin: syllablesOf(region.name).join(" ") }));
  const readings = usualReadings([...regions, ...agencies]);
  const known = parseReadings(readings);
  const oddPinyin = ({ name, pinyin }: Spoken): string | null => (readName(name, known) === pinyin ? null : pinyin);
  const placeOf = new Map(regions.map(({ code }, at) => [code, at]));
  const regionAt = (code: string | null): number | null => (code === null ? null : (placeOf.get(code) ?? null));
  const chainOf = (at: number | null): string =>
    at === null ? "" : chainOf(regionAt(regions[at]?.parent ?? null)) + (regions[at]?.name ?? "");
  const oddPlace = ({ region }: Agency): string | null => {
    const place = region.names.join("");
    return place === "" || place === chainOf(regionAt(region.code)) ? null : place;
  };
  const slugOf = (id: string): string => id.slice(regionOf(id).length + 1);
  return {
    schemaVersion,
    readings,
    regions: {
      codes: regions.map(({ code }) => code),
      names: regions.map(({ name }) => name),
      parents: regions.map(({ parent }) => regionAt(parent)),
      pinyin: exceptions(regions, oddPinyin),
    },
    agencies: {
      names: agencies.map(({ name }) => name),
      codes: agencies.map(({ id }) => regionOf(id)),
      regions: agencies.map(({ region }) => regionAt(region.code)),
      slugs: exceptions(agencies, ({ id, pinyin }) => (slugOf(id) === pinyin.replaceAll(" ", "-") ? null : slugOf(id))),
      pinyin: exceptions(agencies, oddPinyin),
      aliases: exceptions(agencies, ({ aliases }) => (aliases.length === 0 ? null : aliases)),
      places: exceptions(agencies, oddPlace),
    },
  };
}
