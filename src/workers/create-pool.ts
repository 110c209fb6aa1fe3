/**
 * Threads that work on batches: the name of a function that a module exports and its argument go in, its result comes out.
 * A thread is started when there is work for it and keeps its module, so that what was loaded once serves all its batches.
 * A batch that fails rejects; closing ends the threads.
 */
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Tinypool } from "tinypool";

export type Pool = {
  run: <Task, Result>(name: string, task: Task) => Promise<Result>;
  threads: number;
  close: () => Promise<void>;
};
type Options = {
  /** 0: as many as the computer has cores. */
  threads?: number;
  /** Of each thread's heap, in megabytes. */
  memory?: number;
  /** Of that part of it where what is short-lived lies: more is cleared less often. */
  youngMemory?: number;
};

export function createPool(module: URL, { threads = 0, memory = 512, youngMemory }: Options = {}): Pool {
  const pool = new Tinypool({
    filename: fileURLToPath(module),
    runtime: "worker_threads",
    minThreads: 0,
    maxThreads: threads || availableParallelism(),
    idleTimeout: 60_000,
    resourceLimits: {
      maxOldGenerationSizeMb: memory,
      ...(youngMemory === undefined ? {} : { maxYoungGenerationSizeMb: youngMemory }),
    },
  });
  return {
    run: (name, task) => pool.run(task, { name }),
    threads: threads || availableParallelism(),
    close: () => pool.destroy(),
  };
}
