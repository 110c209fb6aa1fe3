/**
 * Runs one query after another in a worker. A new one ends the one before; so does cancelling. Asks before it reads a lot.
 */
import { planQuery } from "../../views/query/query-plan.ts";
import type { QueryState } from "../../views/query/query-state.ts";
import type { QueryResult } from "../../views/query/run-query.ts";
import type { FromWorker, RunMessage, ToWorker } from "./query-messages.ts";
import type { QueryPage } from "./start-query.ts";

/** Some seconds on a slow line; more is asked for first. */
const freeBytes = 1_000_000;

export type Ran = { result: QueryResult; bytes: number };
export type Listener = {
  onAsk: (bytes: number, files: number, go: () => void) => void;
  onProgress: (done: number, all: number) => void;
};
/** Null where it was stopped. */
export type Runner = { run: (state: QueryState, listener: Listener) => Promise<Ran | null>; cancel: () => void };

type Running = { stop: () => void };

export function createRunner(page: QueryPage): Runner {
  let worker: Worker | null = null;
  let running: Running | null = null;
  const end = (): void => {
    if (running === null) return;
    worker?.terminate();
    worker = null;
    running.stop();
    running = null;
  };
  const run = (state: QueryState, { onAsk, onProgress }: Listener): Promise<Ran | null> => {
    end();
    const { partitions, sources, group } = planQuery(state, page.partitions);
    const files = partitions.map(({ path, bytes, year }) => ({ address: page.links.dataFile(path), bytes, year }));
    const own = (worker ??= new Worker(new URL("./query-worker.ts", import.meta.url), { type: "module" }));
    const send = (message: ToWorker): void => own.postMessage(message);
    return new Promise((resolve, reject) => {
      running = { stop: () => resolve(null) };
      const settle = (act: () => void): void => {
        running = null;
        act();
      };
      own.onerror = () => settle(() => reject(new Error("the worker failed")));
      own.onmessage = ({ data }: MessageEvent<FromWorker>) => {
        if (data.kind === "ask") onAsk(data.bytes, data.files, () => send({ kind: "go" }));
        else if (data.kind === "progress") onProgress(data.done, data.all);
        else if (data.kind === "failed") settle(() => reject(new Error(data.reason)));
        else settle(() => resolve(data));
      };
      const absolute = files.map((file) => ({ ...file, address: new URL(file.address, location.href).href }));
      send({ kind: "run", state, group, sources, files: absolute, freeBytes } satisfies RunMessage);
    });
  };
  return { run, cancel: end };
}
