/** The published files and their sizes, for the page that offers them: paths below the data folder, by code point. */
import { readdirSync, statSync } from "node:fs";
import { compareCodePoints } from "../model/code-point-order.ts";
import { folder } from "./load-dataset.ts";
import { allFiles, noteUse } from "./used-files.ts";

type DataFile = { path: string; bytes: number };

const listed = new Map<string, DataFile[]>();

/** Thousands of files, and two pages wait for them: paths are put together without asking for parts that are known. */
function addFiles(root: string, within: string, found: DataFile[]): void {
  for (const entry of readdirSync(`${root}/${within}`, { withFileTypes: true })) {
    const path = within + entry.name;
    if (entry.isDirectory()) addFiles(root, `${path}/`, found);
    else if (entry.isFile()) found.push({ path, bytes: statSync(`${root}/${path}`).size });
  }
}

function listFiles(root: string): DataFile[] {
  const found: DataFile[] = [];
  addFiles(root, "", found);
  return found.sort((a, b) => compareCodePoints(a.path, b.path));
}

/** Like other data, looked for once. */
export function listDataFiles(): DataFile[] {
  noteUse(allFiles);
  const root = folder();
  const files = listed.get(root) ?? listFiles(root);
  listed.set(root, files);
  return files;
}
