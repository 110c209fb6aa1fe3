/**
 * Replaces a published folder as a whole: the new one is filled beside it (`.NAME.next`) and takes its name at the end.
 * Whoever is killed before that leaves the old folder as it was, and after it the new one. Linux exchanges the two in one step.
 * Elsewhere there is none of that name for microseconds between two renames, and the next start puts the new one into its
 * place. One build at a time: a second one of the same folder would take the first one's work away.
 */
import { spawnSync } from "node:child_process";
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

/** Node can't ask Linux to exchange two names (renameat2); these can: coreutils from 9.5, and Perl by the call's number. */
const callNumber = process.arch === "x64" ? 316 : 276;
const exchangers = [
  ["mv", "--exchange", "--no-target-directory"],
  ["perl", "-e", `exit(syscall(${callNumber}, -100, $ARGV[0], -100, $ARGV[1], 2) == 0 ? 0 : 1)`],
] as const;

function exchange(one: string, two: string): boolean {
  if (process.platform !== "linux" || !["x64", "arm64"].includes(process.arch)) return false;
  return exchangers.some(([command, ...given]) => {
    const { status } = spawnSync(command, [...given, one, two], { stdio: "ignore" });
    return status === 0;
  });
}

/** The filled folder takes the name; where that which had it before lies now comes back, for the caller to remove. */
export function exchangeFolder(folder: string): string {
  const [next, previous] = [besides(folder, "next"), besides(folder, "previous")];
  if (existsSync(folder) && exchange(next, resolve(folder))) return next;
  if (existsSync(folder)) renameSync(folder, previous);
  renameSync(next, folder);
  return previous;
}

/** The filled folder takes the name; what had it before is removed. */
export const finishFolder = (folder: string): void => remove(exchangeFolder(folder));
