import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { deriveDataset } from "../../../src/pipeline/derive/derive-dataset.ts";
import { groupReports } from "../../../src/pipeline/derive/group-reports.ts";
import { publishDataset } from "../../../src/pipeline/publish/publish-dataset.ts";
import { assessReport } from "../../fixtures/assess-report.ts";

let root: string;
/** A fresh module each time: it keeps what it has read. */
const open = async (folder: string) => {
  vi.resetModules();
  vi.stubEnv("DATA_DIR", folder);
  return import("../../../src/dataset/load-dataset.ts");
};
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "nianbao-load-"));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true, force: true });
});

const dataset = deriveDataset(groupReports([assessReport()], []), []);

describe("the door to the dataset", () => {
  it("gives what was published", async () => {
    const { dataVersion } = await publishDataset(dataset, join(root, "data"));
    const door = await open(join(root, "data"));
    const [agency] = dataset.agencies;
    expect(door.loadIndex()).toEqual({ ...dataset.index, dataVersion });
    expect(door.loadAgency(agency?.agency.id ?? "")).toEqual({
      ...agency,
      years: agency?.years.map((year) => ({
        ...year,
        packed: undefined,
        facts: undefined,
        content: undefined,
        shared: undefined,
        claims: undefined,
      })),
    });
    expect(door.loadMetrics()).toEqual(dataset.metrics);
    expect(door.loadDiagnostics()).toEqual(dataset.diagnostics);
    expect(door.loadIndex()).toBe(door.loadIndex());
  });
  it("says what to run when there is no data", async () => {
    const door = await open(join(root, "nowhere"));
    expect(() => door.loadIndex()).toThrow(/cannot be read.*npm run dataset/);
  });
  it("refuses data of another shape, and ids that are paths", async () => {
    await publishDataset(dataset, join(root, "data"));
    writeFileSync(join(root, "data", "metrics.json"), '{"schemaVersion":99,"metrics":[]}');
    const door = await open(join(root, "data"));
    expect(() => door.loadMetrics()).toThrow(/metrics\.json is not of this version/);
    expect(() => door.loadAgency("../../secret")).toThrow();
  });
});
