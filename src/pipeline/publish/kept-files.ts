/**
 * Which published files, and parts of tables, came of what the last time, so that those made of the same aren't rendered
 * again. What they are made of is told by a key; a file that isn't as it was written, a spoiled list or none gives nothing and
 * is never an error.
 */
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { FolderMark, Spare } from "../../publishing/spare-folder.ts";
import {
  emptyList,
  hashOf,
  readList,
  writeList,
  type Keeping,
  type KeptList,
  type KeptPart,
  type WrittenFile,
} from "./kept-list.ts";
import { lengthOf, type JoinedFile, type Piece, type Stretch } from "./parts/joined-file.ts";
import type { RenderedFile } from "./render-files.ts";

/** A file that stands in the earlier dataset as it is to be. */
export type KeptFile = { path: string; same: WrittenFile };
export type PublishedFile = RenderedFile | KeptFile | JoinedFile;
/** A part of a file, rendered when no earlier one has its key; without a key it is always rendered. */
export type FilePart = { key: string | null; render: () => string };

export type KeptFiles = {
  /** Where else something may be kept; null where nothing is. */
  keeping: Keeping | null;
  /** The files of the same key as they stand, with their note; null where they are to be made. A null key tells nothing. */
  takeOver: (key: unknown) => KeptGroup | null;
  /** What stands in the files of a key, whether or not they are taken over. */
  earlierOf: (key: unknown) => ReadFile[] | null;
  /** Notes which files were made of what the key tells, and what else came of it. */
  keepGroup: (key: unknown, paths: string[], note?: string) => void;
  /** Both: `key` tells all that the files are made of; null where that can't be told. */
  filesOf: (key: unknown, render: () => Iterable<RenderedFile>) => Iterable<PublishedFile>;
  /** A file of parts. */
  fileOf: (path: string, parts: readonly FilePart[]) => JoinedFile;
  /** The bytes of its parts. */
  bytesOf: (path: string, parts: readonly FilePart[]) => Uint8Array[];
  /** Parts of an earlier file by their keys, the first of which begins at `from`. */
  partsOf: (path: string, from: number) => Map<string, EarlierPart>;
  /** An earlier file, if its bytes are those that were written. */
  readEarlier: (path: string) => Uint8Array | null;
  /** Notes of which parts a file is made, in its order. */
  keepParts: (path: string, parts: KeptPart[]) => void;
  /** Notes a file as it was written. */
  note: (path: string, file: WrittenFile) => void;
  /** The earlier dataset as a folder. */
  earlier: EarlierFolder;
  /** Keeps the list for the next time. */
  finish: (folders: Folders) => void;
};

export type ReadFile = { path: string; bytes: Uint8Array };
export type KeptGroup = { files: KeptFile[]; note: string };
export type EarlierPart = { bytes: Uint8Array; told: string };
/** See spare-folder.ts. */
export type Folders = { mark: FolderMark | null; spare: Spare | null };
/** `paths` of its files; `writtenAt` tells one that is as it was written. */
export type EarlierFolder = Folders & { paths: string[]; writtenAt: (path: string) => WrittenFile | null };

const keyOf = (given: unknown): string => hashOf(JSON.stringify(given));

/** If only its time has changed, as after copying, the file is read. */
function isAsWritten(path: string, { sha256, bytes, modified }: WrittenFile): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isFile() !== true || found.size !== bytes) return false;
  return found.mtimeMs === modified || hashOf(readFileSync(path)) === sha256;
}

/** Where the parts of an earlier file stand, in their order; the first begins at `from`. */
function* stretchesOf(parts: readonly KeptPart[], from: number): Generator<{ part: KeptPart; stretch: Stretch }> {
  let at = from;
  for (const part of parts) {
    yield { part, stretch: [at, part[1]] };
    at += part[1];
  }
}

/** Parts of an earlier file by their keys. */
function readParts(path: string, parts: readonly KeptPart[], from: number): Map<string, EarlierPart> {
  const found = new Map<string, EarlierPart>();
  const all = readFileSync(path);
  for (const {
    part: [key, , told],
    stretch: [at, length],
  } of stretchesOf(parts, from)) {
    found.set(key, { bytes: all.subarray(at, at + length), told });
  }
  return found;
}

/** `earlier` has those that needn't be rendered. */
const piecesOf = <Earlier extends Piece>(
  parts: readonly FilePart[],
  earlier: (key: string) => Earlier | undefined,
): (Uint8Array | Earlier)[] =>
  parts.map(({ key, render }) => (key === null ? undefined : earlier(key)) ?? Buffer.from(render(), "utf8"));

export const notesOf = (parts: readonly FilePart[], pieces: readonly Piece[]): KeptPart[] =>
  parts.map(({ key }, at) => [key ?? "", lengthOf(pieces[at]!), ""]);

const nothingKept: KeptFiles = {
  keeping: null,
  takeOver: () => null,
  earlierOf: () => null,
  keepGroup: () => {},
  filesOf: (_key, render) => render(),
  fileOf: (path, parts) => ({ path, earlier: "", pieces: piecesOf(parts, () => undefined) }),
  bytesOf: (_, parts) => piecesOf<Uint8Array>(parts, () => undefined),
  partsOf: () => new Map(),
  readEarlier: () => null,
  keepParts: () => {},
  note: () => {},
  earlier: { paths: [], mark: null, spare: null, writtenAt: () => null },
  finish: () => {},
};

type Earlier = {
  groupOf: (key: string) => KeptGroup | null;
  readGroup: (key: string) => ReadFile[] | null;
  partsOf: KeptFiles["partsOf"];
  /** Where the parts stand in the earlier file, by their keys. */
  findParts: (path: string) => Map<string, Stretch>;
  readEarlier: KeptFiles["readEarlier"];
  earlier: EarlierFolder;
};

/** What stands in the folder as the list says that it was written. */
function openEarlier({ files, groups, parts, mark, spare }: KeptList, folder: string): Earlier {
  const writtenAt = (path: string): WrittenFile | null => {
    const file = files[path];
    return file !== undefined && isAsWritten(join(folder, path), file) ? file : null;
  };
  const isThere = (path: string): boolean => writtenAt(path) !== null;
  const groupOf = (key: string): KeptGroup | null => {
    const [note = "", ...paths] = groups[key] ?? [];
    if (groups[key] === undefined || !paths.every(isThere)) return null;
    return { files: paths.map((path) => ({ path, same: files[path]! })), note };
  };
  const readEarlier = (path: string): Uint8Array | null => {
    const bytes = isThere(path) ? readFileSync(join(folder, path)) : null;
    return bytes !== null && hashOf(bytes) === files[path]!.sha256 ? bytes : null;
  };
  return {
    groupOf,
    readEarlier,
    readGroup(key) {
      const read = groupOf(key)?.files.map(({ path }) => ({ path, bytes: readFileSync(join(folder, path)) }));
      return read?.every(({ path, bytes }) => hashOf(bytes) === files[path]!.sha256) === true ? read : null;
    },
    findParts(path) {
      const own = isThere(path) ? (parts[path] ?? []) : [];
      return new Map(Array.from(stretchesOf(own, 0), ({ part: [key], stretch }) => [key, stretch]));
    },
    partsOf(path, from) {
      const own = isThere(path) ? parts[path] : undefined;
      return own === undefined ? new Map() : readParts(join(folder, path), own, from);
    },
    earlier: { paths: Object.keys(files), mark, spare, writtenAt },
  };
}

function carryParts(from: KeptList, to: KeptList, { files }: KeptGroup): void {
  for (const { path } of files) if (from.parts[path] !== undefined) to.parts[path] = from.parts[path];
}

/** The group's files as they stand, or rendered and noted. */
function* groupFiles(
  { takeOver, keepGroup }: Pick<KeptFiles, "takeOver" | "keepGroup">,
  key: unknown,
  render: () => Iterable<RenderedFile>,
): Generator<PublishedFile> {
  const same = takeOver(key);
  if (same !== null) return yield* same.files;
  const made: string[] = [];
  for (const file of render()) {
    made.push(file.path);
    yield file;
  }
  keepGroup(key, made);
}

/** `folder`: that of the earlier dataset. */
export function createKeptFiles(keeping: Keeping | null, folder: string): KeptFiles {
  if (keeping === null) return nothingKept;
  const known = readList(keeping);
  const next = emptyList(keeping.version);
  const { groupOf, readGroup, partsOf, findParts, readEarlier, earlier } = openEarlier(known, folder);
  const takeOver = (key: string): KeptGroup | null => {
    const group = groupOf(key);
    if (group === null) return null;
    next.groups[key] = known.groups[key]!;
    carryParts(known, next, group);
    return group;
  };
  const kept: KeptFiles = {
    keeping,
    earlierOf: (given) => readGroup(keyOf(given)),
    takeOver: (given) => (given === null ? null : takeOver(keyOf(given))),
    keepGroup: (given, paths, note = "") => void (given !== null && (next.groups[keyOf(given)] = [note, ...paths])),
    filesOf: (key, render) => groupFiles(kept, key, render),
    fileOf(path, parts) {
      const known = findParts(path);
      const pieces = piecesOf<Piece>(parts, (key) => known.get(key));
      next.parts[path] = notesOf(parts, pieces);
      return { path, earlier: join(folder, path), pieces };
    },
    bytesOf(path, parts) {
      const known = partsOf(path, 0);
      return piecesOf<Uint8Array>(parts, (key) => known.get(key)?.bytes);
    },
    partsOf,
    readEarlier,
    keepParts: (path, parts) => void (next.parts[path] = parts),
    note: (path, file) => void (next.files[path] = file),
    earlier,
    finish: (folders) => writeList(keeping, { ...next, ...folders }),
  };
  return kept;
}
