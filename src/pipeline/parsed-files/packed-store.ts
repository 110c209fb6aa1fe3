/**
 * Packed reports in one file, each read alone when it is asked for. New ones are put at the end; when half of the file is of
 * reports that are no more, it is written anew. A report that isn't what its digest says is never handed out.
 */
import { closeSync, fstatSync, mkdirSync, openSync, readSync, renameSync } from "node:fs";
import { dirname } from "node:path";
import { contentOf } from "./parse-listed.ts";
import type { CachedFile } from "./parsed-cache.ts";
import { writeAll } from "./write-all.ts";

/** The cache isn't as it was written: what was made with it so far is to be made again without it. */
export class SpoiledCache extends Error {}

type Place = Pick<CachedFile, "at" | "length" | "content">;
export type PackedStore = {
  /** A line of JSON. */
  read: (place: Place) => string;
  close: () => void;
};

function readBytes(file: number, { at, length, content }: Place): Uint8Array {
  const bytes = new Uint8Array(length);
  const found = readSync(file, bytes, 0, length, at);
  if (found !== length || contentOf(bytes) !== content) throw new SpoiledCache("a parsed report is not as it was kept");
  return bytes;
}

const decoder = new TextDecoder();

/** Opens the file at once, so that places stay valid while a new one is written. */
export function openStore(path: string): PackedStore {
  let file: number;
  try {
    file = openSync(path, "r");
  } catch (cause) {
    throw new SpoiledCache("parsed reports cannot be read", { cause });
  }
  return {
    read: (place) => {
      try {
        return decoder.decode(readBytes(file, place));
      } catch (cause) {
        throw new SpoiledCache("parsed reports cannot be read", { cause });
      }
    },
    close: () => closeSync(file),
  };
}

/** Puts packed reports at the end of the file, or of a new one; gives the place of each. */
export function appendPacked(path: string, isNew: boolean): { add: (bytes: Uint8Array) => number; close: () => void } {
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, isNew ? "w" : "a");
  let end = fstatSync(file).size;
  return {
    add: (bytes) => {
      writeAll(file, bytes);
      end += bytes.length;
      return end - bytes.length;
    },
    close: () => closeSync(file),
  };
}

/** Leaves out what no file of the list needs any more; gives the list with the new places. */
export function compactStore(path: string, files: readonly CachedFile[]): CachedFile[] {
  const [from, to] = [openSync(path, "r"), openSync(`${path}.next`, "w")];
  let end = 0;
  const moved = files.map((file) => {
    if (file.length === 0) return file;
    writeAll(to, readBytes(from, file));
    end += file.length;
    return { ...file, at: end - file.length };
  });
  closeSync(from);
  closeSync(to);
  renameSync(`${path}.next`, path);
  return moved;
}
