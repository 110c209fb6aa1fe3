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

const timeOf = (path: string): number => statSync(path).mtimeMs;
const copyFile = (from: string, to: string): void =>
  inFolder(to, () => copyFileSync(from, to, constants.COPYFILE_EXCL));

/** Each comes back with the time that the file has then, in milliseconds: a copy has its own. */
export function linkFile(from: string, to: string): number {
  try {
    inFolder(to, () => linkSync(from, to));
  } catch (error) {
    if (codeOf(error) === "EEXIST" || codeOf(error) === "ENOENT") throw error;
    // Another disk, a file system without links, or too many of them.
    copyFile(from, to);
  }
  return timeOf(to);
}

export function writeFile(path: string, content: Uint8Array): number {
  inFolder(path, () => writeFileSync(path, content, { flag: "wx" }));
  return timeOf(path);
}

/** "link" or "copy": what people edit by hand must not share its content with the site. */
export function placeFiles(
  from: string,
  to: string,
  how: "link" | "copy",
  isWanted: (path: string) => boolean = () => true,
): number {
  const files = listFiles(from).filter(isWanted);
  const place = how === "link" ? linkFile : copyFile;
  for (const path of files) place(join(from, path), join(to, path));
  return files.length;
}
