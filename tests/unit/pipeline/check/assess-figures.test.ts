import { describe, expect, it } from "vitest";
import type { Figure } from "../../../../src/model/figure.ts";
import { assessFigures } from "../../../../src/pipeline/check/assess-figures.ts";
import { buildReport, closingValues } from "../../../fixtures/build-report.ts";

const unprinted = (reading: Figure["reading"], raw: string | null): Partial<Figure> => ({ reading, raw, value: null });
const blank = unprinted("blank", "");
const row = (id: string): string[] =>
  ["naturalPerson", "business", "research", "publicInterest", "legalService", "otherOrganisation", "total"].map(
    (column) => `requests.${id}.${column}`,
  );

/** Assesses a report that closes, with some figures changed; gives effective value and standing of the figures asked for. */
function assess(changed: Record<string, Partial<Figure>>, values: Record<string, number> = closingValues) {
  const report = buildReport({ values, figures: changed });
  const before = structuredClone(report.figures);
  assessFigures(report.figures, report.form);
  const assessed = report.figures;
  // What is printed stays as it is.
  for (const [id, { value, raw, reading, at }] of Object.entries(before)) {
    expect(assessed[id]).toMatchObject({ value, raw, reading, at });
  }
  return (id: string) => [assessed[id]?.effective, assessed[id]?.standing];
}
const all = (ids: string[], some: Partial<Figure>) => Object.fromEntries(ids.map((id) => [id, some]));

describe("the effective value", () => {
  it("is the printed value, 0 too, whatever the sums say", () => {
    const of = assess({ "requests.handled.total": { value: 99, raw: "99" } });
    expect(of("requests.handled.total")).toEqual([99, "disputed"]);
    expect(of("requests.received.business")).toEqual([0, "confirmed"]);
  });
  it.each([
    ["blank", ""],
    ["dash", "—"],
  ] as const)("of a %s is 0 where every sum holds with 0", (reading, raw) => {
    const of = assess({ "requests.refused.stateSecret.business": unprinted(reading, raw) });
    expect(of("requests.refused.stateSecret.business")).toEqual([0, "confirmed"]);
    expect(of("requests.refused.stateSecret.total")).toEqual([0, "confirmed"]);
  });
  it.each([
    ["missing", null],
    ["unreadable", "O"],
  ] as const)("of a figure that is %s stays unknown, though the sums would hold with 0", (reading, raw) => {
    const of = assess({ "requests.refused.stateSecret.business": unprinted(reading, raw) });
    expect(of("requests.refused.stateSecret.business")).toEqual([null, "unchecked"]);
    expect(of("requests.refused.stateSecret.total")).toEqual([0, "unchecked"]);
  });
  it("of a blank stays unknown where one of its sums fails with 0", () => {
    const of = assess({ "requests.granted.naturalPerson": blank });
    expect(of("requests.granted.naturalPerson")).toEqual([null, "unchecked"]);
    // Its row would hold, its column would not.
    const other = assess({ "requests.refused.stateSecret.business": blank, "requests.handled.business": { value: 1 } });
    expect(other("requests.refused.stateSecret.business")[0]).toBeNull();
  });
  it("of a blank stays unknown where one of its sums cannot be tried", () => {
    const of = assess({
      "requests.refused.stateSecret.business": blank,
      "requests.handled.business": unprinted("missing", null),
    });
    expect(of("requests.refused.stateSecret.business")[0]).toBeNull();
  });
  it("of a whole blank row is 0 where the columns hold without it", () => {
    const of = assess(all(row("refused.stateSecret"), blank));
    for (const id of row("refused.stateSecret")) expect(of(id)).toEqual([0, "confirmed"]);
  });
  it("of blank rows on both sides of the balance stays unknown: both could be the same number", () => {
    const values = { ...closingValues, "requests.carriedOut.naturalPerson": 0, "requests.carriedOut.total": 0 };
    Object.assign(values, { "requests.received.naturalPerson": 11, "requests.received.total": 11 });
    const both = assess({ ...all(row("carriedIn"), blank), ...all(row("carriedOut"), blank) }, values);
    expect(both("requests.carriedIn.total")).toEqual([null, "unchecked"]);
    expect(both("requests.carriedOut.naturalPerson")).toEqual([null, "unchecked"]);
    const one = assess(all(row("carriedIn"), blank), values);
    expect(one("requests.carriedIn.total")).toEqual([0, "confirmed"]);
    const totals = Object.fromEntries(
      ["carriedIn", "carriedOut"].map((id) => [
        `requests.${id}.total`,
        { value: 0, raw: "0", reading: "printed" as const },
      ]),
    );
    const printedTotals = assess(
      { ...all(row("carriedIn"), blank), ...all(row("carriedOut"), blank), ...totals },
      values,
    );
    expect(printedTotals("requests.carriedIn.business")).toEqual([0, "confirmed"]);
  });
  it("of a blank total stays unknown where nothing but its own row speaks of it", () => {
    const of = assess({ "reviews.reconsideration.total": blank });
    expect(of("reviews.reconsideration.total")).toEqual([null, "unchecked"]);
    expect(of("reviews.reconsideration.upheld")).toEqual([0, "unchecked"]);
  });
  it("of a blank block of table 四 stays unknown: no printed sum stands behind it", () => {
    const ids = ["upheld", "corrected", "otherResult", "pending", "total"].map((c) => `reviews.litigationDirect.${c}`);
    const of = assess(all(ids, blank));
    for (const id of ids) expect(of(id)).toEqual([null, "unchecked"]);
  });
  it("of a blank in table 二 stays unknown: it enters no sum", () =>
    expect(assess({ "disclosure.rules.issued": blank })("disclosure.rules.issued")).toEqual([null, "unchecked"]));
});

describe("the standing", () => {
  it("is confirmed where every sum holds, unchecked in table 二", () => {
    const of = assess({});
    expect(of("requests.received.total")).toEqual([12, "confirmed"]);
    expect(of("disclosure.rules.issued")).toEqual([0, "unchecked"]);
  });
  it("is disputed for every term of a sum that fails, and only for those", () => {
    const of = assess({ "reviews.reconsideration.corrected": { value: 2, raw: "2" } });
    for (const column of ["upheld", "corrected", "otherResult", "pending", "total"]) {
      expect(of(`reviews.reconsideration.${column}`)[1]).toBe("disputed");
    }
    expect(of("reviews.litigationDirect.total")[1]).toBe("confirmed");
  });
  it("is unchecked where one sum holds and another cannot be tried", () => {
    const of = assess({ "requests.handled.business": unprinted("unreadable", "O") });
    expect(of("requests.granted.business")[1]).toBe("unchecked");
    expect(of("requests.granted.total")[1]).toBe("confirmed");
  });
});
