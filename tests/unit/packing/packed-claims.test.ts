import { describe, expect, it } from "vitest";
import type { ToldCount } from "../../../src/model/narrative/packed-claims.ts";
import type { Section } from "../../../src/model/report.ts";
import { packClaims, unpackClaims, verdictsOf } from "../../../src/packing/words/packed-claims.ts";

const section = (id: Section["id"], ...texts: string[]): Section => ({
  id,
  heading: "",
  at: "unknown",
  paragraphs: texts.map((text) => ({ text, at: "unknown" })),
});
const sections = [section("overview", "甲", "乙", "丙"), section("requests"), section("problems", "丁", "戊")];
const counts: ToldCount[] = [
  { measure: "received", verdict: "agrees", value: 12, at: { section: "overview", paragraph: 1, from: 0, to: 3 } },
  { measure: "carriedIn", verdict: "differs", value: 0, at: { section: "overview", paragraph: 1, from: 9, to: 14 } },
  { measure: "fees", verdict: "cannotTell", value: 36.8, at: { section: "problems", paragraph: 1, from: 2, to: 6 } },
];
const judged = counts.map(({ measure, verdict, value, at }) => ({ claim: { measure, value, at }, verdict }));

describe("counts told in words", () => {
  it("come back as they were packed", () => {
    const packed = packClaims(judged, ["litigation"], sections);
    expect(unpackClaims(packed, sections)).toEqual({ counts, silent: ["litigation"] });
    expect(verdictsOf(packed!)).toEqual(counts.map(({ measure, verdict }) => ({ measure, verdict })));
  });
  it("take a dozen characters each", () => {
    expect(packClaims(judged, [], sections)!.counts.length).toBeLessThan(12 * counts.length);
  });
  it("are nothing where nothing is told", () => {
    expect(packClaims([], [], sections)).toBeNull();
    expect(unpackClaims(undefined, sections)).toEqual({ counts: [], silent: [] });
  });
  it("stand nowhere where the text isn't the one they were read from", () => {
    expect(unpackClaims(packClaims(judged, [], sections), [section("overview", "甲")]).counts).toEqual([]);
  });
});
