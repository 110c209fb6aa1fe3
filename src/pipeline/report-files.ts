/**
 * A reports folder → the files in it and below, by path and in the order of their code points, and what the disk tells of
 * each. Follows no symbolic link and passes over hidden names and what stands beside the reports; a folder inside that can't
 * be entered costs its own files only. Imports little, since a thread of its own does it.
 */
import { readdirSync, statSync, type Dirent } from "node:fs";
import { relative } from "node:path";
import fastGlob from "fast-glob";
import { sortByCodePoints } from "../model/code-point-order.ts";

/** What the disk tells of a file without reading it: size, times of its content and of its entry, and its number. */
export type FileState = [bytes: number, modified: number, changed: number, inode: number];

/** `failed`: the system's code for why a folder could not be entered, the first one. */
export type ReportFiles = { paths: string[]; failed: string | null };

/** Files of the folder itself that are no reports. */
const besideReports = ["README*.md", "agencies.csv", "sources.csv", "regions.csv", "corpus.json"];

/** The code alone, since the message holds the machine's own paths. */
export const codeOfError = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : "error";

/** The entries of a folder; none of one that can't be entered, whose code goes to `fail`. */
function readEntries(root: string, folder: string, fail: (code: string) => void): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    const code = codeOfError(error);
    // What has gone since its parent was read was never there.
    if (code !== "ENOENT" || relative(root, folder) === "") fail(code);
    return [];
  }
}

export function listReportFiles(root: string): ReportFiles {
  let failed: string | null = null;
  const enter = (folder: string): Dirent[] => readEntries(root, folder, (code) => (failed ??= code));
  // Of the ways to read a folder only this one is taken: with kinds of entries, at once.
  const fs = { readdirSync: enter as unknown as typeof readdirSync };
  const given = { cwd: root, ignore: besideReports, followSymbolicLinks: false, unique: false, fs };
  const paths = fastGlob.sync("**/*", given);
  return { paths: sortByCodePoints(paths), failed };
}

/** Null for what is no file. */
export function stateOfFile(file: string): FileState | null {
  const found = statSync(file, { throwIfNoEntry: false });
  return found?.isFile() === true ? [found.size, found.mtimeMs, found.ctimeMs, found.ino] : null;
}
