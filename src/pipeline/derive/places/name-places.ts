/**
 * The regions that a body's name begins with: 洛阳市偃师区大口镇人民政府 → 大口镇, and what is left of the name.
 * Gives every reading that takes in most of the name; where places share a name (鼓楼区) there are several, and none is chosen.
 */
import type { Gazetteer, Place } from "../../../form/regions/gazetteer.ts";
import { isWithin } from "../../../form/regions/gazetteer.ts";

/** `rest` is empty when the name is that of a region and nothing else. */
export type NamedPlaces = { places: Place[]; rest: string };

/** The longest name of a region in GB/T 2260 has 15 characters. */
const longestName = 16;

/** `within` narrows the search: a county's folder lets 城关镇 be read, which 300 towns are called. */
export function findNamedPlaces(name: string, within: Place | null, gazetteer: Gazetteer): NamedPlaces {
  let best: NamedPlaces = { places: [], rest: name };
  const read = (rest: string, place: Place | null): void => {
    if (place !== null && rest.length < best.rest.length) best = { places: [place], rest };
    else if (place !== null && rest.length === best.rest.length && !best.places.some((p) => p.code === place.code)) {
      best.places.push(place);
    }
    for (let length = Math.min(longestName, rest.length); length >= 2; length -= 1) {
      for (const next of placesCalled(rest.slice(0, length), place ?? within, gazetteer)) {
        if (place === null || (next.code !== place.code && isWithin(next.code, place.code))) {
          read(rest.slice(length), next);
        }
      }
    }
  };
  read(name, null);
  return best;
}

/** A subdistrict's office may leave out the word: 紫薇街道办事处, 紫薇办事处. */
function placesCalled(name: string, within: Place | null, gazetteer: Gazetteer): readonly Place[] {
  const areas = gazetteer.named(name);
  if (areas.length > 0) return areas;
  return /(镇|乡|苏木|街道)$/.test(name) ? gazetteer.townsNamed(name, within) : [];
}
