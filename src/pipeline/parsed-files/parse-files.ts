/**
 * All files of a reports folder → what was read from them, in the order of the list: from the cache where the file and its row
 * of sources.csv are the same, else parsed, many files on all cores. The result doesn't depend on cores, cache or chance.
 */
import { createPool } from "../../workers/create-pool.ts";
import type { SourceList } from "../load-sources.ts";
import { appendPacked, compactStore, openStore, SpoiledCache, type PackedStore } from "./packed-store.ts";
import { parseBatch, type Batch, type ListedFile, type ParsedFile } from "./parse-listed.ts";
import { readCache, writeCache, type CachedFile } from "./parsed-cache.ts";
import { parserVersion } from "./parser-version.ts";
import { recheck, stateNow } from "./unchanged-files.ts";

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

async function parseBatches(batches: Batch[], threads: number, take: (lines: Uint8Array) => void): Promise<void> {
  const count = batches.reduce((sum, { files }) => sum + files.length, 0);
  if (threads === 1 || count < leastForThreads) {
    for (const batch of batches) take(await parseBatch(batch));
    return;
  }
  // A larger young generation reads no faster, and V8 keeps its pages for the whole process once the threads have ended.
  const pool = createPool(new URL("parse-listed.ts", import.meta.url), { threads, memory: 1024, youngMemory: 16 });
  try {
    await Promise.all(batches.map(async (batch) => take(await pool.run<Batch, Uint8Array>("parseBatch", batch))));
  } finally {
    await pool.close();
  }
}

/** What is known of a file, and where its packed report is found: in memory, or in the store. */
export type ReadFile = ParsedFile & { packed: Uint8Array | null; place: Pick<CachedFile, "at" | "length" | "content"> };
export type ReadFiles = { files: ReadFile[]; store: PackedStore | null };

/** A packed report's line of JSON. */
export function loadPacked({ packed, place }: Pick<ReadFile, "packed" | "place">, store: PackedStore | null): string {
  if (packed !== null) return decoder.decode(packed);
  if (store === null) throw new SpoiledCache("nothing is kept of a report");
  return store.read(place);
}

const newline = 10;
const decoder = new TextDecoder();

/** Two lines a file: what is known of it, and its packed report. */
function* linesOf(bytes: Uint8Array): Generator<{ file: ParsedFile; packed: Uint8Array }> {
  for (let start = 0; start < bytes.length;) {
    const middle = bytes.indexOf(newline, start);
    const end = bytes.indexOf(newline, middle + 1);
    yield {
      file: JSON.parse(decoder.decode(bytes.subarray(start, middle))) as ParsedFile,
      packed: bytes.subarray(middle + 1, end),
    };
    start = end + 1;
  }
}

const storePath = (cache: string): string => `${cache}.packed`;

/** Keeps what was read for the next time, once all of it has been read. */
function keepFiles(cache: string, version: string, files: CachedFile[]): void {
  const live = files.reduce((sum, { length }) => sum + length, 0);
  const end = files.reduce((most, { at, length }) => Math.max(most, at + length), 0);
  writeCache(cache, version, end > 2 * live ? compactStore(storePath(cache), files) : files);
}

type Parsing = { list: SourceList; options: ParseOptions; known: Map<string, CachedFile> };

/** Parses what has changed. */
async function parseChanged(changed: ListedFile[], { list, options, known }: Parsing, found: Map<string, ReadFile>) {
  const { cache = null, threads = 0, isHeld = false, onProgress = () => {} } = options;
  const total = list.paths.length;
  onProgress({ stage: "parse", done: total - changed.length, total });
  const states = new Map(changed.map(({ path }) => [path, stateNow(path, list.records)]));
  const writer = cache === null || changed.length === 0 ? null : appendPacked(storePath(cache), known.size === 0);
  const fresh: CachedFile[] = [];
  try {
    await parseBatches(batchesOf(list.records.root, changed), threads, (lines) => {
      for (const { file, packed } of linesOf(lines)) {
        const { content, head } = file;
        const place = { at: writer?.add(packed) ?? 0, length: packed.length, content };
        found.set(head.path, { ...file, packed: isHeld || writer === null ? packed : null, place });
        fresh.push({ ...file, ...place, state: states.get(head.path) ?? null });
      }
      onProgress({ stage: "parse", done: found.size, total });
    });
  } finally {
    writer?.close();
  }
  return fresh;
}

export async function parseFiles(list: SourceList, options: ParseOptions = {}): Promise<ReadFiles> {
  const { cache = null } = options;
  const { byPath } = list.records;
  const version = cache === null ? "" : parserVersion();
  const known = cache === null ? new Map<string, CachedFile>() : readCache(cache, version);
  const listed = list.paths.map((path): ListedFile => ({ path, record: byPath.get(path)?.record ?? null }));
  const { same, isNews } = recheck(listed, known, list.records);
  const found = new Map<string, ReadFile>(same.map((file) => [file.head.path, { ...file, packed: null, place: file }]));
  const changed = listed.filter(({ path }) => !found.has(path));
  const earlier = cache === null || same.length === 0 ? null : openStore(storePath(cache));
  const fresh = await parseChanged(changed, { list, options, known }, found);
  // Opened before it is written anew, so that places stay valid.
  const store = earlier ?? (cache === null || fresh.length === 0 ? null : openStore(storePath(cache)));
  if (cache !== null && (fresh.length > 0 || isNews)) {
    const byFile = new Map([...same, ...fresh].map((file) => [file.head.path, file]));
    keepFiles(
      cache,
      version,
      listed.flatMap(({ path }) => byFile.get(path) ?? []),
    );
  }
  return { files: listed.flatMap(({ path }) => found.get(path) ?? []), store };
}
