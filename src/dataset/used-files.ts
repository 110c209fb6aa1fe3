/**
 * Remembers which published files were asked for, so that a page is made again when one of them has changed.
 * Names below the data folder go in; whoever renders takes them out after each page.
 */

/** Stands for the list of all files and their sizes. */
export const allFiles = "*";

const used = new Set<string>();

/** Also for a file that turned out not to exist: it may come. */
export const noteUse = (name: string): void => void used.add(name);

/** Sorted by code point; forgets them. */
export function takeUsedFiles(): string[] {
  const names = [...used].sort();
  used.clear();
  return names;
}
