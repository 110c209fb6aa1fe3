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
import { clearSpare, lookAtSpare, type LookedAt } from "./kept/look-at-spare.ts";
import { readRecords, writeRecords, type BuiltRecords, type PageRecord } from "./kept/page-records.ts";
import { partByData, renderShares, type Share } from "./render-pages.ts";
import { createDataDigests, partPages, reusePages, type DataDigests, type SamePage } from "./reuse-pages.ts";
import { linkFolder, removeFolder } from "./share-work.ts";
import { findSpare, keepSpare, makeSpare, markFinished, takeSpare, type SparePlace } from "./kept/spare-folder.ts";
import { fileOfPage, type CompiledPages, type SitePage } from "./site-page.ts";
import { closeThreads, createThreads, readyThreads, type Few, type Threads } from "./site-threads.ts";

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
   * Resolves when the published data stand; meanwhile the build does what needs none of them, unless it has one core only.
   * Where it rejects the build does so, too, and the site stays as it was.
   */
  dataStand?: Promise<void>;
};
/** `seconds` count from when the data stood. */
export type BuiltSite = {
  pages: number;
  rendered: number;
  seconds: Record<"compile" | "render" | "write", number>;
};

type Options = Required<BuildSiteOptions>;
type Listed = Awaited<ReturnType<CompiledPages["listPages"]>>;

/** Pages that threads which are ready render sooner than others could begin. */
const mostForFew = 400;

/** Of each folder that sites are built into, its own. */
const nameOf = (out: string): string => digestOf(relative(process.cwd(), resolve(out))).slice(0, 8);
const recordsPath = (cache: string, out: string): string => join(cache, `pages-${nameOf(out)}.json`);

const sparePlace = (cache: string, out: string): SparePlace => {
  const folder = join(cache, `spare-${nameOf(out)}`);
  return { folder, list: `${folder}.json` };
};

/** Sorted by address, so that the record doesn't tell which thread was first. */
const sortedRecords = (records: Map<string, PageRecord>): Map<string, PageRecord> =>
  new Map([...records].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));

type Making = { pool: Pool; site: CompiledSite; next: string; files: OtherFiles };
/** Paths below the folders that they are in, and all as paths below the site. */
type OtherFiles = { data: SizedFile[]; all: string[] };

const dataFolder = join("data", versionFolder);
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

async function listPages({ pool, few }: Threads, site: CompiledSite): Promise<Listed> {
  const listed = await (few?.lister ?? pool).run<{ entry: string }, Listed>("listPages", site);
  if (new Set(listed.pages.map(fileOfPage)).size !== listed.pages.length) {
    throw new Error("two pages have the same address");
  }
  return listed;
}

/** What there was: the records of the last build, and the folder that the next site may begin as. */
type Before = { known: BuiltRecords; looked: LookedAt | null };

/** Looks at what the last build left, changing nothing. */
async function lookBack({ out, cache }: Options, pool: Pool): Promise<Before> {
  const known = readRecords(recordsPath(cache, out));
  const place = sparePlace(cache, out);
  const spare = findSpare(place, known.mark);
  return { known, looked: spare === null ? null : await lookAtSpare(pool, place.folder, spare, known) };
}

type Begun = { looked: LookedAt | null; same: SamePage[]; isFew: boolean };

/** Begins the next site as the spare folder, or removes that; tells which pages don't stand in their places then, or null. */
async function beginWithSpare({ out, cache }: Options, making: Making, { looked, same, isFew }: Begun) {
  const { pool, next, files } = making;
  const { folder } = sparePlace(cache, out);
  if (looked !== null && isFew && takeSpare(folder, next)) {
    const data = files.data.map(({ path }) => `${dataFolder}/${path}`);
    clearSpare(next, looked, new Set([...same.map(({ file }) => file), ...data]));
    return looked.other;
  }
  if (existsSync(folder)) await removeFolder(pool, folder);
  return null;
}

/** What is to be built; `few` are the threads that suffice while few pages have changed. */
type Plan = { before: Before; listed: Listed; few: Few | null };
type Rendered = Pick<BuiltRecords, "code" | "data" | "pages" | "frames"> & { rendered: number };

/** Frames of the last build, if they would come out the same: they say whether the corpus is made up. */
function knownFrames({ known }: Before, code: string, digestOfData: DataDigests): Map<string, string> {
  const isSame = known.code === code && known.data.get("corpus.json") === digestOfData("corpus.json");
  return new Map(isSame ? known.frames : []);
}

/** Digests of all data files that pages were made from. */
function usedData(pages: Map<string, PageRecord>, digestOfData: DataDigests): Map<string, string> {
  const names = new Set([...pages.values()].flatMap(({ used }) => used));
  return new Map([...names].map((name) => [name, digestOfData(name)]));
}

async function renderSite(options: Options, making: Making, { before, listed, few }: Plan): Promise<Rendered> {
  const { data, out, onProgress } = options;
  const { pool, site, next, files } = making;
  const digestOfData = createDataDigests(data, files.data);
  const code = digestOf(`${site.digest} ${listed.settings}`);
  const kept = new Map<string, PageRecord>();
  const frames = knownFrames(before, code, digestOfData);
  const { changed, same } = partPages(listed.pages, before.known, code, digestOfData);
  const isFew = changed.length * 4 < listed.pages.length;
  const isEnough = (pages: SitePage[]): boolean => few !== null && pages.length <= mostForFew;
  const missing = await beginWithSpare(options, making, { looked: before.looked, same, isFew });
  const place = async (): Promise<SitePage[]> => {
    const again = await reusePages(same, { from: out, to: next, missing, pool }, kept);
    const to = join(next, dataFolder);
    const published = files.data.map(({ path }) => path);
    await linkFolder(pool, { from: data, to, files: published, mayStand: missing !== null });
    return again;
  };
  const usedBefore = (page: SitePage) => before.known.pages.get(fileOfPage(page))?.used;
  const sharesOf = (pages: SitePage[]): Share[] => {
    if (few === null || !isEnough(pages)) return [{ pool, pages }];
    const { large, small } = partByData(pages, usedBefore, files.data);
    return [
      { pool: few.lister, pages: large },
      { pool: few.other, pages: small },
    ];
  };
  const render = (pages: SitePage[]) =>
    renderShares(sharesOf(pages), { entry: site.entry, folder: next, kept, frames, onProgress });
  // Where few have changed they are rendered while the disk is waited for.
  const [again] = isEnough(changed) ? await Promise.all([place(), render(changed)]) : [await place()];
  const left = isEnough(changed) ? again : [...changed, ...again];
  if (left.length > 0) await render(left);
  const pages = sortedRecords(kept);
  return { code, data: usedData(pages, digestOfData), pages, frames, rendered: changed.length + again.length };
}

/** Keeps a second folder with the same files for the next build: the one that stood before, or one of second names. */
async function leaveSpare(
  { out, cache }: Options,
  pool: Pool,
  earlier: string,
  known: BuiltRecords,
  built: BuiltRecords,
) {
  const { pages, others, mark } = built;
  const kept = { place: sparePlace(cache, out), of: mark ?? 0 };
  const there = new Set([...pages.keys(), ...others]);
  if (known.mark !== null && existsSync(earlier)) {
    const stale = [...known.pages.keys(), ...known.others].filter((path) => !there.has(path));
    return keepSpare(pool, earlier, { mark: known.mark, stale }, kept);
  }
  if (existsSync(earlier)) await removeFolder(pool, earlier);
  return makeSpare(pool, out, [...there].sort(), kept);
}

/** Puts the rest beside the pages and the whole in its place. */
async function finishSite(options: Options, making: Making, known: BuiltRecords, rendered: Rendered) {
  const { out, cache } = options;
  const { pool, site, next, files } = making;
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
type Prepared = { site: CompiledSite; before: () => Promise<Before> };

/**
 * Done while the data are made, if a core is free for it. What takes much memory, a compilation or all threads, waits until they
 * stand.
 */
async function prepare(options: Options, threads: Threads): Promise<Prepared> {
  const { cache, dataStand } = options;
  if (threads.pool.threads === 1) await dataStand;
  const site = await compileSite(cache, dataStand);
  if (threads.few === null) await dataStand;
  const looking = Promise.all([lookBack(options, threads.pool), readyThreads(threads, site)]);
  // Asked for later, and in vain where there are no data.
  looking.catch(() => {});
  return { site, before: async () => (await looking)[0] };
}

/** From when the data stand to when the site does. */
async function buildFromData(options: Options, threads: Threads, { site, before: looked }: Prepared) {
  const { data, out, onProgress } = options;
  const next = beginFolder(out);
  const listing = listPages(threads, site);
  // A thread lists the pages while this one reads what there was.
  const files = listOthers(data, site);
  const [listed, before] = await Promise.all([listing, looked()]);
  const making = { pool: threads.pool, site, next, files };
  const rendered = await renderSite(options, making, { before, listed, few: threads.few });
  const renderedAt = performance.now();
  onProgress({ stage: "write", done: 0, total: 0 });
  await finishSite(options, making, before.known, rendered);
  return { rendered, renderedAt };
}

const noOptions = {
  cache: join(".cache", "site"),
  threads: 0,
  onProgress: () => {},
  dataStand: Promise.resolve(),
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
    await options.dataStand;
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
