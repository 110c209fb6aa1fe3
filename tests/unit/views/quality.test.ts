import { describe, expect, it } from "vitest";
import { catalogue, diagnosticCodes } from "../../../src/diagnostics/catalogue.ts";
import { explanations, familyOf } from "../../../src/diagnostics/explanations/explanations.ts";
import { schemaVersion, type AgencyYear, type DiagnosticsFile } from "../../../src/model/dataset.ts";
import { createPageContext } from "../../../src/views/page-context.ts";
import { tabulateFindings } from "../../../src/views/reference/count-findings.ts";
import { chooseExamples, mostExamples, renderKind } from "../../../src/views/reference/finding-kind.ts";
import { anchorsOf, codesOf, type Finding } from "../../../src/views/reference/findings.ts";
import { mostUnpublished, renderQuality } from "../../../src/views/reference/quality.ts";
import { buildReport } from "../../fixtures/build-report.ts";
import { buildAgency, buildIndex, buildYear } from "./build-index.ts";

const zh = createPageContext("zh", "/");
const en = createPageContext("en", "/repo");

const finding = (overrides: Partial<Finding> = {}): Finding => ({
  code: "balance-mismatch",
  severity: "error",
  file: buildReport().path,
  at: { line: 20, column: 1 },
  figures: [],
  message: { zh: "样例说明", en: "A sample message" },
  agency: "990101/yang-li-ju",
  year: 2023,
  ...overrides,
});
const findingsFile = (...diagnostics: Finding[]): DiagnosticsFile => ({ schemaVersion, diagnostics });
const many = (count: number, overrides: (i: number) => Partial<Finding>): Finding[] =>
  Array.from({ length: count }, (_, i) => finding(overrides(i)));

const region = (code: string, level: "province" | "city" | "county", names: string[]) => ({
  code,
  name: names.at(-1) ?? "",
  level,
  parent: null,
  names,
  path: [],
});
const regions = [
  region("990000", "province", ["样例省"]),
  region("990100", "city", ["样例省", "样例市"]),
  region("990101", "county", ["样例省", "样例市", "样例区"]),
  region("990102", "county", ["样例省", "样例市", "样例县"]),
];
const cityBody = buildAgency({
  id: "990100/shi-ju",
  name: "样例市局",
  region: {
    code: "990100",
    names: ["样例省", "样例市"],
    path: [
      { code: "990000", name: "样例省" },
      { code: "990100", name: "样例市" },
    ],
    told: "path",
  },
});

describe("the quality page", () => {
  const kindsOf = (...diagnostics: Finding[]) =>
    renderQuality(en, buildIndex(), findingsFile(...diagnostics)).families.flatMap(({ kinds }) => kinds);

  it("counts each kind, errors first within a family, and leads to its page", () => {
    const kinds = kindsOf(finding({ code: "stock-mismatch", severity: "warning" }), finding(), finding());
    expect(kinds.map(({ code, severityName, count, href }) => [code, severityName, count, href])).toEqual([
      ["balance-mismatch", "Error", "2", "/repo/en/quality/balance-mismatch/"],
      ["stock-mismatch", "Warning", "1", "/repo/en/quality/stock-mismatch/"],
    ]);
  });
  it("gives every code of the catalogue an address, with findings or without", () => {
    const view = renderQuality(en, buildIndex(), findingsFile(finding()));
    const codes = [...view.families.flatMap(({ kinds }) => kinds), ...view.quietKinds].map(({ code }) => code);
    expect(codes.toSorted()).toEqual([...diagnosticCodes].sort());
    expect(view.lead).toBe("1 error, no warnings, no notes.");
  });
  it("shows a code that it doesn't know, in a family of its own", () => {
    const view = renderQuality(zh, buildIndex(), findingsFile(finding({ code: "from-another-version" })));
    expect(view.families.map(({ kinds }) => kinds.map(({ title }) => title))).toEqual([["from-another-version"]]);
    expect(codesOf(findingsFile(finding({ code: "from-another-version" })))).toContain("from-another-version");
  });
  it("names bodies where they are few and areas where they are many, with the same sums", () => {
    const years = [buildYear({ findings: { error: 1, warning: 2, note: 0 } })];
    const few = renderQuality(zh, buildIndex({ regions, agencies: [buildAgency({ years })] }), findingsFile());
    expect(few.places.rows.map(({ name, cells }) => [name, ...cells])).toEqual([["样例局", "1", "1", "2", "0"]]);
    const bodies = Array.from({ length: 45 }, (_, i) => buildAgency({ id: `990101/x${i}`, years }));
    const index = buildIndex({ regions, agencies: [...bodies, { ...cityBody, years }] });
    const view = renderQuality(zh, index, findingsFile());
    expect(view.places.rows.map(({ name, href, cells }) => [name, href, ...cells])).toEqual([
      ["样例市本级", "/regions/990100/", "1", "1", "2", "0"],
      ["样例市样例区", "/regions/990101/", "45", "45", "90", "0"],
    ]);
  });
  it("lists each file that was set aside with its reasons, and says so when there is none", () => {
    const { code, severity, file, at, figures, message } = finding({
      code: "empty-file",
      file: "<script>.txt",
      at: "unknown",
    });
    const diagnostic = { code, severity, file, at, figures, message };
    const unpublished = [{ path: "<script>.txt", agencyName: null, year: null, diagnostics: [diagnostic] }];
    const view = renderQuality(en, buildIndex({ unpublished }), findingsFile());
    expect(view.unpublished[0]?.path).toBe("<script>.txt");
    expect(view.unpublished[0]?.reasons[0]).toMatchObject({
      kind: "Empty file",
      message: "A sample message",
      href: "/repo/en/quality/empty-file/",
    });
    expect(view.unpublishedNote).toContain("1 file was not published");
    expect(view.unpublishedMore).toBe("");
    const lots = Array.from({ length: mostUnpublished + 1 }, () => unpublished[0]!);
    const long = renderQuality(en, buildIndex({ unpublished: lots }), findingsFile());
    expect(long.unpublished).toHaveLength(mostUnpublished);
    expect(long.unpublishedNote).toContain(String(mostUnpublished + 1));
    expect(long.unpublishedMore).toContain(String(mostUnpublished));
    expect(view.lead).toBe("Nothing was found.");
    expect(renderQuality(en, buildIndex(), findingsFile()).unpublishedNote).toContain("Every file");
  });
});

describe("the counts that the filters work with", () => {
  const index = buildIndex({ regions, agencies: [buildAgency(), cityBody] });
  const diagnostics = [
    finding(),
    finding(),
    finding({ agency: cityBody.id, year: 2022 }),
    finding({ code: "empty-file", agency: null, year: null }),
  ];
  const cells = tabulateFindings(zh, index, findingsFile(...diagnostics));
  it("add up to all findings and name area and year of each", () => {
    const told = cells.count.map((count, i) => [
      cells.codes[cells.code[i]!],
      cells.areas[cells.area[i]!],
      cells.year[i],
      count,
    ]);
    expect(told).toEqual([
      ["balance-mismatch", "990100", 2022, 1],
      ["balance-mismatch", "990101", 2023, 2],
      ["empty-file", "", 0, 1],
    ]);
  });
  it("use the values that the page offers to choose", () => {
    const view = renderQuality(zh, index, findingsFile(...diagnostics));
    const areas = view.filters.find(({ name }) => name === "area")?.choices.map(({ value }) => value) ?? [];
    expect(areas).toEqual(["990100", "990101"]);
    expect(cells.areas.filter((key) => key !== "")).toEqual(areas);
  });
});

describe("the page of a kind of finding", () => {
  const { agencyName, title, path, format, kind, regionCode, address, retrieved, ...report } = buildReport();
  const agency = buildAgency({ name: agencyName ?? "" });
  const source = { path, format, kind, title, address, retrieved, sha256: regionCode ?? "" };
  const year = {
    ...report,
    year: 2023,
    edition: "2021" as const,
    source,
    checks: [],
    metrics: [],
    peers: [],
    diagnostics: [],
  };
  const anchors = anchorsOf((id, wanted) =>
    id === agency.id && wanted === 2023 ? (year as unknown as AgencyYear) : null,
  );
  const pageOf = (code: string, ...diagnostics: Finding[]) =>
    renderKind(zh, { index: buildIndex({ regions }), file: findingsFile(...diagnostics) }, code, anchors);
  const hrefOf = (overrides: Partial<Finding>) => pageOf("balance-mismatch", finding(overrides)).examples[0]?.href;

  it("leads to the figure, else to the line, else to the report, else nowhere", () => {
    const reportPage = "/agencies/990101/yang-li-ju/2023/";
    expect(hrefOf({ figures: ["no.such.figure", "requests.handled.total"] })).toMatch(/\/2023\/#L(?!20$)\d+$/);
    expect(hrefOf({})).toBe(`${reportPage}#L20`);
    expect(hrefOf({ at: { line: 999, column: 1 } })).toBe(`${reportPage}#L999`);
    expect(hrefOf({ at: "unknown" })).toBe(reportPage);
    expect(hrefOf({ agency: null })).toBeNull();
    expect(hrefOf({ year: 2022 })).toBeNull();
    expect(hrefOf({ file: "另一份-2023.txt", figures: ["requests.handled.total"] })).toBeNull();
  });
  it.each(diagnosticCodes)("explains %s in both languages, whether it occurs or not", (code) => {
    for (const context of [zh, en]) {
      const view = renderKind(context, { index: buildIndex(), file: findingsFile() }, code, anchors);
      expect(view.title).toBe(catalogue[code].title[context.locale]);
      expect(view.severity).toBe(catalogue[code].severity);
      const texts = view.explanation.map(({ text }) => text);
      expect(texts).toHaveLength(3);
      for (const text of texts) expect(text.length).toBeGreaterThanOrEqual(context.locale === "zh" ? 5 : 15);
      expect(new Set(texts).size).toBe(3);
      expect(view.examples).toEqual([]);
    }
    expect(familyOf(code)).not.toBeNull();
  });
  it("mixes no language: Chinese has no English sentence, English no Chinese one", () => {
    for (const { meaning, method, advice } of Object.values(explanations)) {
      for (const { zh: chinese, en: english } of [meaning, method, advice]) {
        expect(chinese).toMatch(/[\u4e00-\u9fff].*。$/);
        expect(english).toMatch(/^([A-Z0]|sources\.csv|agencies\.csv).*[.]$/);
        expect(english.match(/[\u4e00-\u9fff]{4,}/)).toBeNull();
      }
    }
  });
  it("counts findings by year and area, and only where there are several to tell apart", () => {
    const findings = [finding(), finding({ year: 2022 }), finding({ agency: null, year: null, file: "b.txt" })];
    const view = pageOf("balance-mismatch", ...findings);
    expect(view.counts.map(({ rows }) => rows.map(({ name, count }) => [name, count]))).toEqual([
      [
        ["2023 年", "1"],
        ["2022 年", "1"],
      ],
      [
        ["样例市样例区", "2"],
        ["所在地不明", "1"],
      ],
    ]);
    expect(pageOf("balance-mismatch", finding()).counts).toEqual([]);
  });
  it("lists a hundred of very many, from every area, and says how many there are", () => {
    const findings = [
      ...many(mostExamples + 50, (i) => ({ at: { line: i + 1, column: 1 } })),
      finding({ agency: null, file: "last.txt" }),
    ];
    const view = pageOf("balance-mismatch", ...findings);
    expect(view.examples).toHaveLength(mostExamples);
    expect(view.examples.at(-1)?.file).toBe("last.txt");
    expect(view.examplesNote).toContain(String(mostExamples + 51));
    expect(chooseExamples(findings, () => "")).toEqual(findings.slice(0, mostExamples));
  });
});
