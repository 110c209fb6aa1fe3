/**
 * The pages of the next site: those that would come out the same are taken over, the others rendered. In: what the last build
 * left, and the list of pages while it is still being made; out: what is known of each page. Pages that there are whatever the
 * data, and that have surely changed, are rendered before the list is there.
 */
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { allFiles } from "../dataset/used-files.ts";
import { versionFolder } from "../model/published/dataset-version.ts";
import type { CompiledSite } from "./compile-site.ts";
import { digestOf, type SizedFile } from "./folder-digest.ts";
import { clearSpare, type LookedAt } from "./kept/look-at-spare.ts";
import type { BuiltRecords, PageRecord } from "./kept/page-records.ts";
import { takeSpare } from "./kept/spare-folder.ts";
import type { EarlierPicture } from "./render-worker.ts";
import { createRenderer, type Queue, type Renderer } from "./render-pages.ts";
import {
  createDataDigests,
  createListCheck,
  namesAsBefore,
  partPages,
  reusePages,
  type DataDigests,
  type SamePage,
} from "./reuse-pages.ts";
import { linkFolder, removeFolder } from "./share-work.ts";
import { fileOfPage, type ListedPages, type SitePage } from "./site-page.ts";
import type { Threads } from "./site-threads.ts";

/** What there was: the records of the last build, and the folder that the next site may begin as. */
export type Before = { known: BuiltRecords; spare: string; looked: LookedAt | null };
export type Making = {
  site: CompiledSite;
  threads: Threads;
  /** Folders: the published data with its files, the site that stands, and the next one. */
  data: string;
  published: readonly SizedFile[];
  out: string;
  next: string;
  onProgress: (event: { stage: "render"; done: number; total: number }) => void;
};
export type Rendered = Pick<BuiltRecords, "code" | "data" | "pages" | "frames"> & { rendered: number };

export const dataFolder = join("data", versionFolder);
/** Pages that threads which are ready render sooner than others could begin. */
const mostForFew = 400;

/** Else a folder of links is made sooner than one is cleared. */
const isMinority = (changed: number, all: number): boolean => changed * 4 < all;

/** Sorted by address, so that the record doesn't tell which thread was first. */
const sortedRecords = (records: Map<string, PageRecord>): Map<string, PageRecord> =>
  new Map([...records.keys()].sort().map((file) => [file, records.get(file)!]));

/** Frames of the last build, if they would come out the same: they say whether the corpus is made up. */
function knownFrames({ known }: Before, code: string, digestOfData: DataDigests): Map<string, string> {
  const isSame = known.code === code && known.data.get("corpus.json") === digestOfData("corpus.json");
  return new Map(isSame ? known.frames : []);
}

/** Of a page of the last site that is a picture and was drawn by the same code. */
function createPictures({ known }: Before, code: string, out: string): (page: SitePage) => EarlierPicture | null {
  return (page) => {
    const file = fileOfPage(page);
    const record = known.code === code ? known.pages.get(file) : undefined;
    if (record?.shows === undefined) return null;
    const { shows, bytes, modified, digest } = record;
    return { path: join(out, file), shows, bytes, modified, digest };
  };
}

/** Digests of all data files that pages were made from. */
function usedData(pages: Map<string, PageRecord>, digestOfData: DataDigests): Map<string, string> {
  const names = new Set([...new Set([...pages.values()].map(({ used }) => used))].flat());
  return new Map([...names].map((name) => [name, digestOfData(name)]));
}

type Told = { fixed: ListedPages; code: string; digestOfData: DataDigests };
/** Whether the next site began as the spare folder; files that are rendered already, or soon. */
type Begun = { isSpare: boolean; files: Set<string>; queue: Queue; done: Promise<void> };

/** How many pages of the last site were made of what is no longer the same. */
function countChanged({ data, pages }: BuiltRecords, digestOfData: DataDigests): number {
  const isListSame = createListCheck(namesAsBefore(data, digestOfData));
  let count = 0;
  for (const { used } of pages.values()) if (!isListSame(used)) count++;
  return count;
}

/** Begins before the pages are listed, where the last site was made by the same code and most of it will stay. */
function beginEarly(making: Making, before: Before, renderer: Renderer, { fixed, code, digestOfData }: Told): Begun {
  const { threads, next } = making;
  const { known, spare, looked } = before;
  const none: Begun = { isSpare: false, files: new Set(), queue: [], done: Promise.resolve() };
  if (threads.few === null || looked === null || known.code !== code) return none;
  const count = countChanged(known, digestOfData);
  if (count > mostForFew || !isMinority(count, known.pages.size) || !takeSpare(spare, next)) return none;
  // The list of all files takes a moment; what is made of it comes later.
  const ready = fixed.pages.filter((page) => known.pages.get(fileOfPage(page))?.used.includes(allFiles) === false);
  const { changed } = partPages(ready, known, code, digestOfData);
  const files = new Set(changed.map(fileOfPage));
  for (const file of files) rmSync(join(next, file), { recursive: true, force: true });
  const queue = renderer.queue(changed);
  const done = threads.few.other === threads.few.lister ? Promise.resolve() : renderer.work(threads.few.other, [queue]);
  // Where the list can't be made, that is what is told.
  done.catch(() => {});
  return { isSpare: true, files, queue, done };
}

type Parted = { changed: SitePage[]; same: SamePage[] };

/** Clears the folder that the next site began as, or removes it; tells which pages don't stand in their places then, or null. */
async function settleSpare(making: Making, before: Before, begun: Begun, { changed, same }: Parted) {
  const { next, published, threads } = making;
  const { spare, looked } = before;
  const isFew = isMinority(changed.length, changed.length + same.length);
  if (looked !== null && (begun.isSpare || (isFew && takeSpare(spare, next)))) {
    const data = published.map(({ path }) => `${dataFolder}/${path}`);
    clearSpare(next, looked, new Set([...same.map(({ file }) => file), ...data, ...begun.files]));
    return looked.other;
  }
  if (existsSync(spare)) await removeFolder(threads.pool, spare);
  return null;
}

async function help({ few }: Threads, renderer: Renderer, begun: Begun): Promise<void> {
  if (few !== null) await renderer.work(few.lister, [begun.queue]);
}

/** Renders what has changed and isn't begun: few pages in the threads that are ready, else in all. */
async function renderRest({ pool, few }: Threads, renderer: Renderer, begun: Begun, pages: SitePage[]): Promise<void> {
  const queue = renderer.queue(pages);
  if (few === null || pages.length > mostForFew) {
    await begun.done;
    return renderer.workAll(pool, [begun.queue, queue]);
  }
  const others = begun.done.then(() => renderer.work(few.other, [queue]));
  await Promise.all([renderer.work(few.lister, [queue, begun.queue]), others]);
}

export async function renderSite(
  making: Making,
  before: Before,
  fixed: ListedPages,
  listing: Promise<ListedPages>,
): Promise<Rendered> {
  const { site, data, published, out, next, threads, onProgress } = making;
  const digestOfData = createDataDigests(data, published);
  const code = digestOf(`${site.digest} ${fixed.settings}`);
  const kept = new Map<string, PageRecord>();
  const frames = knownFrames(before, code, digestOfData);
  const pictureOf = createPictures(before, code, out);
  const renderer = createRenderer({ entry: site.entry, folder: next, kept, frames, pictureOf, onProgress });
  const begun = beginEarly(making, before, renderer, { fixed, code, digestOfData });
  const { pages: listed } = await listing;
  // The thread that has listed them helps while this one looks which have changed.
  const helping = help(threads, renderer, begun);
  helping.catch(() => {});
  const parted = partPages(listed, before.known, code, digestOfData);
  const rest = parted.changed.filter((page) => !begun.files.has(fileOfPage(page)));
  const missing = await settleSpare(making, before, begun, parted);
  const mayStand = missing !== null;
  const place = async (): Promise<SitePage[]> => {
    const again = await reusePages(parted.same, { from: out, to: next, missing, pool: threads.pool }, kept);
    const files = published.map(({ path }) => path);
    await linkFolder(threads.pool, { from: data, to: join(next, dataFolder), files, mayStand });
    return again;
  };
  renderer.tell();
  // Where few have changed they are rendered while the disk is waited for.
  const isFew = rest.length <= mostForFew;
  const rendering = isFew ? renderRest(threads, renderer, begun, rest) : Promise.resolve();
  const [again] = await Promise.all([place(), rendering, helping]);
  const left = isFew ? again : [...rest, ...again];
  if (left.length > 0) await renderRest(threads, renderer, begun, left);
  const pages = sortedRecords(kept);
  const rendered = parted.changed.length + again.length;
  return { code, data: usedData(pages, digestOfData), pages, frames, rendered };
}
