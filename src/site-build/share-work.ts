/**
 * Shares what is done file by file among the threads: files to link, a folder to remove. Resolves when all of it is done;
 * a batch that fails rejects.
 */
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { FoldersTask } from "../publishing/changed-folders.ts";
import type { Pool } from "../workers/create-pool.ts";
import type { LinkTask } from "./place-batches.ts";

export const batchesOf = <T>(items: T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));

/** Every file below `from` gets a second name below `to`. */
export async function linkFolder(pool: Pool, { from, to, files, mayStand }: LinkTask<string>): Promise<void> {
  const tasks = batchesOf(files, 500).map((batch) => ({ from, to, files: batch, mayStand }));
  await Promise.all(tasks.map((task) => pool.run<LinkTask<string>, void>("linkFiles", task)));
}

/** See changed-folders.ts. */
export async function changedFolders(pool: Pool, { folders, ...task }: FoldersTask): Promise<string[]> {
  const tasks = batchesOf(folders, 2000).map((batch) =>
    pool.run<FoldersTask, string[]>("changedFolders", { ...task, folders: batch }),
  );
  return (await Promise.all(tasks)).flat();
}

/** What lies in a folder; where it is deep, what lies in the folders within. */
function pathsWithin(folder: string, depth: number): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return depth > 1 && entry.isDirectory() ? pathsWithin(path, depth - 1) : [path];
  });
}

/** One thread would wait for the disk most of the time. */
export async function removeFolder(pool: Pool, folder: string): Promise<void> {
  // Bodies lie below language, "agencies" and region.
  const paths = pathsWithin(folder, 3);
  await Promise.all(
    batchesOf(paths, 25).map((batch) => pool.run<{ paths: string[] }, void>("removePaths", { paths: batch })),
  );
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
