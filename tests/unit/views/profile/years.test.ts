import { describe, expect, it } from "vitest";
import { textOfSegments } from "../../../../src/views/profile/segments.ts";
import type { YearRow } from "../../../../src/views/profile/year-rows.ts";
import type { YearsView } from "../../../../src/views/profile/years.ts";
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

const rowsOf = ({ groups }: YearsView): YearRow[] => groups.flatMap(({ rows }) => rows);
const rowOf = (years: YearsView, name: string): YearRow | undefined => rowsOf(years).find((row) => row.name === name);

describe("years", () => {
  it("stand side by side, those between without a report told in words", () => {
    const years = yearsOf(report(2020, decided(3)), report(2023));
    expect(years.columns.map((column) => [column.year, column.href, column.missing])).toEqual([
      [2020, "2020/", ""],
      [2021, null, "未收录"],
      [2022, null, "未收录"],
      [2023, "2023/", ""],
    ]);
    expect(years.sentences[0]).toBe("数据集里没有 2021、2022 年的报告。");
    expect(rowOf(years, "本年新收")?.cells.map((cell) => cell.text)).toEqual(["3", "未收录", "未收录", "0"]);
  });
  it("have a table of one column and no chart when there is one", () => {
    const years = yearsOf(report(2023, decided(9)));
    expect(years).toMatchObject({ panels: [], hasChanges: false, hasJoins: false, broken: [] });
    expect(rowsOf(years).map(({ name }) => name)).toEqual(["本年新收", "本年办结", "予以公开", "自然人"]);
  });
  it("lead each number to its own year's report, and a 0 nowhere", () => {
    const row = rowOf(yearsOf(report(2021), report(2022, decided(3)), report(2023, decided(4))), "本年办结");
    expect(row?.cells.map(({ href }) => href)).toEqual([
      null,
      expect.stringMatching(/^2022\/#L/),
      expect.stringMatching(/^2023\/#L/),
    ]);
  });
  it("have a row for what any year doesn't tell, and name what is 0 throughout", () => {
    const years = yearsOf(report(2022, decided(3), { figures: { "requests.carriedIn.total": unread } }), report(2023));
    expect(rowOf(years, "上年结转")?.cells.map(({ text, isWord }) => [text, isWord])).toEqual([
      ["若干（不是数字）", true],
      ["0", false],
    ]);
    const told = years.sentences.at(-1) ?? "";
    for (const name of ["结转下年度", "部分公开", "不予公开", "法人或其他组织", "行政复议"])
      expect(told).toContain(name);
    for (const name of ["上年结转", "自然人"]) expect(told).not.toContain(name);
  });
  it("show the rows of a group below their sum, one row alone without it", () => {
    const refused = (n: number) => ({ ...caseRow("refused.stateSecret", n), ...caseRow("refused.publicSafety", 1) });
    const years = yearsOf(report(2022, refused(2)), report(2023, refused(3)));
    const sum = rowOf(years, "不予公开");
    expect(sum?.cells.map(({ text, href }) => [text, href])).toEqual([
      ["3", null],
      ["4", null],
    ]);
    expect(rowsOf(years).filter(({ isPart }) => isPart)).toHaveLength(2);
    const one = yearsOf(report(2022, caseRow("refused.stateSecret", 2)), report(2023));
    expect(rowsOf(one).map(({ id, isPart }) => [id, isPart])).toContainEqual([
      "requests.refused.stateSecret.total",
      false,
    ]);
    expect(rowOf(one, "不予公开")).toBeUndefined();
  });
  it("break where the form divides an item otherwise, there only, and say so", () => {
    const years = yearsOf(
      report(2020, caseRow("other.undivided", 12), { edition: "2019" }),
      report(2021, caseRow("other.unspecified", 13)),
    );
    expect(years.sentences.join("")).toContain("2021 年换了表式");
    const broken = rowsOf(years).filter((row) => row.cells.some((cell) => cell.breaksBefore));
    expect(broken.map(({ name, isPart }) => [name, isPart])[0]).toEqual(["其他处理", false]);
    expect(broken.slice(1).map((row) => row.cells.map((cell) => cell.text))).toEqual([
      ["12", "无此项"],
      ["无此项", "13"],
    ]);
    const panel = years.panels.find(({ name }) => name === "其他处理");
    expect(panel?.years.map((year) => year.breaksBefore)).toEqual([false, true]);
  });
  it("draw no item that never reaches five, and no number that isn't known", () => {
    const years = yearsOf(
      report(2022, { ...decided(8), ...caseRow("carriedOut", 4) }, { figures: { "requests.received.total": unread } }),
      report(2023, decided(9)),
    );
    const { panels } = years;
    expect(panels.map(({ name }) => name)).toEqual(["本年新收", "本年办结", "予以公开"]);
    expect(panels[0]?.years.map(({ count }) => count)).toEqual([null, 9]);
    expect(yearsOf(report(2022, decided(4)), report(2023, decided(3))).panels).toEqual([]);
  });
});

describe("continuity", () => {
  const joinsOf = (...reports: [ReportOverrides, ...ReportOverrides[]]) => {
    const { columns, broken } = yearsOf(...reports);
    return { told: columns.map(({ joins }) => joins), broken: broken.map(textOfSegments) };
  };
  it("is a word for each year, with both numbers where they don't agree", () => {
    const out = report(2022, caseRow("carriedOut", 5));
    expect(joinsOf(out, report(2023, caseRow("carriedIn", 5)))).toEqual({ told: ["", "相符"], broken: [] });
    expect(joinsOf(out, report(2023, caseRow("carriedIn", 3)))).toEqual({
      told: ["", "不符"],
      broken: [expect.stringMatching(/2022.*5.*2023.*3/)],
    });
  });
  it("says that it cannot be tried", () => {
    expect(joinsOf(report(2021), report(2023)).told).toEqual(["", "", "无从核对"]);
    const figures = { "requests.carriedOut.total": unread };
    expect(joinsOf(report(2022, {}, { figures }), report(2023)).told).toEqual(["", "无从核对"]);
  });
});

describe("what changed", () => {
  const changesOf = (...reports: [ReportOverrides, ...ReportOverrides[]]) => {
    const years = yearsOf(...reports);
    return years.hasChanges ? rowsOf(years).map(({ name, change }) => [name, change]) : null;
  };
  it("is told for items of both forms, without percentages", () => {
    const changes = changesOf(
      report(2020, { ...decided(3), ...caseRow("other.undivided", 1), ...both(4) }, { edition: "2019" }),
      report(2021, { ...decided(5), ...caseRow("other.unspecified", 1), ...both(6) }),
    );
    expect(changes).toEqual(
      expect.arrayContaining([
        ["本年新收", "+2"],
        ["本年办结", "+2"],
        ["予以公开", "+2"],
        ["其他处理", "不比较"],
      ]),
    );
    expect(JSON.stringify(changes)).not.toContain("%");
  });
  it("compares nothing that is unread or disputed, and no other scope", () => {
    const spoiled = report(2022, decided(3), { figures: { "requests.received.total": unread } });
    expect(changesOf(spoiled, report(2023, decided(5)))).toContainEqual(["本年新收", "不比较"]);
    const disputed = report(2022, { ...decided(3), "requests.handled.total": 9 });
    expect(changesOf(disputed, report(2023, decided(5)))).toContainEqual(["本年办结", "不比较"]);
    expect(changesOf(report(2022, decided(3), { scope: "summary" }), report(2023))).toBeNull();
  });
});
