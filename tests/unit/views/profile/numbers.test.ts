import { describe, expect, it } from "vitest";
import { caseRow, closingValues } from "../../../fixtures/build-report.ts";
import { buildProfile } from "./build-profile.ts";

const unread = { value: null, raw: "若干", reading: "unreadable", effective: null } as const;

describe("the balance", () => {
  it("closes in words, with both sides", () => {
    const { balance } = buildProfile([{ values: closingValues }]);
    expect(balance.numbers.map((n) => `${n.operator ?? ""}${n.text}`)).toEqual(["0", "+12", "=11", "+1"]);
    expect(balance.verdict).toEqual({ status: "holds", text: "0 + 12 = 11 + 1，两边相符。" });
  });
  it("says by how much it doesn't, and leaves the numbers as printed", () => {
    const { balance, isDisputed } = buildProfile([{ values: { ...closingValues, ...caseRow("received", 15) } }]);
    expect(balance.verdict.status).toBe("fails");
    expect(balance.verdict.text).toContain("15");
    expect(balance.verdict.text).toContain("相差 3");
    expect(balance.numbers[1]?.text).toBe("15");
    expect(isDisputed).toBe(true);
  });
  it("says that it cannot be tried when a number is unread", () => {
    const { balance } = buildProfile([{ values: closingValues, figures: { "requests.handled.total": unread } }]);
    expect(balance.verdict.status).toBe("unknown");
    expect(balance.numbers[2]).toMatchObject({ known: false, text: "若干（不是数字）" });
  });
});

describe("outcomes", () => {
  it("lists six groups, and the rows that aren't 0 from the largest", () => {
    const { outcomes } = buildProfile([{ values: closingValues }]);
    expect(outcomes.groups.map((g) => g.text)).toEqual(["5", "1", "2", "3", "0", "0"]);
    expect(outcomes.groups[0]?.share).toBe("45.5%");
    expect(outcomes.leaves.map((leaf) => leaf.count)).toEqual(["5", "3", "2", "1"]);
    expect(outcomes).toMatchObject({ empty: null, isSmall: false });
  });
  it("is a sentence where nothing was decided: no 0 %, no chart", () => {
    const { outcomes } = buildProfile([{}]);
    expect(outcomes.empty).toBe("本年没有办结的申请，没有结果可列。");
    expect(outcomes.groups.every((g) => g.share === "")).toBe(true);
  });
  it("marks a percentage of fewer than ten as small", () => {
    const values = { ...caseRow("received", 9), ...caseRow("handled", 9), ...caseRow("granted", 9) };
    expect(buildProfile([{ values }]).outcomes.isSmall).toBe(true);
  });
  it("doesn't hide rows that contradict a total of 0", () => {
    const { outcomes } = buildProfile([{ values: caseRow("granted", 2) }]);
    expect(outcomes.empty).toBeNull();
    expect(outcomes.leaves.map((leaf) => leaf.count)).toEqual(["2"]);
  });
});

describe("applicants", () => {
  it("names each kind with its count", () => {
    const { applicants } = buildProfile([{ values: closingValues }]);
    expect(applicants.kinds.map((row) => row.count)).toEqual([12, 0, 0, 0, 0, 0]);
    expect(applicants.total).toBe("12");
  });
  it("is a sentence where nobody asked", () => expect(buildProfile([{}]).applicants.empty).toContain("没有新收申请"));
});

describe("reviews", () => {
  it("is a sentence where there were none", () => {
    const { reviews } = buildProfile([{}]);
    expect(reviews).toMatchObject({ sentence: "没有行政复议，也没有行政诉讼。", hasCases: false, hasTable: false });
  });
  it("tells kinds apart and adds nothing up", () => {
    const values = {
      "reviews.reconsideration.upheld": 1,
      "reviews.reconsideration.total": 1,
      "reviews.litigationAfterReconsideration.pending": 1,
      "reviews.litigationAfterReconsideration.total": 1,
    };
    expect(buildProfile([{ values }]).reviews.sentence).toBe(
      "行政复议 1 件（结果维持 1）；行政诉讼：复议后起诉 1 件（尚未审结 1）。",
    );
    expect(buildProfile([{ values }], "en").reviews.sentence).toBe(
      "Administrative reconsideration: 1 (1 upheld); Litigation: after reconsideration: 1 (1 pending).",
    );
  });
  it("shows results that a total of 0 denies", () => {
    const { reviews } = buildProfile([{ values: { "reviews.reconsideration.upheld": 10 } }]);
    expect(reviews.sentence).toBe("行政复议 0 件（结果维持 10，合计不符）。");
    expect(reviews.hasCases).toBe(true);
  });
});
