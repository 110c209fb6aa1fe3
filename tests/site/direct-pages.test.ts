/** Pages and pictures that are made without Astro are to the byte those that it makes: of a made-up corpus and of real reports, under /repo/ too. */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, inject, it } from "vitest";
import type { BuiltSite } from "./build-sites-setup.ts";

const program = join(import.meta.dirname, "render-both-ways.ts");

function renderBothWays(
  { project }: BuiltSite,
  data: string,
): { compared: Record<string, number>; different: string[] } {
  const environment = { ...process.env, DATA_DIR: join(project, data), NODE_ENV: "production" };
  const printed = execFileSync(process.execPath, [program], { cwd: project, env: environment, encoding: "utf8" });
  return JSON.parse(printed) as ReturnType<typeof renderBothWays>;
}

it.each([
  ["rootSite", "public/data/v1", 5],
  ["repoSite", "public/data/v1", 5],
  ["demoSite", "demo/data", 100],
] as const)("every page of %s that is made directly is the one that Astro makes", (name, data, least) => {
  const { compared, different } = renderBothWays(inject(name), data);
  expect(Object.keys(compared)).toHaveLength(4);
  for (const [component, many] of Object.entries(compared)) {
    // There are fewer regions than bodies, and pictures of the largest only.
    const most = component.includes("/cards/") ? 4 : component.includes("/regions/") ? 40 : least;
    expect(many).toBeGreaterThanOrEqual(Math.min(least, most));
  }
  expect(different).toEqual([]);
});
