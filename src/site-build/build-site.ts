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
import { zipFolder } from "../publishing/zip-folder.ts";
import type { Pool } from "../workers/create-pool.ts";
import { compileSite, type CompiledSite } from "./compile-site.ts";
import { digestOf, listFiles, listSizes, type SizedFile } from "./folder-digest.ts";
import { copyFiles } from "./link-files.ts";
import type { DatasetMaking } from "./make-dataset.ts";
import { lookAtSpare } from "./kept/look-at-spare.ts";
import { readRecords, writeRecords, type BuiltRecords } from "./kept/page-records.ts";
import { dataFolder, renderSite, type Before, type Rendered } from "./render-site.ts";
import { removeFolder } from "./share-work.ts";
import { findSpare, keepSpare, makeSpare, markFinished, type SparePlace } from "./kept/spare-folder.ts";
import type { ListedPages } from "./site-page.ts";
import { closeThreads, createThreads, listPages, readyThreads, type Threads } from "./site-threads.ts";

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
  /**
   * `stand` resolves when the published data do; meanwhile the build does what needs none of them, unless it has one core only:
   * what takes much of a core or of the memory from when `room` resolves on. Where `stand` rejects the build does so, too, and
   * the site stays as it was.
   */
  dataset?: DatasetMaking;
};
/** `seconds` count from when the data stood. */
export type BuiltSite = {
  pages: number;
  rendered: number;
  seconds: Record<"compile" | "render" | "write", number>;
};

type Options = Required<BuildSiteOptions>;

/** Of each folder that sites are built into, its own. */
const nameOf = (out: string): string => digestOf(relative(process.cwd(), resolve(out))).slice(0, 8);
const recordsPath = (cache: string, out: string): string => join(cache, `pages-${nameOf(out)}.json`);

const sparePlace = (cache: string, out: string): SparePlace => {
  const folder = join(cache, `spare-${nameOf(out)}`);
  return { folder, list: `${folder}.json` };
};

/** Paths below the folders that they are in, and all as paths below the site. */
type OtherFiles = { data: SizedFile[]; all: string[] };

const archivePath = join("data", siteArchive);
const isOwn = (path: string): boolean => !path.startsWith("data/");

function listOthers(data: string, site: CompiledSite): OtherFiles {
  const published = listSizes(data);
  const within = published.map(({ path }) => `${dataFolder}/${path}`);
  const bytes = published.reduce((sum, file) => sum + file.bytes, 0);
  const archive = bytes <= mostBytesToPack ? [archivePath] : [];
  const own = listFiles("public").filter(isOwn);
  return { data: published, all: [...listFiles(site.assets), ...own, ...within, ...archive] };
}

/** Looks at what the last build left, changing nothing. */
async function lookBack({ out, cache }: Options, pool: Pool): Promise<Before> {
  const known = readRecords(recordsPath(cache, out));
  const place = sparePlace(cache, out);
  const spare = findSpare(place, known.mark);
  const looked = spare === null ? null : await lookAtSpare(pool, place.folder, spare, known);
  return { known, spare: place.folder, looked };
}

/** Keeps a second folder with the same files for the next build: the one that stood before, or one of second names. */
async function leaveSpare(
  { out, cache }: Options,
  pool: Pool,
  earlier: string,
  known: BuiltRecords,
  built: BuiltRecords,
) {
  const { pages, mark } = built;
  const kept = { place: sparePlace(cache, out), of: mark ?? 0 };
  if (known.mark !== null && existsSync(earlier)) {
    const others = new Set(built.others);
    const isStale = (path: string): boolean => !pages.has(path) && !others.has(path);
    const stale = [...[...known.pages.keys()].filter(isStale), ...known.others.filter(isStale)];
    return keepSpare(pool, earlier, { mark: known.mark, stale }, kept);
  }
  if (existsSync(earlier)) await removeFolder(pool, earlier);
  return makeSpare(pool, out, [...pages.keys(), ...built.others].sort(), kept);
}

type Finishing = { site: CompiledSite; pool: Pool; next: string; files: OtherFiles; known: BuiltRecords };

/** Puts the rest beside the pages and the whole in its place. */
async function finishSite(options: Options, { site, pool, next, files, known }: Finishing, rendered: Rendered) {
  const { out, cache } = options;
  copyFiles(site.assets, next);
  copyFiles("public", next, isOwn);
  if (files.all.includes(archivePath)) {
    zipFolder(options.data, join(next, archivePath), `nianbao-data/${versionFolder}`);
  }
  const { code, data, pages, frames } = rendered;
  const built = { code, data, pages, frames, others: files.all, mark: markFinished(next) };
  const earlier = exchangeFolder(out);
  writeRecords(recordsPath(cache, out), built);
  await leaveSpare(options, pool, earlier, known, built);
}

/** All that needs no data. */
type Prepared = { site: CompiledSite; ready: Promise<readonly [Before, ListedPages]> };

/** Done while the data are made, if a core is free for it. A compilation, or all threads, take more: they wait for room. */
async function prepare(options: Options, threads: Threads): Promise<Prepared> {
  const { cache, dataset } = options;
  if (threads.pool.threads === 1) await dataset.stand;
  const site = await compileSite(cache, dataset.room);
  if (threads.few === null) await dataset.room;
  const threadsReady = readyThreads(threads, site);
  const ready = Promise.all([lookBack(options, threads.pool), threadsReady] as const);
  // Asked for later, and in vain where there are no data.
  ready.catch(() => {});
  return { site, ready };
}

/** From when the data stand to when the site does. */
async function buildFromData(options: Options, threads: Threads, { site, ready }: Prepared) {
  const { data, out, onProgress } = options;
  const next = beginFolder(out);
  const listing = listPages(threads, site);
  // Waited for where it is needed.
  listing.catch(() => {});
  // A thread lists the pages while this one reads what there was.
  const files = listOthers(data, site);
  const [before, fixed] = await ready;
  const making = { site, threads, data, published: files.data, out, next, onProgress };
  const rendered = await renderSite(making, before, fixed, listing);
  const renderedAt = performance.now();
  onProgress({ stage: "write", done: 0, total: 0 });
  await finishSite(options, { site, pool: threads.pool, next, files, known: before.known }, rendered);
  return { rendered, renderedAt };
}

const noOptions = {
  cache: join(".cache", "site"),
  threads: 0,
  onProgress: () => {},
  dataset: { stand: Promise.resolve(), room: Promise.resolve() },
};

export async function buildSite(given: BuildSiteOptions): Promise<BuiltSite> {
  const options: Options = { ...noOptions, ...given };
  // Threads get the environment that there is when they start.
  process.env["DATA_DIR"] = options.data;
  const threads = createThreads(options.threads, existsSync(recordsPath(options.cache, options.out)));
  try {
    const preparing = prepare(options, threads);
    // Where there are no data, nobody asks what else went wrong.
    preparing.catch(() => {});
    await options.dataset.stand;
    const clock = [performance.now()];
    options.onProgress({ stage: "compile", done: 0, total: 0 });
    const prepared = await preparing;
    clock.push(performance.now());
    const { rendered, renderedAt } = await buildFromData(options, threads, prepared);
    clock.push(renderedAt, performance.now());
    const [compile = 0, render = 0, write = 0] = clock.slice(1).map((end, at) => (end - (clock[at] ?? end)) / 1000);
    return { pages: rendered.pages.size, rendered: rendered.rendered, seconds: { compile, render, write } };
  } finally {
    await closeThreads(threads);
  }
}
