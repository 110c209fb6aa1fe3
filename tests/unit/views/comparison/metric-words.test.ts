import { describe, expect, it } from "vitest";
import { en } from "../../../../src/i18n/en.ts";
import { zh } from "../../../../src/i18n/zh.ts";
import type { MetricDefinition } from "../../../../src/model/metric.ts";
import { metricWords, reasonWords } from "../../../../src/views/comparison/metric-words.ts";
import { count, definitions, rate } from "./metric-values.ts";

const inZh = { t: zh.comparison, locale: "zh" as const };
const inEn = { t: en.comparison, locale: "en" as const };
const find = (id: string): MetricDefinition => {
  const definition = definitions.find((d) => d.id === id);
  if (definition === undefined) throw new Error(id);
  return definition;
};

describe("metricWords", () => {
  it("prints a count as it is", () => {
    expect(metricWords(find("received"), count(1234), inZh)).toMatchObject({ drawn: 1234, text: "1,234", note: "" });
    expect(metricWords(find("received"), count(0), inZh)).toMatchObject({ drawn: 0, text: "0" });
  });
  it("keeps a contradicted count, marked", () => {
    expect(metricWords(find("received"), count(7, "conflicting"), inEn)).toMatchObject({
      drawn: 7,
      text: "7",
      note: "contradicted",
      disputed: true,
    });
  });
  it("gives no rate for a contradicted one", () => {
    const value = { ...rate("disclosureRate", 3, 20), value: null, reason: "conflicting" as const, interval: null };
    expect(metricWords(find("disclosureRate"), value, inZh)).toMatchObject({
      drawn: null,
      text: "报告内数字矛盾，不予计算",
    });
  });
  it("never calls nothing decided 0 %", () => {
    const words = metricWords(find("disclosureRate"), rate("disclosureRate", 0, 0), inZh);
    expect(words).toMatchObject({ drawn: null, text: "本年无办结申请，无法计算" });
    expect(metricWords(find("disclosureRate"), rate("disclosureRate", 0, 10), inZh).text).toBe("0%（0/10）");
  });
  it("draws no share from fewer than ten", () => {
    expect(metricWords(find("disclosureRate"), rate("disclosureRate", 9, 9), inEn)).toMatchObject({
      drawn: null,
      text: "9 of 9",
      note: "Fewer than 10 cases, so no percentage",
    });
  });
  it("prints a ratio that is no share without a percent sign", () => {
    expect(metricWords(find("reviewIncidence"), rate("reviewIncidence", 3, 53), inZh)).toMatchObject({
      short: "0.057",
      text: "每件 0.057 件（3/53）",
      bounds: "",
    });
  });
});

describe("reasonWords", () => {
  it("says what is missing under the line", () => {
    const reasons = ["disclosureRate", "disclosureRateSubstantive", "carryOverRate", "reconsiderationCorrectionRate"];
    expect(reasons.map((id) => reasonWords("noDecisions", find(id), inZh))).toEqual([
      "本年无办结申请，无法计算",
      "本年没有公开或不予公开的决定，无法计算",
      "本年没有在办申请，无法计算",
      "没有已审结的案件，无法计算",
    ]);
  });
});
