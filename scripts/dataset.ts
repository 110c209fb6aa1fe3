/**
 * npm run dataset [-- --from parsed.ndjson]: reports/ → public/data/v1/. Goes on past bad reports; fails only when nothing
 * could be written. Files parsed before are taken from --cache ("" for none); --threads 1 keeps to one core; --whole for a release.
 */
import { enableCompileCache } from "node:module";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { createProgress } from "../src/progress/create-progress.ts";
import { tellingStarter } from "../src/progress/tell-starter.ts";

const text = (value: string) => ({ type: "string", default: value }) as const;
const options = { reports: text("reports"), from: text(""), cache: text(".cache/parsed"), threads: text("0") };
const more = { whole: { type: "boolean", default: false }, out: text("public/data/v1") } as const;
const progress = createProgress(process.stderr, { isTTY: process.stderr.isTTY });

try {
  const { values } = parseArgs({ options: { ...options, ...more } });
  // What is imported after this starts in half the time where an earlier run left it compiled; threads look for the variable.
  if (values.cache !== "") {
    process.env["NODE_COMPILE_CACHE"] ??= join(dirname(values.cache), "compiled-program");
    enableCompileCache(process.env["NODE_COMPILE_CACHE"]);
  }
  const { buildDataset } = await import("../src/pipeline/build-dataset.ts");
  const { describeBuild } = await import("../src/pipeline/describe-build.ts");
  const build = await buildDataset(values.reports, values.out, {
    from: values.from || null,
    cache: values.cache || null,
    threads: Number(values.threads),
    isWhole: values.whole,
    onProgress: tellingStarter(progress),
  });
  progress.close();
  console.log(describeBuild(build, values.from || values.reports, process.stdout.isTTY));
} catch (error) {
  progress.close();
  console.error(`nothing was written: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
