/**
 * The lists of an earlier search and what each changed body's reports had and have → the lists of the next, so that those of
 * all reports needn't be put together again. Refuses bodies that have become more or fewer, or have more or fewer reports:
 * then reports have other numbers.
 */
import { decodeNumbers, encodeNumbers, readVarint } from "../../../model/narrative/number-lists.ts";
import { countRecorded, eachRecorded } from "./body-grams.ts";
import { isShort, type EncodedGram, type EncodedList } from "./text-search-files.ts";

/** Files of an earlier search: its shards, and the longer lists. */
export type EarlierSearch = { shards: readonly Uint8Array[]; lists: Uint8Array };
/** A body's reports by their numbers, of which `first` is the first; what they had and have. */
export type ChangedBody = { first: number; before: Uint8Array; after: Uint8Array };
type Lists = Map<number, EncodedList>;

function readShard(bytes: Uint8Array, long: (at: number, length: number) => EncodedList, lists: Lists): void {
  const reader = { bytes, at: 0 };
  for (let gram = 0; reader.at < bytes.length;) {
    gram += readVarint(reader);
    const told = readVarint(reader);
    const length = Math.floor(told / 2);
    if (told % 2 === 1) lists.set(gram, long(readVarint(reader), length));
    else {
      lists.set(gram, { bytes: bytes.subarray(reader.at, reader.at + length) });
      reader.at += length;
    }
  }
}

function readLists({ shards, lists: all }: EarlierSearch): Lists {
  const known = new Map<number, EncodedList>();
  const long = (at: number, length: number): EncodedList => {
    const list = known.get(at) ?? { bytes: all.subarray(at, at + length) };
    known.set(at, list);
    return list;
  };
  const lists: Lists = new Map();
  for (const shard of shards) readShard(shard, long, lists);
  return lists;
}

/** By gram, which reports have it no more, and which have it now. */
type Moves = Map<number, { gone: Set<number>; come: Set<number> }>;

function noteMoves({ first, before, after }: ChangedBody, grams: Uint32Array, moves: Moves): void {
  const move = (id: number) => {
    const gram = grams[id]!;
    const own = moves.get(gram) ?? { gone: new Set(), come: new Set() };
    moves.set(gram, own);
    return own;
  };
  eachRecorded(before, (report, id) => void move(id).gone.add(first + report));
  // What a report had and has has not moved.
  eachRecorded(after, (report, id) => {
    const { gone, come } = move(id);
    if (!gone.delete(first + report)) come.add(first + report);
  });
}

/** One object for equal long lists: unchanged ones differ from each other, so each changed one is compared with all. */
function createSharing(lists: Lists): (list: EncodedList) => EncodedList {
  const byLength = new Map<number, Set<EncodedList>>();
  const alike = (length: number): Set<EncodedList> => {
    const own = byLength.get(length) ?? new Set();
    byLength.set(length, own);
    return own;
  };
  for (const list of lists.values()) if (!isShort(list)) alike(list.bytes.length).add(list);
  return (list) => {
    if (isShort(list)) return list;
    const others = alike(list.bytes.length);
    const same = [...others].find(({ bytes }) => Buffer.compare(bytes, list.bytes) === 0);
    others.add(same ?? list);
    return same ?? list;
  };
}

/** `reports`: how many there are. Null where a body has more or fewer of them than it had. */
export function changeLists(
  earlier: EarlierSearch,
  changed: readonly ChangedBody[],
  { grams, reports }: { grams: Uint32Array; reports: number },
): EncodedGram[] | null {
  if (changed.some(({ before, after }) => countRecorded(before) !== countRecorded(after))) return null;
  const lists = readLists(earlier);
  const moves: Moves = new Map();
  for (const body of changed) noteMoves(body, grams, moves);
  const share = createSharing(lists);
  for (const [gram, { gone, come }] of moves) {
    if (gone.size + come.size === 0) continue;
    const before = lists.get(gram);
    const kept = before === undefined ? [] : decodeNumbers(before.bytes, reports).filter((report) => !gone.has(report));
    const numbers = Uint32Array.from([...kept, ...come]).sort();
    if (numbers.length === 0) lists.delete(gram);
    else lists.set(gram, share({ bytes: encodeNumbers(numbers, reports) }));
  }
  const inOrder = Uint32Array.from(lists.keys()).sort();
  return Array.from(inOrder, (gram) => ({ gram, list: lists.get(gram)! }));
}
