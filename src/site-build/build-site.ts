/**
 * Published data → the site in a folder: compile the pages once, render in threads those that have changed, take over the others,
 * and replace the folder as a whole at the end. The folder that stands is only read until then; a page that can't be rendered,
 * or two things with one address, end the build and leave it as it was.
 */
import { existsSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { versionFolder } from "../model/published/dataset-version.ts";
import { mostBytesToPack, siteArchive } from "../model/published/site-archive.ts";
import { beginFolder, exchangeFolder } from "../publishing/replace-folder.ts";
import { clearSpare, keepSpare, markFinished, takeSpare } from "../publishing/spare-folder.ts";
import { zipFolder } from "../publishing/zip-folder.ts";
import { createPool, type Pool } from "../workers/create-pool.ts";
import { compileSite, type CompiledSite } from "./compile-site.ts";
import { bytesOfFolder, digestOf, listFiles } from "./folder-digest.ts";
import { copyFiles } from "./link-files.ts";
import { pageBatches } from "./page-batches.ts";
import { readRecords, writeRecords, type BuiltRecords, type PageRecord } from "./page-records.ts";
import type { RenderTask } from "./render-worker.ts";
import { createInputs, partPages, reusePages, type InputsOf, type SamePage } from "./reuse-pages.ts";
import { changedFolders, linkFolder, removeFolder } from "./share-work.ts";
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

type Options = Required<BuildSiteOptions>;
type Listed = Awaited<ReturnType<CompiledPages["listPages"]>>;

const worker = new URL("render-worker.ts", import.meta.url);
/** Pages that one thread renders sooner than another one could begin. */
const mostForOne = 400;
/** Megabytes: a page is a thousand small things that nobody needs a moment later. */
const youngMemory = 192;

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

/** Of each folder that sites are built into, its own. */
const nameOf = (out: string): string => digestOf(relative(process.cwd(), resolve(out))).slice(0, 8);
const recordsPath = (cache: string, out: string): string => join(cache, `pages-${nameOf(out)}.json`);
const sparePath = (cache: string, out: string): string => join(cache, `spare-${nameOf(out)}`);

/** Sorted by address, so that the record doesn't tell which thread was first. */
const sortedRecords = (records: Map<string, PageRecord>): Map<string, PageRecord> =>
  new Map([...records].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));

type Making = { pool: Pool; site: CompiledSite; next: string; files: OtherFiles };
/** Paths below the folders that they are in, and all as paths below the site. */
type OtherFiles = { data: string[]; all: string[] };

const dataFolder = join("data", versionFolder);
const archivePath = join("data", siteArchive);
const isOwn = (path: string): boolean => !path.startsWith("data/");

function listOthers(data: string, site: CompiledSite): OtherFiles {
  const published = listFiles(data);
  const within = published.map((path) => `${dataFolder}/${path}`);
  const archive = bytesOfFolder(data) <= mostBytesToPack ? [archivePath] : [];
  const own = listFiles("public").filter(isOwn);
  return { data: published, all: [...listFiles(site.assets), ...own, ...within, ...archive] };
}

/** The list of pages, and threads to render them: one while few have changed, since each has to load what they are made of. */
async function listPages({ pool, site }: Pick<Making, "pool" | "site">, single: Pool | null): Promise<Listed> {
  const listing = (single ?? pool).run<{ entry: string }, Listed>("listPages", site);
  const others = single === null ? pool.threads - 1 : 0;
  const ready = Array.from({ length: others }, () => pool.run<{ entry: string }, void>("prepare", site));
  const [listed] = await Promise.all([listing, ...ready]);
  if (new Set(listed.pages.map(fileOfPage)).size !== listed.pages.length) {
    throw new Error("two pages have the same address");
  }
  return listed;
}

type Taken = { known: BuiltRecords; same: SamePage[]; isFew: boolean };

/** Whether the next site begins as the one before the last. */
async function beginWithSpare(
  { out, cache }: Options,
  making: Making,
  { known, same, isFew }: Taken,
): Promise<boolean> {
  const { pool, next, files } = making;
  const folder = sparePath(cache, out);
  if (known.spare !== null && isFew && takeSpare(folder, next, known.spare)) {
    const data = files.data.map((path) => `${dataFolder}/${path}`);
    const wanted = new Set([...same.map(({ file }) => file), ...data]);
    const standing = [...known.pages.keys(), ...known.others];
    await clearSpare(next, known.spare, { standing, wanted }, (task) => changedFolders(pool, task));
    return true;
  }
  if (existsSync(folder)) await removeFolder(pool, folder);
  return false;
}

/** What is to be built; `single` is the one thread that suffices while few pages have changed. */
type Plan = { known: BuiltRecords; listed: Listed; single: Pool | null };

async function renderSite(options: Options, making: Making, { known, listed, single }: Plan) {
  const { data, out, onProgress } = options;
  const { pool, site, next } = making;
  const inputsOf = createInputs(site, listed.settings, data);
  const kept = new Map<string, PageRecord>();
  const { changed, same } = partPages(listed.pages, known.pages, inputsOf);
  const isFew = changed.length * 4 < listed.pages.length;
  const mayStand = await beginWithSpare(options, making, { known, same, isFew });
  const reuse = () => reusePages(same, { from: out, to: next, mayStand, pool }, kept);
  const isEnough = (pages: SitePage[]): boolean => single !== null && pages.length <= mostForOne;
  const render = (pages: SitePage[]) => {
    const renderers = single !== null && isEnough(pages) ? single : pool;
    return renderBatches(pages, kept, { pool: renderers, site, next, inputsOf, onProgress });
  };
  // Where few have changed they are rendered while the disk is waited for.
  const [again] = isEnough(changed) ? await Promise.all([reuse(), render(changed)]) : [await reuse()];
  const left = isEnough(changed) ? again : [...changed, ...again];
  if (left.length > 0) await render(left);
  return { mayStand, pages: sortedRecords(kept), rendered: changed.length + again.length };
}

type Rendered = { mayStand: boolean; pages: Map<string, PageRecord> };

/** Puts the rest beside the pages and the whole in its place. */
async function finishSite(options: Options, making: Making, known: BuiltRecords, { mayStand, pages }: Rendered) {
  const { data, out, cache } = options;
  const { pool, site, next, files } = making;
  copyFiles(site.assets, next);
  copyFiles("public", next, isOwn);
  await linkFolder(pool, { from: data, to: join(next, dataFolder), files: files.data, mayStand });
  if (files.all.includes(archivePath)) zipFolder(data, join(next, archivePath), `nianbao-data/${versionFolder}`);
  const mark = markFinished(next);
  const earlier = exchangeFolder(out);
  const there = new Set([...pages.keys(), ...files.all]);
  const stale = [...known.pages.keys(), ...known.others].filter((path) => !there.has(path));
  const spare = known.mark === null ? null : { ...known.mark, stale };
  writeRecords(recordsPath(cache, out), { pages, others: files.all, mark, spare });
  if (spare === null && existsSync(earlier)) await removeFolder(pool, earlier);
  else await keepSpare(earlier, sparePath(cache, out), (folder) => removeFolder(pool, folder));
}

export async function buildSite(given: BuildSiteOptions): Promise<BuiltSite> {
  const options: Options = { cache: join(".cache", "site"), threads: 0, onProgress: () => {}, ...given };
  const { data, out, cache, threads, onProgress } = options;
  const clock = [performance.now()];
  onProgress({ stage: "compile", done: 0, total: 0 });
  const site = await compileSite(cache);
  clock.push(performance.now());
  const next = beginFolder(out);
  // Threads get the environment that there is when they start.
  process.env["DATA_DIR"] = data;
  const pool = createPool(worker, { threads, youngMemory });
  const records = recordsPath(cache, out);
  const single = existsSync(records) ? createPool(worker, { threads: 1, youngMemory }) : null;
  try {
    const listing = listPages({ pool, site }, single);
    // A thread lists the pages while this one reads what there was.
    const read = async () => ({ known: readRecords(records), files: listOthers(data, site) });
    const [listed, { known, files }] = await Promise.all([listing, read()]);
    const making = { pool, site, next, files };
    const rendered = await renderSite(options, making, { known, listed, single });
    clock.push(performance.now());
    onProgress({ stage: "write", done: 0, total: 0 });
    await finishSite(options, making, known, rendered);
    clock.push(performance.now());
    const [compile = 0, render = 0, write = 0] = clock.slice(1).map((end, at) => (end - (clock[at] ?? end)) / 1000);
    return { pages: rendered.pages.size, rendered: rendered.rendered, seconds: { compile, render, write } };
  } finally {
    await Promise.all([pool.close(), single?.close()]);
  }
}
