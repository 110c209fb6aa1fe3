import { describe, expect, it } from "vitest";
import type { Verdict } from "../../../../src/model/narrative/claim.ts";
import { checkNarrative } from "../../../../src/pipeline/narrative/check-narrative.ts";
import { judgeClaims, silencesOf } from "../../../../src/pipeline/narrative/judge-claims.ts";
import { parseNumber } from "../../../../src/pipeline/narrative/parse-number.ts";
import { readClaims } from "../../../../src/pipeline/narrative/read-claims.ts";
import { buildReport, type ReportOverrides } from "../../../fixtures/build-report.ts";

/** A bureau's report for 2023 whose section one says this. */
const reportThatSays = (text: string, overrides: ReportOverrides = {}) =>
  buildReport({
    agencyName: "样例市样例区财政局",
    year: 2023,
    scope: "own",
    kind: "full",
    sections: [
      {
        id: "overview",
        heading: "一、总体情况",
        at: "unknown",
        paragraphs: text.split("\n").map((line, at) => ({ text: line, at: { line: at + 3, column: 1 } })),
      },
    ],
    ...overrides,
  });

const verdictsOn = (text: string, overrides?: ReportOverrides): Verdict[] => {
  const report = reportThatSays(text, overrides);
  return judgeClaims(readClaims(report), report).map(({ verdict }) => verdict);
};
const codesOn = (text: string, overrides?: ReportOverrides): string[] =>
  checkNarrative(reportThatSays(text, overrides)).map(({ code }) => code);

const twelve = { "requests.received.total": 12 };

describe("a count told in words", () => {
  it.each<[string, Record<string, number>, Verdict[]]>([
    ["收到政府信息公开申请12件。", twelve, ["agrees"]],
    ["收到政府信息公开申请13件。", { ...twelve, "requests.carriedIn.total": 1 }, ["agrees"]],
    ["收到政府信息公开申请10件。", twelve, ["differs"]],
    ["收到政府信息公开申请10件。", {}, ["tableZero"]],
    ["未收到政府信息公开申请。", twelve, ["differs"]],
    ["收到政府信息公开申请10余件。", twelve, ["approximate"]],
    ["收到政府信息公开申请10份。", twelve, ["otherUnit"]],
    ["全区收到政府信息公开申请300件。", twelve, ["otherScope"]],
    ["全区各单位都设了受理窗口。收到政府信息公开申请300件。", twelve, ["otherScope"]],
    ["样例区教育局收到政府信息公开申请300件。", twelve, ["otherScope"]],
    ["2022年收到政府信息公开申请5件。", twelve, ["otherYear"]],
    ["近三年收到政府信息公开申请50件。", twelve, ["cannotTell"]],
    ["政府信息公开申请3件。", twelve, ["cannotTell"]],
    ["答复政府信息公开申请3件。", twelve, ["cannotTell"]],
    ["受理政府信息公开申请3件/12条，办结3件。", { ...twelve, "requests.handled.total": 12 }, ["agrees", "otherUnit"]],
    ["收到政府信息公开申请12件，受理9件。", twelve, ["agrees", "cannotTell"]],
    ["主动公开政府信息12条，未收取信息处理费。", twelve, ["notInTables", "notInTables"]],
    ["行政事业性收费5000元。", { "disclosure.fees.amount": 0.5 }, ["agrees"]],
  ])("%s", (text, values, verdicts) => expect(verdictsOn(text, { values })).toEqual(verdicts));

  // Words before the count that no list knows may make it a part's, another time's or another body's.
  it.each([
    "春节前收到申请3件。",
    "第一周即受理申请2件。",
    "九月份收到依申请公开5件，比八月多2件。",
    "涉及拆迁的申请收到7件。",
    "老城片区受理申请4件。",
    "其中由外省居民提出的申请共5件。",
    "收到涉及征地补偿的政府信息公开申请5件。",
    "截至6月底，收到申请8件。",
    "机关大厅收到申请4件，邮寄8件。",
    "本局收到申请20件，实际受理12件。",
    "去年同期收到9件，今年12件。",
    "疫情期间受理申请3件。",
    "对申请人李某的申请答复3件。",
    "全年办结申请9件，另有2件当场办结。",
    "教育类申请收到6件，医疗类收到6件。",
    "收到行政复议申请1件。",
    "上半年新收复议案件1件，下半年1件。",
    "经与申请人沟通，主动撤回申请3件。",
    "收到区长信箱转来申请2件。",
    "我局牵头办理全区申请40件。",
    "代区政府受理申请18件。",
    "收到补正后的申请5件。",
    "派出所收到申请6件。",
    "共受理12件申请，按期答复11件，超期答复1件。",
    "全年收到重复申请5件。",
    "收到同一内容申请5件。",
  ])("is told to differ only where it is plainly the whole: %s", (text) => {
    const values = { ...twelve, "requests.handled.total": 11, "requests.granted.total": 6 };
    expect(codesOn(text, { values })).toEqual([]);
  });

  it("is not judged by a figure whose sums fail, nor in a report whose scope isn't known", () => {
    const figures = { "requests.received.total": { standing: "disputed" as const } };
    expect(verdictsOn("收到政府信息公开申请10件。", { values: twelve, figures })).toEqual(["cannotTell"]);
    expect(verdictsOn("收到政府信息公开申请10件。", { values: twelve, scope: "unknown" })).toEqual(["cannotTell"]);
  });
  it("stands where its number is printed, spaces and wide digits among it", () => {
    const text = "2023 年, 我局收到政府信息公开申请 １２ 件。";
    const { from, to } = readClaims(reportThatSays(text))[0]!.at;
    expect(text.slice(from, to)).toBe("１２ 件");
  });
  it("has its parts added up", () =>
    expect(readClaims(reportThatSays("主动公开政府信息24条。其中机构职能4条，工作动态20条。"))[0]?.parts).toEqual({
      count: 2,
      sum: 24,
    }));
  it("is looked for only in sections one, five and six", () => {
    const { sections } = reportThatSays("收到政府信息公开申请12件。");
    const inTable = sections.map((section) => ({ ...section, id: "requests" as const }));
    expect(readClaims({ sections: inTable, year: 2023, agencyName: null })).toEqual([]);
  });
});

describe("silence", () => {
  it("is where a table prints cases and the text has no word of them", () => {
    const values = { "reviews.reconsideration.total": 1 };
    expect(silencesOf(reportThatSays("收到申请1件。", { values }))).toMatchObject([
      { measure: "reconsideration", value: 1 },
    ]);
    expect(silencesOf(reportThatSays("复议情况见第四部分。", { values }))).toEqual([]);
  });
});

describe("a finding on the text", () => {
  it("names the figures and the paragraph's place", () => {
    const [finding, ...others] = checkNarrative(
      reportThatSays("一切正常。\n收到政府信息公开申请10件。", { values: twelve }),
    );
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      code: "text-count-differs",
      at: { line: 4, column: 1 },
      figures: ["requests.received.total"],
      args: { told: 10, table: 12 },
    });
  });
  it("is never made of an extract, whose words are ours", () =>
    expect(codesOn("收到政府信息公开申请10件。XX局", { values: twelve, kind: "extract" })).toEqual([]));

  it.each([
    ["举办培训××次。", ["text-placeholder"]],
    ["XX局制定____件文件。", ["text-placeholder"]],
    ["申请人张××、李××提出申请。", []],
    ["网址 www.xx.gov.cn/xxgk/件，邮箱 xxgkb@example.org。", []],
    ["2023年，样例区教育局共收到政府信息公开申请0件。", ["text-names-other-body"]],
    ["2023年，区财政局共收到政府信息公开申请0件。", []],
    ["样例区财务和资产管理局收到政府信息公开申请0件。", []],
    ["2022年，本局收到政府信息公开申请3件。", ["text-year-differs"]],
    ["2022年收到政府信息公开申请3件，2023年收到0件。", []],
    ["上年结转0件，本年收到政府信息公开申请0件。", []],
  ])("%s", (text, codes) => expect(codesOn(text)).toEqual(codes));
});

it.each<[string, number | null]>([
  ["12", 12],
  ["1,136", 1136],
  ["7730.28", 7730.28],
  ["十二", 12],
  ["二十", 20],
  ["一百零三", 103],
  ["两千四百", 2400],
  ["〇", 0],
  ["二〇二三", 2023],
  ["11,36", null],
  ["十百", null],
])("the number %s", (text, value) => expect(parseNumber(text)).toBe(value));
