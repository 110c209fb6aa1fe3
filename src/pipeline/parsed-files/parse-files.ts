/**
 * All files of a reports folder → their packed form, in the order of the list: from the cache where bytes and row of
 * sources.csv are the same, else parsed, many files on all cores. The result doesn't depend on cores, cache or chance.
 */
import { hash } from "node:crypto";
import { createPrintPool, type StoredFile } from "../../packing/stored-file.ts";
import { createPool } from "../../workers/create-pool.ts";
import { loadListedSource, type SourceList } from "../load-sources.ts";
import { parseBatch, type Batch, type ListedFile, type ParsedFile } from "./parse-listed.ts";
import { readCache, writeCache, type CachedFile, type CacheWriter } from "./parsed-cache.ts";
import { parserVersion } from "./parser-version.ts";

export type ParseOptions = {
  /** The cache's file; null for none. */
  cache?: string | null;
  /** 0: as many as the computer has cores; 1: no thread beside the caller's. */
  threads?: number;
  onProgress?: (event: { stage: string; done: number; total: number }) => void;
};

const batchSize = 128;
/** Fewer files than these are parsed before a thread has started. */
const leastForThreads = 256;

function isSame({ file, ...cached }: CachedFile, { path, record }: ListedFile, { records }: SourceList): boolean {
  if (JSON.stringify(cached.record) !== JSON.stringify(record)) return false;
  const bytes = loadListedSource(path, records).value?.bytes ?? null;
  return bytes !== null && hash("sha256", bytes, "hex") === file.sha256;
}

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
  const pool = createPool(new URL("parse-listed.ts", import.meta.url), { threads, memory: 1024 });
  try {
    await Promise.all(batches.map(async (batch) => take(await pool.run<Batch, Uint8Array>("parseBatch", batch))));
  } finally {
    await pool.close();
  }
}

function openCache(cache: string | null): { known: Map<string, CachedFile>; write: () => CacheWriter | null } {
  if (cache === null) return { known: new Map(), write: () => null };
  const version = parserVersion();
  return { known: readCache(cache, version), write: () => writeCache(cache, version) };
}

const decoder = new TextDecoder();

export async function parseFiles(list: SourceList, options: ParseOptions = {}): Promise<StoredFile[]> {
  const { cache = null, threads = 0, onProgress = () => {} } = options;
  const { root, byPath } = list.records;
  const share = createPrintPool();
  const { known, write } = openCache(cache);
  const listed = list.paths.map((path): ListedFile => ({ path, record: byPath.get(path)?.record ?? null }));
  const found = new Map<string, StoredFile>();
  const keep = ({ file }: ParsedFile): void => void found.set(file.path, share(file));
  const same = listed.flatMap((file) => {
    const cached = known.get(file.path);
    return cached !== undefined && isSame(cached, file, list) ? [cached] : [];
  });
  for (const file of same) keep(file);
  const changed = listed.filter(({ path }) => !found.has(path));
  const progress = (): void => onProgress({ stage: "parse", done: found.size, total: listed.length });
  progress();
  const writer = changed.length > 0 || same.length !== known.size ? write() : null;
  try {
    for (const { line } of same) writer?.add(line);
    await parseBatches(batchesOf(root, changed), threads, (lines) => {
      writer?.add(lines);
      for (const line of decoder.decode(lines).split("\n")) if (line !== "") keep(JSON.parse(line) as ParsedFile);
      progress();
    });
    writer?.finish();
  } catch (error) {
    writer?.abandon();
    throw error;
  }
  return listed.flatMap(({ path }) => found.get(path) ?? []);
}
