/** The published files and their sizes, for the page that offers them: paths below the data folder, by code point. */
import { readdirSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { compareCodePoints } from "../model/code-point-order.ts";
import { folder } from "./load-dataset.ts";
import { allFiles, noteUse } from "./used-files.ts";

const listed = new Map<string, { path: string; bytes: number }[]>();

function listFiles(root: string): { path: string; bytes: number }[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(root, path).split(sep).join("/"), bytes: statSync(path).size }))
    .sort((a, b) => compareCodePoints(a.path, b.path));
}

/** Like other data, looked for once. */
export function listDataFiles(): { path: string; bytes: number }[] {
  noteUse(allFiles);
  const root = folder();
  const files = listed.get(root) ?? listFiles(root);
  listed.set(root, files);
  return files;
}
