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

/** `state`: the file's on the disk when it was read; null where it may have changed in the same moment. */
export type CachedFile = ParsedFile & { state: FileState | null; at: number; length: number };

const headOf = (version: string): string => JSON.stringify({ version });
const sealOf = (text: string): string => JSON.stringify({ sha256: hash("sha256", text, "hex") });
const sealLength = sealOf("").length;

/** Lines of the list; none unless head and seal are as they were written. */
function readLines(path: string, version: string): string[] {
  try {
    const text = readFileSync(path, "utf8");
    const body = text.slice(0, -sealLength - 1);
    if (text.slice(-sealLength - 1) !== `${sealOf(body)}\n`) return [];
    const [head, ...lines] = body.trimEnd().split("\n");
    return head === headOf(version) ? lines : [];
  } catch {
    return [];
  }
}

export function readCache(path: string, version: string): Map<string, CachedFile> {
  const files = readLines(path, version).map((line) => JSON.parse(line) as CachedFile);
  return new Map(files.map((file) => [file.head.path, file]));
}

export function writeCache(path: string, version: string, files: readonly CachedFile[]): void {
  const body = [headOf(version), ...files.map((file) => JSON.stringify(file))].map((line) => `${line}\n`).join("");
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.next`, `${body}${sealOf(body)}\n`);
  renameSync(`${path}.next`, path);
}

export const forgetCache = (path: string): void => rmSync(path, { force: true });
