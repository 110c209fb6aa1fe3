/**
 * PDF with text → Document, in a thread that is stopped when a page costs too much: a PDF is a program, and a small file
 * can ask for hours or gigabytes. Whatever happens in the thread comes out as a finding.
 */
import { Worker } from "node:worker_threads";
import { diagnose, type Outcome } from "../../../diagnostics/outcome.ts";
import type { Document } from "../../../model/document.ts";
import { readLimits } from "../read-limits.ts";
import type { PdfReply, PdfRequest } from "./pdf-thread.ts";

type Result = Outcome<Document | null>;

const { milliseconds, megabytes } = readLimits.pdf;
const checkEvery = 50;
/** Of the part of the heap where what is short-lived lies: by itself it takes half as much again. */
const youngMegabytes = 32;

/** One thread serves all files, so that the library is loaded once; a stopped one is replaced. */
let thread: Worker | null = null;
let last: Promise<unknown> = Promise.resolve();

export function readPdf(bytes: Uint8Array, path: string): Promise<Result> {
  const result = last.then(() => readInThread(bytes, path));
  last = result.catch(() => undefined);
  return result;
}

function openThread(): Worker {
  const worker = new Worker(new URL("./pdf-thread.ts", import.meta.url), {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: youngMegabytes },
    // What the library prints is no message for our reader.
    stdout: true,
    stderr: true,
  });
  // The thread must not keep a finished program alive.
  worker.unref();
  return worker;
}

async function readInThread(bytes: Uint8Array, path: string): Promise<Result> {
  const worker = (thread ??= openThread());
  const copy = new Uint8Array(bytes);
  const beyond = (what: "milliseconds" | "megabytes"): Result => ({
    value: null,
    diagnostics: [diagnose("pdf-limit-exceeded", { what, limit: readLimits.pdf[what] }, { file: path })],
  });
  const guard = createGuard(worker);
  worker.ref();
  try {
    return await new Promise<Result>((resolve, reject) => {
      guard.onExcess = () => resolve(beyond("milliseconds"));
      worker.on("message", (reply: PdfReply) => {
        if (reply.state === "working") guard.restart();
        else resolve(reply.outcome);
      });
      worker.on("error", (error) => {
        thread = null;
        if (isOutOfMemory(error)) resolve(beyond("megabytes"));
        else reject(error);
      });
      worker.postMessage({ bytes: copy, path } satisfies PdfRequest, [copy.buffer]);
    });
  } finally {
    guard.end();
    worker.removeAllListeners("message");
    worker.removeAllListeners("error");
    worker.unref();
  }
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";

type Guard = { onExcess: () => void; restart: () => void; end: () => void };

/**
 * Looks at the thread's own processor time, not at the clock, so that a busy machine changes no outcome; nor does what a new
 * thread takes to load its code, before it says that it works.
 */
function createGuard(worker: Worker): Guard {
  let spent = 0;
  let start: number | null = null;
  let works = false;
  const look = async (): Promise<void> => {
    if (!works) return;
    const usage = await worker.cpuUsage().catch(() => null);
    if (usage === null) return;
    spent = (usage.user + usage.system) / 1000;
    start ??= spent;
    if (spent - start <= milliseconds) return;
    thread = null;
    void worker.terminate();
    guard.onExcess();
  };
  const timer = setInterval(() => void look(), checkEvery);
  const guard: Guard = {
    onExcess: () => undefined,
    restart: () => {
      works = true;
      start = null;
    },
    end: () => clearInterval(timer),
  };
  return guard;
}
