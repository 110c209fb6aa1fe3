import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readFolder, settledState } from "../../../src/pipeline/parsed-files/folder-states.ts";

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "nianbao-folder-"));
  mkdirSync(join(root, "样例省", "样例市"), { recursive: true });
  for (const path of ["README.md", "b.txt", "样例省/样例市/a.txt", "样例省/.a.txt"])
    writeFileSync(join(root, path), "x");
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe.each([false, true])("a folder looked at in a thread of its own: %s", (isApart) => {
  it("tells its reports, and no state of those that have just been written", async () => {
    const { files, stateOf } = await readFolder(root, isApart)();
    expect(files).toEqual({ paths: ["b.txt", "样例省/样例市/a.txt"], failed: null });
    expect(files.paths.map((_, place) => stateOf(place))).toEqual([null, null]);
  });
  it("tells size, times and number of files that have long been there", async () => {
    const reports = join(import.meta.dirname, "../../fixtures");
    const { files, stateOf } = await readFolder(reports, isApart)();
    expect(files.paths.length).toBeGreaterThan(5);
    for (const [place, path] of files.paths.entries()) {
      const { size, mtimeMs, ctimeMs, ino } = statSync(join(reports, path));
      expect([[size, mtimeMs, ctimeMs, ino], null]).toContainEqual(stateOf(place));
    }
  });
  it("tells why it could not be entered", async () => {
    const { files } = await readFolder(join(root, "nowhere"), isApart)();
    expect(files).toEqual({ paths: [], failed: "ENOENT" });
  });
});

describe("the state of a file", () => {
  it("is kept when both its times have been left behind", () => {
    expect(settledState([1, 1000, 1000, 7], 10_000)).toEqual([1, 1000, 1000, 7]);
    expect(settledState([1, 9000, 1000, 7], 10_000)).toBeNull();
    expect(settledState([1, 1000, 9000, 7], 10_000)).toBeNull();
  });
});
