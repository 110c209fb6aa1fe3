/** A file is rendered again exactly when something that it is made of, or what was written, has changed. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createKeptFiles, type KeptFiles } from "../../../src/pipeline/publish/kept-files.ts";
import { hashOf } from "../../../src/pipeline/publish/kept-list.ts";
import { joinPieces } from "../../../src/pipeline/publish/parts/joined-file.ts";

const path = "comparison/areas/9901.json";
const table = "reports.csv";
let root: string;
let data: string;
let list: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "nianbao-kept-"));
  data = join(root, "data");
  list = join(root, "cache", "published.json");
  mkdirSync(join(data, "comparison", "areas"), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(kept: KeptFiles, name: string, text: string | Uint8Array): void {
  writeFileSync(join(data, name), text);
  const { size, mtimeMs } = statSync(join(data, name));
  kept.note(name, { sha256: hashOf(text), bytes: size, modified: mtimeMs });
}

type Given = { key?: unknown; version?: string };
/** Publishes an area of one body; how often it was rendered. */
function publish({ key = ["甲县"], version = "1" }: Given = {}): number {
  const kept = createKeptFiles({ path: list, version }, data);
  let rendered = 0;
  const files = kept.filesOf(key, () => {
    rendered += 1;
    return [{ path, text: `area of ${JSON.stringify(key)}\n` }];
  });
  for (const file of files) {
    if ("same" in file) kept.note(file.path, file.same);
    else if ("text" in file) write(kept, file.path, file.text);
    expect(readFileSync(join(data, path), "utf8")).toBe(`area of ${JSON.stringify(key)}\n`);
  }
  kept.finish({ mark: null, spare: null });
  return rendered;
}

/** Publishes a table of parts; which of them were rendered. */
function publishTable(parts: [key: string | null, text: string][], version = "1"): string[] {
  const kept = createKeptFiles({ path: list, version }, data);
  const rendered: string[] = [];
  const render = (text: string) => () => {
    rendered.push(text);
    return text;
  };
  const file = kept.fileOf(
    table,
    parts.map(([key, part]) => ({ key, render: render(part) })),
  );
  write(kept, table, joinPieces(file));
  kept.finish({ mark: null, spare: null });
  expect(readFileSync(join(data, table), "utf8")).toBe(parts.map(([, part]) => part).join(""));
  return rendered;
}

describe("files made of something", () => {
  it("are taken over while all that they are made of is the same", () => {
    expect([publish(), publish(), publish()]).toEqual([1, 0, 0]);
  });
  it.each<Given>([{ key: ["乙县"] }, { version: "2" }])("are rendered after %j", (given) => {
    publish();
    expect([publish(given), publish(given)]).toEqual([1, 0]);
  });
  it("are always rendered where nobody can tell what they are made of", () => {
    expect([publish({ key: null }), publish({ key: null })]).toEqual([1, 1]);
  });
  it("are rendered where one isn't as it was written, or is gone", () => {
    publish();
    writeFileSync(join(data, path), 'area of ["乙县"]\n');
    expect([publish(), publish()]).toEqual([1, 0]);
    rmSync(join(data, path));
    expect([publish(), publish()]).toEqual([1, 0]);
  });
  it("are taken over where only the time of the file is another, as after copying", () => {
    publish();
    utimesSync(join(data, path), 1, 1);
    expect(publish()).toBe(0);
  });
  it.each<[string, (text: string) => string]>([
    ["empty", () => ""],
    ["another", () => '{"x":1}'],
    ["cut short", (text) => text.slice(0, -9)],
    ["changed in one place", (text) => text.replace(path, path.replace("01", "02"))],
  ])("are rendered where the list is %s", (_, spoil) => {
    publish();
    writeFileSync(list, spoil(readFileSync(list, "utf8")));
    expect([publish(), publish()]).toEqual([1, 0]);
  });
});

describe("parts of a table", () => {
  const head: [null, string] = [null, "名称\n"];
  it("are rendered where their key is new, wherever the others stand", () => {
    publishTable([head, ["a", "甲\n"], ["b", "乙丙\n"], ["c", "丁\n"]]);
    expect(publishTable([head, ["c", "丁\n"], ["d", "戊\n"], ["a", "甲\n"]])).toEqual(["名称\n", "戊\n"]);
    expect(publishTable([head, ["a", "甲\n"], ["d", "戊\n"]])).toEqual(["名称\n"]);
  });
  it("are all rendered where the table isn't as it was written, or by another program", () => {
    const parts: [string | null, string][] = [head, ["a", "甲\n"]];
    publishTable(parts);
    writeFileSync(join(data, table), "名称\n乙\n");
    expect(publishTable(parts)).toEqual(["名称\n", "甲\n"]);
    expect(publishTable(parts, "2")).toEqual(["名称\n", "甲\n"]);
  });
});
