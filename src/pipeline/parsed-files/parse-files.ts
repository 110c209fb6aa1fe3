/**
 * All files of a reports folder → what was read from them, in the order of the list: from the cache where the file and its row
 * of sources.csv are the same, else parsed, many files on all cores. The result doesn't depend on cores, cache or chance.
 */
import { createPool } from "../../workers/create-pool.ts";
import type { SourceList } from "../load-sources.ts";
import type { FolderStates } from "./folder-states.ts";
import { appendPacked, compactStore, openStore, SpoiledCache, type PackedStore } from "./packed-store.ts";
import { parseBatch, type Batch, type ListedFile, type ParsedBatch, type ParsedFile } from "./parse-listed.ts";
import { readCache, writeCache, type CachedFile } from "./parsed-cache.ts";
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

/** What is known of a file, and where its packed report is found: in memory, or in the store. */
export type ReadFile = { file: CachedFile; packed: Uint8Array | null };
export type ReadFiles = { files: ReadFile[]; store: PackedStore | null };

/** A packed report's JSON. */
export function loadPacked({ file, packed }: ReadFile, store: PackedStore | null): string {
  if (packed !== null) return decoder.decode(packed);
  if (store === null) throw new SpoiledCache("nothing is kept of a report");
  return store.read(file);
}

const newline = 10;
const decoder = new TextDecoder();

/** Each file of a batch with where its packed report begins among the batch's. */
function* filesOf({ lines }: ParsedBatch): Generator<{ file: ParsedFile; offset: number }> {
  let offset = 0;
  for (let start = 0; start < lines.length;) {
    const end = lines.indexOf(newline, start) + 1;
    const file = JSON.parse(decoder.decode(lines.subarray(start, end))) as ParsedFile;
    yield { file, offset };
    offset += file.length;
    start = end;
  }
}

const storePath = (cache: string): string => `${cache}.packed`;

type Store = ReturnType<typeof appendPacked>;
/** `store`: where packed reports are kept for the next time; null where they are not. */
type Parsing = { list: SourceList; options: ParseOptions; store: Store | null };

/** Parses what has changed; what comes of each file goes to `found`. */
async function parseChanged(changed: ListedFile[], { list, options, store }: Parsing, found: Map<string, ReadFile>) {
  const { threads = 0, isHeld = false, onProgress = () => {} } = options;
  const total = list.paths.length;
  onProgress({ stage: "parse", done: total - changed.length, total });
  await parseBatches(batchesOf(list.records.root, changed), threads, (batch) => {
    const begin = store?.add(batch.packed) ?? 0;
    for (const { file, offset } of filesOf(batch)) {
      const packed = isHeld || store === null ? batch.packed.subarray(offset, offset + file.length) : null;
      found.set(file.head.path, { file: { ...file, at: begin + offset }, packed });
    }
    onProgress({ stage: "parse", done: found.size, total });
  });
}

/** The same, and has all files kept for the next time, once all have been parsed. */
async function parseAndKeep(
  { path, version, before }: Kept,
  changed: ListedFile[],
  parsing: Omit<Parsing, "store">,
  found: Map<string, ReadFile>,
): Promise<void> {
  const store = changed.length === 0 ? null : appendPacked(storePath(path), before.size === 0);
  try {
    if (store !== null) await parseChanged(changed, { ...parsing, store }, found);
    writeCache(path, version, keptFiles(found));
  } finally {
    store?.close();
  }
}

const keptFiles = (found: ReadonlyMap<string, ReadFile>): CachedFile[] => [...found.values()].map(({ file }) => file);

/** Where half of the store is of reports that are no more, it is written anew. */
function compactWhereIdle({ path, version }: Kept, files: CachedFile[]): void {
  let [live, end] = [0, 0];
  for (const { at, length } of files) {
    live += length;
    end = Math.max(end, at + length);
  }
  if (end > 2 * live) writeCache(path, version, compactStore(storePath(path), files));
}

/** What the last time left, read before the folder is listed. */
export type Kept = { path: string; version: string; before: Map<string, CachedFile> };

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
  const known = kept?.before ?? new Map<string, CachedFile>();
  const { same, changed, isNews } = recheck(listed, known, { records, stateOf });
  const found = new Map(same.map((file): [string, ReadFile] => [file.head.path, { file, packed: null }]));
  // Opened before it is written anew, so that places stay valid.
  let store = kept === null || same.length === 0 ? null : openStore(storePath(kept.path));
  if (kept === null) await parseChanged(changed, { list, options, store: null }, found);
  else if (isNews) {
    await parseAndKeep(kept, changed, { list, options }, found);
    if (changed.length > 0) store ??= openStore(storePath(kept.path));
    compactWhereIdle(kept, keptFiles(found));
  }
  return { files: listed.flatMap(({ path }) => found.get(path) ?? []), store };
}
