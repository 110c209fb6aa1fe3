/**
 * Replaces a published folder as a whole: the new one is filled beside it (`.NAME.next`) and takes its name at the end.
 * Whoever is killed before that leaves the old folder as it was, and after it the new one. Between two renames, for
 * microseconds, there is none of that name (only Linux can exchange two, and Node can't ask it to): then the next start puts
 * the new one into its place. One build at a time: a second one of the same folder would take the first one's work away.
 */
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";

function besides(folder: string, what: "next" | "previous"): string {
  const path = resolve(folder);
  return join(dirname(path), `.${basename(path)}.${what}`);
}

const remove = (path: string): void => rmSync(path, { recursive: true, force: true, maxRetries: 3 });

/** Finishes what a killed build left of an exchange and removes its leftovers. Call it before reading the folder. */
export function recoverFolder(folder: string): void {
  const [next, previous] = [besides(folder, "next"), besides(folder, "previous")];
  if (!existsSync(folder) && existsSync(previous)) renameSync(existsSync(next) ? next : previous, folder);
  remove(next);
  remove(previous);
}

/** Recovers, and makes the empty folder that is to be filled; on the same disk, so that files may be linked. */
export function beginFolder(folder: string): string {
  recoverFolder(folder);
  const next = besides(folder, "next");
  mkdirSync(next, { recursive: true });
  return next;
}

/** The filled folder takes the name; what had it before is removed. */
export function finishFolder(folder: string): void {
  const [next, previous] = [besides(folder, "next"), besides(folder, "previous")];
  if (existsSync(folder)) renameSync(folder, previous);
  renameSync(next, folder);
  remove(previous);
}
