import { describe, expect, it } from "vitest";
import { RegionFile, RegionsFile } from "../../../../src/model/region-file.ts";
import { deriveDataset } from "../../../../src/pipeline/derive/derive-dataset.ts";
import { groupReports } from "../../../../src/pipeline/derive/group-reports.ts";
import { assessReport } from "../../../fixtures/assess-report.ts";
import type { ReportOverrides } from "../../../fixtures/build-report.ts";

const regions = [
  { code: "990000", name: "样例省", phone: null },
  { code: "990100", name: "甲市", phone: null },
  { code: "990101", name: "乙县", phone: null },
  { code: "990102", name: "丙县", phone: null },
  { code: "990101100", name: "丁镇", phone: null },
];
const build = (...reports: ReportOverrides[]) =>
  deriveDataset(groupReports(reports.map(assessReport), [], regions), []);
const body = (agencyName: string, regionCode: string, more: ReportOverrides = {}): ReportOverrides => ({
  agencyName,
  regionCode,
  path: `${regionCode}/${agencyName}-${more.year ?? 2023}-${more.scope ?? "own"}.txt`,
  ...more,
});

describe("regions of the dataset", () => {
  const dataset = build(
    body("甲市财政局", "990100"),
    body("乙县财政局", "990101"),
    body("乙县丁镇人民政府", "990101"),
    body("丙县人民政府", "990102", { scope: "summary" }),
    body("丙县财政局", "990102", { year: 2022 }),
  );
  const regionOf = (code: string) => {
    const region = dataset.regions.find((r) => r.region.code === code);
    if (region === undefined) throw new Error(code);
    return region;
  };
  it("are those with bodies and all above them, with their paths", () => {
    expect(dataset.index.regions.map(({ code, level, parent, path }) => [code, level, parent, path.length])).toEqual([
      ["990000", "province", null, 1],
      ["990100", "city", "990000", 2],
      ["990101", "county", "990100", 3],
      ["990101100", "town", "990101", 4],
      ["990102", "county", "990100", 3],
    ]);
    expect(dataset.index.regions[3]?.names).toEqual(["样例省", "甲市", "乙县", "丁镇"]);
  });
  it("tell kind and level of each body", () => {
    const told = dataset.index.agencies.map(({ name, kind, level }) => [name, kind, level]);
    expect(told).toEqual([
      ["甲市财政局", "department", "city"],
      ["乙县财政局", "department", "county"],
      ["乙县丁镇人民政府", "township", "town"],
      ["丙县财政局", "department", "county"],
      ["丙县人民政府", "government", "county"],
    ]);
  });
  it("count a body in every region that contains it, and never add a summary to own reports", () => {
    const counted = (code: string) =>
      regionOf(code).totals.map(({ scope, year, bodies, leftOut }) => [scope, year, bodies + leftOut]);
    expect(counted("990000")).toEqual([
      ["own", 2022, 1],
      ["own", 2023, 3],
      ["summary", 2023, 1],
    ]);
    expect(counted("990101")).toEqual([["own", 2023, 2]]);
    expect([regionOf("990101100").bodies, counted("990101100")]).toEqual([1, []]);
  });
  it("show the latest year that is covered more than half as well as the fullest", () => {
    expect(regionOf("990000").shown).toMatchObject({ year: 2023, reports: 3 });
    expect(regionOf("990102").shown).toMatchObject({ year: 2022, reports: 1 });
    expect(regionOf("990101100").shown).toBeNull();
    expect(regionOf("990101").shown?.bodies.map(({ name }) => name)).toEqual(["乙县丁镇人民政府", "乙县财政局"]);
  });
  it("show no year where only summaries are held", () => {
    const [region] = build(body("丙县人民政府", "990102", { scope: "summary" })).regions;
    expect(region?.shown).toBeNull();
  });
  it("name no bodies where there are many, and still tell how they spread", () => {
    const many = Array.from({ length: 41 }, (_, n) => body(`乙县第${n}局`, "990101"));
    const region = build(...many).regions.find(({ region: { code } }) => code === "990101");
    expect(region?.shown?.reports).toBe(41);
    expect(region?.shown?.bodies).toEqual([]);
    expect(region?.shown?.spreads.map(({ metric }) => metric)).toEqual(["received", "disclosureRate"]);
  });
  it("fit their schema", () => {
    for (const region of dataset.regions) expect(RegionFile.safeParse(region).error).toBeUndefined();
    expect(RegionsFile.safeParse(dataset.allRegions).error).toBeUndefined();
  });
});
