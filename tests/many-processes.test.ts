/**
 * docs/scale.md, done: reports parsed by several processes, as its commands say, put together in any order, give the dataset
 * that one run gives, to the byte. The commands are taken from the page itself.
 */
import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { writeCorpus } from "../src/demo/write-corpus.ts";
import { copyProject, listFiles, type ProjectCopy } from "./site/project-copy.ts";

const page = readFileSync(join(import.meta.dirname, "..", "docs", "scale.md"), "utf8");
const scripts = [...page.matchAll(/^```sh\n([^]*?)^```$/gm)].map(([, script = ""]) => script);
const hasParallel = spawnSync("parallel", ["--version"]).status === 0;

let copy: ProjectCopy;
let whole: Record<string, string>;

const contents = (folder: string): Record<string, string> =>
  Object.fromEntries(listFiles(folder, [""]).map((path) => [path, readFileSync(join(folder, path), "latin1")]));

beforeAll(async () => {
  copy = copyProject("many-processes");
  rmSync(join(copy.folder, "reports"), { recursive: true });
  writeCorpus(join(copy.folder, "reports"), { agencies: 20, years: 3, seed: 5 });
  await copy.dataset();
  cpSync(join(copy.folder, "public/data"), join(copy.folder, "whole"), { recursive: true });
  whole = contents(join(copy.folder, "whole"));
}, 60_000);
afterAll(() => copy.remove());

/** Without a cache, so that what was parsed elsewhere is all that there is. */
function run(script: string): void {
  for (const made of ["public/data", ".cache", "parsed.ndjson"]) {
    rmSync(join(copy.folder, made), { recursive: true, force: true });
  }
  const { status, stderr } = spawnSync("sh", ["-c", script], { cwd: copy.folder, encoding: "utf8" });
  expect(status, stderr).toBe(0);
}

it("shows commands for both ways", () => {
  expect(scripts).toHaveLength(2);
  for (const script of scripts) expect(script).toContain("npm run dataset -- --from parsed.ndjson");
});

for (const script of scripts) {
  const isPossible = hasParallel || !script.includes("parallel");
  it.runIf(isPossible)(`gives the same dataset by: ${script.split("\n")[0]}`, { timeout: 120_000 }, () => {
    // Of so few files a thousand a process would be one process.
    run(script.replace("-N 1000", "-N 20"));
    expect(contents(join(copy.folder, "public/data"))).toEqual(whole);
  });
}

it("gives the same dataset whatever the order of the lines, and what a pipe of lines in and out leaves", () => {
  // What Spark's pipe does: each part of the list goes through a process of its own, and the parts come back in any order.
  const paths = listFiles(copy.folder, ["reports"]).filter((path) => path.split("/").length > 2);
  const parts = [0, 1, 2].map((part) => paths.filter((_, at) => at % 3 === part));
  const lines = parts.flatMap((part) => {
    const { stdout } = spawnSync("npm", ["--prefix", copy.folder, "run", "--silent", "parse", "--", "--stdin"], {
      cwd: "/",
      input: `${part.join("\n")}\n`,
      encoding: "utf8",
      maxBuffer: 1 << 28,
    });
    return stdout.trimEnd().split("\n");
  });
  writeFileSync(join(copy.folder, "shuffled.ndjson"), `${lines.reverse().join("\n")}\n`);
  rmSync(join(copy.folder, ".cache"), { recursive: true, force: true });
  const { status, stderr } = spawnSync("npm", ["run", "dataset", "--", "--from", "shuffled.ndjson"], {
    cwd: copy.folder,
    encoding: "utf8",
  });
  expect(status, stderr).toBe(0);
  expect(contents(join(copy.folder, "public/data"))).toEqual(whole);
}, 120_000);
