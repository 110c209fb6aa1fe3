/**
 * Watches this thread from another one: where nothing begins for so many seconds, the name of what is stuck is printed
 * and the process ends with an error, since a loop without end cannot be measured from within.
 */
import { Worker } from "node:worker_threads";

export type StallWatch = { begin: (name: string) => void; end: () => void };

const longestName = 1000;
const source = `
const { workerData } = require("node:worker_threads");
const { counter, name, seconds } = workerData;
let last = -1;
let since = Date.now();
setInterval(() => {
  const now = Atomics.load(counter, 0);
  if (now !== last) [last, since] = [now, Date.now()];
  else if (Date.now() - since > seconds * 1000) {
    const text = Buffer.from(name).toString("utf8").replace(/\\0+$/, "");
    require("node:fs").writeSync(2, "Stuck: " + text + "\\n");
    process.kill(process.pid, "SIGKILL");
  }
}, 500);`;

export function startWatch(seconds: number): StallWatch {
  const counter = new Int32Array(new SharedArrayBuffer(4));
  const name = new Uint8Array(new SharedArrayBuffer(longestName));
  const worker = new Worker(source, { eval: true, workerData: { counter, name, seconds } });
  worker.unref();
  return {
    begin: (text) => {
      name.fill(0);
      name.set(Buffer.from(text).subarray(0, longestName));
      Atomics.add(counter, 0, 1);
    },
    end: () => void worker.terminate(),
  };
}
