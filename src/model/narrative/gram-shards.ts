/**
 * Which reports hold two neighbouring characters: entries of a shard ↔ bytes. An entry is the difference to the gram before,
 * then twice the length of its list, with the list itself behind it; or that and one, with the list's place in the common
 * file of lists. All numbers are varints. Knows no schema, because browsers load it.
 */
import { pushVarint, readVarint } from "./number-lists.ts";

/** `list` itself where it is short, else where it stands in the file of lists. */
export type GramEntry = { gram: number; list: Uint8Array | { at: number; length: number } };

/** `shards` is a power of two. Neighbours in one shard begin with the same character, so that differences are small. */
export const shardOf = (gram: number, shards: number): number =>
  (Math.imul(gram >>> 16, 0x9e3779b1) >>> 16) & (shards - 1);

/** Entries in ascending order of their grams. */
export function encodeShard(entries: readonly GramEntry[]): Uint8Array {
  const bytes: number[] = [];
  let before = 0;
  for (const { gram, list } of entries) {
    pushVarint(bytes, gram - before);
    before = gram;
    if (list instanceof Uint8Array) {
      pushVarint(bytes, list.length * 2);
      bytes.push(...list);
    } else {
      pushVarint(bytes, list.length * 2 + 1);
      pushVarint(bytes, list.at);
    }
  }
  return Uint8Array.from(bytes);
}

/** The entry's list; null where no report has the gram. */
export function findList(bytes: Uint8Array, gram: number): GramEntry["list"] | null {
  const reader = { bytes, at: 0 };
  for (let found = 0; reader.at < bytes.length && found <= gram;) {
    found += readVarint(reader);
    const told = readVarint(reader);
    const length = Math.floor(told / 2);
    if (told % 2 === 1) {
      const at = readVarint(reader);
      if (found === gram) return { at, length };
    } else {
      if (found === gram) return bytes.slice(reader.at, reader.at + length);
      reader.at += length;
    }
  }
  return null;
}
