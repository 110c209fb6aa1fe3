import { describe, expect, it } from "vitest";
import { caseRow, closingValues } from "../../../fixtures/build-report.ts";
import { buildProfile } from "./build-profile.ts";

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
  it("tell the figures above and below the line, what the interval means, and the other denominator", () => {
    const { rates } = buildProfile([{ values: closingValues }]);
    const built = rates.rows.find((row) => row.id === "disclosureRate")?.built;
    expect(built?.sides.map((side) => side.heading)).toEqual(["分子 6", "分母 n = 11"]);
    expect(built?.sides[0]?.figures.map((figure) => figure.text)).toEqual(["5", "1"]);
    expect(built?.sides[1]?.figures.map((figure) => [figure.cell.id, figure.text])).toEqual([
      ["requests.handled.total", "11"],
    ]);
    expect(built?.interval).toContain("28%–78.7%");
    expect(built?.others).toEqual([expect.stringContaining("75%（6/8）")]);
  });
  it("tell together the rows that are 0, and that few cases have no interval", () => {
    const values = { ...caseRow("received", 4), ...caseRow("handled", 4), ...caseRow("refused.stateSecret", 4) };
    const built = buildProfile([{ values }], "en").rates.rows.find((row) => row.id === "refusalRate")?.built;
    expect(built?.sides[0]).toMatchObject({ heading: "Numerator 4", zeros: "7 more rows are 0" });
    expect(built?.interval).toMatch(/^Under 10/);
  });
});
