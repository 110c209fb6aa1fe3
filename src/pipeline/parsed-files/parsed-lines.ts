/**
 * What `npm run parse` printed, on this machine or on many, put together in any order → the parsed files, by path below the
 * reports folder. Refuses, with the line's number, a line that isn't whole, was printed by another version of the parser, or
 * names a file that another line names: a dataset of half the reports would be silently wrong.
 */
import { readFileSync } from "node:fs";
import { posix, relative, resolve, sep } from "node:path";
import { compareCodePoints } from "../../model/code-point-order.ts";
import { createPrintPool, type StoredFile } from "../../packing/stored-file.ts";
import { packedVersion, type PackedLine } from "../parsed-line.ts";

const newline = 10;

/** Lines of a file that may be larger than a text can be. */
function* linesOf(path: string): Generator<string> {
  const bytes = readFileSync(path);
  for (let start = 0; start < bytes.length;) {
    const found = bytes.indexOf(newline, start);
    const end = found === -1 ? bytes.length : found;
    yield bytes.toString("utf8", start, end);
    start = end + 1;
  }
}

function parseLine(line: string, number: number): PackedLine {
  try {
    const value = JSON.parse(line) as Partial<PackedLine>;
    if (value.packed?.version === packedVersion) return value as PackedLine;
  } catch {
    throw new Error(`line ${number} of what was parsed is not whole`);
  }
  throw new Error(`line ${number} was parsed by another version; run “npm run parse” again`);
}

/** Paths of findings are told only where they are other files'. */
const pathBelow = (root: string, file: string): string =>
  relative(resolve(root), resolve(file)).split(sep).join(posix.sep);

/** In the order of their paths. */
export function listParsedFiles(from: string, root: string): StoredFile[] {
  const share = createPrintPool();
  const files = new Map<string, StoredFile>();
  let number = 0;
  for (const line of linesOf(from)) {
    number += 1;
    if (line.trim() === "") continue;
    const { file, packed } = parseLine(line, number);
    const path = pathBelow(root, file);
    if (files.has(path)) throw new Error(`line ${number} names ${file} a second time`);
    files.set(path, share({ ...packed.file, path }));
  }
  return [...files.values()].sort((a, b) => compareCodePoints(a.path, b.path));
}
