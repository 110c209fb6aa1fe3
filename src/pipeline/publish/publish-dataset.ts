/**
 * The only writer. Writes the dataset beside its place and puts it there at the end, so that nothing half-written is ever
 * seen; a file that is the same as before stays the same file. Refuses to replace a folder that holds something else than an
 * earlier dataset; that, and a full disk, throw.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import type { Dataset } from "../../model/packed/derived-dataset.ts";
import { recoverFolder } from "../../publishing/replace-folder.ts";
import { createKeptFiles, type KeptFiles, type PublishedFile } from "./kept-files.ts";
import { hashOf, type Keeping, type WrittenFile } from "./kept-list.ts";
import { openNextFolder, type NextFolder } from "./next-folder.ts";
import { inOrder, renderDataPackage, renderSums, type WrittenFile as ListedFile } from "./package/data-package.ts";
import { openParquetFeed, type ParquetFeed } from "./parquet/parquet-feed.ts";
import { renderBody, renderUnversionedFiles, renderVersionedFiles, type VersionedFile } from "./render-files.ts";
import { createBodyGrams } from "./search/kept-grams.ts";
import { renderTextSearch } from "./search/render-text-search.ts";
import { publishedTables, releaseOnlyFiles } from "./tables/published-tables.ts";

export type Publication = { folder: string; dataVersion: string; files: number };
type OnProgress = (event: { stage: string; done: number; total: number }) => void;
type Options = {
  onProgress?: OnProgress | undefined;
  keeping?: Keeping | null;
  /** With the tables that are too large for the site: for a release. */
  isWhole?: boolean;
  /** 1: no thread beside the caller's. */
  threads?: number;
};

/** Long enough to cite, short enough to print. */
const versionLength = 12;

/**
 * From paths and hashes of what a site has, so that the same reports have one version there and in a release, in whatever
 * order the files were written.
 */
function versionOf(
  listed: readonly ListedFile[],
  versioned: readonly VersionedFile[],
  uncounted: ReadonlySet<string>,
): string {
  const all = createHash("sha256");
  const counted = listed.filter(({ path }) => !uncounted.has(path));
  for (const { path, sha256 } of inOrder(counted)) all.update(`${path} ${sha256}\n`);
  for (const { path, textOf } of versioned) all.update(`${path} ${hashOf(textOf(""))}\n`);
  return all.digest("hex").slice(0, versionLength);
}

type Writing = {
  next: NextFolder;
  kept: KeptFiles;
  parquet: ParquetFeed;
  onProgress: OnProgress;
  isWhole: boolean;
};

/** Writes all files, and at last what names and describes them all. */
async function writeFiles(
  dataset: Dataset,
  { kept, next, parquet, onProgress, isWhole }: Writing,
): Promise<Omit<Publication, "folder">> {
  const total = dataset.agencies.length;
  const listed: ListedFile[] = [];
  const list = (path: string, written: WrittenFile): void => {
    kept.note(path, written);
    listed.push({ path, bytes: written.bytes, sha256: written.sha256 });
  };
  const put = (file: PublishedFile): void => {
    const written = next.write(file);
    if (written !== null) list(file.path, written);
  };
  const grams = createBodyGrams(kept.keeping);
  const rendering = { metrics: dataset.metrics.metrics, kept, grams };
  for (const [done, body] of dataset.agencies.entries()) {
    for (const file of renderBody(body, rendering)) put(file);
    parquet.add(body);
    if (done % 100 === 0) onProgress({ stage: "publish", done, total });
  }
  for (const file of renderTextSearch(dataset, grams, kept)) put(file);
  const tables = publishedTables(dataset, isWhole);
  for (const file of renderUnversionedFiles(dataset, tables, kept)) put(file);
  for (const file of await parquet.finish()) put(file);
  for (const { path, written } of await next.apart()) list(path, written);
  const versioned = renderVersionedFiles(dataset, kept);
  const dataVersion = versionOf(listed, versioned, isWhole ? releaseOnlyFiles(dataset) : new Set());
  for (const { path, textOf } of versioned) put({ path, text: textOf(dataVersion) });
  put({ path: "datapackage.json", text: renderDataPackage(dataset, tables, dataVersion, listed) });
  put({ path: "SHA256SUMS", text: renderSums(listed) });
  onProgress({ stage: "publish", done: total, total });
  return { dataVersion, files: listed.length };
}

function refuseForeignFolder(folder: string): void {
  if (!existsSync(folder)) return;
  const names = readdirSync(folder);
  const isDataset = ["index.json", "reports.csv", "schema"].every((name) => names.includes(name));
  if (names.length > 0 && !isDataset) throw new Error(`${folder} holds other files than a dataset; choose another.`);
}

/** `keeping`: what the next time may be taken over; without it everything is rendered. */
export async function publishDataset(
  dataset: Dataset,
  folder: string,
  { onProgress = () => {}, keeping = null, isWhole = false, threads = 0 }: Options = {},
): Promise<Publication> {
  const target = resolve(folder);
  recoverFolder(target);
  refuseForeignFolder(target);
  const kept = createKeptFiles(keeping, target);
  const next = openNextFolder(target, keeping === null ? null : `${keeping.path}.spare`, kept.earlier, { threads });
  const parquet = openParquetFeed(dataset.agencies, kept, { threads });
  try {
    const publication = await writeFiles(dataset, { kept, next, parquet, onProgress, isWhole });
    kept.finish(next.finish());
    return { folder, ...publication };
  } finally {
    await parquet.end();
    await next.abandon();
  }
}
