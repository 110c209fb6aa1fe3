/**
 * npm run demo [-- --agencies 240 --years 6 --seed 1 --out demo --until site]: writes a synthetic corpus below --out, its
 * dataset beside it, and the site into dist-demo/ (or OUT_DIR). --until reports or dataset stops earlier.
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { build } from "astro";
import { writeCorpus } from "../src/demo/write-corpus.ts";
import { buildDataset } from "../src/pipeline/build-dataset.ts";

const { values } = parseArgs({
  options: {
    agencies: { type: "string", default: "240" },
    years: { type: "string", default: "6" },
    seed: { type: "string", default: "1" },
    out: { type: "string", default: "demo" },
    until: { type: "string", default: "site" },
  },
});
const [reports, data] = [join(values.out, "reports"), join(values.out, "data")];
const secondsSince = (start: number): string => `${((performance.now() - start) / 1000).toFixed(1)} s`;

try {
  let start = performance.now();
  const options = { agencies: Number(values.agencies), years: Number(values.years), seed: Number(values.seed) };
  const written = writeCorpus(reports, options);
  console.log(`${reports}: ${written.files} files of ${written.bodies} bodies in ${secondsSince(start)}`);
  start = performance.now();
  if (values.until === "reports") process.exit();
  const { dataset } = await buildDataset(reports, data);
  console.log(`${data}: ${dataset.index.counts.reports} reports in ${secondsSince(start)}`);
  if (values.until === "dataset") process.exit();
  process.env["DATA_DIR"] = data;
  process.env["OUT_DIR"] ??= "dist-demo";
  await build({ logLevel: "warn" });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
