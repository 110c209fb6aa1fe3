/**
 * Has pages rendered in threads, in batches, and notes what came of each. Pages and the pools that are to render them in; how
 * far it is goes to `onProgress`. A page that can't be rendered rejects.
 */
import { allFiles } from "../dataset/used-files.ts";
import type { Pool } from "../workers/create-pool.ts";
import type { SizedFile } from "./folder-digest.ts";
import type { PageRecord } from "./kept/page-records.ts";
import { pageBatches } from "./page-batches.ts";
import type { RenderAnswer, RenderTask } from "./render-worker.ts";
import { tellPage } from "./reuse-pages.ts";
import type { SitePage } from "./site-page.ts";

/** Pages and the threads that render them. */
export type Share = { pool: Pool; pages: SitePage[] };
type Rendering = {
  entry: string;
  folder: string;
  kept: Map<string, PageRecord>;
  /** Those that are known, and then those that were made. */
  frames: Map<string, string>;
  onProgress: (event: { stage: "render"; done: number; total: number }) => void;
};

export async function renderShares(
  shares: Share[],
  { entry, folder, kept, frames, onProgress }: Rendering,
): Promise<void> {
  const total = shares.reduce((sum, { pages }) => sum + pages.length, 0);
  const known = [...frames];
  let done = 0;
  const renderBatch = async (pool: Pool, batch: SitePage[]): Promise<void> => {
    const task: RenderTask = { entry, folder, pages: batch, frames: known };
    const rendered = await pool.run<RenderTask, RenderAnswer>("renderPages", task);
    for (const [at, { file, ...record }] of rendered.pages.entries()) {
      kept.set(file, { ...record, told: tellPage(batch[at]!) });
    }
    for (const [name, markup] of rendered.frames) frames.set(name, markup);
    done += batch.length;
    onProgress({ stage: "render", done, total });
  };
  onProgress({ stage: "render", done, total });
  await Promise.all(shares.flatMap(({ pool, pages }) => pageBatches(pages).map((batch) => renderBatch(pool, batch))));
}

/** Bytes of a data file that take a thread longer to read than most pages take to render. */
const large = 200_000;

/**
 * Parts few pages between the thread that has read the large files already, since it listed the pages, and one that needs none
 * of them. Of a page that wasn't there before nobody knows.
 */
export function partByData(
  pages: SitePage[],
  usedBefore: (page: SitePage) => readonly string[] | undefined,
  data: readonly SizedFile[],
): { large: SitePage[]; small: SitePage[] } {
  const largeNames = new Set([allFiles, ...data.filter(({ bytes }) => bytes >= large).map(({ path }) => path)]);
  const small = new Set(pages.filter((page) => usedBefore(page)?.every((name) => !largeNames.has(name)) === true));
  return { large: pages.filter((page) => !small.has(page)), small: [...small] };
}
