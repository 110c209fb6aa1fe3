import { describe, expect, it } from "vitest";
import type { Locale } from "../../../../src/i18n/locale.ts";
import { renderReportPage, type ReportView } from "../../../../src/views/report/report-page.ts";
import { closingValues, type ReportOverrides } from "../../../fixtures/build-report.ts";
import { buildDataset, contextIn } from "../profile/build-profile.ts";

function buildPage(reports: ReportOverrides[], wanted = 2023, locale: Locale = "zh"): ReportView {
  const [file] = buildDataset(...reports).agencies;
  if (file === undefined) throw new Error("no body");
  return renderReportPage(contextIn(locale), {
    file,
    wanted,
    dataVersion: "0123456789ab",
    site: undefined,
    repository: null,
  });
}
const anchorsOf = (page: ReportView): string[] =>
  [
    ...page.lines.flatMap((table) => table.lines.map((line) => line.anchor)),
    ...page.text.sections.flatMap((section) => [section.heading, ...section.paragraphs].map((block) => block.anchor)),
    ...page.findings.rows.map((row) => row.anchor),
  ].filter((anchor) => anchor !== null);

describe("a report page", () => {
  const page = buildPage([{ values: closingValues }]);
  it("gives each printed line one anchor, and each figure one cell", () => {
    const anchors = anchorsOf(page);
    expect(new Set(anchors).size).toBe(anchors.length);
    expect(anchors.length).toBeGreaterThan(30);
  });
  it("leads every figure to a line that is there", () => {
    const anchors = new Set(anchorsOf(page).map((anchor) => `#${anchor}`));
    const cells = page.tables.requests.groups.flatMap((group) => group.rows.flatMap((row) => row.cells));
    expect(cells.filter((cell) => cell.href === null || !anchors.has(cell.href))).toEqual([]);
  });
  it("prints the rows cell by cell and names a blank that a figure was expected in", () => {
    const blank = { value: null, raw: "", reading: "blank", effective: null } as const;
    const { lines } = buildPage([{ figures: { "disclosure.rules.issued": blank } }]);
    const row = lines[0]?.lines[0]?.cells.map((cell) => cell.text);
    expect(row).toEqual(["规章", "空白", "0", "0"]);
  });
  it("says that it is an extract, and only then", () => {
    expect(page.extractNotice).toContain("节录");
    expect(buildPage([{ kind: "full" }]).extractNotice).toBeNull();
  });
  it("has a heading where the report has no title", () => {
    expect(buildPage([{ title: null }])).toMatchObject({
      printedTitle: null,
      heading: "样例市样例区样例局 2023 年报告",
    });
  });
  it("leads to the neighbouring years", () => {
    const middle = buildPage([{ year: 2021 }, { year: 2022 }, { year: 2023 }], 2022);
    expect([middle.previous?.label, middle.next?.label]).toEqual(["2021 年报告", "2023 年报告"]);
    expect([page.previous, page.next]).toEqual([null, null]);
  });
  it("leads a finding to its printed line, or gives it an anchor of its own where the line isn't printed", () => {
    const [file] = buildDataset({ values: { "reviews.reconsideration.upheld": 11 } }).agencies;
    const [year] = file?.years ?? [];
    const [printed] = year?.diagnostics ?? [];
    if (file === undefined || year === undefined || printed === undefined) throw new Error("no finding");
    const unprinted = { ...printed, at: { line: 1, column: 1 } };
    const broken = { ...file, years: [{ ...year, diagnostics: [printed, unprinted, unprinted] }] };
    const data = { file: broken, wanted: 2023, dataVersion: "0123456789ab", site: undefined, repository: null };
    const { findings } = renderReportPage(contextIn(), data);
    expect(findings.rows.map((row) => row.anchor)).toEqual([null, "L1", null]);
    expect(findings.rows.map((row) => row.placeHref)).toEqual([expect.stringMatching(/^#L\d+$/), null, "#L1"]);
  });
});
