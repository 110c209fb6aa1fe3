/**
 * A reports folder → its files, and what the disk tells of each, all looked at from one moment on. In a thread of its own
 * where many files are expected, so that what was kept of them is read meanwhile.
 */
import { join } from "node:path";
import { createThread } from "../../workers/create-thread.ts";
import { listReportFiles, stateOfFile, type FileState, type ReportFiles } from "../report-files.ts";

const width = 4;
/** No path holds it. */
const parting = "\0";

/** As it goes from thread to thread: four numbers a file, none of what is no file; `at` in milliseconds. */
export type LookedAt = { paths: string; failed: string | null; states: Float64Array<ArrayBuffer>; at: number };

export function lookAtFolder(root: string): LookedAt {
  const at = Date.now();
  const { paths, failed } = listReportFiles(root);
  const states = new Float64Array(paths.length * width).fill(Number.NaN);
  for (const [file, path] of paths.entries()) {
    const state = stateOfFile(join(root, path));
    if (state !== null) states.set(state, file * width);
  }
  return { paths: paths.join(parting), failed, states, at };
}

/** `stateOf`: of the file at a place of the list; null for none, and where it may have changed as it was looked at. */
export type FolderStates = { files: ReportFiles; stateOf: (place: number) => FileState | null };

/** Longer than the steps in which any common disk counts time. */
const settledAfter = 3000;

/** The state as it may be kept: null where a change soon after could leave the same one. */
export function settledState(state: FileState | null, at: number): FileState | null {
  if (state === null) return null;
  const [, modified, changed] = state;
  return Math.max(modified, changed) < at - settledAfter ? state : null;
}

function openStates({ paths, failed, states, at }: LookedAt): FolderStates {
  const stateOf = (place: number): FileState | null => {
    const from = place * width;
    const [bytes, modified, changed, inode] = [states[from]!, states[from + 1]!, states[from + 2]!, states[from + 3]!];
    return Number.isNaN(bytes) ? null : settledState([bytes, modified, changed, inode], at);
  };
  return { files: { paths: paths === "" ? [] : paths.split(parting), failed }, stateOf };
}

/** Begins at once where `isApart`, in a thread of its own. */
export function readFolder(root: string, isApart: boolean): () => Promise<FolderStates> {
  if (!isApart) return () => Promise.resolve(openStates(lookAtFolder(root)));
  const thread = createThread<string, LookedAt>(new URL("folder-thread.ts", import.meta.url), 256);
  thread.tell(root);
  const looked = thread.answer();
  return async () => openStates(await looked);
}
