import { describe, expect, it } from "vitest";
import type { Locale } from "../../../../src/i18n/locale.ts";
import { textOfSegments, type Segment } from "../../../../src/views/profile/segments.ts";
import { renderSentence } from "../../../../src/views/profile/sentence.ts";
import { factsOf } from "../../../../src/views/profile/year-facts.ts";
import { caseRow, closingValues, type ReportOverrides } from "../../../fixtures/build-report.ts";
import { buildYear } from "./build-profile.ts";

function segmentsOf(report: ReportOverrides, locale: Locale = "zh"): Segment[] {
  const { context, year, figures } = buildYear(report, locale);
  return renderSentence(context, figures, factsOf(year));
}
const both = (report: ReportOverrides): string[] => [
  textOfSegments(segmentsOf(report)),
  textOfSegments(segmentsOf(report, "en")),
];
const unread = { value: null, raw: "若干", reading: "unreadable", effective: null } as const;

const many = {
  ...caseRow("received", 53),
  ...caseRow("handled", 53),
  ...caseRow("granted", 9),
  ...caseRow("partlyGranted", 4),
  ...caseRow("unavailable.notHeld", 39),
  ...caseRow("unavailable.notReadyMade", 1),
};

describe("the sentence of a profile", () => {
  it("tells what came in, what was decided, and the groups that aren't 0", () =>
    expect(both({ values: many })).toEqual([
      "2023 年收到 53 件申请，办结 53 件：予以公开 9，部分公开 4，无法提供 40。",
      "In 2023 it received 53 requests and decided 53: 9 granted, 4 partly granted, 40 could not be provided.",
    ]));
  it("says so where there was nothing", () =>
    expect(both({})).toEqual([
      "2023 年没有收到政府信息公开申请，也没有上年结转的申请。",
      "In 2023 it received no requests for information and had none carried in.",
    ]));
  it("has a singular", () => {
    const values = { ...caseRow("received", 1), ...caseRow("handled", 1), ...caseRow("granted", 1) };
    expect(both({ values })).toEqual([
      "2023 年收到 1 件申请，办结 1 件，结果为予以公开。",
      "In 2023 it received 1 request and decided 1: granted.",
    ]);
  });
  it("joins decisions of one kind", () => {
    const values = { ...caseRow("received", 3), ...caseRow("handled", 3), ...caseRow("unavailable.notHeld", 3) };
    expect(both({ values })).toEqual([
      "2023 年收到 3 件申请，办结 3 件，均为无法提供。",
      "In 2023 it received 3 requests and decided 3: all could not be provided.",
    ]);
  });
  it("tells what was carried out, and what was carried in", () => {
    expect(both({ values: closingValues })[0]).toBe(
      "2023 年收到 12 件申请，办结 11 件：予以公开 5，部分公开 1，不予公开 2，无法提供 3；结转下年度 1 件。",
    );
    const values = { ...caseRow("carriedIn", 2), ...caseRow("handled", 2), ...caseRow("granted", 2) };
    expect(both({ values })).toEqual([
      "2023 年没有收到新的申请，上年结转 2 件，办结 2 件，均为予以公开。",
      "In 2023 it received no new requests, carried in 2 from the year before and decided 2: all granted.",
    ]);
  });
  it("says that none was decided within the year", () => {
    const values = { ...caseRow("received", 2), ...caseRow("carriedOut", 2) };
    expect(both({ values })).toEqual([
      "2023 年收到 2 件申请，年内没有办结；结转下年度 2 件。",
      "In 2023 it received 2 requests and decided none within the year; 2 carried over to the next year.",
    ]);
  });
  it("never turns an unread number into 0", () => {
    const [zh, en] = both({ values: many, figures: { "requests.received.total": unread } });
    expect(zh).toBe("2023 年收到多少件申请，报告没有写明，办结 53 件：予以公开 9，部分公开 4，无法提供 40。");
    expect(en).toMatch(/^The report does not say how many requests it received in 2023/);
    const handled = both({ values: many, figures: { "requests.handled.total": unread } });
    expect(handled[0]).toBe("2023 年收到 53 件申请，办结多少件没有写明。");
    const outcome = both({ values: many, figures: { "requests.refused.stateSecret.total": unread } });
    expect(outcome[0]).toBe(
      "2023 年收到 53 件申请，办结 53 件：予以公开 9，部分公开 4，无法提供 40，其余结果没有写明。",
    );
  });
  it("says that there is no table when nothing of it was read", () => {
    const rows = ["received", "carriedIn", "handled", "carriedOut"];
    const figures = Object.fromEntries(rows.map((row) => [`requests.${row}.total`, unread]));
    expect(both({ figures })[0]).toBe("2023 年报告里没有可读的申请情况表。");
  });
  it("leads each number to its figure's line; a sum stands in none", () => {
    const links = segmentsOf({ values: many }).filter(({ href }) => href != null);
    expect(links.map(({ text, figure }) => [text, figure])).toEqual([
      ["53", "requests.received.total"],
      ["53", "requests.handled.total"],
      ["9", "requests.granted.total"],
      ["4", "requests.partlyGranted.total"],
    ]);
    expect(links.every(({ href }) => /^2023\/#L\d+$/.test(href ?? ""))).toBe(true);
  });
});
