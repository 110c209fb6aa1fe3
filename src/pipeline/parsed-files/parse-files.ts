/**
 * All files of a reports folder → what was read from them, in the order of the list: from the cache where the file and its row
 * of sources.csv are the same, else parsed, many files on all cores. The result doesn't depend on cores, cache or chance.
 */
import { createPool } from "../../workers/create-pool.ts";
import type { SourceList } from "../load-sources.ts";
import type { FolderStates } from "./folder-states.ts";
import { appendPacked, compactStore, openStore, SpoiledCache, type PackedStore } from "./packed-store.ts";
import { parseBatch, type Batch, type ListedFile, type ParsedBatch, type ParsedFile } from "./parse-listed.ts";
import { openCacheWriter, readCache, type Cache, type CacheWriter, type CachedFile } from "./parsed-cache.ts";
import { parserVersion } from "./parser-version.ts";
import { recheck } from "./unchanged-files.ts";

export type ParseOptions = {
  /** The cache's file; null for none. */
  cache?: string | null;
  /** 0: as many as the computer has cores; 1: no thread beside the caller's. */
  threads?: number;
  /** Holds what it parses in memory, whether or not there is a cache to read it from again. */
  isHeld?: boolean;
  onProgress?: (event: { stage: string; done: number; total: number }) => void;
};

const batchSize = 128;
/** Fewer files than these are parsed before a thread has started. */
const leastForThreads = 256;

const batchesOf = (root: string, files: ListedFile[]): Batch[] =>
  Array.from({ length: Math.ceil(files.length / batchSize) }, (_, at) => ({
    root,
    files: files.slice(at * batchSize, (at + 1) * batchSize),
  }));

async function parseBatches(batches: Batch[], threads: number, take: (batch: ParsedBatch) => void): Promise<void> {
  const count = batches.reduce((sum, { files }) => sum + files.length, 0);
  if (threads === 1 || count < leastForThreads) {
    for (const batch of batches) take(await parseBatch(batch));
    return;
  }
  // A larger young generation reads no faster, and V8 keeps its pages for the whole process once the threads have ended.
  const pool = createPool(new URL("parse-listed.ts", import.meta.url), { threads, memory: 1024, youngMemory: 16 });
  try {
    await Promise.all(batches.map(async (batch) => take(await pool.run<Batch, ParsedBatch>("parseBatch", batch))));
  } finally {
    await pool.close();
  }
}

type Place = Pick<CachedFile, "at" | "length" | "content">;
/** What is known of a file, and where its packed report is found: in memory, or in the store. */
export type ReadFile = Pick<ParsedFile, "head" | "facts" | "content" | "words"> & {
  packed: Uint8Array | null;
  place: Place;
};
export type ReadFiles = { files: ReadFile[]; store: PackedStore | null };

function readFileOf(
  { head, facts, content, length, words }: ParsedFile,
  at: number,
  packed: Uint8Array | null,
): ReadFile {
  return { head, facts, content, words, packed, place: { at, length, content } };
}

/** A packed report's JSON. */
export function loadPacked({ packed, place }: Pick<ReadFile, "packed" | "place">, store: PackedStore | null): string {
  if (packed !== null) return decoder.decode(packed);
  if (store === null) throw new SpoiledCache("nothing is kept of a report");
  return store.read(place);
}

const newline = 10;
const decoder = new TextDecoder();

/** Each file of a batch with its line and where its packed report begins among the batch's. */
function* filesOf({ lines }: ParsedBatch): Generator<{ file: ParsedFile; line: Uint8Array; offset: number }> {
  let offset = 0;
  for (let start = 0; start < lines.length;) {
    const end = lines.indexOf(newline, start) + 1;
    const line = lines.subarray(start, end);
    const file = JSON.parse(decoder.decode(line)) as ParsedFile;
    yield { file, line, offset };
    offset += file.length;
    start = end;
  }
}

const storePath = (cache: string): string => `${cache}.packed`;

/** Where what is parsed is kept for the next time: no store where nothing was parsed. */
type Keeping = { store: ReturnType<typeof appendPacked> | null; list: CacheWriter };
type Parsing = { list: SourceList; options: ParseOptions; keeping: Keeping | null };

/** Parses what has changed, and keeps it; what comes of each file goes to `found`. */
async function parseChanged(changed: ListedFile[], { list, options, keeping }: Parsing, found: Map<string, ReadFile>) {
  const { threads = 0, isHeld = false, onProgress = () => {} } = options;
  const total = list.paths.length;
  onProgress({ stage: "parse", done: total - changed.length, total });
  await parseBatches(batchesOf(list.records.root, changed), threads, (batch) => {
    const begin = keeping?.store?.add(batch.packed) ?? 0;
    for (const { file, line, offset } of filesOf(batch)) {
      const at = begin + offset;
      const packed = isHeld || keeping === null ? batch.packed.subarray(offset, offset + file.length) : null;
      found.set(file.head.path, readFileOf(file, at, packed));
      keeping?.list.keepLine(line, at);
    }
    onProgress({ stage: "parse", done: found.size, total });
  });
}

/** The same, and has all files kept for the next time, once all have been parsed. */
async function parseAndKeep(
  { path, version, before }: Kept,
  { same, changed }: { same: readonly CachedFile[]; changed: ListedFile[] },
  parsing: Omit<Parsing, "keeping">,
  found: Map<string, ReadFile>,
): Promise<void> {
  const store = changed.length === 0 ? null : appendPacked(storePath(path), before.files.size === 0);
  const list = openCacheWriter(path, version, before.bytes);
  try {
    await parseChanged(changed, { ...parsing, keeping: { store, list } }, found);
    for (const file of same) list.keep(file);
    list.finish();
  } catch (error) {
    list.abandon();
    throw error;
  } finally {
    store?.close();
  }
}

/** Where half of the store is of reports that are no more, it is written anew. */
function compactWhereIdle({ path, version }: Kept, files: Iterable<ReadFile>): void {
  let [live, end] = [0, 0];
  for (const { place } of files) {
    live += place.length;
    end = Math.max(end, place.at + place.length);
  }
  if (end <= 2 * live) return;
  const list = compactStore(storePath(path), [...readCache(path, version).files.values()]);
  const writer = openCacheWriter(path, version);
  for (const file of list) writer.keep(file);
  writer.finish();
}

/** What the last time left, read before the folder is listed. */
export type Kept = { path: string; version: string; before: Cache };

export function readKept(path: string): Kept {
  const version = parserVersion();
  return { path, version, before: readCache(path, version) };
}

type Given = { kept: Kept | null; stateOf: FolderStates["stateOf"] };

/** `stateOf`: of each file of the list, looked at before its record was read. */
export async function parseFiles(
  list: SourceList,
  { kept, stateOf }: Given,
  options: ParseOptions,
): Promise<ReadFiles> {
  const { records, paths } = list;
  const listed = paths.map((path): ListedFile => ({ path, record: records.byPath.get(path)?.record ?? null }));
  const known = kept?.before.files ?? new Map<string, CachedFile>();
  const { same, changed, isNews } = recheck(listed, known, { records, stateOf });
  const found = new Map(same.map((file) => [file.head.path, readFileOf(file, file.at, null)]));
  // Opened before it is written anew, so that places stay valid.
  let store = kept === null || same.length === 0 ? null : openStore(storePath(kept.path));
  if (kept === null) await parseChanged(changed, { list, options, keeping: null }, found);
  else if (isNews) {
    await parseAndKeep(kept, { same, changed }, { list, options }, found);
    if (changed.length > 0) store ??= openStore(storePath(kept.path));
    compactWhereIdle(kept, found.values());
  }
  return { files: listed.flatMap(({ path }) => found.get(path) ?? []), store };
}
