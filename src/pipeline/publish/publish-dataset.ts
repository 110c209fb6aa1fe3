/**
 * The only writer. Writes the dataset beside its place and puts it there at the end, so that nothing half-written is ever
 * seen; a file that is the same as before stays the same file. Refuses to replace a folder that holds something else than an
 * earlier dataset; that, and a full disk, throw.
 */
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createHash, hash } from "node:crypto";
import { dirname, join, resolve } from "node:path";
import type { Dataset } from "../../model/dataset.ts";
import { beginFolder, finishFolder, recoverFolder } from "../../publishing/replace-folder.ts";
import { publishedTables } from "./tables/published-tables.ts";
import { createKeptAreas, type KeptAreas, type Keeping } from "./kept-areas.ts";
import { renderDataPackage, renderSums, type WrittenFile } from "./package/data-package.ts";
import { renderUnversionedFiles, renderVersionedFiles, type RenderedFile } from "./render-files.ts";

export type Publication = { folder: string; dataVersion: string; files: number };
type OnProgress = (event: { stage: string; done: number; total: number }) => void;
type Options = {
  onProgress?: OnProgress | undefined;
  keeping?: Keeping | null;
  /** With the tables that are too large for the site: for a release. */
  isWhole?: boolean;
};

/** Long enough to cite, short enough to print. */
const versionLength = 12;

/** The earlier file under a second name, where it has the same bytes and the disk allows it. */
function linkSame(before: string, target: string, bytes: Uint8Array): boolean {
  const found = statSync(before, { throwIfNoEntry: false });
  if (found?.isFile() !== true || found.size !== bytes.length || !readFileSync(before).equals(bytes)) return false;
  try {
    linkSync(before, target);
    return true;
  } catch {
    return false;
  }
}

/** Puts files into an empty folder, beside an earlier dataset or none. */
function createWriter(folder: string, earlier: string): (file: RenderedFile) => void {
  const made = new Set<string>();
  return ({ path, text }) => {
    const target = join(folder, path);
    if (!made.has(dirname(target))) mkdirSync(dirname(target), { recursive: true });
    made.add(dirname(target));
    const bytes = typeof text === "string" ? Buffer.from(text, "utf8") : text;
    if (!linkSame(join(earlier, path), target, bytes)) writeFileSync(target, bytes);
  };
}

/** Made from paths and contents of all files, those that will bear the version without it. */
function versionOf(written: readonly WrittenFile[], versioned: readonly RenderedFile[]): string {
  const all = createHash("sha256");
  for (const { path, sha256 } of written) all.update(`${path}\0${sha256}\0`);
  for (const { path, text } of versioned) all.update(`${path}\0`).update(text).update("\0");
  return all.digest("hex").slice(0, versionLength);
}

/** Writes all files, and at last what names and describes them all. */
function writeFiles(
  dataset: Dataset,
  kept: KeptAreas,
  write: (file: RenderedFile) => void,
  { onProgress, isWhole }: { onProgress: OnProgress; isWhole: boolean },
): Omit<Publication, "folder"> {
  const total = dataset.agencies.length;
  const written: WrittenFile[] = [];
  const put = ({ path, text }: RenderedFile): Uint8Array => {
    const bytes = typeof text === "string" ? Buffer.from(text, "utf8") : text;
    write({ path, text: bytes });
    written.push({ path, bytes: bytes.length, sha256: hash("sha256", bytes, "hex") });
    return bytes;
  };
  for (const file of renderUnversionedFiles(dataset, kept, isWhole)) {
    const bytes = put(file);
    const files = written.length;
    if (files <= total) kept.addBody(file.path, bytes);
    // Files of bodies come first and are nearly all.
    if (files < total && files % 100 === 0) onProgress({ stage: "publish", done: files, total });
  }
  const dataVersion = versionOf(written, renderVersionedFiles(dataset, ""));
  for (const file of renderVersionedFiles(dataset, dataVersion)) put(file);
  put({
    path: "datapackage.json",
    text: renderDataPackage(dataset, publishedTables(dataset, isWhole), dataVersion, written),
  });
  put({ path: "SHA256SUMS", text: renderSums(written) });
  onProgress({ stage: "publish", done: total, total });
  return { dataVersion, files: written.length };
}

function refuseForeignFolder(folder: string): void {
  if (!existsSync(folder)) return;
  const names = readdirSync(folder);
  const isDataset = ["index.json", "reports.csv", "schema"].every((name) => names.includes(name));
  if (names.length > 0 && !isDataset) throw new Error(`${folder} holds other files than a dataset; choose another.`);
}

/** `keeping`: what the next time may be taken over; without it everything is rendered. */
export function publishDataset(
  dataset: Dataset,
  folder: string,
  { onProgress = () => {}, keeping = null, isWhole = false }: Options = {},
): Publication {
  const target = resolve(folder);
  recoverFolder(target);
  refuseForeignFolder(target);
  const next = beginFolder(target);
  const kept = createKeptAreas(keeping, target);
  try {
    const publication = writeFiles(dataset, kept, createWriter(next, target), { onProgress, isWhole });
    chmodSync(next, 0o755);
    finishFolder(target);
    kept.finish();
    return { folder, ...publication };
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
}
