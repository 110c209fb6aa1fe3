/** Threads that share batches of pages out among themselves: every page once, whoever is first, and all of it is noted. */
import { expect, it } from "vitest";
import type { PageRecord } from "../../../src/site-build/kept/page-records.ts";
import type { RenderAnswer, RenderTask } from "../../../src/site-build/render-worker.ts";
import { createRenderer } from "../../../src/site-build/render-pages.ts";
import { fileOfPage, type SitePage } from "../../../src/site-build/site-page.ts";
import type { Pool } from "../../../src/workers/create-pool.ts";

const pagesOf = (name: string, many: number): SitePage[] =>
  Array.from({ length: many }, (_, at) => ({ pathname: `/${name}/${at}/`, component: "", kind: "page", props: "" }));

/** Notes what it was given, and takes a turn of the event loop for each batch. */
function createPool(taken: string[]): Pool {
  const run = async (_: string, task: unknown): Promise<unknown> => {
    await new Promise((resolve) => setImmediate(resolve));
    const { pages } = task as RenderTask;
    taken.push(...pages.map(({ pathname }) => pathname));
    const rendered = pages.map((page) => ({ file: fileOfPage(page), used: [], digest: "", bytes: 0, modified: 0 }));
    return { pages: rendered, frames: [["frame", "<p>"]] } satisfies RenderAnswer;
  };
  return { run: run as Pool["run"], threads: 2, close: () => Promise.resolve() };
}

it("gives each batch to the thread that is free, and tells of those only that are awaited", async () => {
  const kept = new Map<string, PageRecord>();
  const events: [number, number][] = [];
  const onProgress = ({ done, total }: { done: number; total: number }): void => void events.push([done, total]);
  const frames = new Map<string, string>();
  const renderer = createRenderer({ entry: "", folder: "", kept, frames, pictureOf: () => null, onProgress });
  const [one, other]: [string[], string[]] = [[], []];
  const early = renderer.queue(pagesOf("early", 40));
  const first = renderer.work(createPool(one), [early]);
  const rest = renderer.queue(pagesOf("rest", 4));
  expect(events).toEqual([]);
  renderer.tell();
  await Promise.all([first, renderer.work(createPool(other), [rest, early])]);
  expect(other.slice(0, 4).every((path) => path.startsWith("/rest/"))).toBe(true);
  expect(other.length).toBeGreaterThan(4);
  expect([...one, ...other].sort()).toEqual(
    [...pagesOf("early", 40), ...pagesOf("rest", 4)].map((page) => page.pathname).sort(),
  );
  expect(kept.size).toBe(44);
  expect(frames.get("frame")).toBe("<p>");
  expect(events.at(-1)).toEqual([44, 44]);
});
