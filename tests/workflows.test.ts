/**
 * The workflows, as far as a machine can hold them to their word: actions pinned to commits, rights no wider than the job,
 * steps that a shell understands, the address of a fork's site, and releases that are made once.
 */
import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readWorkflow, runSteps, type Job, type Step } from "./fixtures/workflow-steps.ts";

const root = join(import.meta.dirname, "..");
const folder = join(root, ".github/workflows");
const names = readdirSync(folder);
const textOf = (name: string): string => readFileSync(join(folder, name), "utf8");
const jobsOf = (name: string): [string, Job][] => Object.entries(readWorkflow(join(folder, name)).jobs);
const stepsOf = (name: string): Step[] => jobsOf(name).flatMap(([, { steps }]) => steps);
const scripts = (JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: object }).scripts;

/** What a job may do beyond reading what is public, by workflow and job; every other may read contents and nothing more. */
const rights: Record<string, Record<string, string>> = {
  "deploy.yml deploy": { pages: "write", "id-token": "write" },
  "release.yml publish": { contents: "write" },
};

describe.each(names)("%s", (name) => {
  it("pins every action to a commit, the same commit everywhere", () => {
    const actions = stepsOf(name).flatMap(({ uses }) => uses ?? []);
    expect(actions.length).toBeGreaterThan(0);
    expect(actions.filter((action) => !/^actions\/[a-z-]+@[0-9a-f]{40}$/.test(action))).toEqual([]);
    const everywhere = names.flatMap(stepsOf).flatMap(({ uses }) => uses ?? []);
    expect(new Set(everywhere).size).toBe(new Set(everywhere.map((action) => action.split("@")[0])).size);
  });
  it("takes no right for all jobs, and for each what it needs", () => {
    expect(readWorkflow(join(folder, name)).permissions).toEqual({});
    for (const [job, { permissions }] of jobsOf(name))
      expect(permissions, job).toEqual(rights[`${name} ${job}`] ?? { contents: "read" });
    expect(textOf(name)).not.toMatch(/pull_request_target|workflow_run/);
  });
  it("leaves no key in the folder that it checks out, and none where strangers' code runs", () => {
    const checkouts = stepsOf(name).filter(({ uses }) => uses?.startsWith("actions/checkout@"));
    expect(checkouts.filter((step) => step.with?.["persist-credentials"] !== false)).toEqual([]);
    if (/^ +pull_request:/m.test(textOf(name))) expect(textOf(name)).not.toMatch(/secrets\.|github\.token|: write/);
  });
  it("runs no code of the project in a job that may write to the repository", () => {
    for (const [job, { permissions, steps }] of jobsOf(name)) {
      if (permissions?.["contents"] !== "write") continue;
      const used = steps.map(({ uses = "", run = "" }) => uses + run).join("\n");
      expect(used, job).not.toMatch(/checkout|npm|npx|node|\.ci/);
    }
  });
  it("hands no expression to a shell", () => {
    const commands = stepsOf(name).flatMap(({ run }) => run ?? []);
    expect(commands.filter((command) => command.includes("${{"))).toEqual([]);
  });
  it("has steps that a shell can read, and that name scripts and files that are there", () => {
    for (const { run } of stepsOf(name)) {
      if (run === undefined) continue;
      expect(spawnSync("bash", ["-n", "-c", run], { encoding: "utf8" }).stderr).toBe("");
      // A variable outside of quotation marks would be split, and its stars filled in. Assignments don't split.
      expect(run.replace(/^ *\w+=.*$/gm, "").replace(/"(?:\\.|[^"])*"|'[^']*'/g, "")).not.toMatch(/\$[\w{]/);
      const named = [...run.matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map((match) => match[1] ?? "");
      expect(named.filter((script) => !(script in scripts))).toEqual([]);
      const files = [...run.matchAll(/(?:^|\s)((?:scripts|\.ci)\/\S+)/g)].map((match) => match[1] ?? "");
      expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
    }
  });
  it("ends by itself", () => {
    const jobs = [...textOf(name).matchAll(/^ +timeout-minutes: \d+$/gm)];
    expect(jobs).toHaveLength(jobsOf(name).length);
  });
});

describe("the address of a site", () => {
  const address = (owner: string, name: string): string =>
    execFileSync("bash", [join(root, ".ci/site-address"), owner, name], { encoding: "utf8" });
  it("lies below the repository's name", () => {
    expect(address("Someone", "nianbao")).toBe("SITE=https://someone.github.io\nBASE=/nianbao/\n");
  });
  it("is the root for a repository called after its owner's site", () => {
    expect(address("Someone", "someone.github.io")).toBe("SITE=https://someone.github.io\nBASE=/\n");
  });
});

describe("a release", () => {
  let work: string;
  const path = (...parts: string[]): string => join(work, ...parts);
  /** Stands for GitHub's command: notes what it is asked for and gives what `answers` says. */
  const gh = `#!/usr/bin/env bash
printf '%s\\n' "$*" >> "$ASKED"
case "$1 $2" in
  "release list") printf '%s\\n' "$LAST" ;;
  "release download") mkdir -p last && cp "$ARCHIVE" last/ ;;
  "release view") [ "$3" = "$LAST" ] ;;
esac
`;
  const jobs = Object.fromEntries(jobsOf("release.yml"));
  /** The steps but the tests and those that need all of the project's history. */
  const steps = (job: string): Job => {
    const { steps: all = [], ...rest } = jobs[job] ?? {};
    return { ...rest, steps: all.filter(({ run }) => run !== "npm test" && !run?.startsWith("npm run dataset")) };
  };
  const run = (job: string, environment: Record<string, string>) => {
    const own = {
      ASKED: path("asked"),
      LAST: "",
      ARCHIVE: "",
      PATH: `${path("bin")}${delimiter}${process.env["PATH"]}`,
    };
    const values = {
      ...{ "github.token": "t", "github.repository": "a/b", "github.sha": "c0ffee" },
      "github.ref_type == 'tag' && github.ref_name || ''": "",
    };
    const given = { ...steps(job), env: { ...steps(job).env, ...own, ...environment } };
    const results = runSteps(given, work, values);
    expect(results.map(({ status, stderr }) => (status === 0 ? "" : stderr))).toEqual(results.map(() => ""));
    return results;
  };
  const asked = (): string => (existsSync(path("asked")) ? readFileSync(path("asked"), "utf8") : "");

  beforeEach(() => {
    work = mkdtempSync(join(tmpdir(), "nianbao-workflow-"));
    for (const name of ["src", "scripts", "package.json"]) cpSync(join(root, name), path(name), { recursive: true });
    execFileSync("ln", ["-s", join(root, "node_modules"), path("node_modules")]);
    execFileSync(process.execPath, ["scripts/dataset.ts", "--reports", join(root, "reports"), "--cache", ""], {
      cwd: work,
    });
    mkdirSync(path("bin"));
    writeFileSync(path("bin/gh"), gh);
    chmodSync(path("bin/gh"), 0o755);
  });
  afterEach(() => rmSync(work, { recursive: true, force: true }));

  it("is made with archive, changes, checksums and notes, and not made twice", () => {
    expect(run("build", {}).at(-1)?.summary).toMatch(/first release/);
    run("publish", {});
    const tag = readFileSync(path("release/tag"), "utf8").trim();
    const archive = readdirSync(path("release")).find((name) => name.endsWith(".zip")) ?? "";
    const files = `release/${archive} release/changes.csv release/revised-figures.csv release/CHANGELOG.md release/SHA256SUMS`;
    expect(asked()).toContain(
      `release create ${tag} --target c0ffee --title ${tag} --notes-file release/notes.md ${files}\n`,
    );
    rmSync(path("asked"));
    expect(run("publish", { LAST: tag })[0]?.summary).toContain("already");
    expect(asked()).not.toContain("create");
  }, 120_000);

  it("is compared with the last one's archive", () => {
    run("build", {});
    const archive = readdirSync(path("release")).find((name) => name.endsWith(".zip")) ?? "";
    cpSync(path("release", archive), path("old", archive));
    const reports = path("public/data/v1/reports.csv");
    const text = readFileSync(reports, "utf8");
    const index = path("public/data/v1/index.json");
    writeFileSync(reports, text.replace(/,53,/, ",54,"));
    writeFileSync(index, readFileSync(index, "utf8").replace(/"dataVersion":"\w+"/, '"dataVersion":"0123456789ab"'));
    const summary = run("build", { LAST: "data-v1", ARCHIVE: path("old", archive) }).at(-1)?.summary ?? "";
    expect(asked()).toContain(
      "release download data-v1 --pattern nianbao-data-*.zip --pattern CHANGELOG.md --dir last",
    );
    expect(summary).toMatch(/\| [a-z.A-Z]+ \| 53 \| 54 \|/);
  }, 120_000);
});
