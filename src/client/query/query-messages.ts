/** What the page and the worker that reads and adds up say to each other. */
import type { QueryState } from "../../views/query/query-state.ts";
import type { QueryResult } from "../../views/query/run-query.ts";

export type WantedFile = { address: string; bytes: number; year: number };
/** `freeBytes` are read without asking first. */
export type RunMessage = {
  kind: "run";
  state: QueryState;
  group: string[];
  sources: string[];
  files: WantedFile[];
  freeBytes: number;
};
export type ToWorker = RunMessage | { kind: "go" };

export type FromWorker =
  | { kind: "ask"; bytes: number; files: number }
  | { kind: "progress"; done: number; all: number }
  | { kind: "result"; result: QueryResult; bytes: number }
  | { kind: "failed"; reason: string };
