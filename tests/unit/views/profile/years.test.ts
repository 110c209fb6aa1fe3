import { describe, expect, it } from "vitest";
import { textOfSegments } from "../../../../src/views/profile/segments.ts";
import { caseRow, type ReportOverrides } from "../../../fixtures/build-report.ts";
import { buildProfile } from "./build-profile.ts";

const yearsOf = (...reports: [ReportOverrides, ...ReportOverrides[]]) => buildProfile(reports).years;
const report = (year: number, values: Record<string, number> = {}, more: ReportOverrides = {}): ReportOverrides => ({
  year,
  values,
  ...more,
});
const decided = (n: number): Record<string, number> => ({
  ...caseRow("received", n),
  ...caseRow("handled", n),
  ...caseRow("granted", n),
});
const both = (n: number): Record<string, number> => ({ ...caseRow("received", n), ...caseRow("handled", n) });
const unread = { value: null, raw: "若干", reading: "unreadable", effective: null } as const;

describe("years", () => {
  it("stand side by side, those between without a report told in words", () => {
    const years = yearsOf(report(2020), report(2023));
    expect(years.columns.map((column) => [column.year, column.href !== null])).toEqual([
      [2020, true],
      [2021, false],
      [2022, false],
      [2023, true],
    ]);
    expect(years.sentences).toEqual(["数据集里没有 2021、2022 年的报告。"]);
    const received = years.tables[0]?.rows.find((row) => row.name === "本年新收");
    expect(received?.cells.map((cell) => cell.text)).toEqual(["0", "未收录", "未收录", "0"]);
  });
  it("are no series when there is one", () =>
    expect(yearsOf(report(2023))).toMatchObject({
      isSeries: false,
      tables: [],
      charts: [],
      changes: null,
      continuity: [],
    }));
  it("lead each number to its own year's report", () => {
    const row = yearsOf(report(2022, decided(3)), report(2023, decided(4))).tables[0]?.rows[1];
    expect(row?.cells.map((cell) => cell.cell?.href ?? cell.href)).toEqual([
      expect.stringContaining("/2022/#L"),
      expect.stringContaining("/2023/#L"),
    ]);
  });
  it("break where the form divides an item otherwise, there only, and say so", () => {
    const years = yearsOf(
      report(2020, caseRow("other.undivided", 2), { edition: "2019" }),
      report(2021, caseRow("other.unspecified", 3)),
    );
    expect(years.sentences.join("")).toContain("2021 年换了表式");
    const broken = years.tables[0]?.rows.filter((row) => row.cells.some((cell) => cell.breaksBefore));
    expect(broken?.map((row) => row.name)).toEqual(["其他处理"]);
    const panels = years.charts.flatMap((chart) => chart.panels);
    expect(panels.find(({ name }) => name === "其他处理")?.years.map((year) => year.breaksBefore)).toEqual([
      false,
      true,
    ]);
    const leaves = years.tables.find((table) => table.isFolded)?.rows;
    expect(leaves?.map((row) => row.cells.map((cell) => cell.text))).toEqual([
      ["2", "无此项"],
      ["无此项", "3"],
    ]);
  });
  it("draw no item that is 0 throughout, and no number that isn't known", () => {
    const years = yearsOf(
      report(2022, decided(3), { figures: { "requests.received.total": unread } }),
      report(2023, decided(4)),
    );
    const panels = years.charts.flatMap((chart) => chart.panels);
    expect(panels.map(({ name }) => name)).toEqual(["本年新收", "本年办结", "予以公开"]);
    expect(panels[0]?.years.map(({ count }) => count)).toEqual([null, 4]);
  });
});

describe("continuity", () => {
  const linesOf = (...reports: [ReportOverrides, ...ReportOverrides[]]) =>
    yearsOf(...reports).continuity.map(({ status, segments }) => [status, textOfSegments(segments)] as const);
  it("tells both numbers, whether they agree or not", () => {
    const out = report(2022, caseRow("carriedOut", 5));
    expect(linesOf(out, report(2023, caseRow("carriedIn", 5)))).toEqual([
      ["holds", expect.stringMatching(/2022.*5.*2023.*5/)],
    ]);
    expect(linesOf(out, report(2023, caseRow("carriedIn", 3)))).toEqual([
      ["fails", expect.stringMatching(/2022.*5.*2023.*3/)],
    ]);
  });
  it("says that it cannot be tried, and why", () => {
    expect(linesOf(report(2021), report(2023))).toEqual([["unknown", expect.stringContaining("没有收录 2022 年")]]);
    const figures = { "requests.carriedOut.total": unread };
    expect(linesOf(report(2022, {}, { figures }), report(2023))).toEqual([
      ["unknown", expect.stringContaining("没有写明")],
    ]);
  });
});

describe("what changed", () => {
  it("is told for items of both forms, without percentages", () => {
    const years = yearsOf(
      report(2020, { ...decided(3), ...caseRow("other.undivided", 1), ...both(4) }, { edition: "2019" }),
      report(2021, { ...decided(5), ...caseRow("other.unspecified", 1), ...both(6) }),
    );
    expect(years.changes?.rows.map(({ name, before, now, change }) => [name, before, now, change])).toEqual([
      ["本年新收", "4", "6", "+2"],
      ["本年办结", "4", "6", "+2"],
      ["予以公开", "3", "5", "+2"],
    ]);
    expect(JSON.stringify(years.changes)).not.toContain("%");
  });
  it("compares nothing that is unread or disputed, and no other scope", () => {
    const row = (before: ReportOverrides, now: ReportOverrides, name: string) =>
      yearsOf(before, now).changes?.rows.find((candidate) => candidate.name === name);
    const spoiled = report(2022, decided(3), { figures: { "requests.received.total": unread } });
    expect(row(spoiled, report(2023, decided(5)), "本年新收")).toMatchObject({ isCompared: false, change: "不比较" });
    const disputed = report(2022, { ...decided(3), "requests.handled.total": 9 });
    expect(row(disputed, report(2023, decided(5)), "本年办结")).toMatchObject({ isCompared: false });
    expect(yearsOf(report(2022, decided(3), { scope: "summary" }), report(2023)).changes).toBeNull();
  });
});
