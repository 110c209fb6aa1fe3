import { describe, expect, it } from "vitest";
import type { Report } from "../../../../src/model/report.ts";
import { checkContinuity } from "../../../../src/pipeline/check/check-continuity.ts";
import { buildReport, caseRow, type ReportOverrides } from "../../../fixtures/build-report.ts";

const report = (year: number | null, values: Record<string, number>, rest: ReportOverrides = {}): Report =>
  buildReport({ year, values, ...rest });
const held = (current: Report, previous: Report) => {
  const { diagnostics, results } = checkContinuity(current, previous);
  return {
    found: diagnostics.map(({ code, args, figures, file, at }) => ({ code, args, figures, file, at })),
    statuses: results.map(({ relation, of, status }) => `${relation} ${of} ${status}`),
  };
};
const documents = (issued: number, repealed: number, inForce: number) => ({
  "disclosure.normativeDocuments.issued": issued,
  "disclosure.normativeDocuments.repealed": repealed,
  "disclosure.normativeDocuments.inForce": inForce,
});

describe("a report and that of the year before", () => {
  it("continue where what was carried out is carried in, and documents in force follow", () => {
    const previous = report(2022, { ...caseRow("carriedOut", 3), ...documents(9, 9, 17) });
    const { found, statuses } = held(report(2023, { ...caseRow("carriedIn", 3), ...documents(2, 1, 18) }), previous);
    expect(found).toEqual([]);
    expect(statuses).toHaveLength(9);
    expect(statuses.filter((status) => !status.endsWith("holds"))).toEqual([]);
  });
  it("are told where they do not, with both numbers, column by column", () => {
    const previous = report(2022, { ...caseRow("carriedOut", 3), ...documents(9, 9, 17) });
    const current = report(2023, { ...caseRow("carriedIn", 2), ...documents(2, 1, 20) });
    const { found, statuses } = held(current, previous);
    expect(statuses.filter((status) => status.endsWith("fails"))).toEqual([
      "carryOver naturalPerson fails",
      "carryOver total fails",
      "stock normativeDocuments fails",
    ]);
    const years = { year: 2023, previousYear: 2022, previousFile: previous.path };
    expect(found).toMatchObject([
      {
        code: "carry-over-mismatch",
        args: { left: 2, right: 3, ...years },
        figures: ["requests.carriedIn.naturalPerson"],
      },
      { code: "carry-over-mismatch", args: { left: 2, right: 3 }, figures: ["requests.carriedIn.total"] },
      {
        code: "stock-mismatch",
        args: { left: 20, right: 18 },
        figures: ["inForce", "issued", "repealed"].map((c) => `disclosure.normativeDocuments.${c}`),
        file: current.path,
        at: current.figures["disclosure.normativeDocuments.inForce"]?.at,
      },
    ]);
  });
  it("say nothing over a gap, backwards, or without a year", () => {
    const previous = (year: number | null) => report(year, caseRow("carriedOut", 3));
    const current = (year: number | null) => report(year, caseRow("carriedIn", 2));
    for (const [now, before] of [
      [2023, 2021],
      [2022, 2023],
      [2023, 2023],
      [2023, null],
      [null, 2022],
      [null, null],
    ] as const) {
      expect(held(current(now), previous(before))).toEqual({ found: [], statuses: [] });
    }
  });
  it("of another form are held to carry-over only: it has no documents in force", () => {
    const { found, statuses } = held(
      report(2023, { ...caseRow("carriedIn", 3), ...documents(1, 1, 1) }),
      report(2022, caseRow("carriedOut", 3), { edition: "2019" }),
    );
    expect(found).toEqual([]);
    expect(statuses).toHaveLength(7);
    expect(statuses.every((status) => /^carryOver .* holds$/.test(status))).toBe(true);
  });
  it("with a term unknown is left open, and told to be", () => {
    const unknown = { value: null, effective: null, reading: "missing" } as const;
    const { found, statuses } = held(
      report(2023, documents(2, 1, 18), { figures: { "disclosure.normativeDocuments.issued": unknown } }),
      report(2022, caseRow("carriedOut", 3), { figures: { "requests.carriedOut.total": unknown } }),
    );
    expect(statuses).toContain("stock normativeDocuments unknown");
    expect(statuses).toContain("carryOver total unknown");
    expect(found.map(({ figures }) => figures)).toEqual([["requests.carriedIn.naturalPerson"]]);
  });
  it("takes a blank that is proven 0 as 0", () => {
    const blank = { value: null, effective: 0, reading: "blank", raw: "" } as const;
    const { found } = held(
      report(2023, {}, { figures: { "requests.carriedIn.total": blank } }),
      report(2022, { "requests.carriedOut.total": 1 }),
    );
    expect(found).toMatchObject([{ code: "carry-over-mismatch", args: { left: 0, right: 1 } }]);
  });
});
