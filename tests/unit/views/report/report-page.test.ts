import { describe, expect, it } from "vitest";
import type { AgencyYear } from "../../../../src/model/dataset.ts";
import { figureAnchors } from "../../../../src/views/evidence/figure-anchors.ts";
import type { EvidenceLine } from "../../../../src/views/report/evidence-view.ts";
import { renderReportPage, type ReportView } from "../../../../src/views/report/report-page.ts";
import { caseRow, closingValues, type ReportOverrides } from "../../../fixtures/build-report.ts";
import { buildDataset } from "../profile/build-profile.ts";

function buildPage(reports: ReportOverrides[], wanted = 2023, repository: string | null = null): ReportView {
  const [file] = buildDataset(...reports).agencies;
  if (file === undefined) throw new Error("no body");
  return renderReportPage({ base: "/", file, wanted, repository });
}
function yearOf(report: ReportOverrides): AgencyYear {
  const year = buildDataset(report).agencies[0]?.years[0];
  if (year === undefined) throw new Error("no year");
  return year;
}
const tablesOf = (page: ReportView) => page.parts.flatMap(({ table }) => table ?? []);
const linesOf = (page: ReportView): EvidenceLine[] =>
  tablesOf(page).flatMap(({ parts }) => parts.flatMap(({ head, lines }) => (head === null ? lines : [head, ...lines])));
const lineOf = (page: ReportView, label: string): EvidenceLine | undefined =>
  linesOf(page).find((line) => line.label.zh.includes(label));
const idsOf = (page: ReportView): string[] =>
  [
    ...page.parts.flatMap((part) => [part.id, part.anchor, ...part.paragraphs.map(({ anchor }) => anchor)]),
    ...page.parts.flatMap((part) => part.otherRows.map(({ anchor }) => anchor)),
    ...tablesOf(page).map(({ whole }) => whole?.anchor),
    ...linesOf(page).flatMap((line) => [line.anchor, ...line.cells.map(({ anchor }) => anchor)]),
    ...page.findings.rows.map(({ anchor }) => anchor),
  ].filter((id) => id !== undefined);

describe("a report page", () => {
  const page = buildPage([{ values: closingValues }]);
  it("gives no id twice", () => {
    const ids = idsOf(page);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(20);
  });
  it("follows the report, each table under its heading", () => {
    expect(page.parts.map(({ table }) => table?.id ?? null)).toEqual([
      null,
      "disclosure",
      "requests",
      "reviews",
      null,
      null,
    ]);
  });
  it("has a table whose section wasn't found at its place in the form", () => {
    const lost = buildPage([{ sections: [{ id: "problems", heading: "五、", at: "unknown", paragraphs: [] }] }]);
    expect(lost.parts.map(({ id }) => id)).toEqual(["disclosure", "requests", "reviews", undefined]);
  });
  it("says that it is an extract, and only then", () => {
    expect(page.isExtract).toBe(true);
    expect(buildPage([{ kind: "full" }]).isExtract).toBe(false);
  });
  it("has a heading where the report has no title", () => {
    const untitled = buildPage([{ title: null }]);
    expect(untitled).toMatchObject({ isUntitled: true, heading: { zh: "样例市样例区样例局 2023 年报告" } });
  });
  it("leads to the neighbouring years and the profile by short addresses", () => {
    const middle = buildPage([{ year: 2021 }, { year: 2022 }, { year: 2023 }], 2022);
    expect([middle.previous?.href, middle.next?.href]).toEqual(["../2021/", "../2023/"]);
    expect([page.previous, page.next, page.profileHref]).toEqual([null, null, "../"]);
  });
  it("leads to the form with the body and year filled in where the repository is known", () => {
    expect(page.source.wrongHref).toBeNull();
    const { wrongHref } = buildPage([{}], 2023, "https://github.com/a/b").source;
    expect(new URL(wrongHref ?? "").searchParams.get("report")).toMatch(/^990101\/.+ 2023$/);
  });
});

describe("its tables", () => {
  const values = { ...closingValues, ...caseRow("received", 12), "disclosure.normativeDocuments.inForce": 3 };
  const page = buildPage([{ values }]);
  it("have every figure of the form once: in a cell, or told by the row or table that it is folded into", () => {
    const cells = linesOf(page).flatMap((line) => line.cells);
    const year = yearOf({ values });
    const told = tablesOf(page).map(({ whole }) => whole?.told.zh ?? "");
    expect(told.filter((text) => text !== "")).toHaveLength(1);
    // 行政复议、行政诉讼: 15 cells in a sentence; 不予公开 without one row, 无法提供 without one, 不予处理 and 其他处理.
    expect(cells).toHaveLength(Object.keys(year.figures).length - 15 - 7 * (7 + 2 + 5 + 3));
  });
  it("print cells as they stand, in the form's order", () => {
    expect(lineOf(page, "一、本年新收")?.cells.map(({ text }) => text)).toEqual(["12", "0", "0", "0", "0", "0", "12"]);
    expect(lineOf(page, "（七）总计")).toMatchObject({ isTotal: true, label: { en: "Decided, total" } });
  });
  it("fold rows of nothing but 0 into their group, and groups of nothing else together", () => {
    expect(lineOf(page, "（三）不予公开")).toMatchObject({ alike: { zh: expect.stringContaining(" 7 行") } });
    expect(lineOf(page, "（五）不予处理")).toMatchObject({
      label: { zh: "（五）不予处理、（六）其他处理" },
      alike: { zh: expect.stringContaining("8 行") },
    });
  });
  it("never fold a blank with a 0", () => {
    const blank = { value: null, raw: "", reading: "blank", effective: null } as const;
    const row = [
      "naturalPerson",
      "business",
      "research",
      "publicInterest",
      "legalService",
      "otherOrganisation",
      "total",
    ];
    const figures = Object.fromEntries(row.map((column) => [`requests.refused.deliberative.${column}`, blank]));
    const blanks = buildPage([{ values, figures }]);
    expect(lineOf(blanks, "（三）不予公开")?.alike?.zh).toContain(" 6 行");
    expect(lineOf(blanks, "6.属于四类过程性信息")?.alike?.zh).toContain("空白");
  });
  it("name a blank cell in words, mark a remark and a sum that fails, and list the cells that are no numbers", () => {
    const figures = {
      "requests.received.research": { value: null, raw: "", reading: "blank", effective: null },
      "requests.received.business": { value: 3, raw: "3（其中个体 1）" },
    } as const;
    const odd = buildPage([{ values, figures }]);
    const cells = lineOf(odd, "一、本年新收")?.cells;
    expect(cells?.[2]).toMatchObject({ text: "", word: { zh: "空白", en: "blank" } });
    expect(cells?.[1]).toMatchObject({ text: "3（其中个体 1）", mark: "disputed" });
    expect(odd.told.map(({ told }) => told.zh).filter((text) => text.includes("本年新收·"))).toHaveLength(2);
    expect(
      odd.told.filter(({ href }) => href !== null).every(({ href }) => idsOf(odd).includes(href?.slice(1) ?? "")),
    ).toBe(true);
  });
  it("quote a row whose cells stand otherwise than the form's, and rows that the form doesn't have", () => {
    const [file] = buildDataset({ values }).agencies;
    const [year] = file?.years ?? [];
    const table = year?.tables.find(({ id }) => id === "disclosure");
    if (file === undefined || year === undefined || table === undefined) throw new Error("no table");
    const [rules, ...rest] = table.rows;
    const surplus = { at: { line: 90, column: 1 }, cells: [{ text: "其他主动公开文件" }, { text: "7" }] };
    const header = {
      at: { line: 91, column: 1 },
      cells: [{ text: "信息 内容" }, { text: "本年制发" }, { text: "件数" }],
    };
    const shifted = { at: rules?.at ?? ("unknown" as const), cells: [...(rules?.cells ?? []), { text: "8" }] };
    const tables: AgencyYear["tables"] = year.tables.map((t) =>
      t === table ? { ...t, rows: [shifted, ...rest, surplus, header] } : t,
    );
    const odd = renderReportPage({
      base: "/",
      file: { ...file, years: [{ ...year, tables }] },
      wanted: 2023,
      repository: null,
    });
    const quoted = odd.parts.flatMap(({ otherRows }) => otherRows);
    expect(quoted.map(({ text }) => text)).toEqual(["规章 │ 0 │ 0 │ 0 │ 8", "其他主动公开文件 │ 7"]);
    expect(quoted.map(({ anchor }) => anchor)).toEqual([undefined, "L90"]);
  });
});

describe("the ids of figures", () => {
  const anchored = (page: ReportView, year: AgencyYear): string[] =>
    [...figureAnchors(year).values()].filter((anchor) => !idsOf(page).includes(anchor));
  it("are all on the page, of folded rows too", () => {
    for (const report of [{ values: closingValues }, {}, { edition: "2019" } as const])
      expect(anchored(buildPage([report]), yearOf(report))).toEqual([]);
  });
  it("tell rows of one printed line apart", () => {
    const year = yearOf({ values: { ...closingValues, "reviews.reconsideration.upheld": 1 } });
    const anchors = figureAnchors(year);
    const of = (block: string): string => anchors.get(`reviews.${block}.total`) ?? "";
    expect(of("litigationDirect")).toBe(`${of("reconsideration")}.2`);
  });
  it("are made of the row where no line is known", () => {
    const year = yearOf({ values: closingValues });
    const rowsOf = (rows: AgencyYear["tables"][number]["rows"]) =>
      rows.map((row) => ({ ...row, at: "unknown" as const }));
    const tables = year.tables.map((table) => ({ ...table, rows: rowsOf(table.rows) }));
    expect(figureAnchors({ ...year, tables }).get("requests.received.total")).toBe("requests.received");
  });
});

describe("its findings", () => {
  it("lead to their printed line, or bear its id where the line isn't printed", () => {
    const [file] = buildDataset({ values: { "reviews.reconsideration.upheld": 11 } }).agencies;
    const [year] = file?.years ?? [];
    const [printed] = year?.diagnostics ?? [];
    if (file === undefined || year === undefined || printed === undefined) throw new Error("no finding");
    const unprinted = { ...printed, at: { line: 1, column: 1 } };
    const broken = { ...file, years: [{ ...year, diagnostics: [printed, unprinted, unprinted] }] };
    const { findings } = renderReportPage({ base: "/", file: broken, wanted: 2023, repository: null });
    expect(findings.rows.map((row) => row.anchor)).toEqual([undefined, "L1", undefined]);
    expect(findings.rows.map((row) => row.placeHref)).toEqual([expect.stringMatching(/^#L\d+$/), null, "#L1"]);
  });
  it("stand beside the sums that fail, with both numbers, in both languages", () => {
    const page = buildPage([{ values: { "reviews.reconsideration.upheld": 11 } }]);
    expect(page.told.map(({ told }) => told.zh)).toEqual([expect.stringMatching(/行政复议.*11.*0/)]);
    expect(page.told.map(({ told }) => told.en)).toEqual([expect.stringMatching(/reconsideration.*11.*0/)]);
  });
});
