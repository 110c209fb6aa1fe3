/**
 * Copies of the project in temporary folders, each with the project's first reports for its own, built by the project's own commands.
 * A copy shares node_modules with the checkout and nothing else, so that tests can break its input at will.
 */
import { spawn } from "node:child_process";
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const checkout = join(import.meta.dirname, "..", "..");
const parts = ["src", "scripts", "public", "reports", "package.json", "astro.config.mjs", "tsconfig.json"];
const leftOut = new Set(["public/data"]);

export type Finished = { code: number | null; output: string };
export type ProjectCopy = {
  folder: string;
  dataset: (environment?: Record<string, string>) => Promise<Finished>;
  site: (environment?: Record<string, string>) => Promise<Finished>;
  /** Both at once, as npm run build does it; ends with 1 where there is no dataset, and that is for the caller to see. */
  build: (environment?: Record<string, string>) => Promise<Finished>;
  /** Makes a synthetic corpus of so many bodies, its dataset and its site in dist-demo/. */
  demo: (agencies: number, environment?: Record<string, string>) => Promise<Finished>;
  /** Ends with 1 where a report has an error, and that is no failure here. */
  checkReports: () => Promise<Finished>;
  remove: () => void;
};

/** The reports that the project began with, the first rows of sources.csv: what others add makes no test slower or fail. */
const firstReports = 5;

/** False for a report that was added later. */
function createFilter(): (file: string) => boolean {
  const [, ...rows] = readFileSync(join(checkout, "reports/sources.csv"), "utf8").split("\n");
  const kept = new Set(rows.slice(0, firstReports).map((row) => `reports/${row.slice(0, row.indexOf(","))}`));
  return (file) => !/^reports\/.*\//.test(file) || kept.has(file);
}

type CopyOptions = {
  /** Files are created in the opposite order, so that a folder's own order may differ too. */
  reversed?: boolean;
  /** A folder whose compiled pages are taken over; a build for another address, or of other sources, leaves them alone. */
  compiledIn?: string;
};

/** Where a build keeps the pages that it has compiled. */
const compiled = join(".cache", "site", "compiled");

export function copyProject(name: string, { reversed = false, compiledIn }: CopyOptions = {}): ProjectCopy {
  const folder = mkdtempSync(join(tmpdir(), `nianbao-${name}-`));
  for (const file of listFiles(checkout, parts, reversed).filter(createFilter())) {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    copyFileSync(join(checkout, file), join(folder, file));
  }
  const sources = join(folder, "reports/sources.csv");
  const rows = readFileSync(sources, "utf8").split("\n");
  writeFileSync(sources, `${rows.slice(0, firstReports + 1).join("\n")}\n`);
  symlinkSync(join(checkout, "node_modules"), join(folder, "node_modules"), "dir");
  if (compiledIn !== undefined) cpSync(join(compiledIn, compiled), join(folder, compiled), { recursive: true });
  return {
    folder,
    dataset: (environment = {}) => run(folder, ["scripts/dataset.ts"], environment),
    site: (environment = {}) => run(folder, ["scripts/build.ts"], environment),
    build: (environment = {}) => run(folder, ["scripts/build.ts", "--dataset"], environment, [0, 1]),
    demo: (agencies, environment = {}) => run(folder, ["scripts/demo.ts", "--agencies", String(agencies)], environment),
    checkReports: () => run(folder, ["scripts/check-reports.ts"], {}, [0, 1]),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Every file below `names`, in code-point order; paths with forward slashes, relative to `root`. */
export function listFiles(root: string, names: string[], reversed = false): string[] {
  const below = (path: string): string[] => {
    if (leftOut.has(path)) return [];
    const entries = readdirSync(join(root, path), { withFileTypes: true });
    return entries.flatMap((entry) => {
      const inner = path === "" ? entry.name : `${path}/${entry.name}`;
      return entry.isDirectory() ? below(inner) : [inner];
    });
  };
  const isFile = (name: string): boolean => name.includes(".");
  const files = names.flatMap((name) => (isFile(name) ? [name] : below(name))).sort();
  return reversed ? files.reverse() : files;
}

/** Runs node in a folder and waits; throws with everything it printed when it ends otherwise than expected. */
function run(
  folder: string,
  command: string[],
  environment: Record<string, string>,
  expected: (number | null)[] = [0],
): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, {
      cwd: folder,
      env: { ...cleanEnvironment(), ...environment, ASTRO_TELEMETRY_DISABLED: "1", NO_COLOR: "1" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.on("error", reject);
    child.on("close", (code) => {
      if (expected.includes(code)) resolve({ code, output });
      else reject(new Error(`${command.join(" ")} in ${folder} ended with ${code}:\n${output}`));
    });
  });
}

/** What the test runner sets for itself would change the build. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = { ...process.env };
  for (const name of ["NODE_ENV", "VITEST", "VITEST_MODE", "MODE", "DEV", "PROD", "SSR", "TEST", "SITE", "BASE"]) {
    delete kept[name];
  }
  for (const name of ["OUT_DIR", "DATA_DIR", "BASE_URL"]) delete kept[name];
  return kept;
}
