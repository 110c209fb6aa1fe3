/**
 * Batches of files to take over or remove, each the work of one thread (see render-worker.ts) and short messages.
 * Paths in; of pages, those that are no longer as they were written are told and left out.
 */
import { mkdirSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { digestOfFile } from "./folder-digest.ts";
import { linkFile } from "./link-files.ts";

export type WrittenFile = { file: string; bytes: number; modified: number; digest: string };
/** `mayStand`: files may be in their places already; those that aren't as they should be are replaced. */
export type LinkTask<File> = { from: string; to: string; files: File[]; mayStand: boolean };

/** The time of the file; null where it isn't as it was written. If only its time has changed, as after copying, it is read. */
function timeAsWritten(path: string, { bytes, modified, digest }: WrittenFile): number | null {
  const file = statSync(path, { throwIfNoEntry: false });
  if (file === undefined || file.size !== bytes) return null;
  return file.mtimeMs === modified || digestOfFile(path) === digest ? file.mtimeMs : null;
}

/** Nearly every file of a site has a folder of its own: to make it first is faster than to fail first. */
function linkInto(from: string, to: string, made: Set<string>): "linked" | "copied" {
  const folder = dirname(to);
  if (!made.has(folder)) mkdirSync(folder, { recursive: true });
  made.add(folder);
  return linkFile(from, to);
}

/** The time of each file that was taken over, in milliseconds (a copy has its own); null for each that must be rendered. */
export function linkPages({ from, to, files, mayStand }: LinkTask<WrittenFile>): (number | null)[] {
  const made = new Set<string>();
  return files.map((written) => {
    const [path, target] = [join(from, written.file), join(to, written.file)];
    const standing = mayStand ? timeAsWritten(target, written) : null;
    if (standing !== null) return standing;
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
