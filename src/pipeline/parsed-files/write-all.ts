/** Bytes → the end of an open file, all of them: the system may take a part at a time. A full disk throws. */
import { writeSync } from "node:fs";

export function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
}
