/**
 * A process of its own for one half of the build, in a copy of the project: node run-build.ts dataset|site, run in the copy.
 * Does what npm run build does; the last line that it prints is JSON: seconds by stage and how much was published.
 */
import { enableCompileCache } from "node:module";

/** `rendered`: pages that weren't taken over from an earlier build. */
export type HalfResult = {
  agencies: number;
  reports: number;
  rendered: number;
  secondsByStage: Record<string, number>;
};

async function dataset(): Promise<HalfResult> {
  // As scripts/dataset.ts does it.
  process.env["NODE_COMPILE_CACHE"] ??= ".cache/compiled-program";
  enableCompileCache(process.env["NODE_COMPILE_CACHE"]);
  const { buildDataset } = await import("../../../src/pipeline/build-dataset.ts");
  const { dataset: made, seconds } = await buildDataset("reports", "public/data/v1", { cache: ".cache/parsed.ndjson" });
  const { agencies, reports } = made.index.counts;
  return { agencies, reports, rendered: 0, secondsByStage: seconds };
}

async function site(): Promise<HalfResult> {
  const { buildSite } = await import("../../../src/site-build/build-site.ts");
  const { seconds, rendered } = await buildSite({ data: "public/data/v1", out: "dist" });
  return { agencies: 0, reports: 0, rendered, secondsByStage: seconds };
}

console.log(`\n${JSON.stringify(await (process.argv[2] === "site" ? site() : dataset()))}`);
