import { describe, expect, it } from "vitest";
import { caseRow, closingValues, type ReportOverrides } from "../../../fixtures/build-report.ts";
import { buildProfile } from "./build-profile.ts";

const body = (agencyName: string, regionCode: string, more: ReportOverrides = {}): ReportOverrides => ({
  agencyName,
  regionCode,
  ...more,
});
const self = body("样例区甲局", "990101", { values: closingValues });
const peersOf = (...others: ReportOverrides[]) => buildProfile([self, ...others]).peers;

describe("peers", () => {
  it("says that there are none", () => {
    expect(peersOf()).toMatchObject({ rows: [], sentence: "数据集里没有别的机关有 2023 年的同口径报告，无从比较。" });
  });
  it("are of the nearest area that has any", () => {
    const near = body("样例区乙局", "990101");
    const far = body("另一市丙局", "880101");
    expect(peersOf(near, far).rows.map((row) => row.name)).toEqual(["样例区乙局", "样例区甲局"]);
    expect(peersOf(far).sentence).toContain("同地没有可比的机关");
    expect(peersOf(body("邻区丁局", "990102"), far).sentence).toContain("本县区没有可比的机关");
  });
  it("are of the same year and scope", () => {
    const otherYear = body("样例区乙局", "990101", { year: 2022 });
    const summary = body("样例区人民政府", "990101", { scope: "summary" });
    expect(peersOf(otherYear, summary).rows).toEqual([]);
  });
  it("stand by name, with a rate only from ten decisions on", () => {
    const values = { ...caseRow("received", 3), ...caseRow("handled", 3), ...caseRow("granted", 3) };
    const { rows } = peersOf(body("样例区丁局", "990101", { values }), body("样例区丙局", "990101"));
    expect(rows.map(({ name, hasRate }) => [name, hasRate])).toEqual([
      ["样例区丁局", false],
      ["样例区丙局", false],
      ["样例区甲局", true],
    ]);
    expect(rows[2]?.rate).toMatch(/^54\.5%（\d+(\.\d)?%–\d+(\.\d)?%）$/);
    expect(rows[1]?.rate).toContain("无法计算");
  });
  it("are at most twelve, and the rest is told", () => {
    const many = Array.from({ length: 20 }, (_, i) => body(`样例区第${String.fromCodePoint(0x4e00 + i)}局`, "990101"));
    const { rows, more } = peersOf(...many);
    expect(rows).toHaveLength(12);
    expect(rows.some((row) => row.isSelf)).toBe(true);
    expect(more).toBe("另有 9 个机关没有列出。");
  });
});

describe("years", () => {
  it("tells the years between that have no report", () => {
    const { years } = buildProfile([{ year: 2020 }, { year: 2023 }]);
    expect(years.rows.map((row) => [row.year, row.report !== null])).toEqual([
      [2020, true],
      [2021, false],
      [2022, false],
      [2023, true],
    ]);
    expect(years.sentence).toBe("数据集里没有 2021、2022 年的报告。");
    expect(years.isSeries).toBe(true);
  });
  it("says that one year shows no change", () => {
    const { years } = buildProfile([{}]);
    expect(years).toMatchObject({ isSeries: false, sentence: "目前只收录了 2023 年一份报告，还看不出变化。" });
  });
});

describe("rates", () => {
  it("give formula, counts, value and interval", () => {
    const { rates } = buildProfile([{ values: closingValues }]);
    expect(rates.rows[0]).toMatchObject({
      id: "disclosureRate",
      formula: "(A + B) / T",
      counts: "6 / 11",
      value: "54.5%",
      isSmall: false,
    });
    expect(rates.rows[0]?.note).toMatch(/^28%–78\.7%$/);
    expect(rates.rows[1]).toMatchObject({ id: "disclosureRateSubstantive", counts: "6 / 8", isSmall: true });
  });
  it("say why in words where there is none", () => {
    const { rates } = buildProfile([{}]);
    expect(rates.rows).toEqual([]);
    expect(rates.reasons.map((group) => group.reason)).toContain("本年无办结申请，无法计算");
    const listed = rates.reasons.flatMap((group) => group.rates);
    expect(listed.length).toBeGreaterThan(10);
    expect(listed.every(({ formula }) => !/[a-z]\.[a-z]/.test(formula))).toBe(true);
  });
});
