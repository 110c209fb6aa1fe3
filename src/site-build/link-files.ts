/**
 * Puts files into the next site: as a second name of the same file where the disk allows it, else as a copy.
 * Refuses to overwrite: two things may not have one address.
 */
import { constants, copyFileSync, linkSync, mkdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { listFiles } from "./folder-digest.ts";

const made = new Set<string>();

function makePlace(path: string): void {
  const place = dirname(path);
  if (!made.has(place)) mkdirSync(place, { recursive: true });
  made.add(place);
}

/** Comes back with the file's time, in milliseconds, since a copy has its own. */
export function linkFile(from: string, to: string): number {
  makePlace(to);
  try {
    linkSync(from, to);
  } catch (error) {
    // Another disk, a file system without links, or too many of them.
    if (error instanceof Error && "code" in error && error.code === "EEXIST") throw error;
    copyFileSync(from, to, constants.COPYFILE_EXCL);
  }
  return statSync(to).mtimeMs;
}

/** `place` is one of "link" and "copy": what people edit by hand must not share its content with the site. */
export function placeFiles(
  from: string,
  to: string,
  how: "link" | "copy",
  isWanted: (path: string) => boolean = () => true,
): number {
  const files = listFiles(from).filter(isWanted);
  for (const path of files) {
    if (how === "link") linkFile(join(from, path), join(to, path));
    else {
      makePlace(join(to, path));
      copyFileSync(join(from, path), join(to, path), constants.COPYFILE_EXCL);
    }
  }
  return files.length;
}
