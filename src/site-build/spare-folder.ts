/**
 * The site that stood before the last one, kept beside the cache: nearly all of its files are files of the site that stands, so
 * that the next one begins as it and only what differs is linked, written or removed. Each file is still looked at before it
 * is taken for the same; a folder that isn't the one that was put aside, or whose list is lost, is removed.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Pool } from "../workers/create-pool.ts";
import type { FoldersTask } from "./changed-folders.ts";
import { batchesOf, removeFolder } from "./share-work.ts";

/** `number` and `modified` tell the folder; `stale` are files in it that the site that stands hasn't. */
export type Spare = { number: number; modified: number; stale: string[] };
/** The mark of a finished folder: nothing in it was put there later than this, in milliseconds. */
export function markFinished(folder: string): { number: number; modified: number } {
  const mark = join(folder, ".finished");
  writeFileSync(mark, "");
  rmSync(mark);
  const { ino, mtimeMs } = statSync(folder);
  return { number: ino, modified: mtimeMs };
}

function isTheOne(folder: string, { number, modified }: Spare): boolean {
  const found = statSync(folder, { throwIfNoEntry: false });
  return found !== undefined && found.ino === number && found.mtimeMs === modified;
}

/** The spare folder becomes `next`, which is empty until then; false where there is none that can be trusted. */
export function takeSpare(folder: string, next: string, spare: Spare | null): boolean {
  if (spare === null || !isTheOne(folder, spare)) return false;
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
export async function keepSpare(pool: Pool, earlier: string, folder: string): Promise<void> {
  if (!existsSync(earlier)) return;
  try {
    mkdirSync(dirname(folder), { recursive: true });
    renameSync(earlier, folder);
  } catch {
    await removeFolder(pool, earlier);
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
async function removeStrays(pool: Pool, next: string, { modified }: Spare, known: ReadonlySet<string>): Promise<void> {
  const folders = foldersOf(known);
  const tasks = batchesOf([...folders], 2000).map((batch) =>
    pool.run<FoldersTask, string[]>("changedFolders", { folder: next, folders: batch, since: modified }),
  );
  for (const folder of (await Promise.all(tasks)).flat()) {
    for (const name of readdirSync(join(next, folder))) {
      const path = folder === "" ? name : `${folder}/${name}`;
      if (!known.has(path) && !folders.has(path)) rmSync(join(next, path), { recursive: true, force: true });
    }
  }
}

type Contents = {
  /** Files of the site that stands, and those that the next one will have and may take as they are. */
  standing: Iterable<string>;
  wanted: ReadonlySet<string>;
};

/** Leaves in the taken folder only files that are wanted; which of them are as they should be is for others to see. */
export async function clearSpare(pool: Pool, next: string, spare: Spare, { standing, wanted }: Contents) {
  const all = new Set([...standing, ...spare.stale]);
  await removeStrays(pool, next, spare, all);
  const emptied = new Set<string>();
  for (const path of all) {
    if (wanted.has(path)) continue;
    rmSync(join(next, path), { force: true });
    emptied.add(dirname(path));
  }
  for (const folder of emptied) removeEmpty(next, folder);
}

/** A site has no folder without a file. */
function removeEmpty(root: string, folder: string): void {
  for (let path = folder; path !== "."; path = dirname(path)) {
    try {
      rmdirSync(join(root, path));
    } catch {
      return;
    }
  }
}
