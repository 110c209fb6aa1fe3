/**
 * Files of a folder as they were written, and folders within → which of them are no longer so. The work of one thread, in
 * batches with short answers. Reads a file only where that is asked for.
 */
import { statSync } from "node:fs";
import { digestOfFile } from "../folder-digest.ts";

export type WrittenFile = { file: string; bytes: number; modified: number; digest: string };

/** The time of the file in milliseconds; null where it isn't as it was written. If only that has changed, as after copying, it is read. */
export function timeAsWritten(path: string, { bytes, modified, digest }: Omit<WrittenFile, "file">): number | null {
  const file = statSync(path, { throwIfNoEntry: false });
  if (file === undefined || file.size !== bytes) return null;
  return file.mtimeMs === modified || digestOfFile(path) === digest ? file.mtimeMs : null;
}

/** By columns, which are told to a thread sooner than a list of files. */
export type LookTask = {
  folder: string;
  files: string[];
  bytes: Float64Array;
  modified: Float64Array;
  /** Paths of folders, and a time in milliseconds. */
  folders: string[];
  since: number;
};
/** Numbers of the files that are no longer as they were written, and the folders in which something was added, removed or renamed since. */
export type LookAnswer = { other: number[]; changed: string[] };

/** A file of another time isn't read: a link to the one that was written is made sooner. */
export function lookAtFiles({ folder, files, bytes, modified, folders, since }: LookTask): LookAnswer {
  const other: number[] = [];
  for (const [at, file] of files.entries()) {
    const found = statSync(`${folder}/${file}`, { throwIfNoEntry: false });
    if (found?.size !== bytes[at] || found?.mtimeMs !== modified[at]) other.push(at);
  }
  const changed = folders.filter((path) => {
    const found = statSync(`${folder}/${path}`, { throwIfNoEntry: false });
    return found?.isDirectory() === true && found.mtimeMs >= since;
  });
  return { other, changed };
}
