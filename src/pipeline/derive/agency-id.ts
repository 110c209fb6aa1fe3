/**
 * Gives every body its id: the registry's where it knows the name, else `<region code or 000000>/<pinyin slug>`.
 * Two bodies never share an id: where slugs meet, later names (by code point) get a number.
 */
import { compareCodePoints } from "../../model/code-point-order.ts";
import type { RegistryEntry } from "../../model/registry.ts";
import { syllablesOf } from "./pinyin.ts";

/** What tells one body from another when no registry does: its name, its region's code, and the folders it lies in. */
export type Identity = { name: string; regionCode: string | null; folders: string[] };

export const unknownRegion = "000000";

/** The region part of an id. */
export const regionOf = (id: string): string => id.slice(0, id.indexOf("/"));

/** Entries by each name that stands for them. */
export type RegistryIndex = ReadonlyMap<string, RegistryEntry[]>;

export function indexRegistry(registry: readonly RegistryEntry[]): RegistryIndex {
  const index = new Map<string, RegistryEntry[]>();
  for (const entry of registry) {
    for (const name of new Set([entry.name, ...entry.aliases])) index.set(name, [...(index.get(name) ?? []), entry]);
  }
  return index;
}

/**
 * The registry's entry for a name, or an alias, in this region. Bodies of one name exist in several places (鼓楼区), so a
 * known code must be the entry's; without a code the folders must not speak against it, and exactly one entry may fit.
 */
export function findInRegistry({ name, regionCode, folders }: Identity, index: RegistryIndex): RegistryEntry | null {
  const named = index.get(name);
  if (named === undefined) return null;
  if (regionCode !== null) {
    // A town's nine digits begin with its county's six; either may stand in the registry.
    const here = named.filter(({ id }) => regionOf(id).startsWith(regionCode) || regionCode.startsWith(regionOf(id)));
    return here.find(({ id }) => regionOf(id) === regionCode) ?? here[0] ?? null;
  }
  const here = named.filter((entry) => mayBeOnePlace(entry.regionNames, folders));
  const exactly = here.filter((entry) => entry.regionNames.join("/") === folders.join("/"));
  return [exactly, here].find((entries) => entries.length === 1)?.[0] ?? null;
}

/** One list of region names only says more than the other: 卫东区 and 河南省/平顶山市/卫东区. */
function mayBeOnePlace(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.every((name) => long.includes(name));
}

const slugOf = (name: string): string => syllablesOf(name).join("-") || "unnamed";

const compareIdentities = (a: Identity, b: Identity): number =>
  compareCodePoints(a.name, b.name) || compareCodePoints(a.folders.join("/"), b.folders.join("/"));

/** Ids for bodies that the registry doesn't know, in the order given; `taken` are those it has given for good. */
export function createIds(identities: readonly Identity[], taken: readonly string[]): string[] {
  const used = new Set(taken);
  const ids = new Map<Identity, string>();
  for (const identity of [...identities].sort(compareIdentities)) {
    const base = `${identity.regionCode ?? unknownRegion}/${slugOf(identity.name)}`;
    let id = base;
    for (let n = 2; used.has(id); n += 1) id = `${base}-${n}`;
    used.add(id);
    ids.set(identity, id);
  }
  return identities.map((identity) => ids.get(identity) ?? "");
}
