/**
 * Has pages rendered in threads, in batches, and notes what came of each. Pages and the pools that are to render them in; how
 * far it is goes to `onProgress`. A page that can't be rendered rejects.
 */
import type { Pool } from "../workers/create-pool.ts";
import type { PageRecord } from "./kept/page-records.ts";
import { pageBatches } from "./page-batches.ts";
import type { EarlierPicture, RenderAnswer, RenderTask } from "./render-worker.ts";
import { tellPage } from "./reuse-pages.ts";
import type { SitePage } from "./site-page.ts";

type Rendering = {
  entry: string;
  folder: string;
  kept: Map<string, PageRecord>;
  /** Those that are known, and then those that were made. */
  frames: Map<string, string>;
  /** Pictures of the last site, by the same code. */
  pictureOf: (page: SitePage) => EarlierPicture | null;
  onProgress: (event: { stage: "render"; done: number; total: number }) => void;
};
/** Batches that wait for a thread. */
export type Queue = SitePage[][];
export type Renderer = {
  queue: (pages: SitePage[]) => Queue;
  /** From now on it is told how far it is: nothing more will be queued, or little. */
  tell: () => void;
  /** One thread takes batches, each from the first queue that has one, until all are empty. */
  work: (pool: Pool, queues: readonly Queue[]) => Promise<void>;
  /** All threads of a pool do. */
  workAll: (pool: Pool, queues: readonly Queue[]) => Promise<void>;
};

export function createRenderer({ entry, folder, kept, frames, pictureOf, onProgress }: Rendering): Renderer {
  const known = [...frames];
  let [done, total, isTold] = [0, 0, false];
  const tell = (): void => {
    if (isTold) onProgress({ stage: "render", done, total });
  };
  const renderBatch = async (pool: Pool, batch: SitePage[]): Promise<void> => {
    const pictures = batch.flatMap((page, at): RenderTask["pictures"] => {
      const picture = pictureOf(page);
      return picture === null ? [] : [[at, picture]];
    });
    const task: RenderTask = { entry, folder, pages: batch, frames: known, pictures };
    const rendered = await pool.run<RenderTask, RenderAnswer>("renderPages", task);
    for (const [at, { file, ...record }] of rendered.pages.entries()) {
      kept.set(file, { ...record, told: tellPage(batch[at]!) });
    }
    for (const [name, markup] of rendered.frames) frames.set(name, markup);
    done += batch.length;
    tell();
  };
  const work = async (pool: Pool, queues: readonly Queue[]): Promise<void> => {
    const next = (): SitePage[] | undefined => queues.find((queue) => queue.length > 0)?.shift();
    for (let batch = next(); batch !== undefined; batch = next()) await renderBatch(pool, batch);
  };
  return {
    queue: (pages) => {
      total += pages.length;
      return pageBatches(pages);
    },
    tell: () => {
      isTold = true;
      tell();
    },
    work,
    workAll: async (pool, queues) => {
      // More batches than there are threads, so that none waits for its next one.
      await Promise.all(Array.from({ length: pool.threads * 2 }, () => work(pool, queues)));
    },
  };
}
