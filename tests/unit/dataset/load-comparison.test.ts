import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { deriveDataset } from "../../../src/pipeline/derive/derive-dataset.ts";
import { groupReports } from "../../../src/pipeline/derive/group-reports.ts";
import { publishDataset } from "../../../src/pipeline/publish/publish-dataset.ts";
import { assessReport } from "../../fixtures/assess-report.ts";

const dataset = deriveDataset(groupReports([assessReport()], []), []);
const id = dataset.agencies[0]?.agency.id ?? "";
let root: string;
let door: typeof import("../../../src/dataset/load-comparison.ts");
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "nianbao-comparison-"));
  await publishDataset(dataset, join(root, "data"));
  // A fresh module: it keeps what it has read, and another test may have read other data.
  vi.resetModules();
  vi.stubEnv("DATA_DIR", join(root, "data"));
  door = await import("../../../src/dataset/load-comparison.ts");
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true, force: true });
});

describe("the comparison's files at build time", () => {
  it("are those that the browser loads", async () => {
    const { comparisonFiles, loadComparisonDirectory } = door;
    expect(loadComparisonDirectory()).toMatchObject({ years: [2023], areas: ["9901"] });
    expect((await comparisonFiles.body(id))?.agency.id).toBe(id);
    expect((await comparisonFiles.area("9901"))?.ids).toEqual([id]);
    expect(Object.keys((await comparisonFiles.pack("9901", 2023, 0))?.columns ?? {})).toContain("received");
    expect((await comparisonFiles.sources("9901", 2023))?.paths).toHaveLength(1);
  });
  it("are null where there are none, and refused where a name is a path", async () => {
    const { comparisonFiles } = door;
    expect(await comparisonFiles.body("110000/none")).toBeNull();
    expect(await comparisonFiles.area("1100")).toBeNull();
    expect(() => comparisonFiles.body("../../secret")).toThrow();
    expect(() => comparisonFiles.area("../x")).toThrow();
  });
});
