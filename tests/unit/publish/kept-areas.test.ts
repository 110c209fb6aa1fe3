/** An area of the comparison is rendered again exactly when something that it is made of, or what was written, has changed. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createKeptAreas } from "../../../src/pipeline/publish/kept-areas.ts";

const path = "comparison/areas/9901.json";
let root: string;
let list: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "nianbao-areas-"));
  list = join(root, "cache", "areas.json");
  mkdirSync(join(root, "data", "comparison", "areas"), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

type Given = { body?: string; more?: unknown; version?: string };
/** Publishes an area of one body; how often it was rendered. */
function publish({ body = "{}", more = ["甲县"], version = "1" }: Given = {}): number {
  const kept = createKeptAreas({ path: list, version }, join(root, "data"));
  let rendered = 0;
  kept.addBody("agencies/a.json", Buffer.from(body));
  const files = kept.filesOf(["agencies/a.json"], more, () => {
    rendered += 1;
    return [{ path, text: `area of ${body}\n` }];
  });
  for (const file of files) {
    expect(String(file.text)).toBe(`area of ${body}\n`);
    writeFileSync(join(root, "data", file.path), file.text);
  }
  kept.finish();
  return rendered;
}

describe("files of an area", () => {
  it("are taken over while all that they are made of is the same", () => {
    expect([publish(), publish(), publish()]).toEqual([1, 0, 0]);
  });
  it.each<Given>([{ body: "{1}" }, { more: ["乙县"] }, { version: "2" }])("are rendered after %j", (given) => {
    publish();
    expect([publish(given), publish(given)]).toEqual([1, 0]);
  });
  it("are rendered where one isn't as it was written, or is gone", () => {
    publish();
    writeFileSync(join(root, "data", path), "area of []\n");
    expect([publish(), publish()]).toEqual([1, 0]);
    rmSync(join(root, "data", path));
    expect([publish(), publish()]).toEqual([1, 0]);
  });
  it.each(["", "[]", '{"x":1}'])("are rendered where the list is %j", (spoiled) => {
    publish();
    writeFileSync(list, spoiled);
    expect([publish(), publish()]).toEqual([1, 0]);
  });
});
