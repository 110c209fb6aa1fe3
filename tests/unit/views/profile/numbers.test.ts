import { describe, expect, it } from "vitest";
import { textOfSegments } from "../../../../src/views/profile/segments.ts";
import { caseRow, closingValues } from "../../../fixtures/build-report.ts";
import { buildProfile } from "./build-profile.ts";

const unread = { value: null, raw: "若干", reading: "unreadable", effective: null } as const;

describe("the balance", () => {
  it("closes in words, with both sides", () => {
    const { balance } = buildProfile([{ values: closingValues }]);
    expect(balance.numbers.map((n) => `${n.operator ?? ""}${n.figure.text}`)).toEqual(["0", "+12", "=11", "+1"]);
    expect(balance.verdict).toEqual({ status: "holds", text: "两边相符。" });
  });
  it("says by how much it doesn't, and leaves the numbers as printed", () => {
    const { balance, isDisputed } = buildProfile([{ values: { ...closingValues, ...caseRow("received", 15) } }]);
    expect(balance.verdict.status).toBe("fails");
    expect(balance.verdict.text).toContain("15");
    expect(balance.verdict.text).toContain("相差 3");
    expect(balance.numbers[1]?.figure.text).toBe("15");
    expect(isDisputed).toBe(true);
  });
  it("says that it cannot be tried when a number is unread", () => {
    const { balance } = buildProfile([{ values: closingValues, figures: { "requests.handled.total": unread } }]);
    expect(balance.verdict.status).toBe("unknown");
    expect(balance.numbers[2]).toMatchObject({ figure: { value: null, text: "若干（不是数字）" } });
  });
});

describe("outcomes", () => {
  it("lists the groups that aren't 0 with share and interval, and says that the others are", () => {
    const { outcomes } = buildProfile([{ values: closingValues }]);
    expect(outcomes.groups.map(({ told }) => told.text)).toEqual(["5", "1", "2", "3"]);
    expect(outcomes.groups[0]).toMatchObject({ share: "45.5%", interval: "21.3%–72%" });
    expect(outcomes.notes).toEqual(["其余各类为 0。"]);
    expect(outcomes).toMatchObject({ empty: null, hasShares: true });
    expect(outcomes.parts.map(({ count }) => count)).toEqual([5, 1, 2, 3]);
  });
  it("leads from a group of one row to its line, and from a sum nowhere", () => {
    const values = { ...closingValues, ...caseRow("refused.stateSecret", 1), ...caseRow("refused.publicSafety", 1) };
    const { outcomes } = buildProfile([{ values }]);
    const [granted, , refused] = outcomes.groups;
    expect(granted?.told.href).toMatch(/^2023\/#/);
    expect(refused?.told.href).toBeUndefined();
  });
  it("is a sentence where nothing was decided: no 0 %, no chart", () => {
    const { outcomes } = buildProfile([{}]);
    expect(outcomes.empty).toBe("本年没有办结的申请，没有结果可列。");
    expect(outcomes).toMatchObject({ groups: [], hasShares: false });
  });
  it("gives no percentage of fewer than ten", () => {
    const values = { ...caseRow("received", 9), ...caseRow("handled", 9), ...caseRow("granted", 9) };
    const { outcomes } = buildProfile([{ values }]);
    expect(outcomes.hasShares).toBe(false);
    expect(outcomes.notes.join("")).toContain("9 件");
  });
  it("doesn't hide rows that contradict a total of 0, and draws no bar where a count isn't known", () => {
    const { outcomes } = buildProfile([{ values: caseRow("granted", 2) }]);
    expect(outcomes.empty).toBeNull();
    expect(outcomes.groups.map(({ told }) => told.text)).toEqual(["2"]);
    const unknown = buildProfile([{ values: closingValues, figures: { "requests.granted.total": unread } }]).outcomes;
    expect(unknown.parts).toEqual([]);
    expect(unknown.groups[0]?.told.text).toContain("若干");
  });
});

describe("applicants", () => {
  it("names each kind that isn't 0 with its count", () => {
    const { applicants } = buildProfile([{ values: closingValues }]);
    expect(applicants.rows.map(({ figure }) => figure.value)).toEqual([12]);
    expect(applicants.most).toBe(12);
    expect(applicants.rest).not.toBeNull();
  });
  it("is a sentence where nobody asked", () => expect(buildProfile([{}]).applicants.empty).toContain("没有新收申请"));
});

describe("reviews", () => {
  const linesOf = (values: Record<string, number>, locale: "zh" | "en" = "zh"): string[] =>
    buildProfile([{ values }], locale).reviews.lines.map(textOfSegments);
  it("have no part where there were none: the summary says so", () => {
    const { reviews, summary } = buildProfile([{}]);
    expect(reviews.lines).toEqual([]);
    expect(summary.map(textOfSegments)[0]).toBe("没有行政复议，也没有行政诉讼。");
  });
  it("tells kinds apart and adds nothing up", () => {
    const values = {
      "reviews.reconsideration.upheld": 1,
      "reviews.reconsideration.total": 1,
      "reviews.litigationAfterReconsideration.pending": 1,
      "reviews.litigationAfterReconsideration.total": 1,
    };
    expect(linesOf(values)).toEqual(["行政复议 1 件（结果维持 1）", "行政诉讼：复议后起诉 1 件（尚未审结 1）"]);
    expect(linesOf(values, "en")).toEqual([
      "Administrative reconsideration: 1 (1 upheld)",
      "Litigation: after reconsideration: 1 (1 pending)",
    ]);
  });
  it("shows results that a total of 0 denies", () => {
    expect(linesOf({ "reviews.reconsideration.upheld": 10 })).toEqual(["行政复议 0 件（结果维持 10，合计不符）"]);
  });
});
