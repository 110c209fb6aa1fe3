/**
 * A thread that lists a reports folder and looks at each of its files while its caller does something else. Paths go back as
 * one text and what the disk tells as numbers, which cost little to hand over.
 */
import { parentPort } from "node:worker_threads";
import { lookAtFolder } from "./folder-states.ts";

const parent = parentPort!;
let root = "";

parent.on("message", (told: string | null) => {
  if (told !== null) return void (root = told);
  const looked = lookAtFolder(root);
  parent.postMessage(looked, [looked.states.buffer]);
  parent.close();
});
