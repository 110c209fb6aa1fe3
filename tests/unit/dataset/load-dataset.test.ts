import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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
    const [year] = door.loadAgency(agency?.agency.id ?? "").years;
    expect(door.loadReport(agency?.agency.id ?? "", year?.year ?? 0)).toEqual(year);
    expect(door.loadReport(agency?.agency.id ?? "", 1999)).toBeNull();
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
  it("gives the same where another thread validates, which refuses what is of another shape", async () => {
    await publishDataset(dataset, join(root, "data"));
    const read = async (trusts: boolean) => {
      const door = await open(join(root, "data"));
      const { trustShared, validateShared } = await import("../../../src/dataset/shared-files.ts");
      const { loadDatedReports } = await import("../../../src/dataset/load-dated-reports.ts");
      if (trusts) trustShared();
      return { door, validateShared, loadDatedReports };
    };
    const [checked, trusting] = [await read(false), await read(true)];
    for (const name of ["loadIndex", "loadThemes", "loadDiagnostics"] as const) {
      expect(trusting.door[name]()).toEqual(checked.door[name]());
    }
    expect(trusting.loadDatedReports()).toEqual(checked.loadDatedReports());
    for (const name of ["index", "themes", "diagnostics", "fetched"]) {
      const path = join(root, "data", `${name}.json`);
      const sound = readFileSync(path, "utf8");
      writeFileSync(path, '{"schemaVersion":99}');
      const { validateShared } = await read(false);
      expect(validateShared).toThrow(new RegExp(`${name}\\.json is not of this version`));
      writeFileSync(path, sound);
    }
  });
});
