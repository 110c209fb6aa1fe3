import { defineConfig } from "astro/config";

// Building calls nobody: Astro's usage statistics stay off.
process.env.ASTRO_TELEMETRY_DISABLED ??= "1";

// SITE and BASE come from the environment, so that a fork under /repo/ builds without a change here.
const base = process.env.BASE ?? "/";

const shortNames = {
  entryFileNames: "assets/[hash].js",
  chunkFileNames: "assets/[hash].js",
  assetFileNames: "assets/[hash][extname]",
};

export default defineConfig({
  site: process.env.SITE ?? "http://localhost:4321",
  base,
  outDir: process.env.OUT_DIR ?? "dist",
  trailingSlash: "always",
  compressHTML: true,
  build: { format: "directory", inlineStylesheets: "never", assets: "assets" },
  devToolbar: { enabled: false },
  // The content security policy forbids inline scripts and data: URLs, so nothing may be inlined.
  vite: {
    build: { assetsInlineLimit: 0 },
    // Every page names its style and its script: the hash alone is enough, and 70 bytes a page shorter.
    environments: {
      client: { build: { rolldownOptions: { output: shortNames } } },
      prerender: { build: { rolldownOptions: { output: { assetFileNames: shortNames.assetFileNames } } } },
    },
  },
});
