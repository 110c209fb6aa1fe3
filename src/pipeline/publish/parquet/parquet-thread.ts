/** A thread that makes Parquet files of the reports that it is told; asked for its answer, it hands out all of them. */
import { parentPort } from "node:worker_threads";
import { createPartitionFiles } from "./partition-files.ts";
import type { Told } from "./parquet-feed.ts";

const files = createPartitionFiles();
const parent = parentPort!;

parent.on("message", (told: Told | null) => {
  if (told !== null) return files.add(told.partition, told.reports);
  parent.postMessage(files.finish());
  parent.close();
});
