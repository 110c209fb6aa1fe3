/** What a report costs in every kind of published file, over two thousand synthetic reports: a province has to fit on a disk. */
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeCorpus } from "../../../src/demo/write-corpus.ts";
import { buildDataset } from "../../../src/pipeline/build-dataset.ts";

/** Bytes a report; files of a fixed size weigh more here than in a province. */
const bounds: Record<string, number> = {
  "agencies/": 3000,
  "agencies.csv": 60,
  // Rows of one figure stand together: a reader of one loads little, and all take a quarter more.
  parquet: 540,
  // Never more than 10 MB, since a larger table stands only in the release.
  "metrics.csv": 1500,
  // Never more than 2 MB, as above.
  "claims.csv": 500,
  SHA256SUMS: 60,
  comparison: 600,
  "reports.csv": 700,
  "reports-excel.csv": 700,
  diagnostics: 600,
  themes: 900,
  regions: 260,
  "index.json": 150,
  "search.json": 30,
  "search/": 115,
};

const kindOf = (path: string): string =>
  ["agencies/", "search/", "parquet", "comparison", "diagnostics", "themes", "regions"].find((kind) =>
    path.startsWith(kind),
  ) ?? path;

let root: string;
let reports = 0;
const bytes = new Map<string, number>();
const largest = new Map<string, number>();

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "nianbao-sizes-"));
  writeCorpus(join(root, "reports"), { agencies: 400, years: 6, seed: 7 });
  const { dataset } = await buildDataset(join(root, "reports"), join(root, "data"));
  reports = dataset.index.counts.reports;
  for (const entry of readdirSync(join(root, "data"), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const kind = kindOf(relative(join(root, "data"), path));
    bytes.set(kind, (bytes.get(kind) ?? 0) + statSync(path).size);
    largest.set(kind, Math.max(largest.get(kind) ?? 0, statSync(path).size));
  }
}, 300_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe("a report costs", () => {
  it.each(Object.entries(bounds))("in %s at most %i bytes", (kind, bound) => {
    expect(reports).toBeGreaterThan(1500);
    expect((bytes.get(kind) ?? 0) / reports).toBeGreaterThan(0);
    expect((bytes.get(kind) ?? 0) / reports).toBeLessThanOrEqual(bound);
  });
  it("nothing in a file that no bound covers, unless the file is small whatever the corpus", () => {
    const others = [...bytes].filter(([kind]) => !(kind in bounds));
    expect(others.filter(([, size]) => size > 140_000)).toEqual([]);
  });
  it("little in each file that a browser loads for one view", () => {
    // A body's file has all its years, a pack of the comparison the measures of an area and year.
    expect(largest.get("agencies/")).toBeLessThan(60_000);
    expect(largest.get("comparison")).toBeLessThan(60_000);
  });
});
