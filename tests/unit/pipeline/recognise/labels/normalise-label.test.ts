import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editions } from "../../../../../src/form/figure-ids.ts";
import { labelSimilarity, normaliseLabel } from "../../../../../src/pipeline/recognise/labels/normalise-label.ts";

describe("a label run into one with its group", () => {
  it.each([
    ["三、本年度办理结果（一）予以公开", "（一）予以公开"],
    ["（三）不予公开1.属于国家秘密", "1.属于国家秘密"],
    ["三、本年度办理结果（六）其他处理3.其他", "3.其他"],
  ])("%j is %j", (joined, label) => expect(normaliseLabel(joined)).toBe(normaliseLabel(label)));
});

describe("a label", () => {
  it.each([
    [
      "部分公开",
      [
        "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
        "(二) 部分公开(区分处理的, 只计这一情形)",
        "二、部分公开",
      ],
    ],
    [
      "属于国家秘密",
      [
        "1.属于国家秘密",
        "1、属于国家秘密",
        "1. 属于国家秘密",
        "（1）属于国家秘密",
        "１．属于国家秘密",
        "1属于国家秘密",
      ],
    ],
    ["危及三安全一稳定", ["3.危及“三安全一稳定”", '3. 危及"三安全一稳定"', "3\\.危及‘三安全一稳定’"]],
    ["总计", ["（七）总计", "(七) 总 计", "总\u3000计", "总计：", "（七） 总计"]],
    ["商业企业", ["商业 企业", "商业\u200b企业"]],
    // Kangxi radicals, as PDF fonts give them.
    ["自然人", ["自然⼈", "⾃然⼈"]],
    ["本年收费金额", ["本年收费金额（单位：万元）", "本年收费金额(万元)"]],
    ["本年增减", ["本年增/减", "本年增／减"]],
  ])("%s is one in every print", (normal, prints) => {
    for (const print of prints) expect(normaliseLabel(print)).toBe(normal);
  });
  it("of brackets or a number alone keeps what there is", () => {
    expect(normaliseLabel("（其他）")).toBe("其他");
    expect(normaliseLabel("53")).toBe("53");
    expect(normaliseLabel("（七）")).toBe("七");
    expect(normaliseLabel(" ")).toBe("");
  });
  it("is normal after one go", () => {
    const texts = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom(..."一二十三1230.、,，:：()（）其他总计 \\“”/") }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const once = normaliseLabel(text);
        expect(normaliseLabel(once)).toBe(once);
      }),
      { seed: 11, numRuns: 5000 },
    );
  });
  it("of one form is no other label of its own table", () => {
    for (const { requests, reviews, disclosure } of Object.values(editions)) {
      for (const labels of [
        requests.rows.map((r) => r.label),
        requests.columns.map((c) => c.label),
        [...reviews.columns, ...reviews.blocks].map((c) => c.label),
        disclosure.flatMap((b) => b.rows.map((r) => r.label)),
      ]) {
        expect(new Set(labels.map(normaliseLabel)).size).toBe(labels.length);
      }
    }
  });
});

describe("likeness", () => {
  it("is 1 for the same, 0 for nothing in common, and counts slips", () => {
    expect(labelSimilarity("总计", "总计")).toBe(1);
    expect(labelSimilarity("", "")).toBe(1);
    expect(labelSimilarity("甲乙", "丙丁")).toBe(0);
    expect(labelSimilarity("", "丙丁")).toBe(0);
    expect(labelSimilarity("本年度止件数", "本年废止件数")).toBeCloseTo(5 / 6);
    expect(labelSimilarity("止公开", "禁止公开")).toBeCloseTo(3 / 4);
  });
  it("is mutual and between 0 and 1", () =>
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        const likeness = labelSimilarity(a, b);
        expect(likeness).toBe(labelSimilarity(b, a));
        expect(likeness).toBeGreaterThanOrEqual(0);
        expect(likeness === 1).toBe(a === b);
      }),
      { seed: 12, numRuns: 500 },
    ));
});
