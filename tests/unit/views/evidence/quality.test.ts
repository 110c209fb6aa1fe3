import { describe, expect, it } from "vitest";
import { renderQualitySign } from "../../../../src/views/evidence/quality.ts";
import { renderReadStates } from "../../../../src/views/report/read-states.ts";
import type { ReportOverrides } from "../../../fixtures/build-report.ts";
import { closingValues } from "../../../fixtures/build-report.ts";
import { buildYear } from "../profile/build-profile.ts";

const missing = { value: null, raw: null, reading: "missing", effective: null, at: "unknown" } as const;

describe("the sign of quality", () => {
  const signOf = (report: ReportOverrides) => {
    const { context, year } = buildYear(report);
    return renderQualitySign(context, year);
  };
  it("says that all sums hold and nothing was found", () =>
    expect(signOf({ values: closingValues })).toMatchObject({
      checks: "42 项合计全部成立",
      findings: "没有发现问题",
      isSound: true,
      href: "/quality/",
    }));
  it("counts sums that fail and findings by severity", () => {
    const sign = signOf({ values: { "reviews.reconsideration.upheld": 11 } });
    expect(sign).toMatchObject({ checks: "42 项合计中 41 项成立", isSound: false });
    expect(sign.findings).toMatch(/1 项/);
  });
  it("tells apart what fails and what cannot be tried", () =>
    expect(signOf({ figures: { "reviews.reconsideration.total": missing } }).checks).toBe(
      "41 项合计全部成立（1 项无法核对）",
    ));
});

describe("reading states", () => {
  const statesOf = (report: ReportOverrides) => {
    const { context, year } = buildYear(report);
    return { ...renderReadStates(context, year), all: Object.keys(year.figures).length };
  };
  it("are told in words where every cell is a number", () => {
    const { rows, sentences, all } = statesOf({ values: closingValues });
    expect(rows).toEqual([]);
    expect(sentences[0]).toContain(String(all));
  });
  it("give the raw cell, how it was read and what counts, for each that is no plain number", () => {
    const dash = { value: null, raw: "/", reading: "dash", effective: null } as const;
    const words = { value: null, raw: "若干", reading: "unreadable", effective: null } as const;
    const { rows } = statesOf({
      figures: {
        "disclosure.rules.issued": dash,
        "disclosure.fees.amount": words,
        "disclosure.rules.inForce": missing,
      },
    });
    expect(rows.map(({ raw, state, counted }) => [raw, state, counted])).toEqual([
      ["/", "横线", "不用"],
      ["（没有内容）", "缺失", "不用"],
      ["若干", "读不出数字", "不用"],
    ]);
    expect(rows[0]?.href).toBe("#disclosure.rules.issued");
  });
  it("name a figure whose sum fails, with the number it has", () => {
    const { rows } = statesOf({ values: { "reviews.reconsideration.upheld": 11 } });
    expect(rows.find(({ raw }) => raw === "11")?.state).toMatch(/合计不符/);
  });
});
