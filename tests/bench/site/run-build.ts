/**
 * What npm run build does, in a process that the bench measures with all it starts: node run-build.ts, run in a copy of the
 * project. Prints a line of JSON of the dataset's half, which is a process of its own as in npm run build (node run-build.ts
 * dataset), and one of the site's.
 */
import { enableCompileCache } from "node:module";
import { tellingStarter } from "../../../src/progress/tell-starter.ts";
import { makeDataset } from "../../../src/site-build/make-dataset.ts";

export type DatasetHalf = {
  agencies: number;
  reports: number;
  secondsByStage: Record<string, number>;
  cpuSeconds: number;
};
/** `rendered`: pages that weren't taken over from an earlier build; `datasetSeconds`: from the start until the data stood. */
export type SiteHalf = { rendered: number; secondsByStage: Record<string, number>; datasetSeconds: number };

async function dataset(): Promise<DatasetHalf> {
  // As scripts/dataset.ts does it.
  process.env["NODE_COMPILE_CACHE"] ??= ".cache/compiled-program";
  enableCompileCache(process.env["NODE_COMPILE_CACHE"]);
  const { buildDataset } = await import("../../../src/pipeline/build-dataset.ts");
  const options = { cache: ".cache/parsed", onProgress: tellingStarter(() => {}) };
  const { dataset: made, seconds } = await buildDataset("reports", "public/data/v1", options);
  const { agencies, reports } = made.index.counts;
  const { user, system } = process.cpuUsage();
  return { agencies, reports, secondsByStage: seconds, cpuSeconds: (user + system) / 1e6 };
}

async function site(): Promise<SiteHalf> {
  const began = performance.now();
  let datasetSeconds = 0;
  const { stand: made, room } = makeDataset(new URL(import.meta.url), ["dataset"]);
  // As scripts/build.ts does it.
  enableCompileCache(".cache/site/compiled-program");
  const { buildSite } = await import("../../../src/site-build/build-site.ts");
  const stand = made.then(() => void (datasetSeconds = (performance.now() - began) / 1000));
  const { seconds, rendered } = await buildSite({ data: "public/data/v1", out: "dist", dataset: { stand, room } });
  return { rendered, secondsByStage: seconds, datasetSeconds };
}

console.log(`\n${JSON.stringify(await (process.argv[2] === "dataset" ? dataset() : site()))}`);
