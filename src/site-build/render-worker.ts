/**
 * Works on batches in a thread. Renders pages: imports the compiled site, and writes each page below a folder.
 * Pages in; their files, what they were made from and digests out. A page that can't be rendered fails the batch.
 * Takes over and removes files too: of a hundred thousand that costs more than rendering the few pages that have changed.
 */
import { statSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { digestOf } from "./folder-digest.ts";
import { timeAsWritten, type WrittenFile } from "./kept/look-at-files.ts";
import { linkFile, writeFile } from "./link-files.ts";
import { fileOfPage, type CompiledPages, type RenderedPage, type SitePage } from "./site-page.ts";

/** A picture as it stands in the last site, and what it shows. */
export type EarlierPicture = { path: string; shows: string } & Omit<WrittenFile, "file">;
/** `frames` are known from an earlier build, and `pictures` by their places among the pages. */
export type RenderTask = {
  entry: string;
  folder: string;
  pages: SitePage[];
  frames: [name: string, markup: string][];
  pictures: [at: number, picture: EarlierPicture][];
};
/** Frames come with the first batch of a thread that needed them, if they weren't known. */
export type RenderAnswer = { pages: RenderedPage[]; frames: [name: string, markup: string][] };

const siteAt = (entry: string): Promise<CompiledPages> => import(pathToFileURL(entry).href) as Promise<CompiledPages>;

/** A thread is ready to render by the time that there are data. */
export const listFixed = async ({ entry, trusts }: { entry: string; trusts: boolean }) =>
  (await siteAt(entry)).listFixed(trusts);

export { linkPages, linkFiles, removePaths } from "./place-batches.ts";
export { lookAtFiles } from "./kept/look-at-files.ts";

export const listPages = async ({ entry }: { entry: string }) => (await siteAt(entry)).listPages();

/** Names of frames that need not be told. */
const told = new Set<string>();

type Place = { folder: string; made: Set<string> };

async function renderOne(
  site: CompiledPages,
  page: SitePage,
  { folder, made }: Place,
  earlier: EarlierPicture | undefined,
): Promise<RenderedPage> {
  const isThere = earlier !== undefined && timeAsWritten(earlier.path, earlier) !== null;
  const { body, used, shows } = await site.renderPage(page, "fast", isThere ? earlier.shows : undefined);
  const file = fileOfPage(page);
  const path = join(folder, file);
  if (body !== null) {
    return { file, used, shows, digest: digestOf(body), bytes: body.byteLength, modified: writeFile(path, body, made) };
  }
  if (earlier === undefined) throw new Error(`${page.pathname} came out as nothing`);
  linkFile(earlier.path, path);
  return { file, used, shows, digest: earlier.digest, bytes: earlier.bytes, modified: statSync(path).mtimeMs };
}

export async function renderPages({ entry, folder, pages, frames, pictures }: RenderTask): Promise<RenderAnswer> {
  const site = await siteAt(entry);
  for (const [name, markup] of frames) {
    if (!site.frames.has(name)) site.frames.set(name, markup);
    told.add(name);
  }
  const earlier = new Map(pictures);
  const rendered: RenderedPage[] = [];
  const made = new Set<string>();
  for (const [at, page] of pages.entries())
    rendered.push(await renderOne(site, page, { folder, made }, earlier.get(at)));
  const others = [...site.frames].filter(([name]) => !told.has(name));
  for (const [name] of others) told.add(name);
  return { pages: rendered, frames: others };
}
