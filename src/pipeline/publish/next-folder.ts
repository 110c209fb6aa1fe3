/**
 * The folder of the next dataset while it is filled beside the one that stands. It begins empty, or as the dataset that stood
 * before the last one, and is put into its place at the end; a file with the bytes of the one that stands becomes the same file.
 * Left by an error, it is removed, and nothing has changed.
 */
import { chmodSync, existsSync, rmSync } from "node:fs";
import { beginFolder, exchangeFolder } from "../../publishing/replace-folder.ts";
import {
  isMarked,
  keepSpare,
  markFinished,
  removeFiles,
  removeStrays,
  takeSpare,
  type Spare,
} from "../../publishing/spare-folder.ts";
import type { EarlierFolder, Folders, PublishedFile } from "./kept-files.ts";
import type { WrittenFile } from "./kept-list.ts";
import { createJoinApart, type ApartOptions, type WrittenApart } from "./parts/join-apart.ts";
import { joinPieces } from "./parts/joined-file.ts";
import { createWriter } from "./write-file.ts";

export type NextFolder = {
  /** Null where it is written in a thread. */
  write: (file: PublishedFile) => WrittenFile | null;
  /** How files were written that a thread has written. */
  apart: () => Promise<WrittenApart[]>;
  /** Puts it in its place; for the next time comes back what tells it, and the folder that stood there. */
  finish: () => Folders;
  abandon: () => Promise<void>;
};

const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });

/** Whether the next folder begins as the one before the last. */
function beginWithSpare(folder: string, spareFolder: string, { spare, paths }: EarlierFolder): boolean {
  if (spare !== null && takeSpare(spareFolder, folder, spare)) {
    const known = new Set([...paths, ...spare.stale]);
    removeStrays(folder, spare, known);
    return true;
  }
  removeFolder(spareFolder);
  return false;
}

/** Puts the folder that stood aside for the next time, where it is known what is in it. */
function putAside(folder: string, spareFolder: string | null, spare: Spare | null): Spare | null {
  if (spareFolder === null || spare === null || !existsSync(folder) || !isMarked(folder, spare)) {
    removeFolder(folder);
    return null;
  }
  keepSpare(folder, spareFolder);
  return spare;
}

/** `target` is the folder that stands, or none; `spareFolder` is where the one before is kept, null where none is. */
export function openNextFolder(
  target: string,
  spareFolder: string | null,
  earlier: EarlierFolder,
  options: ApartOptions = {},
): NextFolder {
  const folder = beginFolder(target);
  const mayStand = spareFolder !== null && beginWithSpare(folder, spareFolder, earlier);
  const before = new Set([...earlier.paths, ...(mayStand ? (earlier.spare?.stale ?? []) : [])]);
  const written = new Set<string>();
  const place = { folder, earlier: target, mayStand };
  const put = createWriter({ ...place, writtenAt: earlier.writtenAt });
  const apart = createJoinApart(options);
  return {
    write: (file) => {
      written.add(file.path);
      if (!("pieces" in file)) return put(file);
      if (apart.take({ place, file, known: earlier.writtenAt(file.path) })) return null;
      return put({ path: file.path, text: joinPieces(file) });
    },
    apart: apart.finish,
    finish() {
      const gone = [...before].filter((path) => !written.has(path));
      if (mayStand) removeFiles(folder, gone);
      chmodSync(folder, 0o755);
      const mark = markFinished(folder);
      const stale = earlier.paths.filter((path) => !written.has(path));
      const spare = putAside(
        exchangeFolder(target),
        spareFolder,
        earlier.mark === null ? null : { ...earlier.mark, stale },
      );
      return { mark, spare };
    },
    async abandon() {
      await apart.end();
      removeFolder(folder);
    },
  };
}
