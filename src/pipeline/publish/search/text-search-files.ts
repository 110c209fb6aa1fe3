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

/** FNV-1a. */
function digestOf(bytes: Uint8Array): number {
  let digest = 0x811c9dc5 ^ bytes.length;
  for (let at = 0; at < bytes.length; at += 1) digest = Math.imul(digest ^ bytes[at]!, 0x01000193);
  return digest;
}

/** Places by content; two contents with one digest are never taken for the same. */
function createLists(): Lists {
  let room = new Uint8Array(1 << 16);
  let end = 0;
  const known = new Map<number, number>();
  const holds = (at: number, bytes: Uint8Array): boolean => {
    if (at + bytes.length > end) return false;
    for (let place = 0; place < bytes.length; place += 1) if (room[at + place] !== bytes[place]) return false;
    return true;
  };
  const grow = (length: number): void => {
    if (end + length <= room.length) return;
    const wider = new Uint8Array(Math.max(room.length * 2, end + length));
    wider.set(room);
    room = wider;
  };
  return {
    add: (bytes) => {
      const digest = digestOf(bytes);
      const earlier = known.get(digest);
      if (earlier !== undefined && holds(earlier, bytes)) return earlier;
      grow(bytes.length);
      room.set(bytes, end);
      if (earlier === undefined) known.set(digest, end);
      end += bytes.length;
      return end - bytes.length;
    },
    whole: () => room.slice(0, end),
  };
}

const bytesOf = ({ list }: GramEntry): number => 4 + (list instanceof Uint8Array ? list.length : 4);

export function encodeGrams(lists: Iterable<GramList>, reports: number): { shards: Uint8Array[]; lists: Uint8Array } {
  const long = createLists();
  const entries: GramEntry[] = [];
  for (const { gram, reports: numbers } of lists) {
    const bytes = encodeNumbers(numbers, reports);
    const isShort = bytes.length <= longestInShard;
    entries.push({ gram, list: isShort ? bytes : { at: long.add(bytes), length: bytes.length } });
  }
  const bytes = entries.reduce((sum, entry) => sum + bytesOf(entry), 0);
  const count = Math.min(mostShards, 2 ** Math.max(0, Math.ceil(Math.log2(bytes / shardBytes))));
  const parts = Array.from({ length: count }, (): GramEntry[] => []);
  for (const entry of entries) parts[shardOf(entry.gram, count)]!.push(entry);
  return { shards: parts.map(encodeShard), lists: long.whole() };
}
