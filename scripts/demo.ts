/**
 * npm run demo [-- --agencies 240 --years 6 --seed 1 --out demo --until site]: writes a synthetic corpus below --out, its
 * dataset beside it, and the site into dist-demo/ (or OUT_DIR). --until reports or dataset stops earlier.
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { writeCorpus } from "../src/demo/write-corpus.ts";
import { buildDataset } from "../src/pipeline/build-dataset.ts";
import { createProgress } from "../src/progress/create-progress.ts";
import { buildSite } from "../src/site-build/build-site.ts";

const text = (value: string) => ({ type: "string", default: value }) as const;
const options = { agencies: text("240"), years: text("6"), seed: text("1"), out: text("demo"), until: text("site") };

try {
  const { agencies, years, seed, out, until } = parseArgs({ options }).values;
  if (!["reports", "dataset", "site"].includes(until)) throw new Error("--until reports, dataset or site");
  const [reports, data, site] = [join(out, "reports"), join(out, "data"), process.env["OUT_DIR"] ?? "dist-demo"];
  const written = writeCorpus(reports, { agencies: Number(agencies), years: Number(years), seed: Number(seed) });
  console.log(`${reports}: ${written.files} files of ${written.bodies} bodies`);
  if (until !== "reports") {
    const { dataset } = await buildDataset(reports, data);
    console.log(`${data}: ${dataset.index.counts.reports} reports`);
  }
  if (until === "site") {
    const onProgress = createProgress(process.stderr, { isTTY: process.stderr.isTTY });
    const { pages } = await buildSite({ data, out: site, onProgress });
    onProgress.close();
    console.log(`${site}: ${pages} pages`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
