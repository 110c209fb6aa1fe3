/**
 * Has Eleventy build a sample of finished pages: each body in a file of its own, its frame's values as front matter, the frame
 * a layout. Eleventy is installed on the first run, from the lock file in tests/bench/eleventy, below node_modules/.cache.
 * Its output must be the pages' bytes, or the comparison is refused.
 */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { measureRun, type Measured } from "./measured-run.ts";
import { partFrames, type Page } from "./part-frames.ts";

const project = join(import.meta.dirname, "..", "..", "..");
const definition = join(import.meta.dirname, "..", "eleventy");
const home = join(project, "node_modules", ".cache", "nianbao-bench", "eleventy");
const command = join(home, "node_modules", "@11ty", "eleventy", "cmd.cjs");

/** Pages a second with the program's start counted, and without it: what an input of one page takes is left out. */
export type EleventyResult = {
  pages: number;
  bytes: number;
  frames: number;
  seconds: number;
  cpuSeconds: number;
  startSeconds: number;
};

function install(): void {
  const lock = "package-lock.json";
  const isCurrent =
    existsSync(command) && readFileSync(join(home, lock), "utf8") === readFileSync(join(definition, lock), "utf8");
  if (isCurrent) return;
  mkdirSync(home, { recursive: true });
  for (const name of ["package.json", lock]) cpSync(join(definition, name), join(home, name));
  const { status, stderr } = spawnSync("npm", ["ci", "--ignore-scripts"], { cwd: home, encoding: "utf8" });
  if (status !== 0) throw new Error(`Eleventy could not be installed: ${stderr}`);
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** A run takes a second or two, in which a moment of something else counts: the middle one of some, each into a new folder. */
const runs = 3;

async function medianRun(folder: string): Promise<Measured> {
  const measured: Measured[] = [];
  for (let run = 0; run < runs; run++) {
    rmSync(join(folder, "out"), { recursive: true, force: true });
    measured.push(await measureRun(process.execPath, [command, "--quiet"], { cwd: folder }));
  }
  return measured.sort((a, b) => a.seconds - b.seconds)[runs >> 1]!;
}

async function build(folder: string, pages: Page[]) {
  const parted = partFrames(pages);
  for (const { name, layout } of parted.frames) write(join(folder, "frames", name), layout);
  for (const { path, frame, values, body } of parted.pages) {
    const front = JSON.stringify({ layout: frame, permalink: path, ...values });
    write(join(folder, "pages", path), `---json\n${front}\n---\n${body}`);
  }
  cpSync(join(definition, "eleventy.config.js"), join(folder, "eleventy.config.js"));
  writeFileSync(join(folder, "package.json"), '{"type":"module"}\n');
  const run = await medianRun(folder);
  return { ...run, frames: parted.frames.length, paths: new Set(parted.pages.map(({ path }) => path)) };
}

/** `folder` is emptied by the caller; `paths` are pages of the published folder `site`. */
export async function runEleventy(folder: string, site: string, paths: string[]): Promise<EleventyResult> {
  install();
  const read = paths.map((path) => ({ path, html: readFileSync(join(site, path), "utf8") }));
  const start = await build(join(folder, "one"), read.slice(0, 1));
  const all = await build(join(folder, "all"), read);
  // What has no <main> is no page of the site's own frame, and was given to nobody.
  const pages = read.filter(({ path }) => all.paths.has(path));
  const differing = pages.filter(({ path, html }) => readFileSync(join(folder, "all", "out", path), "utf8") !== html);
  if (differing.length > 0) throw new Error(`Eleventy made other bytes of ${differing[0]!.path}`);
  const bytes = pages.reduce((sum, { html }) => sum + Buffer.byteLength(html), 0);
  const { frames, seconds, cpuSeconds } = all;
  return { pages: pages.length, bytes, frames, seconds, cpuSeconds: cpuSeconds ?? 0, startSeconds: start.seconds };
}
