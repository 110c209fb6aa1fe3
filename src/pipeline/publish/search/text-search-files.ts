/**
 * For each gram its reports → the bytes of the search's files: lists, the longer ones in a file of their own in which equal
 * ones stand once, in as many shards as keep each small. The same lists give the same bytes.
 */
import { encodeShard, shardOf, type GramEntry } from "../../../model/narrative/gram-shards.ts";
import { encodeNumbers } from "../../../model/narrative/number-lists.ts";
import type { GramList } from "./gram-lists.ts";

/** Shorter lists stand with their gram: a place in another file would be as long. */
const longestInShard = 8;
/** Some, so that a query loads a few kilobytes of each shard that it needs. */
const shardBytes = 8192;
const mostShards = 1024;

type Lists = { add: (bytes: Uint8Array) => number; whole: () => Uint8Array };

function createLists(): Lists {
  let room = new Uint8Array(1 << 16);
  let end = 0;
  return {
    add: (bytes) => {
      if (end + bytes.length > room.length) {
        const wider = new Uint8Array(Math.max(room.length * 2, end + bytes.length));
        wider.set(room);
        room = wider;
      }
      room.set(bytes, end);
      end += bytes.length;
      return end - bytes.length;
    },
    whole: () => room.slice(0, end),
  };
}

/** FNV-1a over whole numbers. */
function digestOf(numbers: Uint32Array): number {
  let digest = 0x811c9dc5 ^ numbers.length;
  for (let at = 0; at < numbers.length; at += 1) digest = Math.imul(digest ^ numbers[at]!, 0x01000193);
  return digest;
}

function isSame(a: Uint32Array, b: Uint32Array): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false;
  return true;
}

/** A list in bytes; equal long lists are one object. */
export type EncodedList = { bytes: Uint8Array };
export type EncodedGram = { gram: number; list: EncodedList };

/** Encodes equal lists once, as the characters of a common phrase have them; lists of one digest are compared in full. */
export function* encodeLists(lists: Iterable<GramList>, reports: number): Generator<EncodedGram> {
  const known = new Map<number, { numbers: Uint32Array; list: EncodedList }[]>();
  for (const { gram, reports: numbers } of lists) {
    const digest = digestOf(numbers);
    const alike = known.get(digest) ?? [];
    const same = alike.find((earlier) => isSame(earlier.numbers, numbers))?.list;
    const list = same ?? { bytes: encodeNumbers(numbers, reports) };
    if (same === undefined) known.set(digest, [...alike, { numbers, list }]);
    yield { gram, list };
  }
}

export const isShort = ({ bytes }: EncodedList): boolean => bytes.length <= longestInShard;

const bytesOf = ({ list }: GramEntry): number => 4 + (list instanceof Uint8Array ? list.length : 4);

/** In the order of the grams. */
export function layOutGrams(grams: Iterable<EncodedGram>): { shards: Uint8Array[]; lists: Uint8Array } {
  const long = createLists();
  const places = new Map<EncodedList, GramEntry["list"]>();
  const placeOf = (list: EncodedList): GramEntry["list"] => {
    if (isShort(list)) return list.bytes;
    const place = places.get(list) ?? { at: long.add(list.bytes), length: list.bytes.length };
    places.set(list, place);
    return place;
  };
  const entries = Array.from(grams, ({ gram, list }): GramEntry => ({ gram, list: placeOf(list) }));
  const bytes = entries.reduce((sum, entry) => sum + bytesOf(entry), 0);
  const count = Math.min(mostShards, 2 ** Math.max(0, Math.ceil(Math.log2(bytes / shardBytes))));
  const parts = Array.from({ length: count }, (): GramEntry[] => []);
  for (const entry of entries) parts[shardOf(entry.gram, count)]!.push(entry);
  return { shards: parts.map(encodeShard), lists: long.whole() };
}
