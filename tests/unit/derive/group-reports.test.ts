import { describe, expect, it } from "vitest";
import type { AssessedFile } from "../../../src/diagnostics/assessed-report.ts";
import { diagnose } from "../../../src/diagnostics/outcome.ts";
import { RegistryEntry } from "../../../src/model/registry.ts";
import { groupReports } from "../../../src/pipeline/derive/group-reports.ts";
import { assessReport } from "../../fixtures/assess-report.ts";
import { caseRow } from "../../fixtures/build-report.ts";

const folder = "样例省/样例市/样例区";
const codes = (file: { diagnostics: { code: string }[] } | undefined): string[] =>
  (file?.diagnostics ?? []).map((d) => d.code);

describe("groupReports", () => {
  it("puts a body's years together, ascending", () => {
    const { groups, setAside } = groupReports(
      [
        assessReport({ year: 2024, path: `${folder}/a.txt` }),
        assessReport({ year: 2022 }),
        assessReport({ year: 2023, path: `${folder}/b.txt` }),
      ],
      [],
    );
    expect(setAside).toEqual([]);
    expect(groups).toHaveLength(1);
    expect(groups[0]?.id).toBe("990101/yang-li-shi-yang-li-qu-yang-li-ju");
    expect(groups[0]?.reports.map((r) => r.report.year)).toEqual([2022, 2023, 2024]);
    expect(groups[0]?.region).toMatchObject({ code: "990101", names: ["样例省", "样例市", "样例区"] });
  });
  it("makes one body of name and alias when the registry says so, with its id and names", () => {
    const entry = RegistryEntry.parse({
      id: "990101/yang-li-ju",
      name: "样例局",
      aliases: ["原样例局"],
      regionNames: ["样例省"],
    });
    const { groups } = groupReports(
      [assessReport({ agencyName: "原样例局", year: 2022 }), assessReport({ agencyName: "样例局", year: 2023 })],
      [entry],
    );
    expect(groups).toHaveLength(1);
    expect(groups[0]).toMatchObject({
      id: "990101/yang-li-ju",
      name: "样例局",
      aliases: ["原样例局"],
      region: { code: "990101", names: ["样例省"] },
    });
    expect(groups[0]?.reports).toHaveLength(2);
  });
  it("keeps bodies of one name in two regions apart", () => {
    const { groups } = groupReports(
      [assessReport({ regionCode: "990101" }), assessReport({ regionCode: "990201" })],
      [],
    );
    expect(groups.map((g) => g.id.slice(0, 6))).toEqual(["990101", "990201"]);
  });
  it("gives a report without a code that of the same name in the same folder", () => {
    const { groups } = groupReports([assessReport({ year: 2022, regionCode: null }), assessReport({ year: 2023 })], []);
    expect(groups).toHaveLength(1);
    expect(groups[0]?.region.code).toBe("990101");
    expect(groups[0]?.reports.flatMap(codes)).toEqual([]);
  });
  it("takes the region's names from the latest report that lies in folders", () => {
    const { groups } = groupReports([assessReport({ year: 2023 }), assessReport({ year: 2024, path: "a.txt" })], []);
    expect(groups[0]?.region.names).toEqual(["样例省", "样例市", "样例区"]);
  });
  it("notes an unknown region once a body", () => {
    const { groups } = groupReports(
      [assessReport({ year: 2022, regionCode: null }), assessReport({ year: 2023, regionCode: null })],
      [],
    );
    expect(groups[0]?.id).toMatch(/^000000\//);
    expect(groups[0]?.reports.map(codes)).toEqual([["region-unknown"], []]);
  });
});

describe("two reports of one body and year", () => {
  const wellNamed = assessReport({
    path: `${folder}/样例局-2023.txt`,
    agencyName: "样例局",
    values: caseRow("received", 3),
  });
  const other = assessReport({ path: `${folder}/a.txt`, agencyName: "样例局", values: caseRow("received", 4) });
  it("keeps the file named <agency>-<year>, whatever the order", () => {
    for (const files of [
      [wellNamed, other],
      [other, wellNamed],
    ]) {
      const { groups, setAside } = groupReports(files, []);
      expect(groups[0]?.reports.map((r) => r.report.path)).toEqual([wellNamed.path]);
      expect(setAside.map((s) => s.path)).toEqual([other.path]);
      expect(setAside[0]?.agency).toBe(groups[0]?.id);
    }
  });
  it("says which figures differ", () => {
    const { setAside } = groupReports([wellNamed, other], []);
    const finding = setAside[0]?.diagnostics.find((d) => d.code === "report-duplicate");
    const figures = ["requests.received.naturalPerson", "requests.received.total"];
    expect(finding).toMatchObject({ file: other.path, figures, args: { kept: wellNamed.path, differing: 2, figures } });
  });
  it("keeps the first path when none is so named", () => {
    const b = assessReport({ path: `${folder}/b.txt`, agencyName: "样例局" });
    const { groups, setAside } = groupReports([b, other], []);
    expect(groups[0]?.reports[0]?.report.path).toBe(other.path);
    expect(codes(setAside[0])).toEqual(["report-duplicate"]);
  });
  it("sees them through an alias", () => {
    const entry = RegistryEntry.parse({
      id: "990101/yang-li-ju",
      name: "样例局",
      aliases: ["原样例局"],
      regionNames: [],
    });
    const { setAside } = groupReports([wellNamed, assessReport({ agencyName: "原样例局" })], [entry]);
    expect(codes(setAside[0])).toEqual(["report-duplicate"]);
  });
});

describe("files that are not published", () => {
  const aside = (file: AssessedFile): string[] => {
    const { groups, setAside } = groupReports([file], []);
    expect(groups).toEqual([]);
    return codes(setAside[0]);
  };
  it("says why where no stage has said so", () => {
    expect(aside(assessReport({ agencyName: null }))).toEqual(["agency-missing"]);
    expect(aside(assessReport({ year: null }))).toEqual(["year-missing"]);
    const { report, ...file } = assessReport({ tables: [] });
    expect(aside({ ...file, report: { ...report, edition: null } })).toEqual(["tables-missing"]);
    expect(aside({ path: "x.txt", report: null, checks: [], diagnostics: [], sha256: "" })).toEqual(["not-a-report"]);
  });
  it("repeats nothing that a stage has said", () => {
    const found = [diagnose("agency-name-invalid", { name: "<script>" }, { file: "x" })];
    expect(aside({ ...assessReport({ agencyName: null }), diagnostics: found })).toEqual(["agency-name-invalid"]);
    const empty = [diagnose("empty-file", {}, { file: "x" })];
    expect(aside({ path: "x", report: null, checks: [], diagnostics: empty, sha256: "" })).toEqual(["empty-file"]);
  });
});
