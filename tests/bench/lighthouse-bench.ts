/**
 * npm run bench:lighthouse [-- --site dist --runs 3]: Lighthouse's marks, as on a phone, for the home page, a body's
 * profile, a region and the compare page: the median of the runs. Serves the built site itself. Lighthouse is fetched by
 * npx, since its 170 MB are no dependency of the site; CHROMIUM names the browser. Ends with 1 below the marks wanted.
 */
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

const version = "13.5.0";
const wanted = { performance: 0.99, accessibility: 1, "best-practices": 1, seo: 1 };
type Category = keyof typeof wanted;
const categories = Object.keys(wanted) as Category[];

type Audit = { id: string; score: number | null; title: string; displayValue?: string };
type Report = {
  categories: Record<Category, { score: number; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, Audit>;
};

const { values } = parseArgs({
  options: { site: { type: "string", default: "dist" }, runs: { type: "string", default: "3" } },
});
const port = 4700;
const folder = mkdtempSync(join(tmpdir(), "nianbao-lighthouse-"));

/** The first body and the first county of the built site stand for all. */
function addresses(): string[] {
  const first = (path: string): string =>
    readdirSync(join(values.site, path)).filter((name) => /^[\w-]+$/.test(name))[0] ?? "";
  const region = first("agencies");
  const profile = `agencies/${region}/${first(`agencies/${region}`)}/`;
  return ["", "en/", profile, `en/${profile}`, `regions/${first("regions")}/`, "compare/"];
}

function measure(address: string): Report {
  const output = join(folder, "report.json");
  const flags = ["--output=json", `--output-path=${output}`, "--quiet", "--chrome-flags=--headless --no-sandbox"];
  const categoriesFlag = `--only-categories=${categories.join(",")}`;
  const args = ["--yes", `lighthouse@${version}`, `http://127.0.0.1:${port}/${address}`, ...flags, categoriesFlag];
  const env = { ...process.env, CHROME_PATH: process.env["CHROMIUM"] ?? "/usr/bin/chromium" };
  const { status, stderr } = spawnSync("npx", args, { env, encoding: "utf8" });
  if (status !== 0) throw new Error(`Lighthouse ended with ${status}: ${stderr}`);
  return JSON.parse(readFileSync(output, "utf8")) as Report;
}

const median = (numbers: number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** Audits with weight that the last run did not pass, to say what to mend. */
function faults({ categories: all, audits }: Report): string[] {
  const weighed = categories.flatMap((category) => all[category].auditRefs.filter(({ weight }) => weight > 0));
  return weighed.flatMap(({ id }) => {
    const audit = audits[id];
    return audit === undefined || audit.score === null || audit.score >= 0.9
      ? []
      : [`  ${id} ${audit.score}: ${audit.title} ${audit.displayValue ?? ""}`];
  });
}

const server = spawn(process.execPath, ["scripts/serve.ts", "--port", String(port)], {
  env: { ...process.env, OUT_DIR: values.site },
  stdio: ["ignore", "pipe", "inherit"],
});
await new Promise((resolve) => server.stdout.once("data", resolve));
try {
  for (const address of addresses()) {
    const reports = Array.from({ length: Number(values.runs) }, () => measure(address));
    const marks = categories.map((category) => median(reports.map((report) => report.categories[category].score)));
    const good = categories.every((category, at) => (marks[at] ?? 0) >= wanted[category]);
    console.log(`${good ? "✓" : "✗"} /${address} ${categories.map((c, at) => `${c} ${marks[at]}`).join(", ")}`);
    const last = reports.at(-1);
    if (!good && last !== undefined) console.log(faults(last).join("\n"));
    if (!good) process.exitCode = 1;
  }
} finally {
  server.kill("SIGINT");
  rmSync(folder, { recursive: true, force: true });
}
