/**
 * What was read from each file the last time, so that only changed ones are parsed again: a line each, between the parser's
 * version and the hash of everything before. The packed reports lie beside it, and each is read, and held against its digest,
 * when it is asked for (packed-store.ts). A list of another version, cut short or spoiled, or none, gives nothing; it is
 * never an error. Written beside its place and renamed, so that a killed run leaves the old one.
 */
import { hash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { FileState } from "../load-sources.ts";
import type { ParsedFile } from "./parse-listed.ts";

/**
 * `state`: the file's on the disk when it was read; null where it may have changed in the same moment. `line` is that of the
 * list, where all of it is still so.
 */
export type CachedFile = ParsedFile & { state: FileState | null; at: number; length: number; line?: Uint8Array };

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

export function writeCache(path: string, version: string, files: readonly CachedFile[]): void {
  mkdirSync(dirname(path), { recursive: true });
  const body = Buffer.concat([encoder.encode(headOf(version)), ...files.map(lineOf)]);
  writeFileSync(`${path}.next`, Buffer.concat([body, encoder.encode(sealOf(hash("sha256", body, "hex")))]));
  renameSync(`${path}.next`, path);
}

export const forgetCache = (path: string): void => rmSync(path, { force: true });
