/** Folders below one, and a time → those in which something was added, removed or renamed since. */
import { statSync } from "node:fs";
import { join } from "node:path";

/** `since` in milliseconds. */
export type FoldersTask = { folder: string; folders: string[]; since: number };

export function changedFolders({ folder, folders, since }: FoldersTask): string[] {
  return folders.filter((path) => {
    const found = statSync(join(folder, path), { throwIfNoEntry: false });
    return found?.isDirectory() === true && found.mtimeMs >= since;
  });
}
