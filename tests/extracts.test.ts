/**
 * The extracts in reports/ against the published texts they were made from: tables byte for byte on the same lines,
 * and no sentence in common. The whole texts are not part of this repository; where they don't lie beside it
 * (../shared/reports or $ORIGINALS), only what an extract says of itself is checked. Of all reports: nobody edited them.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { readSourceRecords } from "../src/pipeline/load-sources.ts";

const root = join(import.meta.dirname, "..");
const originals = process.env.ORIGINALS ?? join(root, "..", "shared", "reports");
const { byPath } = readSourceRecords(join(root, "reports")).value;
const records = [...byPath.values()].map(({ record }) => record);
const extracts = records.filter(({ kind }) => kind === "extract").map(({ path }) => path);
const linesOf = (path: string): string[] => readFileSync(path, "utf8").split("\n");
const han = (text: string): string => text.replace(/[^\u4e00-\u9fff]/g, "");

it.each(records.filter(({ sha256 }) => sha256 !== undefined))("$path is as it was when it was added", (record) => {
  const bytes = readFileSync(join(root, "reports", record.path));
  expect(createHash("sha256").update(bytes).digest("hex")).toBe(record.sha256);
});

describe("extracts", () => {
  it("are the reports that the project began with, and perhaps more", () =>
    expect(extracts.length).toBeGreaterThanOrEqual(5));
  it.each(extracts)("%s says in its first line that it is one", (path) => {
    expect(linesOf(join(root, "reports", path))[0]).toMatch(/节录.*表格.*概括/);
  });
});

describe.each(extracts)("%s against the published text", (path) => {
  const original = join(originals, basename(path));
  const skipped = !existsSync(original);
  const why = skipped ? " (skipped: the published text is not on this machine)" : "";

  it.skipIf(skipped)(`has every table row on its line, byte for byte${why}`, () => {
    const [ours, theirs] = [linesOf(join(root, "reports", path)), linesOf(original)];
    const rows = (lines: string[]): string[] => lines.flatMap((l, i) => (l.includes("\t") ? [`${i + 1}: ${l}`] : []));
    expect(rows(ours)).toEqual(rows(theirs));
    expect(rows(ours).length).toBeGreaterThan(40);
  });
  it.skipIf(skipped)(`breaks tables where they are broken, and has the same headings${why}`, () => {
    const [ours, theirs] = [linesOf(join(root, "reports", path)), linesOf(original)];
    const shape = (lines: string[]): number[] => lines.flatMap((l, i) => (l.trim() === "" && i > 0 ? [i + 1] : []));
    expect(shape(ours).filter((n) => n <= theirs.length)).toEqual(shape(theirs));
    const headings = (lines: string[]): string[] => lines.filter((l) => /^(#+ |[一二三四五六]、\S{4,22}$)/.test(l));
    expect(headings(ours)).toEqual(headings(theirs));
    expect(headings(ours).length).toBeGreaterThan(5);
  });
  it.skipIf(skipped)(`shares no 30 characters in a row with its text${why}`, () => {
    const prose = (lines: string[]): string[] => lines.filter((l) => !l.includes("\t")).map(han);
    const ours = prose(linesOf(join(root, "reports", path))).join("");
    const shared = prose(linesOf(original)).flatMap((line) =>
      Array.from({ length: Math.max(0, line.length - 29) }, (_, i) => line.slice(i, i + 30)).filter((run) =>
        ours.includes(run),
      ),
    );
    expect(shared).toEqual([]);
  });
});
