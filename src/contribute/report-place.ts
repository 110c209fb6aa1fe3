/**
 * Where a report stands below a reports folder: 省/市/县区/机关-年份.扩展名. Comes in as what a person or a list says, goes
 * out as a path with forward slashes, or as what is wrong. Refuses names that leave the folder, that some system cannot
 * write, or that the build would take for something else, and folders that lead elsewhere.
 */
import { lstatSync, realpathSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";

/** Characters that Windows or a shell gives a meaning to, and those one doesn't see. */
const forbidden = /[\\/:*?"<>|\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/;
/** Bytes; file systems end at 255, and a date and an extension come on top. */
const longestName = 200;

const isName = (part: string): boolean =>
  part !== "" &&
  part === part.trim() &&
  !/^\.|\.$/.test(part) &&
  !forbidden.test(part) &&
  Buffer.byteLength(part) <= longestName;

export type ReportPlace = { folder: string; agency: string; year: number };

/** What is wrong with a place, by the name of its part; null when nothing is. */
export function placeFault({ folder, agency, year }: ReportPlace): keyof ReportPlace | null {
  if (folder !== "" && !folder.split("/").every(isName)) return "folder";
  if (!isName(agency)) return "agency";
  return Number.isInteger(year) && year >= 2008 && year <= 2100 ? null : "year";
}

/** Without its extension; the place has no fault. */
export const stemOf = ({ folder, agency, year }: ReportPlace): string =>
  [...(folder === "" ? [] : [folder]), `${agency}-${year}`].join("/");

const isThere = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined;

/** True when a path below `root` truly lies there, symbolic links on the way followed. */
export function staysInside(root: string, path: string): boolean {
  let folder = dirname(resolve(root, path));
  while (!isThere(folder) && folder !== dirname(folder)) folder = dirname(folder);
  if (!isThere(root)) return resolve(root, path).startsWith(resolve(root) + sep);
  const top = realpathSync(root);
  const real = realpathSync(folder);
  return real === top || real.startsWith(top + sep);
}

export const inRoot = (root: string, path: string): string => join(root, ...path.split("/"));
