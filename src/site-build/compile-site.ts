/**
 * Compiles the Astro project once: pages and components become one bundle that renders any page (see page-entry.ts), styles and
 * scripts become hashed assets. The bundle stays in the cache and is used again while the sources, the installed packages, SITE
 * and BASE are the same and no file of it has changed. Astro's own rendering of pages is skipped.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { beginFolder, finishFolder, recoverFolder } from "../publishing/replace-folder.ts";
import { digestOf, digestOfFile, digestOfFolder, listFiles } from "./folder-digest.ts";
import { runProgram } from "./run-program.ts";

/** `digest` tells everything that pages are made of apart from data; `entry` is the module that renders, `assets` a folder. */
export type CompiledSite = { digest: string; entry: string; assets: string };

/** Folders of src/ that no page is made from. */
const notInPages = /^(pipeline|demo|progress|publishing|workers)\//;

function sourcesDigest(): string {
  const files = ["package-lock.json", "astro.config.mjs", "tsconfig.json"];
  files.push(
    ...listFiles("src")
      .filter((path) => !notInPages.test(path))
      .map((path) => `src/${path}`),
  );
  const { SITE, BASE } = process.env;
  const lines = files.map((path) => `${path} ${digestOfFile(path)}`);
  return digestOf([process.version, SITE ?? "", BASE ?? "", ...lines].join("\n"));
}

/** In a process of its own, which gives its memory back: Astro and Vite take as much as the rendering. */
async function compile(folder: string): Promise<void> {
  const { code } = await runProgram(new URL("compile-pages.ts", import.meta.url), [folder]);
  if (code !== 0) throw new Error("the pages could not be compiled");
}

function readStamp(folder: string): { sources: string; content: string; entry: string } | null {
  try {
    const stamp = JSON.parse(readFileSync(join(folder, "stamp.json"), "utf8"));
    return typeof stamp === "object" ? stamp : null;
  } catch {
    return null;
  }
}

const contentDigest = (folder: string): string =>
  digestOf(digestOfFolder(join(folder, "assets")) + digestOfFolder(join(folder, "server")));

/** What tells where the compiled pages lie, and what they would be compiled from now. */
type Place = { folder: string; sources: string };

/** `cache` is a folder inside the project, since the bundle finds installed packages from where it lies; throws for another. */
function placeIn(cache: string): Place {
  if (relative(process.cwd(), resolve(cache)).startsWith("..")) {
    throw new Error(`--cache ${cache}: the cache of the pages must lie in the project's folder`);
  }
  return { folder: resolve(cache, "compiled"), sources: sourcesDigest() };
}

function siteIn({ folder, sources }: Place, entry: string): CompiledSite {
  // Threads keep what V8 makes of the bundle, which Node holds against the sources when it is read again.
  process.env["NODE_COMPILE_CACHE"] ??= join(folder, "code");
  return { digest: sources, entry: join(folder, "server", entry), assets: join(folder, "assets") };
}

async function compileInto(place: Place): Promise<CompiledSite> {
  const { folder, sources } = place;
  mkdirSync(dirname(folder), { recursive: true });
  const next = beginFolder(folder);
  await compile(next);
  const entry = listFiles(join(next, "server")).find((path) => path.startsWith("prerender-entry"));
  if (entry === undefined) throw new Error("Astro compiled no entry to the pages");
  writeFileSync(join(next, "stamp.json"), JSON.stringify({ sources, content: contentDigest(next), entry }));
  finishFolder(folder);
  return siteIn(place, entry);
}

/** `isTime` resolves when there is room for a compilation, if one is needed; throws for a cache outside the project. */
export async function compileSite(cache: string, isTime: Promise<void> = Promise.resolve()): Promise<CompiledSite> {
  const place = placeIn(cache);
  recoverFolder(place.folder);
  const known = existsSync(place.folder) ? readStamp(place.folder) : null;
  if (known !== null && known.sources === place.sources && known.content === contentDigest(place.folder)) {
    return siteIn(place, known.entry);
  }
  await isTime;
  return compileInto(place);
}
