/**
 * The workflows, as far as a machine can hold them to their word: actions pinned to commits, rights no wider than the job,
 * and the address of a fork's site.
 */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
const folder = join(root, ".github/workflows");
const workflows = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")] as const);

describe.each(workflows)("%s", (_, text) => {
  it("pins every action to a commit", () => {
    const actions = [...text.matchAll(/uses: *(\S+)/g)].map((match) => match[1] ?? "");
    expect(actions.length).toBeGreaterThan(0);
    expect(actions.filter((action) => !/^actions\/[a-z-]+@[0-9a-f]{40}$/.test(action))).toEqual([]);
  });
  it("takes no right for all jobs, and none to write contents", () => {
    expect(text).toMatch(/^permissions: \{\}$/m);
    expect(text).not.toMatch(/contents: write|write-all|pull_request_target/);
  });
  it("hands no expression to a shell", () => {
    const commands = [...text.matchAll(/^ +(?:- )?run: (.*(?:\n {10,}.*)*)/gm)].map((match) => match[1] ?? "");
    expect(commands.length).toBeGreaterThan(0);
    expect(commands.filter((command) => command.includes("${{"))).toEqual([]);
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
