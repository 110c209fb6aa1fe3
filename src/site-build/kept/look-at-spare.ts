/**
 * Looks at a spare folder before the next site begins as it, and clears it then. In: what should lie in it; out: the
 * pages that aren't as they were written, and what nobody knows. Only `clearSpare` changes anything.
 */
import { readdirSync, rmdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Pool } from "../../workers/create-pool.ts";
import type { LookAnswer, LookTask } from "./look-at-files.ts";
import type { BuiltRecords, PageRecord } from "./page-records.ts";
import { batchesOf } from "../share-work.ts";
import type { Spare } from "./spare-folder.ts";

/** Pages that aren't as they were written; `all` are the files that are known, and `strays` paths of others. */
export type LookedAt = { other: Set<string>; all: Set<string>; strays: string[] };

function foldersOf(paths: Iterable<string>): Set<string> {
  const folders = new Set([""]);
  for (const path of paths) {
    for (let at = path.lastIndexOf("/"); at > 0; at = path.lastIndexOf("/", at - 1)) {
      const folder = path.slice(0, at);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return folders;
}

const lookTask = (folder: string, since: number, pages: [string, PageRecord][], folders: string[]): LookTask => ({
  ...{ folder, since, folders },
  files: pages.map(([file]) => file),
  bytes: Float64Array.from(pages, ([, { bytes }]) => bytes),
  modified: Float64Array.from(pages, ([, { modified }]) => modified),
});

const batchSize = 4000;

export async function lookAtSpare(
  pool: Pool,
  folder: string,
  { mark, stale }: Spare,
  { pages, others }: BuiltRecords,
): Promise<LookedAt> {
  const all = new Set([...pages.keys(), ...others, ...stale]);
  const folders = foldersOf(all);
  const [pageBatches, folderBatches] = [batchesOf([...pages], batchSize), batchesOf([...folders], batchSize)];
  const tasks = Array.from({ length: Math.max(pageBatches.length, folderBatches.length) }, (_, at) =>
    lookTask(folder, mark, pageBatches[at] ?? [], folderBatches[at] ?? []),
  );
  const answers = await Promise.all(tasks.map((task) => pool.run<LookTask, LookAnswer>("lookAtFiles", task)));
  const other = answers.flatMap((answer, at) => answer.other.map((row) => tasks[at]!.files[row]!));
  const changed = answers.flatMap((answer) => answer.changed);
  const paths = changed.flatMap((path) =>
    readdirSync(join(folder, path)).map((name) => (path === "" ? name : `${path}/${name}`)),
  );
  return { other: new Set(other), all, strays: paths.filter((path) => !all.has(path) && !folders.has(path)) };
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

/** Leaves only files that are wanted; which of them are as they should be is for others to see. */
export function clearSpare(folder: string, { all, strays }: LookedAt, wanted: ReadonlySet<string>): void {
  for (const path of strays) rmSync(join(folder, path), { recursive: true, force: true });
  const emptied = new Set<string>();
  for (const path of all) {
    if (wanted.has(path)) continue;
    rmSync(join(folder, path), { force: true });
    emptied.add(dirname(path));
  }
  for (const path of emptied) removeEmpty(folder, path);
}
