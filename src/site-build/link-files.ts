/**
 * Puts files into the next site: as a second name of the same file where the disk allows it, else as a copy; makes the folders
 * that they need. Refuses to overwrite: two things may not have one address.
 */
import { closeSync, constants, copyFileSync, fstatSync, linkSync, mkdirSync, openSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { listFiles } from "./folder-digest.ts";

const codeOf = (error: unknown): unknown => (error instanceof Error && "code" in error ? error.code : undefined);

/** Asking for each folder first would cost more than the few that are missing. */
function inFolder<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
    mkdirSync(dirname(path), { recursive: true });
    return act();
  }
}

const copyFile = (from: string, to: string): void =>
  inFolder(to, () => copyFileSync(from, to, constants.COPYFILE_EXCL));

/** Whether it is the same file now, or a copy. */
export function linkFile(from: string, to: string): "linked" | "copied" {
  try {
    inFolder(to, () => linkSync(from, to));
    return "linked";
  } catch (error) {
    if (codeOf(error) === "EEXIST" || codeOf(error) === "ENOENT") throw error;
    // Another disk, a file system without links, or too many of them.
    copyFile(from, to);
    return "copied";
  }
}

/** Nearly every page has a folder of its own: to make it first is faster than to fail first. */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (codeOf(error) === "ENOENT") mkdirSync(folder, { recursive: true });
    else if (codeOf(error) !== "EEXIST") throw error;
  }
}

/** Comes back with the time that the file has then, in milliseconds. `made` are folders that stand, and are not asked for. */
export function writeFile(path: string, content: Uint8Array, made: Set<string>): number {
  const folder = dirname(path);
  if (!made.has(folder)) makeFolder(folder);
  made.add(folder);
  // It may have been empty for a moment, and been removed.
  const file = inFolder(path, () => openSync(path, "wx"));
  try {
    writeFileSync(file, content);
    return fstatSync(file).mtimeMs;
  } finally {
    closeSync(file);
  }
}

/** Copies, since what people edit by hand must not share its content with the site. */
export function copyFiles(from: string, to: string, isWanted: (path: string) => boolean = () => true): void {
  for (const path of listFiles(from).filter(isWanted)) copyFile(join(from, path), join(to, path));
}
