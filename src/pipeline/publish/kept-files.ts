/**
 * Which published files, and parts of tables, came of what the last time, so that those made of the same aren't rendered
 * again. What they are made of is told by a key; a file that isn't as it was written, a spoiled list or none gives nothing and
 * is never an error.
 */
import { hash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import type { RenderedFile } from "./render-files.ts";

/** Where the list is kept, and the version of the program, which belongs to every key. */
export type Keeping = { path: string; version: string };

const WrittenFile = z.strictObject({ sha256: z.string(), bytes: z.int(), modified: z.number() });
/** A file as it was written; `modified` in milliseconds. */
export type WrittenFile = z.infer<typeof WrittenFile>;
const KeptList = z.strictObject({
  version: z.string(),
  files: z.record(z.string(), WrittenFile),
  /** Paths of the files made of what a key tells. */
  groups: z.record(z.string(), z.array(z.string())),
  /** Key and bytes of each part of a table, in the order of the file. */
  tables: z.record(z.string(), z.array(z.tuple([z.string(), z.int()]))),
});
type KeptList = z.infer<typeof KeptList>;

/** A file that stands in the earlier dataset as it is to be. */
export type KeptFile = { path: string; same: WrittenFile };
export type PublishedFile = RenderedFile | KeptFile;
/** A part of a table, rendered when no earlier one has its key; without a key it is always rendered. */
export type TablePart = { key: string | null; render: () => string };

export type KeptFiles = {
  /** Where else something may be kept; null where nothing is. */
  keeping: Keeping | null;
  /** The files of the same key as they stand; null where they are to be made. A null key tells nothing. */
  takeOver: (key: unknown) => KeptFile[] | null;
  /** Notes which files were made of what the key tells. */
  keepGroup: (key: unknown, paths: string[]) => void;
  /** Both: `key` tells all that the files are made of; null where that can't be told. */
  filesOf: (key: unknown, render: () => Iterable<RenderedFile>) => Iterable<PublishedFile>;
  tableOf: (path: string, parts: readonly TablePart[]) => RenderedFile;
  /** Notes a file as it was written. */
  note: (path: string, file: WrittenFile) => void;
  /** Keeps the list for the next time. */
  finish: () => void;
};

export const hashOf = (data: string | Uint8Array): string => hash("sha256", data, "hex");
const keyOf = (given: unknown): string => hashOf(JSON.stringify(given));
const empty = (version: string): KeptList => ({ version, files: {}, groups: {}, tables: {} });

function readList({ path, version }: Keeping): KeptList {
  try {
    const list = KeptList.parse(JSON.parse(readFileSync(path, "utf8")));
    return list.version === version ? list : empty(version);
  } catch {
    return empty(version);
  }
}

/** If only its time has changed, as after copying, the file is read. */
function isAsWritten(path: string, { sha256, bytes, modified }: WrittenFile): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isFile() !== true || found.size !== bytes) return false;
  return found.mtimeMs === modified || hashOf(readFileSync(path)) === sha256;
}

/** Parts of an earlier table by their keys. */
function readParts(path: string, parts: KeptList["tables"][string], { sha256 }: WrittenFile): Map<string, Uint8Array> {
  const found = new Map<string, Uint8Array>();
  const bytes = readFileSync(path);
  if (hashOf(bytes) !== sha256) return found;
  let at = 0;
  for (const [key, length] of parts) {
    found.set(key, bytes.subarray(at, at + length));
    at += length;
  }
  return found;
}

function joinParts(parts: readonly TablePart[], earlier: ReadonlyMap<string, Uint8Array>): Uint8Array[] {
  return parts.map(({ key, render }) => (key === null ? undefined : earlier.get(key)) ?? Buffer.from(render(), "utf8"));
}

const nothingKept: KeptFiles = {
  keeping: null,
  takeOver: () => null,
  keepGroup: () => {},
  filesOf: (_key, render) => render(),
  tableOf: (path, parts) => ({ path, text: Buffer.concat(joinParts(parts, new Map())) }),
  note: () => {},
  finish: () => {},
};

function writeList(path: string, list: KeptList): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.next`, JSON.stringify(list));
  renameSync(`${path}.next`, path);
}

/** `earlier`: the folder of the earlier dataset. */
export function createKeptFiles(keeping: Keeping | null, earlier: string): KeptFiles {
  if (keeping === null) return nothingKept;
  const known = readList(keeping);
  const next = empty(keeping.version);
  const isThere = (path: string): boolean => {
    const file = known.files[path];
    return file !== undefined && isAsWritten(join(earlier, path), file);
  };
  const takeOver = (key: string): KeptFile[] | null => {
    const paths = known.groups[key];
    if (paths?.every(isThere) !== true) return null;
    next.groups[key] = paths;
    return paths.map((path) => ({ path, same: known.files[path]! }));
  };
  return {
    keeping,
    takeOver: (given) => (given === null ? null : takeOver(keyOf(given))),
    keepGroup: (given, paths) => void (given !== null && (next.groups[keyOf(given)] = paths)),
    *filesOf(given, render) {
      if (given === null) return yield* render();
      const key = keyOf(given);
      const same = takeOver(key);
      if (same !== null) return yield* same;
      const made: string[] = (next.groups[key] = []);
      for (const file of render()) {
        made.push(file.path);
        yield file;
      }
    },
    tableOf(path, parts) {
      const before = isThere(path) ? known.tables[path] : undefined;
      const parted = before === undefined ? new Map() : readParts(join(earlier, path), before, known.files[path]!);
      const bytes = joinParts(parts, parted);
      next.tables[path] = parts.map(({ key }, at) => [key ?? "", bytes[at]!.length]);
      return { path, text: Buffer.concat(bytes) };
    },
    note: (path, file) => void (next.files[path] = file),
    finish: () => writeList(keeping.path, next),
  };
}
