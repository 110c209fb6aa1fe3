import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeCorpus } from "../../../src/demo/write-corpus.ts";
import { buildDataset, type BuildOptions } from "../../../src/pipeline/build-dataset.ts";

const project = join(import.meta.dirname, "../../..");
let root: string;
let reports: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "nianbao-parsed-"));
  reports = join(root, "reports");
  writeCorpus(reports, { agencies: 20, years: 4, seed: 3 });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
const bytesOf = (folder: string): Map<string, string> =>
  new Map(filesBelow(folder).map((path) => [path, readFileSync(join(folder, path), "utf8")]));

const build = async (out: string, options: BuildOptions, from = reports): Promise<Map<string, string>> => {
  await buildDataset(from, join(root, out), options);
  return bytesOf(join(root, out));
};
const reportPaths = (): string[] =>
  filesBelow(reports).filter((path) => path.includes("/") && /\.(txt|md|html|docx)$/.test(path));

describe("parsing on several cores", () => {
  it("gives the same bytes as on one", async () => {
    // More files than are parsed without threads; what is kept of them is tried with fewer.
    const many = join(root, "many");
    writeCorpus(many, { agencies: 50, years: 6, seed: 3 });
    const one = await build("one", { threads: 1 }, many);
    expect(one.size).toBeGreaterThan(100);
    expect(await build("two", { threads: 2 }, many)).toEqual(one);
  });
});

describe("the cache of parsed files", () => {
  const cached = () => ({ cache: join(root, "cache", "parsed.ndjson"), threads: 1 });
  const parsedAnew = async (out: string): Promise<number> => {
    const events: number[] = [];
    const onProgress = ({ stage, done }: { stage: string; done: number }) =>
      void (stage === "parse" && events.push(done));
    await buildDataset(reports, join(root, out), { ...cached(), onProgress });
    return (events.at(-1) ?? 0) - (events[0] ?? 0);
  };
  it("leaves only changed files to be parsed, and the bytes as they would be without it", async () => {
    const count = filesBelow(reports).length;
    expect(await parsedAnew("kept")).toBeGreaterThan(count - 10);
    expect(await parsedAnew("kept")).toBe(0);
    const [path] = reportPaths().filter((name) => name.endsWith("-2023.txt"));
    const file = join(reports, path ?? "");
    writeFileSync(file, readFileSync(file, "utf8").replace(/(本年新收政府信息公开申请数量.*?\t)\d+/, "$19"));
    expect(await parsedAnew("kept")).toBe(1);
    expect(bytesOf(join(root, "kept"))).toEqual(await build("anew", { threads: 1 }));
  });
  it("gives way when it is spoiled, cut short or another program's", async () => {
    const { cache } = cached();
    const whole = readFileSync(cache);
    const spoiled = Buffer.from(whole);
    const middle = whole.length >> 1;
    spoiled[middle] = spoiled[middle]! ^ 1;
    const count = await parsedAnew("spoiled").then(() => reportPaths().length);
    for (const text of [spoiled, whole.subarray(0, -200), Buffer.from("{}"), Buffer.from("")]) {
      writeFileSync(cache, text);
      for (const kind of ["years", "names", "sentences"]) writeFileSync(`${cache}.${kind}`, text);
      expect(await parsedAnew("spoiled")).toBeGreaterThanOrEqual(count);
    }
    expect(bytesOf(join(root, "spoiled"))).toEqual(bytesOf(join(root, "anew")));
  });
  it.each<[string, (text: string) => string]>([
    ["spoiled", (text) => text.replace(/"values":"\d/g, (found) => `${found.slice(0, -1)}7`)],
    ["cut short", (text) => text.slice(0, 1000)],
    ["empty", () => ""],
  ])("hands out no packed report of a store that is %s", async (_, spoil) => {
    await parsedAnew("kept");
    const store = `${cached().cache}.packed`;
    writeFileSync(store, spoil(readFileSync(store, "utf8")));
    // Nothing published stands there, so that every report is asked for.
    rmSync(join(root, "kept"), { recursive: true });
    await parsedAnew("kept");
    expect(bytesOf(join(root, "kept"))).toEqual(bytesOf(join(root, "anew")));
    expect(await parsedAnew("kept")).toBe(0);
  });
  it("notices a file whose size and time are as before", async () => {
    const [path] = reportPaths().filter((name) => name.endsWith("-2022.txt"));
    const file = join(reports, path ?? "");
    const [before, { atime, mtime }] = [readFileSync(file, "utf8"), statSync(file)];
    await parsedAnew("kept");
    writeFileSync(file, before.replace(/年报|报告/, "抱告"));
    utimesSync(file, atime, mtime);
    expect(await parsedAnew("kept")).toBe(1);
    writeFileSync(file, before);
    utimesSync(file, atime, mtime);
    expect(await parsedAnew("kept")).toBe(1);
    expect(bytesOf(join(root, "kept"))).toEqual(bytesOf(join(root, "anew")));
  });
  it("takes up reports that were added, moved or removed, and other rows of the registers", async () => {
    const paths = reportPaths().filter((name) => name.endsWith(".txt"));
    const [one = "", two = ""] = [paths[10], paths.at(-10)];
    const sources = join(reports, "sources.csv");
    const [text, rows] = [readFileSync(join(reports, two), "utf8"), readFileSync(sources, "utf8")];
    const steps = [
      () => renameSync(join(reports, one), join(reports, one.replace(".txt", "-更正.txt"))),
      () => rmSync(join(reports, two)),
      () => writeFileSync(join(reports, two), text),
      () => writeFileSync(sources, rows.replaceAll("synthetic.example", "other.example")),
      () => writeFileSync(join(reports, "agencies.csv"), "id,name\n990000/bei-deng-ji,备登记局\n"),
      () => renameSync(join(reports, one.replace(".txt", "-更正.txt")), join(reports, one)),
      () => writeFileSync(sources, rows),
    ];
    for (const [at, step] of steps.entries()) {
      step();
      await parsedAnew("kept");
      if (at % 2 === 0) expect(bytesOf(join(root, "kept"))).toEqual(await build("steps", { threads: 1 }));
    }
  });
});

describe("a published file", () => {
  it("stays the same file when nothing in it has changed", async () => {
    // The index of the search stands in a folder named by its content, so that another content is another file.
    const inode = (path: string): number | undefined =>
      statSync(join(root, "same", path), { throwIfNoEntry: false })?.ino;
    const bytes = await build("same", { threads: 1 });
    const before = new Map([...bytes.keys()].map((path) => [path, inode(path)]));
    rmSync(join(reports, reportPaths().at(-1) ?? ""));
    await build("same", { threads: 1 });
    const changed = [...before].filter(([path, ino]) => inode(path) !== ino).map(([path]) => path);
    const left = changed.filter((path) => inode(path) !== undefined);
    expect(left.filter((path) => readFileSync(join(root, "same", path), "utf8") === bytes.get(path))).toEqual([]);
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.length).toBeLessThan(before.size / 2);
  });
});

describe("files parsed elsewhere", () => {
  const parse = (paths: string[]): string => {
    const input = paths.map((path) => join(reports, path)).join("\n");
    const given = ["scripts/parse.ts", "--stdin", "--reports", reports];
    const { stdout } = spawnSync(process.execPath, given, {
      cwd: project,
      input,
      encoding: "utf8",
      maxBuffer: 2 ** 29,
    });
    return stdout;
  };
  it("in four parts, in any order, make the same dataset", async () => {
    const from = join(root, "parsed.ndjson");
    const paths = filesBelow(reports).filter((path) => path.includes("/"));
    for (const part of [2, 0, 3, 1]) appendFileSync(from, parse(paths.filter((_, at) => at % 4 === part).reverse()));
    const outside = paths.length;
    expect(readFileSync(from, "utf8").trimEnd().split("\n")).toHaveLength(outside);
    expect(await build("from", { from })).toEqual(await build("here", { threads: 1 }));
  });
  it("are refused when a line is cut short, comes twice or is another version's", async () => {
    const from = join(root, "wrong.ndjson");
    const [line = ""] = readFileSync(join(root, "parsed.ndjson"), "utf8").split("\n");
    for (const text of [line.slice(0, -20), `${line}\n${line}\n`, '{"file":"a.txt","edition":null}\n']) {
      writeFileSync(from, text);
      await expect(buildDataset(reports, join(root, "never"), { from })).rejects.toThrow(/line \d/);
    }
  });
});
