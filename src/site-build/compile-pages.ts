/**
 * node compile-pages.ts FOLDER: has Astro compile the project into FOLDER/server (the bundle) and FOLDER/assets, and render
 * no page. SITE and BASE come from the environment, as for Astro itself. A fault in a page ends it with what Astro says.
 */
import { mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type AstroIntegration } from "astro";

const entryFile = fileURLToPath(new URL("page-entry.ts", import.meta.url));
const entryOf = (environment: string) =>
  environment === "prerender" ? { build: { rolldownOptions: { input: { pages: entryFile } } } } : {};

/** Moves the bundle from where Astro would render with it, and leaves Astro nothing to render. */
const keepBundle = (bundle: string, place: string): AstroIntegration => ({
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
        setup: () => Promise.resolve(renameSync(bundle, place)),
        getStaticPaths: () => Promise.resolve([]),
        render: () => Promise.reject(new Error("pages are rendered after the compilation")),
      }),
  },
});

async function compilePages(folder: string): Promise<void> {
  const [assets, empty] = [join(folder, "assets"), join(folder, "empty")];
  // Astro would copy all of public/, with the data: a folder without anything stands in for it.
  mkdirSync(empty);
  const integrations = [keepBundle(join(assets, ".prerender"), join(folder, "server"))];
  await build({ logLevel: "warn", outDir: assets, publicDir: empty, integrations });
}

try {
  await compilePages(process.argv[2] ?? "");
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}
