/**
 * npm run bench:site [-- --agencies 1000 --years 6 --seed 1 --eleventy 5000 --incremental --curve 100,1000 --json FILE]:
 * what a synthetic corpus costs from its files to the published folder: seconds by stage, memory, bytes by kind of file;
 * beside it Eleventy making the same bytes of a sample of the finished pages, and the mere reading of the reports.
 * --incremental changes one report and builds again, --curve builds smaller or larger corpora too; fails when a rebuilt
 * folder differs from one built from nothing. Everything is made in temporary folders. Needs npm's registry once, for Eleventy.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { buildCopy, copyWithCorpus, publishedFolder, type Build } from "./site/build-corpus.ts";
import { changeOneReport } from "./site/changed-report.ts";
import { runEleventy } from "./site/eleventy-run.ts";
import { measureRun } from "./site/measured-run.ts";
import type { ParseFloor } from "./site/parse-floor.ts";
import { countKinds, isPage, listPublished } from "./site/published-kinds.ts";

const text = (value: string) => ({ type: "string", default: value }) as const;
const { values } = parseArgs({
  options: {
    agencies: text("1000"),
    years: text("6"),
    seed: text("1"),
    eleventy: text("5000"),
    curve: text(""),
    json: text(""),
    incremental: { type: "boolean", default: false },
  },
});
const [years, seed] = [Number(values.years), Number(values.seed)];
const optionsFor = (agencies: number) => ({ agencies, years, seed });
const round = (number: number, places = 1): number => Number(number.toFixed(places));
const megabytes = (bytes: number | null): string => (bytes === null ? "unknown" : `${Math.round(bytes / 1e6)} MB`);
const say = (line: string): void => console.log(`\n${line}`);
const scratch = mkdtempSync(join(tmpdir(), "nianbao-bench-site-"));

/** Evenly taken, in the order of their addresses. */
const sample = (paths: string[], many: number): string[] =>
  paths.length <= many
    ? paths
    : Array.from({ length: many }, (_, at) => paths[Math.floor((at * paths.length) / many)]!);

const stageRows = (build: Build, pages: number) =>
  Object.entries({ ...build.secondsByStage, "all, with starts": build.seconds }).map(([stage, seconds]) => ({
    stage,
    seconds: round(seconds, 2),
    "reports/s": Math.round(build.reports / seconds),
    "pages/s": ["render", "write"].includes(stage) ? Math.round(pages / seconds) : "",
  }));

/** What V8 makes of a program differs from process to process: the middle one of some. */
const floorRuns = 3;
const overFloor = ({ parseMicroseconds, floorMicroseconds }: ParseFloor): number =>
  parseMicroseconds / floorMicroseconds;

async function floorOf(folder: string): Promise<ParseFloor> {
  const script = join(folder, "tests/bench/site/run-floor.ts");
  const measured: ParseFloor[] = [];
  for (let run = 0; run < floorRuns; run++) {
    const { output } = await measureRun(process.execPath, [script, join(folder, "reports")], { cwd: folder });
    measured.push(JSON.parse(output) as ParseFloor);
  }
  return measured.sort((a, b) => overFloor(a) - overFloor(b))[floorRuns >> 1]!;
}

/** What one report costs in corpora of other sizes; a line each. */
async function curve(sizes: number[], main: Build): Promise<void> {
  const builds = [main];
  for (const size of sizes.filter((one) => one !== Number(values.agencies))) {
    const copy = copyWithCorpus(`curve-${size}`, optionsFor(size));
    builds.push(await buildCopy(copy));
    copy.remove();
  }
  const rows = builds.toSorted((a, b) => a.agencies - b.agencies);
  say("Cost of one report by the size of the corpus");
  console.table(
    rows.map((build) => ({
      bodies: build.agencies,
      reports: build.reports,
      seconds: round(build.seconds),
      "ms a report": round((build.seconds * 1000) / build.reports, 2),
      "processor ms a report": round((build.cpuSeconds * 1000) / build.reports, 2),
      "peak memory": megabytes(build.peakRssBytes),
    })),
  );
}

async function incremental(copy: ReturnType<typeof copyWithCorpus>, full: Build): Promise<void> {
  const changed = changeOneReport(join(copy.folder, "reports"), optionsFor(Number(values.agencies)));
  const again = await buildCopy(copy);
  const elsewhere = copyWithCorpus("elsewhere", optionsFor(Number(values.agencies)));
  changeOneReport(join(elsewhere.folder, "reports"), optionsFor(Number(values.agencies)));
  await buildCopy(elsewhere);
  const { stdout } = spawnSync("diff", ["-rq", publishedFolder(copy), publishedFolder(elsewhere)], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  elsewhere.remove();
  const share = (100 * again.seconds) / full.seconds;
  say(`One report changed (${changed}): built again in ${round(again.seconds)} s, ${round(share)} % of a full build`);
  const cpuShare = (100 * again.cpuSeconds) / full.cpuSeconds;
  console.log(`${again.rendered} of ${full.rendered} pages rendered anew; ${round(cpuShare)} % of the processor time`);
  console.table(stageRows(again, 0).map(({ stage, seconds }) => ({ stage, seconds })));
  console.log(
    stdout === "" ? "diff -r with a full build: no difference" : `diff -r differs:\n${stdout.slice(0, 2000)}`,
  );
  if (stdout !== "") process.exitCode = 1;
}

const copy = copyWithCorpus("full", optionsFor(Number(values.agencies)));
try {
  const build = await buildCopy(copy);
  const published = publishedFolder(copy);
  const paths = listPublished(published);
  const pages = paths.filter(isPage);
  const kinds = countKinds(published, paths);
  const bytes = kinds.reduce((sum, kind) => sum + kind.bytes, 0);
  const { reports, peakRssBytes } = build;
  say(
    `${build.agencies} bodies, ${years} years, ${reports} reports; ${availableParallelism()} cores, Node ${process.version}`,
  );
  console.table(stageRows(build, pages.length));
  console.log(
    `peak memory of all processes together: ${megabytes(peakRssBytes)}; processor time ${round(build.cpuSeconds)} s`,
  );
  console.table(
    kinds.map((kind) => ({
      ...kind,
      "bytes a file": Math.round(kind.bytes / kind.files),
      "bytes a report": Math.round(kind.bytes / reports),
    })),
  );
  console.log(`${paths.length} files, ${bytes} bytes, ${Math.round(bytes / reports)} a report`);

  const floor = await floorOf(copy.folder);
  const parseOverFloor = round(overFloor(floor), 2);
  say(
    `Parsing ${floor.reports} text reports: ${round(floor.parseMicroseconds)} µs each on one core, ` +
      `reading and decoding alone ${round(floor.floorMicroseconds)} µs: ${parseOverFloor} ×`,
  );

  const pagesPerSecond = pages.length / build.siteSeconds;
  let eleventyPagesPerSecond: number | null = null;
  const taken = sample(pages, Number(values.eleventy));
  if (taken.length > 0) {
    const other = await runEleventy(scratch, published, taken);
    eleventyPagesPerSecond = other.pages / other.seconds;
    const withoutStart = other.pages / (other.seconds - other.startSeconds);
    say(
      `Eleventy, ${other.pages} of the ${pages.length} finished pages, the same bytes: ${round(eleventyPagesPerSecond)} ` +
        `pages/s with its start (${round(other.startSeconds, 2)} s), ${round(withoutStart)} without; this site, from data ` +
        `and with its start: ${round(pagesPerSecond)} pages/s, ${round(pagesPerSecond / eleventyPagesPerSecond, 2)} ×; ` +
        `by processor time ${round(other.pages / other.cpuSeconds)} and ${round(pages.length / build.siteCpuSeconds)} pages/s`,
    );
  }
  if (values.json !== "") {
    const summary = {
      agencies: build.agencies,
      years,
      reports,
      seconds: round(build.seconds, 3),
      secondsByStage: Object.fromEntries(Object.entries(build.secondsByStage).map(([k, v]) => [k, round(v, 3)])),
      bytes,
      files: paths.length,
      peakRssBytes,
      eleventyPagesPerSecond: eleventyPagesPerSecond === null ? null : round(eleventyPagesPerSecond),
      pagesPerSecond: round(pagesPerSecond),
      parseOverFloor,
    };
    writeFileSync(values.json, `${JSON.stringify(summary, null, 2)}\n`);
  }
  if (values.incremental) await incremental(copy, build);
  if (values.curve !== "") await curve(values.curve.split(",").map(Number), build);
} finally {
  copy.remove();
  rmSync(scratch, { recursive: true, force: true });
}
