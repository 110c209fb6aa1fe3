import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { widthOfText, wrapText } from "../../src/charts/text-width.ts";

describe("wrapText", () => {
  it("breaks Chinese anywhere but before its closing punctuation", () => {
    expect(wrapText("本年无办结申请，无法计算", 7.5 * 13, 13)).toEqual(["本年无办结申", "请，无法计算"]);
  });
  it("breaks English at spaces", () => {
    expect(wrapText("No requests decided this year", 100, 13)).toEqual(["No requests", "decided this", "year"]);
  });
  it("loses nothing but spaces, and no line is wider than allowed", () => {
    const names = fc.string({ unit: fc.constantFrom(..."样例局（），a b-1W“”"), maxLength: 60 });
    fc.assert(
      fc.property(names, fc.integer({ min: 40, max: 400 }), (text, most) => {
        const lines = wrapText(text, most, 13);
        expect(lines.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
        for (const line of lines) expect(widthOfText(line, 13)).toBeLessThanOrEqual(most);
      }),
      { seed: 7 },
    );
  });
});
