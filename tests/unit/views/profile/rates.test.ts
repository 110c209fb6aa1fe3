import { describe, expect, it } from "vitest";
import { textOfSegments } from "../../../../src/views/profile/segments.ts";
import { caseRow, closingValues } from "../../../fixtures/build-report.ts";
import { buildProfile } from "./build-profile.ts";

const cases = (n: number, row: string): Record<string, number> => ({
  ...caseRow("received", n),
  ...caseRow("handled", n),
  ...caseRow(row, n),
});

describe("rates", () => {
  it("give value, interval, and how they are built of figures that lead to their lines", () => {
    const { rates } = buildProfile([{ values: closingValues }]);
    const [row] = rates.rows;
    expect(row).toMatchObject({ id: "disclosureRate", value: "54.5%", href: "/methodology/#disclosureRate" });
    expect(row?.interval).toMatch(/^28%–78\.7%$/);
    expect(textOfSegments(row?.built ?? [])).toBe("(5 + 1) ÷ 11");
    const linked = row?.built.filter(({ href }) => href != null) ?? [];
    expect(linked.map(({ figure }) => figure)).toEqual([
      "requests.granted.total",
      "requests.partlyGranted.total",
      "requests.handled.total",
    ]);
    expect(linked.every(({ href }) => /^2023\/#L\d+$/.test(href ?? ""))).toBe(true);
  });
  it("leave the shares of outcomes to their own table", () => {
    const ids = buildProfile([{ values: closingValues }]).rates.rows.map(({ id }) => id);
    expect(ids).toContain("carryOverRate");
    expect(ids).not.toContain("grantedRate");
  });
  it("say why in words where there is none, each rate once", () => {
    const { rates } = buildProfile([{}]);
    expect(rates.rows).toEqual([]);
    const told = rates.reasons.join("");
    for (const part of ["本年无办结申请，无法计算", "公开率（全部办结）", "结转率"])
      expect(told.split(part)).toHaveLength(2);
  });
  it("say nothing of correction rates where there were no cases, and why where there were", () => {
    const told = (values: Record<string, number>): string => buildProfile([{ values }]).rates.reasons.join("");
    expect(told({})).not.toContain("纠正率");
    const pending = { "reviews.reconsideration.pending": 1, "reviews.reconsideration.total": 1 };
    expect(told(pending)).toContain("复议、诉讼纠正率：没有已审结的案件");
  });
  it("tell the counts and no percentage of fewer than ten cases", () => {
    const { rates } = buildProfile([{ values: cases(4, "granted") }]);
    expect(rates.rows).toEqual([]);
    expect(rates.reasons.join("")).toContain("公开率（全部办结）（4/4）");
    expect(rates.reasons.join("")).not.toMatch(/\d%/);
  });
  it("tell a sum of many rows by its total", () => {
    const refusals = ["stateSecret", "publicSafety", "internalAffairs", "deliberative"].map((row) => `refused.${row}`);
    const values = Object.assign({}, ...refusals.map((row) => caseRow(row, 5)), caseRow("handled", 20));
    const { rates } = buildProfile([{ values }]);
    const built = rates.rows.find(({ id }) => id === "disclosureRateSubstantive")?.built ?? [];
    expect(textOfSegments(built)).toBe("0 ÷ 20");
  });
});
