import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { en } from "../../../../src/i18n/en.ts";
import { zh } from "../../../../src/i18n/zh.ts";
import type { Wording } from "../../../../src/views/comparison/metric-words.ts";
import { createLinks, type Links } from "../../../../src/views/links.ts";
import { formatCompareCsv } from "../../../../src/views/comparison/compare-csv.ts";
import { renderCompare, type CompareData } from "../../../../src/views/comparison/compare-rows.ts";
import type { CompareState } from "../../../../src/views/comparison/compare-state.ts";
import { buildRow, definitions } from "./build-comparison.ts";

const rows = [
  buildRow({ id: "990002/b", name: "样例乙局", received: 60, outcomes: [9, 4, 0, 40, 0, 0] }),
  buildRow({ id: "990001/a", name: "样例甲局", received: 1, outcomes: [1, 0, 0, 0, 0, 0] }),
  buildRow({ id: "990001/a", name: "样例甲局", year: 2022, received: 0 }),
  buildRow({ id: "990003/c", name: "样例省政府", scope: "summary", received: 900 }),
  buildRow({ id: "990004/d", name: '=样例丁局,甲"', received: null }),
];
const names: Record<string, string> = {
  "990001/a": "样例甲局",
  "990002/b": "样例乙局",
  "990003/c": "样例省政府",
  "990004/d": '=样例丁局,甲"',
};
const order = Object.keys(names);
const data: CompareData = { rows, metrics: definitions, order, nameOf: (id) => names[id] ?? id };
const own: { wording: Wording; links: Links } = {
  wording: { t: zh.comparison, locale: "zh" },
  links: createLinks("/repo/", "zh"),
};
const state = (change: Partial<CompareState>): CompareState => ({
  bodies: order,
  metric: "received",
  years: [2022, 2023],
  view: "bars",
  ...change,
});
const show = (change: Partial<CompareState>, reader = own) => {
  const picture = renderCompare(state(change), data, reader);
  if (picture === null) throw new Error("no picture");
  return picture;
};

describe("what the compare page shows", () => {
  it("keeps scopes apart and bodies in order, their years ascending", () => {
    const { scopes } = show({});
    expect(scopes.map(({ scope }) => scope)).toEqual(["own", "summary"]);
    expect(scopes[0]?.rows.map(({ label }) => label)).toEqual([
      "样例甲局 2022 年",
      "样例甲局 2023 年",
      "样例乙局 2023 年",
      '=样例丁局,甲" 2023 年',
    ]);
  });
  it("draws a zero, and tells a missing number by its reason", () => {
    const words = show({}).scopes[0]?.rows.map((row) => [row.words.drawn, row.words.text]);
    expect(words).toEqual([
      [0, "0"],
      [1, "1"],
      [60, "60"],
      [null, "报告未载明"],
    ]);
  });
  it("shows counts instead of a percentage below ten decisions, a percentage with interval from ten on", () => {
    const [first] = show({ metric: "disclosureRate", view: "dots" }).scopes;
    expect(first?.rows.map(({ words }) => [words.drawn === null, words.text])).toEqual([
      [true, "本年无办结申请，无法计算"],
      [true, "1 件中 1 件"],
      [false, "24.5%（13/53）"],
      [true, "本年无办结申请，无法计算"],
    ]);
    expect(first?.rows[2]?.words.bounds).toBe("10%–40%");
  });
  it("lists bodies without a report for a chosen year, all their years in one entry", () => {
    const { absent } = show({ bodies: ["990001/a", "990002/b"], years: [2021, 2022, 2023] });
    expect(absent).toEqual([
      { name: "样例甲局", reason: "本站未收录 2021 年年报" },
      { name: "样例乙局", reason: "本站未收录 2021、2022 年年报" },
    ]);
  });
  it("draws bars where a metric has no interval for dots", () => {
    expect(show({ view: "dots" }).drawing).toBe("bars");
    expect(show({ view: "dots", metric: "disclosureRate" }).drawing).toBe("dots");
    expect(show({ view: "table", metric: "received" }).drawing).toBe("table");
  });
  it("knows no metric that the data hasn't", () => {
    expect(renderCompare(state({ metric: "rank" }), data, own)).toBeNull();
  });
  it("says what a chart shows, in both languages", () => {
    expect(show({}).scopes.map(({ finding }) => finding)).toEqual([
      "从 0 到 60，最高的是样例乙局 2023 年。",
      "只有样例省政府 2023 年有可以画出的数：900。",
    ]);
    const reader = { wording: { t: en.comparison, locale: "en" as const }, links: createLinks("/", "en") };
    expect(show({ metric: "carryOverRate", years: [2022] }, reader).scopes[0]?.finding).toBe(
      "Nothing here has a number that could be drawn; each row says why.",
    );
  });
  it("links each body to its report, under the site's base", () => {
    expect(show({}).scopes[0]?.table.rows[0]?.href).toBe("/repo/agencies/990001/a/2022/");
  });
});

describe("the CSV of what is shown", () => {
  const csv = formatCompareCsv(show({ metric: "disclosureRate" }));
  it("begins with a byte order mark and ends its lines with CRLF", () => {
    expect(csv.startsWith("\ufeffagency_id,agency,")).toBe(true);
    expect(csv.split("\r\n").length).toBe(1 + 5 + 1);
    expect(csv.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });
  it("reads back with the numbers unrounded and the reasons where there are none", () => {
    const table = Papa.parse<Record<string, string>>(csv.slice(1), { header: true, skipEmptyLines: true }).data;
    expect(table.map((line) => [line["agency_id"], line["numerator"], line["denominator"], line["reason"]])).toEqual([
      ["990001/a", "0", "0", "noDecisions"],
      ["990001/a", "1", "1", ""],
      ["990002/b", "13", "53", ""],
      ["990004/d", "0", "0", "noDecisions"],
      ["990003/c", "0", "0", "noDecisions"],
    ]);
    expect(Number(table[2]?.["value"])).toBe(13 / 53);
  });
  it("takes the teeth from names that a spreadsheet would compute", () => {
    const hostile = ["=1+1", "+1", "-1", "@x", "\t=1", "＝1", "＋1", "－1", "＠1", "a\n=1", "\r\nx"];
    for (const name of hostile) {
      const own_ = { ...data, rows: [buildRow({ id: "990001/a", name })] };
      const picture = renderCompare(state({ bodies: ["990001/a"] }), own_, own);
      if (picture === null) throw new Error("no picture");
      const [, line] = Papa.parse<string[]>(formatCompareCsv(picture).slice(1)).data;
      expect(line?.[1], JSON.stringify(name)).toBe(`'${name}`);
    }
  });
  it("leaves harmless names as they are", () => {
    expect(csv).toContain("990001/a,样例甲局,2023,own,disclosureRate,A / T,1,1,1,,,\r\n");
  });
});
