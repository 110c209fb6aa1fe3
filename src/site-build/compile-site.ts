/**
 * Compiles the Astro project once: pages and components become one bundle that renders any page (see page-entry.ts), styles and
 * scripts become hashed assets. The bundle stays in the cache and is used again while the sources, the installed packages, SITE
 * and BASE are the same and no file of it has changed. Astro's own rendering of pages is skipped.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type AstroIntegration } from "astro";
import { beginFolder, finishFolder, recoverFolder } from "../publishing/replace-folder.ts";
import { digestOf, digestOfFile, digestOfFolder, listFiles } from "./folder-digest.ts";

/** `digest` tells everything that pages are made of apart from data; `entry` is the module that renders, `assets` a folder. */
export type CompiledSite = { digest: string; entry: string; assets: string };

const entryFile = fileURLToPath(new URL("page-entry.ts", import.meta.url));
/** Folders of src/ that no page is made from. */
const notInPages = /^(pipeline|demo|progress|site-build)\//;

function sourcesDigest(): string {
  const files = ["package-lock.json", "astro.config.mjs", "tsconfig.json", relative(process.cwd(), entryFile)];
  files.push(
    ...listFiles("src")
      .filter((path) => !notInPages.test(path))
      .map((path) => `src/${path}`),
  );
  const { SITE, BASE } = process.env;
  const lines = files.map((path) => `${path} ${digestOfFile(path)}`);
  return digestOf([process.version, SITE ?? "", BASE ?? "", ...lines].join("\n"));
}

const entryOf = (environment: string) =>
  environment === "prerender" ? { build: { rolldownOptions: { input: { pages: entryFile } } } } : {};

/** Moves the bundle to `server` and leaves Astro no page to render. */
const keepBundle = (bundle: () => string, server: string): AstroIntegration => ({
  name: "nianbao:keep-bundle",
  hooks: {
    "astro:config:setup": ({ updateConfig }) =>
      void updateConfig({ vite: { plugins: [{ name: "nianbao:entry", configEnvironment: entryOf }] } }),
    "astro:config:done": ({ setAdapter }) =>
      setAdapter({
        name: "nianbao:pages",
        entrypointResolution: "auto",
        adapterFeatures: { buildOutput: "static" },
        supportedAstroFeatures: { staticOutput: "stable", sharpImageService: "stable" },
      }),
    "astro:build:start": ({ setPrerenderer }) =>
      setPrerenderer({
        name: "nianbao:later",
        setup: () => Promise.resolve(renameSync(bundle(), server)),
        getStaticPaths: () => Promise.resolve([]),
        render: () => Promise.reject(new Error("pages are rendered after the compilation")),
      }),
  },
});

async function compile(folder: string): Promise<void> {
  const [assets, server, empty] = ["assets", "server", "empty"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  mkdirSync(empty);
  await build({
    logLevel: "warn",
    outDir: assets,
    publicDir: empty,
    integrations: [keepBundle(() => join(assets, ".prerender"), server)],
  });
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

/** `cache` is a folder inside the project, since the bundle finds installed packages from where it lies. */
export async function compileSite(cache: string): Promise<CompiledSite> {
  const folder = resolve(cache, "compiled");
  const sources = sourcesDigest();
  recoverFolder(folder);
  const known = existsSync(folder) ? readStamp(folder) : null;
  if (known === null || known.sources !== sources || known.content !== contentDigest(folder)) {
    mkdirSync(cache, { recursive: true });
    const next = beginFolder(folder);
    await compile(next);
    const entry = listFiles(join(next, "server")).find((path) => path.startsWith("prerender-entry"));
    if (entry === undefined) throw new Error("Astro compiled no entry to the pages");
    writeFileSync(join(next, "stamp.json"), JSON.stringify({ sources, content: contentDigest(next), entry }));
    finishFolder(folder);
  }
  const entry = readStamp(folder)?.entry ?? "";
  return { digest: sources, entry: join(folder, "server", entry), assets: join(folder, "assets") };
}
