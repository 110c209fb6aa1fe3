/**
 * What was read from each file the last time, so that only changed ones are parsed again: a line each, between the parser's
 * version and the hash of everything before. The packed reports lie beside it, and each is read, and held against its digest,
 * when it is asked for (packed-store.ts). A list of another version, cut short or spoiled, or none, gives nothing; it is
 * never an error. Written beside its place and renamed, so that a killed run leaves the old one.
 */
import { createHash, hash } from "node:crypto";
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname } from "node:path";
import type { ParsedFile } from "./parse-listed.ts";
import { writeAll } from "./write-all.ts";

/** `at`: where the packed report stands in the store. `line`: where the file stands in the list, if all of it is still so. */
export type CachedFile = ParsedFile & { at: number; line?: Span };
/** Bytes of the list. */
type Span = [start: number, end: number];
/** `bytes` of the list that was read, in which lines are found again. */
export type Cache = { files: Map<string, CachedFile>; bytes: Uint8Array };

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

/** Whether the list is so long that something else may be done while it is read. */
export const isLongCache = (path: string): boolean => (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 1 << 22;

/** Where the lines of the list stand; none unless head and seal are as they were written. */
function spanOfLines(bytes: Uint8Array, version: string): Span {
  const head = headOf(version);
  const end = bytes.length - sealLength;
  const none: Span = [0, 0];
  if (end < head.length || decoder.decode(bytes.subarray(0, head.length)) !== head) return none;
  if (decoder.decode(bytes.subarray(end)) !== sealOf(hash("sha256", bytes.subarray(0, end), "hex"))) return none;
  return [head.length, end];
}

/** Bytes that are decoded at once: many lines, since each call takes its time. */
const decodedAtOnce = 1 << 18;

/** Whole lines, some at a time; each ends in a newline. */
function* partsOf(bytes: Uint8Array, [start, end]: Span): Generator<Span> {
  for (let from = start; from < end;) {
    const to = bytes.indexOf(newline, Math.min(end, from + decodedAtOnce) - 1) + 1;
    yield [from, to];
    from = to;
  }
}

export function readCache(path: string, version: string): Cache {
  const bytes = readWhole(path);
  const files = new Map<string, CachedFile>();
  for (const [start, end] of partsOf(bytes, spanOfLines(bytes, version))) {
    let from = start;
    for (const line of decoder.decode(bytes.subarray(start, end - 1)).split("\n")) {
      const file = JSON.parse(line) as CachedFile;
      const to = bytes.indexOf(newline, from) + 1;
      file.line = [from, to];
      files.set(file.head.path, file);
      from = to;
    }
  }
  return { files, bytes };
}

/** The same file with something else told of it. */
export function changeKept(file: CachedFile, told: Partial<CachedFile>): CachedFile {
  const changed = { ...file, ...told };
  delete changed.line;
  return changed;
}

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
export function takePlace(next: string, path: string): void {
  try {
    renameSync(next, path);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
  }
}

/** Bytes that are written at once. */
const enough = 1 << 20;

/** Puts bytes at the end of an open file, many at once, and sums them up. */
function openSealed(file: number): { add: (bytes: Uint8Array) => void; seal: () => string } {
  const sum = createHash("sha256");
  let waiting: Uint8Array[] = [];
  let size = 0;
  const flush = (): void => {
    const bytes = waiting.length === 1 ? waiting[0]! : Buffer.concat(waiting);
    sum.update(bytes);
    writeAll(file, bytes);
    [waiting, size] = [[], 0];
  };
  return {
    add(bytes) {
      waiting.push(bytes);
      size += bytes.length;
      if (size >= enough) flush();
    },
    seal() {
      flush();
      return sum.digest("hex");
    },
  };
}

/** `before`: the list that was read, whose lines are written as they were. */
export function openCacheWriter(path: string, version: string, before: Uint8Array = new Uint8Array()): CacheWriter {
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(`${path}.next`, "w");
  const { add, seal } = openSealed(file);
  // Lines that follow one another go on together.
  let [start, end] = [0, 0];
  const addSame = (): void => {
    if (end > start) add(before.subarray(start, end));
    start = end;
  };
  add(encoder.encode(headOf(version)));
  return {
    keep(kept) {
      const { line } = kept;
      if (line === undefined) {
        addSame();
        return add(encoder.encode(`${JSON.stringify(kept)}\n`));
      }
      if (line[0] !== end) {
        addSame();
        start = line[0];
      }
      end = line[1];
    },
    keepLine(line, at) {
      addSame();
      add(line.subarray(0, -2));
      add(encoder.encode(`,"at":${at}}\n`));
    },
    finish() {
      addSame();
      writeAll(file, encoder.encode(sealOf(seal())));
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
