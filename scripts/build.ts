/**
 * npm run build: reports/ → public/data/v1/ → the site in dist/ (or OUT_DIR). Without --dataset the data are taken as they stand
 * there (or in DATA_DIR). SITE and BASE say where it will be published. --cache keeps what the next build can take over.
 */
import { enableCompileCache } from "node:module";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { versionFolder } from "../src/model/published/dataset-version.ts";
import { createProgress } from "../src/progress/create-progress.ts";
import { DatasetFailed, makeDataset } from "../src/site-build/make-dataset.ts";

const { OUT_DIR: out = "dist", DATA_DIR: data = join("public", "data", versionFolder) } = process.env;
const text = (value: string) => ({ type: "string", default: value }) as const;
const options = { cache: text(join(".cache", "site")), threads: text("0") };
const progress = createProgress(process.stderr, { isTTY: process.stderr.isTTY });

try {
  const { values } = parseArgs({ options: { ...options, dataset: { type: "boolean", default: false } } });
  const making = values.dataset ? { dataset: makeDataset() } : {};
  // What is imported after this starts in half the time where an earlier run left it compiled.
  enableCompileCache(join(values.cache, "compiled-program"));
  const { buildSite } = await import("../src/site-build/build-site.ts");
  const { cache, threads } = values;
  const site = { data, out, cache, threads: Number(threads), ...making };
  const { pages, rendered, seconds } = await buildSite({ ...site, onProgress: progress });
  progress.close();
  const times = Object.entries(seconds).map(([stage, time]) => `${stage} ${time.toFixed(1)} s`);
  console.log(`${out}: ${pages} pages, ${rendered} of them rendered anew; ${times.join(", ")}`);
} catch (error) {
  progress.close();
  // The other process has said why.
  if (!(error instanceof DatasetFailed)) console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
