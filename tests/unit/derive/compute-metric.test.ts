import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allFigureIds } from "../../../src/form/figure-ids.ts";
import type { MetricDefinition, MetricValue } from "../../../src/model/metric.ts";
import { computeMetric } from "../../../src/pipeline/derive/compute-metric.ts";
import { metrics } from "../../../src/pipeline/derive/metrics.ts";
import { buildReport, caseRow, type ReportOverrides } from "../../fixtures/build-report.ts";

const definition = (id: string): MetricDefinition => {
  const found = metrics.find((metric) => metric.id === id);
  if (found === undefined) throw new Error(`no metric ${id}`);
  return found;
};
const compute = (id: string, overrides: ReportOverrides): MetricValue =>
  computeMetric(definition(id), buildReport(overrides));

/** N 20, P 5; A 3, B 2, C 1 + 3, D 6, E 1, F 2; T 18, Q 7. Reviews in distinct numbers too. */
const distinct: Record<string, number> = {
  ...caseRow("received", 20),
  ...caseRow("carriedIn", 5),
  ...caseRow("granted", 3),
  ...caseRow("partlyGranted", 2),
  ...caseRow("refused.stateSecret", 1),
  ...caseRow("refused.deliberative", 3),
  ...caseRow("unavailable.notHeld", 4),
  ...caseRow("unavailable.notReadyMade", 1),
  ...caseRow("unavailable.unclear", 1),
  ...caseRow("notProcessed.repeated", 1),
  ...caseRow("handled", 18),
  ...caseRow("carriedOut", 7),
  "reviews.reconsideration.upheld": 2,
  "reviews.reconsideration.corrected": 1,
  "reviews.reconsideration.otherResult": 1,
  "reviews.reconsideration.pending": 3,
  "reviews.reconsideration.total": 7,
  "reviews.litigationDirect.upheld": 1,
  "reviews.litigationDirect.corrected": 1,
  "reviews.litigationDirect.pending": 1,
  "reviews.litigationDirect.total": 3,
  "reviews.litigationAfterReconsideration.upheld": 2,
  "reviews.litigationAfterReconsideration.otherResult": 1,
  "reviews.litigationAfterReconsideration.total": 3,
};
const of2021 = { ...distinct, ...caseRow("other.uncorrected", 1), ...caseRow("other.unspecified", 1) };
const of2019 = { ...distinct, ...caseRow("other.undivided", 2) };

/** By hand from the numbers above: numerator, denominator (null for a count). */
const byHand: Record<string, [number, number | null]> = {
  received: [20, null],
  caseload: [25, null],
  disclosureRate: [5, 18],
  disclosureRateSubstantive: [5, 9],
  grantedRate: [3, 18],
  partlyGrantedRate: [2, 18],
  refusalRate: [4, 18],
  unavailableRate: [6, 18],
  notProcessedRate: [1, 18],
  otherRate: [2, 18],
  carryOverRate: [7, 25],
  reconsiderationCorrectionRate: [1, 4],
  litigationCorrectionRate: [1, 5],
  litigationDirectCorrectionRate: [1, 2],
  litigationAfterReconsiderationCorrectionRate: [0, 3],
  reviewIncidence: [10, 18],
};

describe("every metric", () => {
  it("is computed by hand here", () => expect(metrics.map((m) => m.id)).toEqual(Object.keys(byHand)));
  it.each(Object.entries(byHand))("%s", (id, [top, bottom]) => {
    const editions: ReportOverrides[] = [
      { edition: "2021", values: of2021 },
      { edition: "2019", values: of2019 },
      { edition: "mixed", values: of2019 },
    ];
    for (const overrides of editions) {
      const metric = compute(id, overrides);
      expect(metric).toMatchObject({ id, numerator: top, denominator: bottom, reason: null });
      expect(metric.value).toBeCloseTo(bottom === null ? top : top / bottom, 6);
    }
  });
  it("names figures of the form only", () => {
    for (const { numerator, denominator } of metrics) {
      for (const id of [...numerator, ...(denominator ?? [])]) expect(allFigureIds).toContain(id);
    }
  });
  it("says which way is good of none, since the law doesn't", () =>
    expect(metrics.filter((m) => m.direction !== "none")).toEqual([]));
});

describe("a body with 53 requests: 9 granted, 4 in part, 40 unavailable", () => {
  const values = {
    ...caseRow("received", 53),
    ...caseRow("granted", 9),
    ...caseRow("partlyGranted", 4),
    ...caseRow("unavailable.notHeld", 39),
    ...caseRow("unavailable.notReadyMade", 1),
    ...caseRow("handled", 53),
  };
  it("has disclosed 13 of 53, 15–38 %", () => {
    const metric = compute("disclosureRate", { values });
    expect(metric).toMatchObject({ value: 0.245283, numerator: 13, denominator: 53 });
    expect(metric.interval).toEqual({ low: 0.149329, high: 0.375666 });
  });
  it("has disclosed 13 of 13 decided on the merits", () =>
    expect(compute("disclosureRateSubstantive", { values })).toMatchObject({
      value: 1,
      numerator: 13,
      denominator: 13,
    }));
  it("could not provide 40 of 53", () =>
    expect(compute("unavailableRate", { values })).toMatchObject({ value: 0.754717, numerator: 40 }));
});

describe("the interval", () => {
  const decided = (n: number) => ({ ...caseRow("granted", 1), ...caseRow("handled", n) });
  it("is absent at nine decisions", () => expect(compute("grantedRate", { values: decided(9) }).interval).toBeNull());
  it("is there at ten", () => expect(compute("grantedRate", { values: decided(10) }).interval).not.toBeNull());
  it("is no part of a count or of a ratio that is no share", () => {
    expect(compute("received", { values: of2021 }).interval).toBeNull();
    expect(compute("reviewIncidence", { values: of2021 }).interval).toBeNull();
  });
});

describe("no value, and why", () => {
  it("noDecisions when the denominator is 0", () => {
    expect(compute("disclosureRate", {})).toEqual({
      id: "disclosureRate",
      value: null,
      reason: "noDecisions",
      numerator: 0,
      denominator: 0,
      interval: null,
    });
  });
  it("noDecisions too where reviews concern decisions of other years", () =>
    expect(compute("reviewIncidence", { values: { "reviews.reconsideration.total": 2 } })).toMatchObject({
      value: null,
      reason: "noDecisions",
      numerator: 2,
    }));
  it("notReported when a figure isn't known, the rest being told", () => {
    const figures = { "requests.partlyGranted.total": { value: null, effective: null, reading: "blank" as const } };
    expect(compute("disclosureRate", { values: of2021, figures })).toMatchObject({
      value: null,
      reason: "notReported",
      numerator: null,
      denominator: 18,
    });
  });
  it("uses the effective value of a blank that the sums prove to be 0", () => {
    const figures = {
      "requests.partlyGranted.total": { value: null, raw: "", reading: "blank" as const, effective: 0 },
    };
    expect(compute("disclosureRate", { values: { ...of2021, ...caseRow("granted", 5) }, figures })).toMatchObject({
      value: 0.277778,
      reason: null,
    });
  });
  it("conflicting when a figure is disputed, above or below the line", () => {
    for (const id of ["requests.granted.total", "requests.handled.total"]) {
      const metric = compute("grantedRate", { values: of2021, figures: { [id]: { standing: "disputed" } } });
      expect(metric).toMatchObject({
        value: null,
        reason: "conflicting",
        numerator: 3,
        denominator: 18,
        interval: null,
      });
    }
  });
  it("conflicting when a share would exceed the whole or a count be negative", () => {
    expect(compute("grantedRate", { values: { ...caseRow("granted", 5), ...caseRow("handled", 3) } }).reason).toBe(
      "conflicting",
    );
    expect(compute("grantedRate", { values: caseRow("granted", 5) }).reason).toBe("conflicting");
    expect(compute("received", { values: caseRow("received", -1) }).reason).toBe("conflicting");
  });
  it("notInEdition when the report's form has no such figure", () => {
    const foreign = { ...definition("otherRate"), numerator: ["requests.other.unpaid.total"] };
    expect(computeMetric(foreign, buildReport({ edition: "2019", values: of2019 })).reason).toBe("notInEdition");
    const marked = { "requests.received.total": { reading: "notInEdition" as const, value: null, effective: null } };
    expect(compute("received", { figures: marked }).reason).toBe("notInEdition");
  });
});

it("never gives NaN or Infinity, and a value exactly when there is no reason", () => {
  const count = fc.option(fc.oneof(fc.integer({ min: -3, max: 30 }), fc.double({ noNaN: true, min: 0, max: 1e9 })), {
    nil: null,
  });
  const ids = [...new Set(metrics.flatMap((m) => [...m.numerator, ...(m.denominator ?? [])]))].filter(
    (id) => !id.includes("undivided"),
  );
  fc.assert(
    fc.property(
      fc.dictionary(
        fc.constantFrom(...ids),
        fc.record({ effective: count, standing: fc.constantFrom("confirmed" as const, "disputed" as const) }),
      ),
      (figures) => {
        const report = buildReport({ figures });
        for (const metric of metrics) {
          const { value, reason, interval } = computeMetric(metric, report);
          expect(value === null).toBe(reason !== null);
          for (const n of [value, interval?.low, interval?.high])
            expect(n === undefined || n === null || Number.isFinite(n)).toBe(true);
          if (metric.unit === "share" && value !== null) expect(value >= 0 && value <= 1).toBe(true);
        }
      },
    ),
    { seed: 7, numRuns: 300 },
  );
});
