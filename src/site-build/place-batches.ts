/**
 * Batches of files to take over or remove, each the work of one thread (see render-worker.ts) and short messages.
 * Paths in; of pages, those that are no longer as they were written are told and left out.
 */
import { rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { linkFile, makeFolder } from "./link-files.ts";
import { timeAsWritten, type WrittenFile } from "./kept/look-at-files.ts";

/** `mayStand`: files may be in their places already; those that aren't as they should be are replaced. */
export type LinkTask<File> = { from: string; to: string; files: File[]; mayStand: boolean };

/** Nearly every file of a site has a folder of its own: to make it first is faster than to fail first. */
function linkInto(from: string, to: string, made: Set<string>): "linked" | "copied" {
  const folder = dirname(to);
  if (!made.has(folder)) makeFolder(folder);
  made.add(folder);
  return linkFile(from, to);
}

/** The time of each file that was taken over, in milliseconds (a copy has its own); null for each that must be rendered. */
export function linkPages({ from, to, files, mayStand }: LinkTask<WrittenFile>): (number | null)[] {
  const made = new Set<string>();
  return files.map((written) => {
    const [path, target] = [join(from, written.file), join(to, written.file)];
    if (mayStand) rmSync(target, { force: true });
    const time = timeAsWritten(path, written);
    if (time === null) return null;
    return linkInto(path, target, made) === "linked" ? time : statSync(target).mtimeMs;
  });
}

function isOneFile(path: string, target: string): boolean {
  const [one, other] = [statSync(path), statSync(target, { throwIfNoEntry: false })];
  return other !== undefined && one.ino === other.ino && one.dev === other.dev;
}

export function linkFiles({ from, to, files, mayStand }: LinkTask<string>): void {
  const made = new Set<string>();
  for (const file of files) {
    const [path, target] = [join(from, file), join(to, file)];
    if (mayStand && isOneFile(path, target)) continue;
    if (mayStand) rmSync(target, { force: true });
    linkInto(path, target, made);
  }
}

export function removePaths({ paths }: { paths: string[] }): void {
  for (const path of paths) rmSync(path, { recursive: true, force: true, maxRetries: 3 });
}
