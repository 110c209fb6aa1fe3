/** A thread that makes Parquet files of the reports that it is told; asked for its answer, it hands out all of them. */
import { parentPort } from "node:worker_threads";
import { createPartitionFiles, type Told } from "./partition-files.ts";

const files = createPartitionFiles();
const parent = parentPort!;

parent.on("message", (told: Told | null) => {
  if (told !== null) return files.add(told);
  void files.finish().then(
    (made) => {
      parent.postMessage(made);
      parent.close();
    },
    (error: unknown) => {
      // As an error of the thread, which its caller hears of.
      setImmediate(() => {
        throw error;
      });
    },
  );
});
