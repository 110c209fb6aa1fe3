import { describe, expect, it } from "vitest";
import type { Block } from "../../../../src/model/document.ts";
import type { SourceRecord } from "../../../../src/model/source.ts";
import { isAgencyName, recogniseTitle } from "../../../../src/pipeline/recognise/recognise-title.ts";
import { documentOf, heading, paragraph, prose, table } from "../../../fixtures/build-document.ts";

const record = (some: Partial<SourceRecord>): SourceRecord => ({ path: "report.txt", ...some });
const read = (blocks: Block[], path = "report.txt", row: SourceRecord | null = null) => {
  const { agencyName, year, title, diagnostics } = recogniseTitle(documentOf(blocks, path), row);
  return {
    agencyName,
    year,
    title,
    found: diagnostics.map(({ code, at }) => [code, at === "unknown" ? null : at.line]),
  };
};
const name = (...texts: string[]) => {
  const { agencyName, year, found } = read(prose(...texts));
  return [agencyName, year, found.map(([code]) => code)];
};

describe("a title", () => {
  it.each([
    "样例县财政局2023年政府信息公开工作年度报告",
    "样例县财政局 2023 年度政府信息公开工作年度报告",
    "样例县财政局２０２３年政府信息公开工作报告",
    "样例县财政局2023年度政府信息公开年度报告",
    "关于样例县财政局2023年政府信息公开工作情况的报告",
    "2023年样例县财政局政府信息公开工作年度报告",
    "2023年度样例县财政局政府信息公开工作年度报告",
  ])("%s tells agency and year", (title) => expect(name(title)).toEqual(["样例县财政局", 2023, []]));

  it("may be parted over two lines, printed twice, or stand below page furniture", () => {
    expect(read(prose("样例县财政局", "2023年政府信息公开工作年度报告"))).toEqual({
      agencyName: "样例县财政局",
      year: 2023,
      title: "样例县财政局2023年政府信息公开工作年度报告",
      found: [],
    });
    expect(name("样例县财政局2023年政府信息公开", "工作年度报告")).toEqual(["样例县财政局", 2023, []]);
    expect(
      name(..."样例县财政局2023年政府信息公开工作年度报告|样例县财政局2023年政府信息公开工作年度报告".split("|")),
    ).toEqual(["样例县财政局", 2023, []]);
    expect(name("索引号：X001", "字体：大 中 小", "样例县财政局2023年政府信息公开工作年度报告")).toEqual([
      "样例县财政局",
      2023,
      [],
    ]);
  });
  it("is told from a line before it that is none", () => {
    const blocks = [
      paragraph("〔摘录〕文字为概括。", 1),
      heading("样例县财政局 2023 年政府信息公开工作年度报告", 3, 1),
    ];
    expect(read(blocks)).toMatchObject({ agencyName: "样例县财政局", found: [] });
  });
  it("without a name gives the year", () =>
    expect(name("2023年政府信息公开工作年度报告")).toEqual([null, 2023, ["agency-missing"]]));
  it("is no sentence that mentions one, and no cell of a table", () => {
    const missing = [null, null, ["title-missing", "agency-missing", "year-missing"]];
    const yearOnly = [null, 2023, ["title-missing", "agency-missing", "identity-from-text"]];
    expect(name(`${"甲".repeat(80)}2023年政府信息公开工作年度报告`)).toEqual(yearOnly);
    expect(name("样例县财政局2023年工作报告")).toEqual(missing);
    expect(read([table("样例县财政局2023年政府信息公开工作年度报告 | 0")]).title).toBeNull();
  });
});

describe("without a title", () => {
  it("body and year are told each at its own line", () => {
    const blocks = prose(
      "本报告由样例县财政局根据条例编制。",
      "所列数据的统计期限自2023年1月1日起至2023年12月31日止。",
    );
    const { found } = read(blocks);
    expect(found.filter(([code]) => code === "identity-from-text").map(([, line]) => line)).toEqual(
      blocks.map(({ at }) => (at === "unknown" ? null : at.line)),
    );
  });
  it("the file's name tells", () => {
    const { agencyName, year, found } = read([], "reports/样例省/样例县财政局-2023.txt");
    expect([agencyName, year, found]).toEqual(["样例县财政局", 2023, [["title-missing", 1]]]);
    expect(read([], "样例县 财政局 - 2023.txt")).toMatchObject({ agencyName: "样例县财政局", year: 2023 });
    expect(read([], "样例县财政局_2023年报.txt")).toMatchObject({ agencyName: "样例县财政局", year: 2023 });
  });
  it("the row of sources.csv tells, before all others", () => {
    const row = record({ agency: "样例县财政局", year: 2022 });
    expect(read([], "样例县财政局-2022.txt", row)).toMatchObject({ agencyName: "样例县财政局", year: 2022 });
    expect(read(prose("样例县税务局2023年政府信息公开工作年度报告"), "report.txt", row)).toMatchObject({
      agencyName: "样例县财政局",
      year: 2022,
      found: [
        ["agency-conflict", 1],
        ["year-conflict", 1],
      ],
    });
  });
  it("nothing is made up", () =>
    expect(read([], "report-1.txt")).toMatchObject({
      agencyName: null,
      year: null,
      found: [
        ["title-missing", 1],
        ["agency-missing", null],
        ["year-missing", null],
      ],
    }));
});

describe("title and file name", () => {
  const title = prose("样例县财政局2023年政府信息公开工作年度报告");
  it("agree where one name holds the other", () =>
    expect(read(title, "样例市样例县财政局-2023.txt")).toMatchObject({ agencyName: "样例县财政局", found: [] }));
  it("are said to differ, the title being taken", () =>
    expect(read(title, "样例县税务局-2024.txt")).toMatchObject({
      agencyName: "样例县财政局",
      year: 2023,
      found: [
        ["agency-conflict", null],
        ["year-conflict", null],
      ],
    }));
});

describe("an agency's name", () => {
  it.each([
    "<script>alert(1)</script>",
    "样例局<b>",
    "=1+1",
    "样",
    "2023",
    "甲\u202e乙局",
    "样例局\n样例局",
    "",
    "样".repeat(61),
  ])("is not %j", (text) => expect(isAgencyName(text)).toBe(false));
  it.each(["样例县财政局", "样例市三安办公室", "样例县12345热线中心", "国家税务总局样例县税务局（样例分局）"])(
    "is %s",
    (text) => expect(isAgencyName(text)).toBe(true),
  );
  it("that is none is refused, and the file's name taken", () =>
    expect(read(prose("<script>样例</script>2023年政府信息公开工作年度报告"), "样例县财政局-2023.txt")).toMatchObject({
      agencyName: "样例县财政局",
      found: [["agency-name-invalid", 1]],
    }));
});
