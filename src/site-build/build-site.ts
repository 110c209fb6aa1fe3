/**
 * Published data → the site in a folder: compile the pages once, render in threads those that have changed, take over the others,
 * and replace the folder as a whole at the end. The folder that stands is only read until then; a page that can't be rendered,
 * or two things with one address, end the build and leave it as it was.
 */
import { existsSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { versionFolder } from "../model/published/dataset-version.ts";
import { beginFolder, exchangeFolder } from "../publishing/replace-folder.ts";
import { createPool, type Pool } from "../workers/create-pool.ts";
import { compileSite, type CompiledSite } from "./compile-site.ts";
import { digestOf } from "./folder-digest.ts";
import { copyFiles } from "./link-files.ts";
import { readRecords, writeRecords, type PageRecord } from "./page-records.ts";
import type { RenderTask } from "./render-worker.ts";
import { createInputs, reusePages, type InputsOf } from "./reuse-pages.ts";
import { batchesOf, linkFolder, removeFolder } from "./share-work.ts";
import { fileOfPage, type CompiledPages, type RenderedPage, type SitePage } from "./site-page.ts";

export type SiteProgress = (event: { stage: "compile" | "render" | "write"; done: number; total: number }) => void;
export type BuildSiteOptions = {
  /** The published data files, which also become the site's `data/v1/`. */
  data: string;
  /** The site. */
  out: string;
  /** What is kept between builds; a folder inside the project. */
  cache?: string;
  threads?: number;
  onProgress?: SiteProgress;
};
export type BuiltSite = {
  pages: number;
  rendered: number;
  seconds: Record<"compile" | "render" | "write", number>;
};

const batchSize = 40;

/** Pages of one body stand together, in both languages, so that its file is read once. */
function pageBatches(pages: SitePage[]): SitePage[][] {
  const keyed = pages.map((page) => [page.pathname.replace(/^\/en\//, "/"), page] as const);
  const sorted = keyed.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, page]) => page);
  return batchesOf(sorted, Math.min(batchSize, Math.ceil(sorted.length / 16) || 1));
}

type Rendering = { pool: Pool; site: CompiledSite; next: string; inputsOf: InputsOf; onProgress: SiteProgress };

async function renderBatches(pages: SitePage[], kept: Map<string, PageRecord>, rendering: Rendering): Promise<void> {
  const { pool, site, next, inputsOf, onProgress } = rendering;
  let done = 0;
  const renderBatch = async (batch: SitePage[]): Promise<void> => {
    const task: RenderTask = { entry: site.entry, folder: next, pages: batch };
    const rendered = await pool.run<RenderTask, RenderedPage[]>("renderPages", task);
    for (const [at, { file, ...record }] of rendered.entries()) {
      const inputs = inputsOf(batch[at] as SitePage, record.used);
      kept.set(file, { ...record, inputs });
    }
    done += batch.length;
    onProgress({ stage: "render", done, total: pages.length });
  };
  onProgress({ stage: "render", done, total: pages.length });
  await Promise.all(pageBatches(pages).map(renderBatch));
}

/** A file of its own for each folder that sites are built into. */
const recordsPath = (cache: string, out: string): string =>
  join(cache, `pages-${digestOf(relative(process.cwd(), resolve(out))).slice(0, 8)}.json`);

/** Sorted by address, so that the record doesn't tell which thread was first. */
const sortedRecords = (records: Map<string, PageRecord>): Map<string, PageRecord> =>
  new Map([...records].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));

type Making = { pool: Pool; site: CompiledSite; next: string };

async function renderSite(options: Required<BuildSiteOptions>, { pool, site, next }: Making) {
  const { data, out, cache, onProgress } = options;
  const listing = pool.run<{ entry: string }, Awaited<ReturnType<CompiledPages["listPages"]>>>("listPages", site);
  const ready = Array.from({ length: pool.threads - 1 }, () => pool.run<{ entry: string }, void>("prepare", site));
  const records = readRecords(recordsPath(cache, out));
  const [listed] = await Promise.all([listing, ...ready]);
  const inputsOf = createInputs(site, listed.settings, data);
  const kept = new Map<string, PageRecord>();
  const changed = await reusePages(listed.pages, { records, inputsOf, folders: { current: out, next }, pool }, kept);
  await renderBatches(changed, kept, { pool, site, next, inputsOf, onProgress });
  const files = new Set(listed.pages.map(fileOfPage));
  if (files.size !== listed.pages.length) throw new Error("two pages have the same address");
  return { records: sortedRecords(kept), pages: files.size, rendered: changed.length };
}

/** Puts the rest beside the pages and the whole in its place. */
async function finishSite(
  { data, out, cache }: Required<BuildSiteOptions>,
  making: Making,
  records: Map<string, PageRecord>,
) {
  const { pool, site, next } = making;
  copyFiles(site.assets, next);
  copyFiles("public", next, (path) => !path.startsWith("data/"));
  await linkFolder(pool, data, join(next, "data", versionFolder));
  const earlier = exchangeFolder(out);
  const removed = existsSync(earlier) ? removeFolder(pool, earlier) : Promise.resolve();
  writeRecords(recordsPath(cache, out), records);
  await removed;
}

export async function buildSite(given: BuildSiteOptions): Promise<BuiltSite> {
  const options = { cache: join(".cache", "site"), threads: 0, onProgress: () => {}, ...given };
  const { data, out, cache, threads, onProgress } = options;
  const clock = [performance.now()];
  onProgress({ stage: "compile", done: 0, total: 0 });
  const site = await compileSite(cache);
  clock.push(performance.now());
  const next = beginFolder(out);
  // Threads get the environment that there is when they start.
  process.env["DATA_DIR"] = data;
  const pool = createPool(new URL("render-worker.ts", import.meta.url), { threads });
  try {
    const making = { pool, site, next };
    const { records, pages, rendered } = await renderSite(options, making);
    clock.push(performance.now());
    onProgress({ stage: "write", done: 0, total: 0 });
    await finishSite(options, making, records);
    clock.push(performance.now());
    const [compile = 0, render = 0, write = 0] = clock.slice(1).map((end, at) => (end - (clock[at] ?? end)) / 1000);
    return { pages, rendered, seconds: { compile, render, write } };
  } finally {
    await pool.close();
  }
}
