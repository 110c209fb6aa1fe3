/**
 * The list of what was published the last time and of what each file was made, as one sealed file. A list of another version
 * of the program, cut short or spoiled, or none, is an empty one, and never an error.
 */
import { hash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { FolderMark, Spare } from "../../publishing/spare-folder.ts";

/** Where the list is kept, and the version of the program, which belongs to every key. */
export type Keeping = { path: string; version: string };

/** A file as it was written; `modified` in milliseconds. */
export type WrittenFile = { sha256: string; bytes: number; modified: number };
/** What a part of a file is made of, its bytes, and what else is to be known where they are used again. */
export type KeptPart = [key: string, bytes: number, told: string];
export type KeptList = {
  version: string;
  files: Record<string, WrittenFile>;
  /** A note, and the paths of the files, made of what a key tells. */
  groups: Record<string, [note: string, ...paths: string[]]>;
  /** Parts of files, in the order of the file. */
  parts: Record<string, KeptPart[]>;
  /** What tells the folder that was put into its place, and the one that stood there before. */
  mark: FolderMark | null;
  spare: Spare | null;
};

export const hashOf = (data: string | Uint8Array): string => hash("sha256", data, "hex");

export const emptyList = (version: string): KeptList => ({
  ...{ version, files: {}, groups: {}, parts: {} },
  ...{ mark: null, spare: null },
});

const newline = 10;

/** The digest of all that follows stands in the first line. */
export function readList({ path, version }: Keeping): KeptList {
  try {
    const bytes = readFileSync(path);
    const end = bytes.indexOf(newline);
    const content = bytes.subarray(end + 1);
    if (end === -1 || bytes.toString("utf8", 0, end) !== hashOf(content)) return emptyList(version);
    const list = JSON.parse(content.toString("utf8")) as KeptList;
    return list.version === version ? list : emptyList(version);
  } catch {
    return emptyList(version);
  }
}

export function writeList({ path }: Keeping, list: KeptList): void {
  const content = JSON.stringify(list);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.next`, `${hashOf(content)}\n${content}`);
  renameSync(`${path}.next`, path);
}
