import { describe, expect, it } from "vitest";
import type { Locale } from "../../../../src/i18n/locale.ts";
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
    const { sentences, rows, measures } = peersOf([]);
    expect(sentences).toEqual([expect.stringContaining("没有别的县级部门")]);
    expect([rows, measures]).toEqual([[], []]);
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

describe("how a body lies among its peers", () => {
  const measure = (id: string, others: ReportOverrides[], own = self) =>
    buildProfile([own, ...others]).peers.measures.find((candidate) => candidate.id === id);
  it("is told with median, ends, how many count, and its own value with n and interval", () => {
    const rate = measure("disclosureRate", bureaus(13));
    expect(rate?.told).toMatch(/4 个.*100%（54\.5% 至 100%）.*54\.5%（6\/11，95% 区间 28%–78\.7%）/);
  });
  it("gives no percentage of the body's own below ten cases", () => {
    const values = { ...caseRow("received", 3), ...caseRow("handled", 3), ...caseRow("granted", 3) };
    const rate = measure("disclosureRate", bureaus(15), body("样例区甲局", "990101", { values }));
    expect(rate?.told).toContain("3 件中 3 件，不足 10 件");
    expect(rate?.told).not.toMatch(/本机关[^。]*%/);
    expect(rate?.drawing?.own ?? null).toBeNull();
  });
  it("is drawn from single values for few, from quarters for many, and not at all for fewer than five or one value", () => {
    const drawing = (n: number) => measure("received", bureaus(n))?.drawing;
    expect(drawing(3)).toBeNull();
    expect(drawing(10)).toMatchObject({ own: 12 });
    expect(drawing(10)?.values).toHaveLength(11);
    expect(drawing(60)).toMatchObject({ own: 12, values: [], ends: [0, 59] });
    const idle = Array.from({ length: 8 }, (_, i) => body(`样例区${i}局`, "990101", { values: closingValues }));
    expect(measure("received", idle)?.drawing).toBeNull();
  });
  it("has no word of a rate that no body of the group has", () => {
    const small = body("样例区甲局", "990101", { values: { ...caseRow("received", 3), ...caseRow("handled", 3) } });
    expect(buildProfile([small, ...bureaus(5)]).peers.measures.map(({ id }) => id)).toEqual(["received"]);
  });
  it("says whether its number is usual, from eight bodies on", () => {
    const told = (n: number): string => measure("received", bureaus(n))?.told ?? "";
    expect(told(6)).not.toMatch(/一半|四分之三/);
    expect(told(9)).toContain("比其中四分之三的多");
    expect(told(20)).toContain("在中间一半之内");
  });
});
