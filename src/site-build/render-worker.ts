/**
 * Works on batches in a thread. Renders pages: imports the compiled site, and writes each page below a folder.
 * Pages in; their files, what they were made from and digests out. A page that can't be rendered fails the batch.
 * Takes over and removes files too: of a hundred thousand that costs more than rendering the few pages that have changed.
 */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { digestOf } from "./folder-digest.ts";
import { writeFile } from "./link-files.ts";
import { fileOfPage, type CompiledPages, type RenderedPage, type SitePage } from "./site-page.ts";

/** `frames` are known from an earlier build. */
export type RenderTask = { entry: string; folder: string; pages: SitePage[]; frames: [name: string, markup: string][] };
/** Frames come with the first batch of a thread that needed them, if they weren't known. */
export type RenderAnswer = { pages: RenderedPage[]; frames: [name: string, markup: string][] };

const siteAt = (entry: string): Promise<CompiledPages> => import(pathToFileURL(entry).href) as Promise<CompiledPages>;

/** A thread is ready to render by the time that there are data. */
export const listFixed = async ({ entry }: { entry: string }) => (await siteAt(entry)).listFixed();

export { linkPages, linkFiles, removePaths } from "./place-batches.ts";
export { lookAtFiles } from "./kept/look-at-files.ts";

export const listPages = async ({ entry }: { entry: string }) => (await siteAt(entry)).listPages();

/** Names of frames that need not be told. */
const told = new Set<string>();

export async function renderPages({ entry, folder, pages, frames }: RenderTask): Promise<RenderAnswer> {
  const site = await siteAt(entry);
  for (const [name, markup] of frames) {
    if (!site.frames.has(name)) site.frames.set(name, markup);
    told.add(name);
  }
  const rendered: RenderedPage[] = [];
  const made = new Set<string>();
  for (const page of pages) {
    const { body, used } = await site.renderPage(page);
    const file = fileOfPage(page);
    const modified = writeFile(join(folder, file), body, made);
    rendered.push({ file, used, digest: digestOf(body), bytes: body.byteLength, modified });
  }
  const others = [...site.frames].filter(([name]) => !told.has(name));
  for (const [name] of others) told.add(name);
  return { pages: rendered, frames: others };
}
