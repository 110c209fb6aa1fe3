/**
 * From a corpus to the published folder, measured: a synthetic corpus in a copy of the project, built there by the code of
 * npm run build in one process and those that it starts. The copy stays until `remove` is called.
 */
import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { CorpusOptions } from "../../../src/demo/reports.ts";
import { writeCorpus } from "../../../src/demo/write-corpus.ts";
import { copyProject, type ProjectCopy } from "../../site/project-copy.ts";
import { measureRun } from "./measured-run.ts";
import type { DatasetHalf, SiteHalf } from "./run-build.ts";

export type Build = {
  agencies: number;
  reports: number;
  /** Pages that weren't taken over from an earlier build. */
  rendered: number;
  /** From the start of the process to its end, by the clock. */
  seconds: number;
  cpuSeconds: number;
  /** Of the site's half only what it takes once the data stand. */
  secondsByStage: Record<string, number>;
  /** From when the data stood to the end. */
  siteSeconds: number;
  siteCpuSeconds: number;
  /** Of all processes together. */
  peakRssBytes: number | null;
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

export async function buildCopy({ folder }: ProjectCopy): Promise<Build> {
  const script = join(folder, "tests/bench/site/run-build.ts");
  const run = await measureRun(process.execPath, [script], { cwd: folder, env: buildEnvironment() });
  const lines = run.output.split("\n").filter((line) => line.startsWith("{"));
  const [dataset, site] = lines.map((line) => JSON.parse(line) as unknown) as [DatasetHalf, SiteHalf];
  const cpuSeconds = run.cpuSeconds ?? 0;
  return {
    agencies: dataset.agencies,
    reports: dataset.reports,
    rendered: site.rendered,
    seconds: run.seconds,
    cpuSeconds,
    secondsByStage: { ...dataset.secondsByStage, ...site.secondsByStage },
    siteSeconds: run.seconds - site.datasetSeconds,
    siteCpuSeconds: Math.max(0, cpuSeconds - dataset.cpuSeconds),
    peakRssBytes: run.peakRssBytes,
  };
}
