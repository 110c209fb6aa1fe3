/**
 * Building again renders what has changed and takes over the rest, and the site is to the byte what a build from nothing
 * gives: after a changed report, one that is gone, other code, and a site or a cache that somebody has meddled with.
 */
import { createHash } from "node:crypto";
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { siteOrigin } from "./build-sites-setup.ts";
import { copyProject, listFiles, type ProjectCopy } from "./project-copy.ts";

let project: ProjectCopy;
let site: string;
let first: string[];

const digests = (folder: string): string[] =>
  listFiles(folder, [""]).map((path) => {
    const content = readFileSync(join(folder, path));
    return `${path} ${createHash("sha256").update(content).digest("hex")}`;
  });
/** How many pages there are, and how many were rendered. `way`: from the data that stand, or while they are made. */
async function build(out = "dist", way: "site" | "build" = "site"): Promise<{ pages: number; rendered: number }> {
  const { output } = await project[way]({ SITE: siteOrigin, BASE: "/", OUT_DIR: out });
  const [pages = 0, rendered = 0] = /: (\d+) pages, (\d+) of them/.exec(output)?.slice(1).map(Number) ?? [];
  return { pages, rendered };
}
/** Into a folder that has no records, so that everything is rendered. */
async function buildFromNothing(): Promise<string[]> {
  const out = "dist-from-nothing";
  const { pages, rendered } = await build(out);
  expect(rendered).toBe(pages);
  const found = digests(join(project.folder, out));
  rmSync(join(project.folder, out), { recursive: true });
  return found;
}
const editFile = (path: string, edit: (text: string) => string): void => {
  const full = join(project.folder, path);
  const text = readFileSync(full, "utf8");
  expect(edit(text)).not.toBe(text);
  writeFileSync(full, edit(text));
};
const cacheFiles = (): string[] =>
  listFiles(join(project.folder, ".cache/site"), [""]).map((path) => join(".cache/site", path));
const recordFiles = (): string[] => cacheFiles().filter((path) => /pages-\w+\.json$/.test(path));

/** The folder that the next build of dist/ begins as. */
const sparePath = (): string => {
  const name = createHash("sha256").update("dist").digest("hex").slice(0, 8);
  return join(project.folder, ".cache/site", `spare-${name}`);
};
const renamedFrom = (path: string): string => path.replace(/(-\d{4}\.txt)$/, "（旧）$1");

beforeAll(async () => {
  project = copyProject("rebuild", { compiledIn: inject("rootSite").project });
  site = join(project.folder, "dist");
  await project.dataset();
  const { pages, rendered } = await build();
  expect(rendered).toBe(pages);
  first = digests(site);
});
afterAll(() => project?.remove());

it("renders nothing when nothing has changed", async () => {
  expect((await build()).rendered).toBe(0);
  expect(digests(site)).toEqual(first);
});

it("makes anew what somebody has changed in the built site", async () => {
  appendFileSync(join(site, "index.html"), "!");
  writeFileSync(join(site, "404.html"), readFileSync(join(site, "404.html"), "utf8").replace(/[a-z]/, "q"));
  rmSync(join(site, "en/index.html"));
  writeFileSync(join(site, "stray.html"), "");
  // The file that is gone has a second name in the folder that stood before, unless the disk knows none.
  expect([2, 3]).toContain((await build()).rendered);
  expect(digests(site)).toEqual(first);
});

it("begins as the site before the last one, whatever somebody has done in either", async () => {
  // The one before the last was meddled with above, and isn't begun with.
  await build();
  const spare = sparePath();
  const before = statSync(spare).ino;
  await build();
  expect(statSync(site).ino).toBe(before);
  expect(digests(site)).toEqual(first);
  const meddle = (folder: string): void => {
    writeFileSync(join(folder, "en/stray.html"), "");
    mkdirSync(join(folder, "en/stray/within"), { recursive: true });
    writeFileSync(join(folder, "en/stray/within/index.html"), "");
    renameSync(join(folder, "en/methodology/index.html"), join(folder, "en/moved.html"));
    rmSync(join(folder, "data"), { recursive: true });
    rmSync(join(folder, "assets"), { recursive: true });
  };
  for (const folder of [site, spare]) {
    meddle(folder);
    for (let times = 0; times < 3; times++) {
      await build();
      expect(digests(site)).toEqual(first);
    }
  }
});

const damages: [string, (text: string) => string][] = [
  ["cut off", (text) => text.slice(0, text.length / 2)],
  ["of another shape", () => '{"version":1,"names":[],"pages":[[0]]}'],
  ["another's", (text) => text.replace(/"[0-9a-f]{64}"/g, `"${"0".repeat(64)}"`).replace(/\d{13}(\.\d+)?/g, "1")],
];
it.each(damages)("trusts no records that are %s", async (_, damage) => {
  for (const path of recordFiles()) editFile(path, damage);
  const { pages, rendered } = await build();
  expect(rendered).toBe(pages);
  expect(digests(site)).toEqual(first);
});

it("compiles again where somebody has changed the compiled pages", async () => {
  const chunk = cacheFiles().find((path) => path.endsWith(".mjs")) ?? "";
  appendFileSync(join(project.folder, chunk), "\nthrow new Error('changed');");
  await build();
  expect(digests(site)).toEqual(first);
});

it("puts in order what a killed build has left", async () => {
  renameSync(site, join(project.folder, ".dist.previous"));
  await build();
  expect(digests(site)).toEqual(first);
  expect(readdirSync(project.folder).filter((name) => /^\.dist/.test(name))).toEqual([]);
});

it("renders other pages after a changed report and a removed one, and nobody else's", async () => {
  const reports = listFiles(join(project.folder, "reports"), [""]).filter((path) => path.endsWith(".txt"));
  const [changed = "", removed = ""] = [reports[0], reports.at(-1)];
  editFile(join("reports", changed), (text) => text.replace("公开", "公开　"));
  const content = readFileSync(join(project.folder, "reports", removed));
  rmSync(join(project.folder, "reports", removed));
  const { pages, rendered } = await build("dist", "build");
  expect(rendered).toBeGreaterThan(0);
  expect(rendered).toBeLessThan(pages);
  const second = digests(site);
  expect(second).toEqual(await buildFromNothing());
  expect(second).not.toEqual(first);
  // Another change at once: one is there again, one has another name, and nothing of what was put aside is left.
  writeFileSync(join(project.folder, "reports", removed), content);
  renameSync(join(project.folder, "reports", changed), join(project.folder, "reports", renamedFrom(changed)));
  rmSync(sparePath(), { recursive: true });
  await project.dataset();
  expect((await build()).rendered).toBeLessThan(pages);
  const third = digests(site);
  expect(third).toEqual(await buildFromNothing());
  expect(third).not.toEqual(second);
});

it("takes over pages where files can have no second names", async () => {
  const elsewhere = "/dev/shm";
  if (!existsSync(elsewhere) || statSync(elsewhere).dev === statSync(project.folder).dev) return;
  const folder = mkdtempSync(join(elsewhere, "nianbao-rebuild-"));
  try {
    const out = join(folder, "dist");
    await build(out);
    expect(digests(out)).toEqual(digests(site));
    expect((await build(out)).rendered).toBe(0);
    expect(digests(out)).toEqual(digests(site));
    expect(readdirSync(folder)).toEqual(["dist"]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it("renders few changed pages, some of them before all are listed, and takes them back", async () => {
  const before = digests(site);
  const path = join(project.folder, "public/data/v1/problems.json");
  const put = join(project.folder, "problems.json");
  // Another file, since the site has second names of the published ones.
  renameSync(path, put);
  writeFileSync(path, readFileSync(put, "utf8").replaceAll('"时效"', '"时效甲"'));
  const { rendered } = await build();
  renameSync(put, path);
  // The page in two languages, and those that list all files with their sizes.
  expect(rendered).toBeGreaterThan(2);
  expect(rendered).toBeLessThan(12);
  const changed = digests(site).filter((line) => !before.includes(line));
  expect(changed.filter((line) => /^(en\/)?text\/problems\/index\.html /.test(line))).toHaveLength(2);
  expect(readFileSync(join(site, "text/problems/index.html"), "utf8")).toContain("时效甲");
  await build();
  expect(digests(site)).toEqual(before);
});

it("leaves the site as it was where the dataset can't be made, and says so once", async () => {
  const before = digests(site);
  // A folder of somebody else's is never replaced.
  const data = join(project.folder, "public/data/v1");
  renameSync(data, `${data}-moved`);
  mkdirSync(data);
  writeFileSync(join(data, "letter.txt"), "");
  const { code, output } = await project.build({ SITE: siteOrigin, BASE: "/", OUT_DIR: "dist" });
  rmSync(data, { recursive: true });
  renameSync(`${data}-moved`, data);
  expect(code).toBe(1);
  expect(output.trim().split("\n")).toHaveLength(1);
  expect(digests(site)).toEqual(before);
  expect(readdirSync(project.folder).filter((name) => /^\.dist/.test(name))).toEqual([]);
});

it("renders all pages when the code has changed", async () => {
  editFile("src/i18n/zh/site.ts", (text) => text.replace(/name: "年报"/, 'name: "年报集"'));
  const { pages, rendered } = await build();
  expect(rendered).toBe(pages);
  expect(readFileSync(join(site, "index.html"), "utf8")).toContain("年报集");
});
