/**
 * A stranger's pull request on this machine: from a clone, a sixth report is added by three commands; then the shell steps of
 * the workflow that checks pull requests run as GitHub would run them. All in less than three minutes.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseCsv } from "../src/pipeline/load-sources.ts";
import { cloneProject, git } from "./fixtures/project-clone.ts";
import { readWorkflow, runSteps, type StepResult } from "./fixtures/workflow-steps.ts";

const body = { agency: "珞屿区财政局", year: "2023", region: "样例省/萤澍市/珞屿区" };
let folder: string;
let clone: string;
let added: string;
let steps: StepResult[];
let seconds: number;

const npm = (...args: string[]): string => {
  const { status, stdout, stderr } = spawnSync("npm", ["run", "--silent", ...args], { cwd: clone, encoding: "utf8" });
  if (status !== 0) throw new Error(`npm run ${args.join(" ")}: ${status}\n${stdout}${stderr}`);
  return stdout;
};

/** The merge commit that GitHub checks out, whose first parent is the branch asked to take the change. */
function commitAndMerge(): void {
  git(clone, "switch", "-q", "-c", "report");
  git(clone, "add", "-A");
  git(clone, "commit", "-q", "-m", "Add a report");
  git(clone, "switch", "-q", "--detach", "main");
  git(clone, "merge", "-q", "--no-ff", "-m", "Merge", "report");
}

beforeAll(() => {
  const began = performance.now();
  folder = mkdtempSync(join(tmpdir(), "nianbao-request-"));
  clone = join(folder, "clone");
  cloneProject(clone);
  npm("demo", "--", "--agencies", "60", "--until", "reports", "--out", "demo");
  const from = join("demo/reports", body.region, `${body.agency}-${body.year}.txt`);
  const options = Object.entries({ ...body, url: "https://synthetic.example/1.html", retrieved: "2024-02-01" });
  npm("add-report", "--", from, ...options.flatMap(([name, value]) => [`--${name}`, value]));
  added = npm("review", "--", "--base", "main");
  commitAndMerge();
  const { jobs } = readWorkflow(join(clone, ".github/workflows/check.yml"));
  steps = runSteps(jobs["reports"]!, clone);
  seconds = (performance.now() - began) / 1000;
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a sixth report from a clone", () => {
  it("is there after three commands, the last of which says what it changes", () => {
    expect(git(clone, "diff", "--name-only", "-z", "main", "report").split("\0").filter(Boolean)).toEqual([
      "reports/sources.csv",
      `reports/${body.region}/${body.agency}-${body.year}.txt`,
    ]);
    expect(added).toContain(`${body.agency} ${body.year}`);
  });
  it("takes every step of the workflow through, in less than three minutes", () => {
    expect(steps.map(({ status, stderr }) => ({ status, stderr: status === 0 ? "" : stderr }))).toEqual(
      steps.map(() => ({ status: 0, stderr: "" })),
    );
    expect(steps.length).toBeGreaterThanOrEqual(3);
    expect(seconds).toBeLessThan(180);
  });
  it("is named in the summary with its findings and the totals that it changes", () => {
    const summary = steps.map((step) => step.summary).join("");
    expect(summary).toBe(added.slice(0, -1));
    const changes = parseCsv(readFileSync(join(clone, "review/changes.csv"), "utf8").trim()).map(({ cells }) => cells);
    const of = (kind: string): string[][] => changes.filter(([what]) => what === kind);
    expect(of("report")).toHaveLength(1);
    expect(of("finding").length).toBeGreaterThan(0);
    for (const [, , , , , item = ""] of of("finding")) expect(summary).toContain(item.split(" ")[0]);
    const received = of("total").find(([, how, , , , item]) => how === "changed" && item === "requests.own.received");
    expect(Number(received?.[7])).toBeGreaterThan(Number(received?.[6]));
    expect(summary).toContain(`requests.own.received | ${received?.[6]} | ${received?.[7]} |`);
  });
  it("has its findings marked on its own lines", () => {
    const commands = steps.flatMap(({ stdout }) => stdout.split("\n").filter((line) => line.startsWith("::")));
    expect(commands.length).toBeGreaterThan(0);
    const path = `reports/${body.region}/${body.agency}-${body.year}.txt`;
    expect(commands.filter((line) => !line.includes(` file=${path}`))).toEqual([]);
  });
  it("can be looked at before it is taken: the site as it would be", () => {
    const agencies = readdirSync(join(clone, "review/site/agencies"), { recursive: true }).map(String);
    expect(agencies.filter((path) => /luo-yu-qu-cai-zheng-ju.2023.index\.html$/.test(path))).toHaveLength(1);
    expect(existsSync(join(clone, "review/summary-full.md"))).toBe(true);
  });
});
