/**
 * The only writer. Writes the dataset beside its place and puts it there at the end, so that nothing half-written is ever
 * seen. Refuses to replace a folder that holds something else than an earlier dataset; that, and a full disk, throw.
 */
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { basename, dirname, join, resolve } from "node:path";
import type { Dataset } from "../../model/dataset.ts";
import { renderUnversionedFiles, renderVersionedFiles, type RenderedFile } from "./render-files.ts";

export type Publication = { folder: string; dataVersion: string; files: number };

/** Long enough to cite, short enough to print. */
const versionLength = 12;

function writeFile(folder: string, { path, text }: RenderedFile): void {
  const target = join(folder, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
}

/** Writes all files into an empty folder; the version is made from their paths and texts. */
function writeFiles(dataset: Dataset, folder: string): Omit<Publication, "folder"> {
  const hash = createHash("sha256");
  let files = 0;
  for (const file of renderUnversionedFiles(dataset)) {
    hash.update(`${file.path}\0${file.text}\0`);
    writeFile(folder, file);
    files += 1;
  }
  for (const file of renderVersionedFiles(dataset, "")) hash.update(`${file.path}\0${file.text}\0`);
  const dataVersion = hash.digest("hex").slice(0, versionLength);
  const versioned = renderVersionedFiles(dataset, dataVersion);
  for (const file of versioned) writeFile(folder, file);
  return { dataVersion, files: files + versioned.length };
}

function refuseForeignFolder(folder: string): void {
  if (!existsSync(folder)) return;
  const names = readdirSync(folder);
  const isDataset = ["index.json", "reports.csv", "schema"].every((name) => names.includes(name));
  if (names.length > 0 && !isDataset) throw new Error(`${folder} holds other files than a dataset; choose another.`);
}

/** Puts the new folder in the old one's place; the old one is gone only when the new one stands. */
function replaceFolder(written: string, folder: string): void {
  const old = `${written}-old`;
  if (existsSync(folder)) renameSync(folder, old);
  renameSync(written, folder);
  rmSync(old, { recursive: true, force: true });
}

export function publishDataset(dataset: Dataset, folder: string): Publication {
  const target = resolve(folder);
  refuseForeignFolder(target);
  mkdirSync(dirname(target), { recursive: true });
  const written = mkdtempSync(join(dirname(target), `.${basename(target)}-`));
  try {
    const publication = writeFiles(dataset, written);
    // A temporary folder is its owner's alone; the dataset is everyone's.
    chmodSync(written, 0o755);
    replaceFolder(written, target);
    return { folder, ...publication };
  } finally {
    rmSync(written, { recursive: true, force: true });
  }
}
