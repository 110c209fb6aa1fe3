import { describe, expect, it } from "vitest";
import { deriveDataset } from "../../../src/pipeline/derive/derive-dataset.ts";
import { groupReports } from "../../../src/pipeline/derive/group-reports.ts";
import { directoryOf } from "../../../src/pipeline/publish/comparison-directory.ts";
import { assessReport } from "../../fixtures/assess-report.ts";
import type { ReportOverrides } from "../../fixtures/build-report.ts";

const directory = (...reports: ReportOverrides[]) =>
  directoryOf(deriveDataset(groupReports(reports.map(assessReport), []), []));
const body = (at: number, year = 2023): ReportOverrides => ({
  agencyName: `样例${String.fromCodePoint(0x4e00 + at)}局`,
  year,
});

describe("the directory of the comparison", () => {
  it("begins with all bodies where they are few, in the year that most report for", () => {
    const { start, years, areas } = directory(body(1), body(2), body(1, 2024), body(1, 2020));
    expect(start).toMatchObject({ region: null, year: 2023 });
    expect(start.bodies).toHaveLength(2);
    expect(years).toEqual([2020, 2023, 2024]);
    expect(areas).toEqual(["9901"]);
    expect(directory(body(1), body(1, 2024)).start.year).toBe(2024);
  });
  it("begins with twelve of many bodies by name where no county is of a size to be read", () => {
    const { start } = directory(...Array.from({ length: 41 }, (_, at) => body(at)));
    expect(start.bodies).toHaveLength(12);
    expect(start.region).toBeNull();
  });
  it("has nothing to begin with where there is nothing", () => {
    expect(directory()).toMatchObject({ years: [], areas: [], start: { bodies: [], region: null, year: null } });
  });
});
