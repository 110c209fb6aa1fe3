/**
 * From a corpus to the published folder, measured: a synthetic corpus in a copy of the project, built there by the code of
 * npm run build in processes of its own. The copy stays until `remove` is called.
 */
import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { CorpusOptions } from "../../../src/demo/reports.ts";
import { writeCorpus } from "../../../src/demo/write-corpus.ts";
import { copyProject, type ProjectCopy } from "../../site/project-copy.ts";
import { measureRun, type Measured } from "./measured-run.ts";
import type { HalfResult } from "./run-build.ts";

export type Build = {
  agencies: number;
  reports: number;
  /** Pages that weren't taken over from an earlier build. */
  rendered: number;
  /** From the start of the first process to the end of the last. */
  seconds: number;
  cpuSeconds: number;
  secondsByStage: Record<string, number>;
  /** Of the half that makes the site, its start included. */
  siteSeconds: number;
  siteCpuSeconds: number;
  peakRssBytes: number | null;
  peakByHalf: Record<"dataset" | "site", number | null>;
};

export function copyWithCorpus(name: string, options: CorpusOptions): ProjectCopy {
  const copy = copyProject(`bench-${name}`);
  try {
    const reports = join(copy.folder, "reports");
    rmSync(reports, { recursive: true });
    writeCorpus(reports, options);
    cpSync(import.meta.dirname, join(copy.folder, "tests/bench/site"), { recursive: true });
    return copy;
  } catch (error) {
    copy.remove();
    throw error;
  }
}

export const publishedFolder = ({ folder }: ProjectCopy): string => join(folder, "dist");

/** A build for an address that visitors could have, whatever this shell is set to. */
export function buildEnvironment(): NodeJS.ProcessEnv {
  const kept: NodeJS.ProcessEnv = { ...process.env };
  for (const name of ["BASE", "OUT_DIR", "DATA_DIR", "NODE_ENV"]) delete kept[name];
  return { ...kept, SITE: "https://nianbao.example", ASTRO_TELEMETRY_DISABLED: "1" };
}

async function runHalf({ folder }: ProjectCopy, half: "dataset" | "site"): Promise<Measured & HalfResult> {
  const script = join(folder, "tests/bench/site/run-build.ts");
  const run = await measureRun(process.execPath, [script, half], { cwd: folder, env: buildEnvironment() });
  const line = run.output.trimEnd().split("\n").at(-1) ?? "";
  return { ...run, ...(JSON.parse(line) as HalfResult) };
}

export async function buildCopy(copy: ProjectCopy): Promise<Build> {
  const dataset = await runHalf(copy, "dataset");
  const site = await runHalf(copy, "site");
  const peaks = [dataset.peakRssBytes, site.peakRssBytes].filter((one) => one !== null);
  return {
    agencies: dataset.agencies,
    reports: dataset.reports,
    rendered: site.rendered,
    seconds: dataset.seconds + site.seconds,
    cpuSeconds: (dataset.cpuSeconds ?? 0) + (site.cpuSeconds ?? 0),
    secondsByStage: { ...dataset.secondsByStage, ...site.secondsByStage },
    siteSeconds: site.seconds,
    siteCpuSeconds: site.cpuSeconds ?? 0,
    peakRssBytes: peaks.length === 0 ? null : Math.max(...peaks),
    peakByHalf: { dataset: dataset.peakRssBytes, site: site.peakRssBytes },
  };
}
