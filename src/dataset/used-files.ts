/**
 * Remembers which published files were asked for, so that a page is made again when one of them has changed.
 * Names below the data folder go in; whoever renders takes them out after each page.
 */
import { hash } from "node:crypto";

/** Stands for the list of all files and their sizes. */
export const allFiles = "*";

const used = new Set<string>();
let isTold = false;

/** Also for a file that turned out not to exist: it may come. */
export const noteUse = (name: string): void => {
  if (!isTold) used.add(name);
};

/**
 * Reads without remembering. Only for a page whose props tell, whole or by `digestOfPart`, all that it shows of what is
 * read: it is made again when its props change, and not with every change of a large file.
 */
export function toldByProps<T>(read: () => T): T {
  const before = isTold;
  isTold = true;
  try {
    return read();
  } finally {
    isTold = before;
  }
}

/** SHA-256 in hex over the JSON of a value. */
export const digestOfPart = (value: unknown): string => hash("sha256", JSON.stringify(value));

/** Sorted by code point; forgets them. */
export function takeUsedFiles(): string[] {
  const names = [...used].sort();
  used.clear();
  return names;
}
