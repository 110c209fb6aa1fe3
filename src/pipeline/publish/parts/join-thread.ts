/** A thread that joins files and writes them into the next folder; asked for its answer, it tells how each was written. */
import { parentPort } from "node:worker_threads";
import type { WrittenFile } from "../kept-list.ts";
import { createWriter } from "../write-file.ts";
import { joinPieces } from "./joined-file.ts";
import type { JoinTask, WrittenApart } from "./join-apart.ts";

const written: WrittenApart[] = [];
const parent = parentPort!;

function write({ place, file, known }: JoinTask): WrittenFile {
  return createWriter({ ...place, writtenAt: () => known })({ path: file.path, text: joinPieces(file) });
}

parent.on("message", (task: JoinTask | null) => {
  if (task !== null) return void written.push({ path: task.file.path, written: write(task) });
  parent.postMessage(written);
  parent.close();
});
