/**
 * Publishing again takes over what has not changed, and what stands there is to the byte what a build from nothing gives:
 * after changed, added, removed and renamed reports, and with caches and folders that somebody has meddled with.
 */
import {
  appendFileSync,
  cpSync,
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
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { writeCorpus } from "../../../src/demo/write-corpus.ts";
import { buildDataset } from "../../../src/pipeline/build-dataset.ts";

let root: string;
let reports: string;
let data: string;
let cache: string;
/** Paths of text reports, in the order of bodies and years. */
let texts: string[];

const listFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
const contents = (folder: string): Map<string, string> =>
  new Map(listFiles(folder).map((path) => [path, readFileSync(join(folder, path), "latin1")]));

async function build(): Promise<void> {
  await buildDataset(reports, data, { cache, threads: 1 });
}
async function fromNothing(): Promise<Map<string, string>> {
  const folder = join(root, "from-nothing");
  await buildDataset(reports, folder, { threads: 1 });
  const found = contents(folder);
  rmSync(folder, { recursive: true });
  return found;
}
async function expectSame(): Promise<void> {
  await build();
  expect(contents(data)).toEqual(await fromNothing());
  // No folder is left without a file, and nothing beside.
  const folders = readdirSync(data, { recursive: true, withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.filter(({ parentPath, name }) => readdirSync(join(parentPath, name)).length === 0)).toEqual([]);
  expect(readdirSync(root).filter((name) => name.startsWith(".data"))).toEqual([]);
}
function edit(path: string): void {
  const full = join(reports, path);
  const text = readFileSync(full, "utf8");
  expect(text).toMatch(/公开/);
  writeFileSync(full, text.replace("公开", "公开了"));
}
const spare = (): string => `${cache}.published.spare`;
const numberOf = (folder: string): number => statSync(folder).ino;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "nianbao-rebuilt-"));
  [reports, data, cache] = [join(root, "reports"), join(root, "data"), join(root, "cache", "parsed.ndjson")];
  writeCorpus(reports, { agencies: 20, years: 1, seed: 3 });
  texts = listFiles(reports).filter((path) => /-\d{4}\.txt$/.test(path));
  await build();
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

it("leaves every file the same file when nothing has changed", async () => {
  const before = listFiles(data).map((path) => numberOf(join(data, path)));
  await build();
  expect(listFiles(data).map((path) => numberOf(join(data, path)))).toEqual(before);
});

it("gives the same after changes of every kind, one after another", { timeout: 60_000 }, async () => {
  const [first = "", second = "", third = "", fourth = ""] = texts;
  edit(first);
  await expectSame();
  edit(second);
  await expectSame();
  rmSync(join(reports, third));
  await expectSame();
  renameSync(join(reports, fourth), join(reports, fourth.replace(/-\d{4}\.txt$/, "-2016.txt")));
  await expectSame();
  writeCorpus(reports, { agencies: 21, years: 1, seed: 3 });
  await expectSame();
});

it("begins as the dataset before the last one, which no change reaches", async () => {
  await build();
  const before = numberOf(spare());
  const held = contents(data);
  edit(texts.at(-1)!);
  await expectSame();
  expect(numberOf(data)).toBe(before);
  expect(contents(spare())).toEqual(held);
});

const meddle = (folder: string): void => {
  writeFileSync(join(folder, "schema", "stray.json"), "");
  mkdirSync(join(folder, "regions", "stray", "within"), { recursive: true });
  writeFileSync(join(folder, "regions", "stray", "within", "a.json"), "");
  renameSync(join(folder, "metrics.json"), join(folder, "moved.json"));
  rmSync(join(folder, "search"), { recursive: true });
  rmSync(join(folder, "reports.csv"));
  writeFileSync(join(folder, "reports.csv"), "agency\n");
};
it("gives the same whatever somebody has done in either folder", { timeout: 60_000 }, async () => {
  await build();
  for (const folder of [data, spare()]) {
    meddle(folder);
    await expectSame();
    await expectSame();
  }
  rmSync(spare(), { recursive: true });
  await expectSame();
  rmSync(data, { recursive: true });
  await expectSame();
});

it("trusts no folder that was copied to the place of the one put aside", async () => {
  await build();
  const kept = join(root, "kept");
  renameSync(spare(), kept);
  cpSync(kept, spare(), { recursive: true });
  appendFileSync(join(spare(), "index.json"), " ");
  rmSync(kept, { recursive: true });
  await expectSame();
});

it("gives the same where a cache is damaged", { timeout: 60_000 }, async () => {
  for (const name of [".published", ".published.grams"]) {
    edit(texts[1]!);
    const bytes = readFileSync(`${cache}${name}`);
    bytes[Math.floor(bytes.length / 2)]! ^= 1;
    writeFileSync(`${cache}${name}`, bytes);
    await expectSame();
  }
});

it("keeps nothing aside where nothing is kept", async () => {
  await fromNothing();
  expect(existsSync(join(root, ".from-nothing.next"))).toBe(false);
});
