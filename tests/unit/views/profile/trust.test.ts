import { describe, expect, it } from "vitest";
import { closingValues } from "../../../fixtures/build-report.ts";
import { buildProfile } from "./build-profile.ts";

describe("checks", () => {
  it("are summed up when all hold", () => {
    const { checks } = buildProfile([{ values: closingValues }]);
    expect(checks).toMatchObject({ summary: "42 项合计全部成立。", failing: [] });
    expect(checks.all).toHaveLength(42);
  });
  it("show both numbers and the difference of each that fails", () => {
    const { checks } = buildProfile([{ values: { "reviews.reconsideration.upheld": 11 } }]);
    expect(checks.summary).toBe("42 项合计中有 1 项不成立。");
    expect(checks.failing).toMatchObject([{ of: "行政复议", left: "11", right: "0", result: "不成立，相差 11" }]);
  });
  it("say what cannot be tried", () => {
    const missing = { value: null, raw: null, reading: "missing", effective: null } as const;
    const { checks } = buildProfile([{ figures: { "reviews.reconsideration.total": missing } }]);
    expect(checks.summary).toBe("41 项合计全部成立。 1 项因数字没有写明而无法核对。");
  });
  it("name the column or row in each language", () => {
    const report = { values: { "requests.granted.total": 1 } };
    expect(buildProfile([report]).checks.failing.map((row) => row.of)).toEqual(["总计一列", "予以公开一行"]);
    expect(buildProfile([report], "en").checks.failing.map((row) => row.of)).toEqual(["Column: total", "Row: Granted"]);
  });
});

describe("findings", () => {
  it("lead to their figures and lines", () => {
    const { findings } = buildProfile([{ values: { "reviews.reconsideration.upheld": 11 } }]);
    expect(findings.summary).toBe("读入和核对时发现 1 项。");
    expect(findings.rows[0]?.figures[0]?.href).toMatch(/2023\/#reviews\.reconsideration\./);
    expect(findings.rows[0]?.kindHref).toMatch(/^\/quality\/#?reviews-mismatch\/?$/);
  });
  it("are told to be none", () => expect(buildProfile([{}]).findings.summary).toBe("读入和核对时没有发现问题。"));
});

describe("source and citation", () => {
  it("say what isn't recorded", () => {
    const { source } = buildProfile([{ kind: "full" }]);
    expect(source.filter((entry) => entry.text === "没有记录").map((entry) => entry.label)).toEqual([
      "公布网址",
      "取得日期",
    ]);
  });
  it("give the data version and invent no date", () => {
    for (const { name, text } of buildProfile([{}]).citations) {
      expect(text, name).toContain("0123456789ab");
      expect(text, name).not.toMatch(/\b20(2[4-9]|3\d)\b/);
    }
  });
});

describe("the statutory tables", () => {
  it("have every figure of the form once", () => {
    const { tables } = buildProfile([{ edition: "2019" }]);
    const ids = [
      ...tables.disclosure.blocks.flatMap((block) => block.rows.flatMap((row) => row.cells)),
      ...tables.requests.groups.flatMap((group) => group.rows.flatMap((row) => row.cells)),
      ...tables.reviews.cells,
    ].map((cell) => cell.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => id.startsWith("requests."))).toHaveLength(161);
    expect(ids.filter((id) => id.startsWith("reviews."))).toHaveLength(15);
  });
  it("stand under the form's headings, in English with the legal label beside", () => {
    const headings = (locale: "zh" | "en") =>
      buildProfile([{}], locale).tables.requests.groups.map((group) => group.heading?.text ?? null);
    expect(headings("zh").slice(0, 4)).toEqual([null, "三、本年度办理结果", "（三）不予公开", "（四）无法提供"]);
    expect(headings("en").slice(0, 4)).toEqual([null, "Outcomes this year", "Refused", "Unable to provide"]);
    const row = buildProfile([{}], "en").tables.requests.groups[2]?.rows[0];
    expect(row?.label).toEqual({ text: "State secret", legal: "1.属于国家秘密" });
  });
});
