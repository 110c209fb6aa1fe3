import { describe, expect, it } from "vitest";
import { relationsOf } from "../../../../src/form/relations.ts";
import { describeDiagnostic } from "../../../../src/diagnostics/describe.ts";
import type { Figure } from "../../../../src/model/figure.ts";
import type { Report } from "../../../../src/model/report.ts";
import { checkReport } from "../../../../src/pipeline/check/check-report.ts";
import { relationResults } from "../../../../src/pipeline/check/relation-results.ts";
import { buildReport, closingValues } from "../../../fixtures/build-report.ts";

const check = (report: Report) =>
  checkReport(report).diagnostics.map((d) => ({ code: d.code, figures: d.figures, at: d.at, args: d.args }));
const build = (values: Record<string, number>, figures: Record<string, Partial<Figure>> = {}) =>
  buildReport({ values: { ...closingValues, ...values }, figures });

const codes = {
  balance: "balance-mismatch",
  outcomes: "outcomes-mismatch",
  applicants: "row-total-mismatch",
  reviews: "reviews-mismatch",
} as const;
const relations = relationsOf({ disclosure: "2021", requests: "2021" });

describe("the sums of one report", () => {
  it("are forty-two in the form of 2021, forty in that of 2019", () => {
    const count = (requests: "2019" | "2021") =>
      relationsOf({ disclosure: null, requests })
        .map(({ id }) => id)
        .toSorted()
        .join(" ");
    expect(count("2021")).toBe(
      `${"applicants ".repeat(25)}${"balance ".repeat(7)}${"outcomes ".repeat(7)}${"reviews ".repeat(3)}`.trim(),
    );
    expect(count("2019").split(" ")).toHaveLength(40);
  });
  it("that hold are no finding", () => {
    const report = build({});
    expect(check(report)).toEqual([]);
    expect(relationResults(checkReport(report).value).filter(({ status }) => status !== "holds")).toEqual([]);
  });
  it("enter every figure of tables 三 and 四 and none of table 二", () => {
    const terms = new Set(relations.flatMap(({ left, right }) => [...left, ...right]));
    const ids = Object.keys(buildReport().figures);
    expect(ids.filter((id) => !terms.has(id)).every((id) => id.startsWith("disclosure."))).toBe(true);
    expect([...terms].filter((id) => !ids.includes(id) || id.startsWith("disclosure."))).toEqual([]);
  });

  it.each(relations.map((relation) => [relation.id, relation.of, relation] as const))(
    "%s of %s, broken, is told with both numbers, its figures and its place",
    (id, of, { left, right }) => {
      const base = build({});
      const sum = (ids: string[]): number => ids.reduce((total, term) => total + base.figures[term]!.value!, 0);
      const broken = left[0]!;
      const report = build({ [broken]: base.figures[broken]!.value! + 7 });
      const found = check(report).filter(
        (d) =>
          d.code === codes[id as keyof typeof codes] &&
          d.figures.length === left.length + right.length &&
          [...left, ...right].every((term) => d.figures.includes(term)),
      );
      expect(found).toHaveLength(1);
      expect(found[0]?.args).toMatchObject({ left: sum(left) + 7, right: sum(right) });
      expect(found[0]?.at).toEqual(report.figures[right[0]!]?.at);
      const result = relationResults(checkReport(report).value).find((r) => r.relation === id && r.of === of);
      expect(result).toEqual({ relation: id, of, left: sum(left) + 7, right: sum(right), status: "fails" });
    },
  );
  it("say nothing where a term is unknown", () => {
    const report = build(
      { "requests.handled.total": 99 },
      { "requests.handled.total": { value: null, reading: "unreadable", raw: "O" } },
    );
    expect(check(report)).toEqual([]);
    const unknown = relationResults(checkReport(report).value).filter(({ status }) => status === "unknown");
    expect(unknown.map(({ relation, of, left, right }) => [relation, of, left, right])).toEqual([
      ["balance", "total", 12, null],
      ["outcomes", "total", 11, null],
      ["applicants", "handled", 11, null],
    ]);
  });
  it("are none where there are no tables", () => {
    const report = { ...buildReport(), figures: {} };
    expect(relationResults(report)).toEqual([]);
    expect(check(report)).toEqual([]);
  });
  it("is told as a published report of 2023 has it: results, and a total of 0", () => {
    const report = build({ "reviews.reconsideration.upheld": 10, "reviews.reconsideration.corrected": 1 });
    const [finding] = checkReport(report).diagnostics;
    expect(finding).toMatchObject({ code: "reviews-mismatch", args: { left: 11, right: 0 } });
    const { message, severity } = describeDiagnostic(finding!);
    expect(severity).toBe("error");
    for (const text of [message.zh, message.en]) expect(text).toMatch(/11.*0.*11/);
  });
});

describe("counts", () => {
  it("below 0 or with decimals are told, one by one", () => {
    const report = buildReport({ values: { "requests.received.business": -1, "disclosure.licensing.decisions": 1.5 } });
    expect(check(report).filter(({ code }) => code.startsWith("count"))).toMatchObject([
      { code: "count-fractional", figures: ["disclosure.licensing.decisions"], args: { value: 1.5 } },
      { code: "count-negative", figures: ["requests.received.business"], args: { value: -1 } },
    ]);
  });
  it("may have a sign in 本年增/减 of 2019, and decimals where they are money", () => {
    const values = { "disclosure.licensing.change": -3, "disclosure.procurement.amount": 18.871 };
    expect(check(buildReport({ edition: "2019", values }))).toEqual([]);
    expect(check(buildReport({ values: { "disclosure.fees.amount": 0.5 } }))).toEqual([]);
    expect(check(buildReport({ values: { "disclosure.fees.amount": -0.5 } }))).toMatchObject([
      { code: "count-negative" },
    ]);
  });
});

describe("blanks", () => {
  const blank = { value: null, reading: "blank", raw: "" } as const;
  const dash = { value: null, reading: "dash", raw: "/" } as const;
  it("are told together, the proven and the unproven apart, at the first of them", () => {
    const report = build(
      {},
      {
        "disclosure.rules.issued": blank,
        "disclosure.rules.repealed": dash,
        "requests.refused.stateSecret.business": blank,
        "requests.refused.stateSecret.research": dash,
      },
    );
    expect(check(report)).toMatchObject([
      {
        code: "cell-blank",
        figures: ["requests.refused.stateSecret.business", "requests.refused.stateSecret.research"],
        at: report.figures["requests.refused.stateSecret.business"]?.at,
      },
      { code: "cell-blank-unproven", figures: ["disclosure.rules.issued", "disclosure.rules.repealed"] },
    ]);
  });
});
