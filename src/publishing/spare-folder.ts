/**
 * The published folder that stood before the last one, kept beside the cache: nearly all of its files are files of the folder
 * that stands, so that the next one begins as it and only what differs is linked, written or removed. Each file is still looked
 * at before it is taken for the same; a folder that isn't the one that was put aside, or whose list is lost, is removed.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { FoldersTask } from "./changed-folders.ts";

/** What tells a finished folder: nothing in it was put there later than `modified`, in milliseconds. */
export type FolderMark = { number: number; modified: number };
/** `stale` are files in it that the folder that stands hasn't. */
export type Spare = FolderMark & { stale: string[] };
/** Where many files are looked at, threads may share the work. */
export type ChangedFolders = (task: FoldersTask) => Promise<string[]>;

export function markFinished(folder: string): FolderMark {
  const mark = join(folder, ".finished");
  writeFileSync(mark, "");
  rmSync(mark);
  const { ino, mtimeMs } = statSync(folder);
  return { number: ino, modified: mtimeMs };
}

/** Whether it is the folder that was marked, and nothing was put into it since. */
export function isMarked(folder: string, { number, modified }: FolderMark): boolean {
  const found = statSync(folder, { throwIfNoEntry: false });
  return found !== undefined && found.ino === number && found.mtimeMs === modified;
}

/** The spare folder becomes `next`, which is empty until then; false where there is none that can be trusted. */
export function takeSpare(folder: string, next: string, spare: Spare | null): boolean {
  if (spare === null || !isMarked(folder, spare)) return false;
  rmdirSync(next);
  try {
    renameSync(folder, next);
    return true;
  } catch {
    mkdirSync(next);
    return false;
  }
}

/** Puts a folder aside; one that can't be moved there is removed. */
export async function keepSpare(
  earlier: string,
  folder: string,
  remove: (folder: string) => Promise<void>,
): Promise<void> {
  if (!existsSync(earlier)) return;
  try {
    mkdirSync(dirname(folder), { recursive: true });
    renameSync(earlier, folder);
  } catch {
    await remove(earlier);
  }
}

const foldersOf = (paths: Iterable<string>): Set<string> => {
  const folders = new Set([""]);
  for (const path of paths) {
    for (let at = path.lastIndexOf("/"); at > 0; at = path.lastIndexOf("/", at - 1)) {
      const folder = path.slice(0, at);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return folders;
};

/** Removes what nobody knows from folders that were changed after the site in them was finished. */
export async function removeStrays(
  next: string,
  { modified }: FolderMark,
  known: ReadonlySet<string>,
  changedFolders: ChangedFolders,
): Promise<void> {
  const folders = foldersOf(known);
  for (const folder of await changedFolders({ folder: next, folders: [...folders], since: modified })) {
    for (const name of readdirSync(join(next, folder))) {
      const path = folder === "" ? name : `${folder}/${name}`;
      if (!known.has(path) && !folders.has(path)) rmSync(join(next, path), { recursive: true, force: true });
    }
  }
}

/** Removes files, and folders that are left without any. */
export function removeFiles(next: string, paths: Iterable<string>): void {
  const emptied = new Set<string>();
  for (const path of paths) {
    rmSync(join(next, path), { force: true });
    emptied.add(dirname(path));
  }
  for (const folder of emptied) removeEmpty(next, folder);
}

/** No published folder is without a file. */
function removeEmpty(root: string, folder: string): void {
  for (let path = folder; path !== "."; path = dirname(path)) {
    try {
      rmdirSync(join(root, path));
    } catch {
      return;
    }
  }
}
