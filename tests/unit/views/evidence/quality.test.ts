import { describe, expect, it } from "vitest";
import { renderQualitySign } from "../../../../src/views/evidence/quality.ts";
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
