/**
 * Parsed files of the last run, so that only changed ones are parsed again: a line each, between the parser's version and
 * the hash of everything before. A cache of another version, cut short or spoiled, or none, gives nothing; it is never an
 * error. Written beside its place and renamed, so that a killed run leaves the old one.
 */
import { createHash } from "node:crypto";
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import type { ParsedFile } from "./parse-listed.ts";

export type CachedFile = ParsedFile & { line: Uint8Array };

const newline = 10;
const decoder = new TextDecoder();

const sealOf = (hash: string): string => `${JSON.stringify({ sha256: hash })}\n`;
const headOf = (version: string): string => `${JSON.stringify({ version })}\n`;

function readWhole(path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

/** Lines of the cache's files, each with its end; none unless head and seal are as they were written. */
function* linesOf(path: string, version: string): Generator<Uint8Array> {
  const bytes = readWhole(path);
  const head = new TextEncoder().encode(headOf(version));
  const end = (bytes?.length ?? 0) - sealOf("0".repeat(64)).length;
  if (bytes === null || end < head.length) return;
  const hash = createHash("sha256").update(bytes.subarray(0, end)).digest("hex");
  if (decoder.decode(bytes.subarray(end)) !== sealOf(hash)) return;
  if (decoder.decode(bytes.subarray(0, head.length)) !== headOf(version)) return;
  for (let start = head.length; start < end;) {
    const next = bytes.indexOf(newline, start) + 1;
    yield bytes.subarray(start, next);
    start = next;
  }
}

export function readCache(path: string, version: string): Map<string, CachedFile> {
  const files = new Map<string, CachedFile>();
  for (const line of linesOf(path, version)) {
    const { record, file } = JSON.parse(decoder.decode(line)) as ParsedFile;
    files.set(file.path, { record, file, line });
  }
  return files;
}

export type CacheWriter = { add: (lines: Uint8Array) => void; finish: () => void; abandon: () => void };

/** Nothing is kept until `finish`. */
export function writeCache(path: string, version: string): CacheWriter {
  mkdirSync(dirname(path), { recursive: true });
  const next = `${path}.next`;
  const file = openSync(next, "w");
  const hash = createHash("sha256");
  const write = (bytes: Uint8Array): void => {
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
  };
  const add = (bytes: Uint8Array): void => {
    hash.update(bytes);
    write(bytes);
  };
  add(new TextEncoder().encode(headOf(version)));
  return {
    add,
    finish: () => {
      write(new TextEncoder().encode(sealOf(hash.digest("hex"))));
      closeSync(file);
      renameSync(next, path);
    },
    abandon: () => {
      closeSync(file);
      rmSync(next, { force: true });
    },
  };
}
