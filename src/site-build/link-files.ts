/**
 * Puts files into the next site: as a second name of the same file where the disk allows it, else as a copy; makes the folders
 * that they need. Refuses to overwrite: two things may not have one address.
 */
import { constants, copyFileSync, linkSync, mkdirSync, statSync, writeFileSync } from "node:fs";
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

/** Comes back with the time that the file has then, in milliseconds. */
export function writeFile(path: string, content: Uint8Array): number {
  inFolder(path, () => writeFileSync(path, content, { flag: "wx" }));
  return statSync(path).mtimeMs;
}

/** Copies, since what people edit by hand must not share its content with the site. */
export function copyFiles(from: string, to: string, isWanted: (path: string) => boolean = () => true): void {
  for (const path of listFiles(from).filter(isWanted)) copyFile(join(from, path), join(to, path));
}
