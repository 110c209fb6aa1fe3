/**
 * JSON that a build keeps for the next one, in a file whose first line is the digest of the rest. Written beside its place and
 * renamed. One that is missing, damaged or cut short gives null.
 */
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { digestOf } from "../folder-digest.ts";

const newline = 10;

/** What was written, by whatever version of the program. */
export function readSealed(path: string): unknown {
  try {
    const bytes = readFileSync(path);
    const end = bytes.indexOf(newline);
    const content = bytes.subarray(end + 1);
    if (bytes.toString("latin1", 0, end) !== digestOf(content)) return null;
    return JSON.parse(content.toString("utf8"));
  } catch {
    return null;
  }
}

export function writeSealed(path: string, value: unknown): void {
  const content = Buffer.from(JSON.stringify(value));
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(`${path}.next`, "w");
  try {
    writeFileSync(file, `${digestOf(content)}\n`);
    writeFileSync(file, content);
  } finally {
    closeSync(file);
  }
  renameSync(`${path}.next`, path);
}
