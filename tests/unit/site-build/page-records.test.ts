import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  readRecords,
  writeRecords,
  type BuiltRecords,
  type PageRecord,
} from "../../../src/site-build/kept/page-records.ts";
import { findSpare, markFinished } from "../../../src/site-build/kept/spare-folder.ts";
import { writeSealed } from "../../../src/site-build/kept/sealed-file.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "nianbao-records-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const pageOf = (used: string[], at: number): PageRecord => ({
  told: "page",
  used,
  digest: `${at}`,
  bytes: at,
  modified: at + 0.25,
});
const records = (): BuiltRecords => ({
  code: "code",
  data: new Map([
    ["corpus.json", "1"],
    ["index.json", "2"],
    ["regions/990000.json", "3"],
  ]),
  pages: new Map([
    ["a/index.html", pageOf(["corpus.json"], 1)],
    ["b/index.html", pageOf(["corpus.json", "index.json"], 2)],
    ["robots.txt", pageOf([], 3)],
    ["cards/zh/region-990000.png", { ...pageOf(["regions/990000.json"], 4), shows: "words" }],
  ]),
  others: ["favicon.svg"],
  mark: 12.5,
  frames: new Map([["frame", "<p>"]]),
});

it("reads records as they were written, and none that were touched", () => {
  const path = join(folder, "pages.json");
  writeRecords(path, records());
  expect(readRecords(path)).toEqual(records());
  appendFileSync(path, " ");
  expect(readRecords(path)).toMatchObject({ code: "", mark: null });
  expect(readRecords(join(folder, "none.json")).pages.size).toBe(0);
});

it("finds the folder that was put aside for this site, and no other", () => {
  const place = { folder, list: `${folder}.json` };
  const mark = markFinished(folder);
  try {
    writeSealed(place.list, { of: 7, mark, stale: ["old.html"] });
    expect(findSpare(place, 7)?.stale).toEqual(["old.html"]);
    expect(findSpare(place, 8)).toBeNull();
    expect(findSpare(place, null)).toBeNull();
    writeSealed(place.list, { of: 7, mark: mark - 1, stale: [] });
    expect(findSpare(place, 7)).toBeNull();
  } finally {
    rmSync(place.list);
  }
});
