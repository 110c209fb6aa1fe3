/**
 * What was read from each file the last time, so that only changed ones are parsed again: a line each, between the parser's
 * version and the hash of everything before. The packed reports lie beside it, and each is read, and held against its digest,
 * when it is asked for (packed-store.ts). A list of another version, cut short or spoiled, or none, gives nothing; it is
 * never an error. Written beside its place and renamed, so that a killed run leaves the old one.
 */
import { createHash, hash } from "node:crypto";
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import type { ParsedFile } from "./parse-listed.ts";
import { writeAll } from "./write-all.ts";

/** `at`: where the packed report stands in the store. `line` is that of the list, where all of it is still so. */
export type CachedFile = ParsedFile & { at: number; line?: Uint8Array };

const newline = 10;
const decoder = new TextDecoder();
const encoder = new TextEncoder();

const headOf = (version: string): string => `${JSON.stringify({ version })}\n`;
const sealOf = (hex: string): string => `${JSON.stringify({ sha256: hex })}\n`;
const sealLength = sealOf("0".repeat(64)).length;

function readWhole(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch {
    return new Uint8Array();
  }
}

/** Lines of the list, each with its end; none unless head and seal are as they were written. */
function* linesOf(bytes: Uint8Array, version: string): Generator<Uint8Array> {
  const head = headOf(version);
  const end = bytes.length - sealLength;
  if (end < head.length || decoder.decode(bytes.subarray(0, head.length)) !== head) return;
  if (decoder.decode(bytes.subarray(end)) !== sealOf(hash("sha256", bytes.subarray(0, end), "hex"))) return;
  for (let start = head.length; start < end;) {
    const next = bytes.indexOf(newline, start) + 1;
    yield bytes.subarray(start, next);
    start = next;
  }
}

export function readCache(path: string, version: string): Map<string, CachedFile> {
  const files = new Map<string, CachedFile>();
  for (const line of linesOf(readWhole(path), version)) {
    const file = JSON.parse(decoder.decode(line)) as CachedFile;
    file.line = line;
    files.set(file.head.path, file);
  }
  return files;
}

/** The same file with something else told of it. */
export function changeKept(file: CachedFile, told: Partial<CachedFile>): CachedFile {
  const changed = { ...file, ...told };
  delete changed.line;
  return changed;
}

/** A line that was read is written as it was. */
const lineOf = (file: CachedFile): Uint8Array => file.line ?? encoder.encode(`${JSON.stringify(file)}\n`);

/** A list that is written while files are still parsed; it takes its place when it is finished. */
export type CacheWriter = {
  keep: (file: CachedFile) => void;
  /** A file as its line tells it, JSON with its end, and where its packed report stands. */
  keepLine: (line: Uint8Array, at: number) => void;
  finish: () => void;
  /** Leaves the list that was there. */
  abandon: () => void;
};

/** Another build of the same folder may have renamed it already: its seal will tell whether it is whole. */
function takePlace(next: string, path: string): void {
  try {
    renameSync(next, path);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
  }
}

/** Bytes that are written at once. */
const enough = 1 << 20;

export function openCacheWriter(path: string, version: string): CacheWriter {
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(`${path}.next`, "w");
  const seal = createHash("sha256");
  let waiting: Uint8Array[] = [];
  let size = 0;
  const flush = (): void => {
    const bytes = Buffer.concat(waiting);
    seal.update(bytes);
    writeAll(file, bytes);
    [waiting, size] = [[], 0];
  };
  const add = (...parts: Uint8Array[]): void => {
    for (const part of parts) size += part.length;
    waiting.push(...parts);
    if (size >= enough) flush();
  };
  add(encoder.encode(headOf(version)));
  return {
    keep: (kept) => add(lineOf(kept)),
    keepLine: (line, at) => add(line.subarray(0, -2), encoder.encode(`,"at":${at}}\n`)),
    finish() {
      flush();
      writeAll(file, encoder.encode(sealOf(seal.digest("hex"))));
      closeSync(file);
      takePlace(`${path}.next`, path);
    },
    abandon() {
      closeSync(file);
      rmSync(`${path}.next`, { force: true });
    },
  };
}

export const forgetCache = (path: string): void => rmSync(path, { force: true });
