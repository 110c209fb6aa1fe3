/**
 * Who may import whom: enforced by architecture.test.ts, printed in CONTRIBUTING.md (documents.test.ts keeps the two the same).
 */

/** Room → rooms and packages that it may import from (itself always). A room is the longest prefix that fits. */
export const mayImport: Record<string, string[]> = {
  "src/model": ["zod"],
  "src/i18n": [],
  "src/form": ["src/model"],
  "src/diagnostics": ["src/model", "src/form"],
  "src/pipeline/read": [
    "src/model",
    "src/form",
    "src/diagnostics",
    "htmlparser2",
    "unpdf",
    "node:zlib",
    "node:worker_threads",
  ],
  "src/pipeline/recognise": ["src/model", "src/form", "src/diagnostics"],
  "src/pipeline/check": ["src/model", "src/form", "src/diagnostics"],
  "src/pipeline/derive": ["src/model", "src/form", "src/diagnostics", "pinyin-pro"],
  "src/pipeline/publish": [
    "src/model",
    "src/form",
    "src/diagnostics",
    "zod",
    "papaparse",
    "node:fs",
    "node:path",
    "node:crypto",
  ],
  "src/pipeline/load-sources.ts": [
    "src/pipeline/source-rows.ts",
    "src/model",
    "src/form",
    "src/diagnostics",
    "fast-glob",
    "papaparse",
    "node:fs",
    "node:path",
  ],
  "src/pipeline": ["src/pipeline", "src/model", "src/form", "src/diagnostics", "node:crypto", "node:path"],
  "src/demo/write-corpus.ts": ["src/demo", "src/model", "src/form", "node:fs", "node:path"],
  "src/demo": ["src/model", "src/form"],
  "src/dataset": ["src/model", "node:fs", "node:path", "node:url"],
  "src/views": ["src/model", "src/form", "src/diagnostics", "src/i18n"],
  "src/charts": ["src/model", "src/i18n", "@observablehq/plot", "linkedom"],
  "src/client": ["src/model", "src/form", "src/i18n", "src/views", "src/charts"],
  "src/components": ["src/charts", "src/i18n", "src/views", "src/client", "src/styles"],
  "src/layouts": ["src/components", "src/dataset", "src/charts", "src/i18n", "src/views", "src/styles", "src/client"],
  "src/pages": ["src/layouts", "src/components", "src/views", "src/dataset", "src/i18n"],
  scripts: ["src/pipeline", "src/demo", "src/model", "src/form", "src/diagnostics", "src/dataset", "node:*", "astro"],
};
