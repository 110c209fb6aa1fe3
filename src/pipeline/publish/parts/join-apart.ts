/**
 * Long files of which most stood in the earlier dataset are joined, summed up and written in a thread, while the caller goes
 * on; short ones, and those that are mostly new, are left to the caller.
 */
import { createThread, type Thread } from "../../../workers/create-thread.ts";
import type { WrittenFile } from "../kept-list.ts";
import type { WritingPlace } from "../write-file.ts";
import { bytesTakenOver, type JoinedFile } from "./joined-file.ts";

/** `known`: the earlier file of that path, if it is as it was written. */
export type JoinTask = { place: WritingPlace; file: JoinedFile; known: WrittenFile | null };
export type WrittenApart = { path: string; written: WrittenFile };

export type JoinApart = {
  /** False where it is left to the caller. */
  take: (task: JoinTask) => boolean;
  /** How all files were written. */
  finish: () => Promise<WrittenApart[]>;
  end: () => Promise<void>;
};

/** `threads`: 1 where none may be started; `leastBytes` taken over for which one is. */
export type ApartOptions = { threads?: number; leastBytes?: number };

/** Shorter files are written before a thread has started. */
const enough = 1 << 22;
/** Of the thread's heap, in megabytes; the bytes of files lie outside. */
const memory = 256;

export function createJoinApart({ threads = 0, leastBytes = enough }: ApartOptions = {}): JoinApart {
  let thread: Thread<JoinTask, WrittenApart[]> | null = null;
  return {
    take(task) {
      if (threads === 1 || bytesTakenOver(task.file) < leastBytes) return false;
      thread ??= createThread<JoinTask, WrittenApart[]>(new URL("join-thread.ts", import.meta.url), memory);
      thread.tell(task);
      return true;
    },
    finish: () => thread?.answer() ?? Promise.resolve([]),
    end: async () => void (await thread?.end()),
  };
}
