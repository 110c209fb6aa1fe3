import { describe, expect, it } from "vitest";
import type { Locale } from "../../../../src/i18n/locale.ts";
import { textOfSegments } from "../../../../src/views/profile/segments.ts";
import { caseRow, closingValues, type ReportOverrides } from "../../../fixtures/build-report.ts";
import { buildProfile } from "./build-profile.ts";

const body = (agencyName: string, regionCode: string, more: ReportOverrides = {}): ReportOverrides => ({
  agencyName,
  regionCode,
  ...more,
});
const self = body("样例区甲局", "990101", { values: closingValues });
const peersOf = (others: ReportOverrides[], locale: Locale = "zh") => buildProfile([self, ...others], locale).peers;

/** `n` bureaus of the county, the i-th with i requests, all decided and granted. */
const bureaus = (n: number): ReportOverrides[] =>
  Array.from({ length: n }, (_, i) =>
    body(`样例区${String.fromCodePoint(0x4e00 + i)}局`, "990101", {
      values: { ...caseRow("received", i), ...caseRow("handled", i), ...caseRow("granted", i) },
    }),
  );

describe("peers", () => {
  it("are said to be none, where there are none", () => {
    const { sentences, rows, spreads } = peersOf([]);
    expect(sentences).toEqual([expect.stringContaining("没有别的县级部门")]);
    expect([rows, spreads]).toEqual([[], []]);
  });
  it("are said who they are, how many, of which year and scope", () => {
    const [sentence, ...more] = peersOf(bureaus(7)).sentences;
    for (const part of ["7 个县级部门", "2023", "本机关"]) expect(sentence).toContain(part);
    expect(more).toEqual([]);
    expect(peersOf(bureaus(7), "en").sentences[0]).toContain("7 more county departments");
  });
  it("say that the area was widened, and that places differ across the whole dataset", () => {
    const far = Array.from({ length: 5 }, (_, i) => body(`邻市${String.fromCodePoint(0x4e00 + i)}局`, "880101"));
    expect(peersOf(far).sentences).toHaveLength(3);
  });
  it("stand by name with links, with a rate only from ten decisions on", () => {
    const { rows, more } = peersOf(bureaus(12));
    expect(rows).toHaveLength(4);
    expect(rows.every((row) => row.href.startsWith("/agencies/990101/"))).toBe(true);
    expect(rows[0]?.rate).toBe("没有办结");
    expect(rows[1]?.rate).toContain("不足 10 件");
    expect(more).toContain("8");
    expect(peersOf(bureaus(20)).more).toContain("16");
    const busy = Array.from({ length: 6 }, (_, i) => body(`样例区${i}局`, "990101", { values: closingValues }));
    expect(peersOf(busy).rows[0]?.rate).toMatch(/^54\.5%（\d+(\.\d)?%–\d+(\.\d)?%）$/);
    expect(peersOf(bureaus(3)).more).toBeNull();
  });
  it("lead to the compare page with all bodies alike", () => {
    expect(peersOf(bureaus(3)).compareHref).toMatch(/^\/compare\/\?region=990101&kind=department&/);
  });
});

describe("the spread of peers", () => {
  it("tells median, ends, how many count and why others don't", () => {
    const rates = peersOf(bureaus(13)).spreads.find((row) => row.id === "disclosureRate");
    expect(rates).toMatchObject({ own: "54.5%", hasOwn: true, median: "100%", range: "54.5% 至 100%" });
    expect(rates?.counted).toMatch(/^4（.*10 个）$/);
  });
  it("keeps a rate of fewer than ten cases out, in words", () => {
    const values = { ...caseRow("received", 3), ...caseRow("handled", 3), ...caseRow("granted", 3) };
    const { peers } = buildProfile([body("样例区甲局", "990101", { values }), ...bureaus(15)]);
    const row = peers.spreads.find(({ id }) => id === "disclosureRate");
    expect(row).toMatchObject({ own: "3 件中 3 件，不足 10 件", hasOwn: false });
    expect(row?.drawing?.own ?? null).toBeNull();
    expect(peers.usual.map(textOfSegments).join("")).not.toContain("%");
  });
  it("is drawn from single values for few, from quarters for many, and not at all for fewer than five or one value", () => {
    const received = (n: number) => peersOf(bureaus(n)).spreads.find(({ id }) => id === "received")?.drawing;
    expect(received(3)).toBeNull();
    expect(received(10)).toMatchObject({ own: 12 });
    expect(received(10)?.values).toHaveLength(11);
    expect(received(60)).toMatchObject({ own: 12, values: [], ends: [0, 59] });
    const idle = Array.from({ length: 8 }, (_, i) => body(`样例区${i}局`, "990101", { values: closingValues }));
    expect(peersOf(idle).spreads.every(({ drawing }) => drawing === null)).toBe(true);
  });
  it("has no row for a rate that no body of the group has", () => {
    const small = body("样例区甲局", "990101", { values: { ...caseRow("received", 3), ...caseRow("handled", 3) } });
    expect(buildProfile([small, ...bureaus(5)]).peers.spreads.map(({ id }) => id)).toEqual(["received"]);
  });
  it("says whether the body's number is usual, from eight bodies on", () => {
    const usual = (n: number): string => peersOf(bureaus(n)).usual.map(textOfSegments).join("");
    expect(usual(6)).toBe("");
    expect(usual(9)).toContain("比其中四分之三的多");
    expect(usual(20)).toContain("在中间一半之内");
  });
});
