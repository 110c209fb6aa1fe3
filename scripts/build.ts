/**
 * npm run build, its second half: the published data → the site in dist/ (or OUT_DIR), from public/data/v1/ (or DATA_DIR).
 * SITE and BASE say where it will be published. --cache keeps what the next build can take over; --threads as many as cores.
 */
import { parseArgs } from "node:util";
import { join } from "node:path";
import { versionFolder } from "../src/model/published/dataset-version.ts";
import { createProgress } from "../src/progress/create-progress.ts";
import { buildSite } from "../src/site-build/build-site.ts";

const { OUT_DIR: out = "dist", DATA_DIR: data = join("public", "data", versionFolder) } = process.env;
const { values } = parseArgs({
  options: {
    cache: { type: "string", default: join(".cache", "site") },
    threads: { type: "string", default: "0" },
  },
});
const progress = createProgress(process.stderr, { isTTY: process.stderr.isTTY });

try {
  const { cache, threads } = values;
  const { pages, rendered, seconds } = await buildSite({
    data,
    out,
    cache,
    threads: Number(threads),
    onProgress: progress,
  });
  progress.close();
  const times = Object.entries(seconds).map(([stage, time]) => `${stage} ${time.toFixed(1)} s`);
  console.log(`${out}: ${pages} pages, ${rendered} of them rendered anew; ${times.join(", ")}`);
} catch (error) {
  progress.close();
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
