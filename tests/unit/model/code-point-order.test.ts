import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareCodePoints } from "../../../src/model/code-point-order.ts";

describe("compareCodePoints", () => {
  it("puts rare characters after private-use and full-width ones, as their code points are", () =>
    expect(["𠮷", "！", "a", "样", ""].sort(compareCodePoints)).toEqual(["", "a", "样", "！", "𠮷"]));
  it("tells characters apart that share their first surrogate", () => {
    expect(compareCodePoints("𠀀a", "𠀁")).toBeLessThan(0);
    expect(compareCodePoints("𠀁", "𠀀a")).toBeGreaterThan(0);
  });
  it("orders as UTF-8 bytes do", () => {
    const text = fc.string({ unit: "grapheme-composite" });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const bytes = Buffer.compare(Buffer.from(a), Buffer.from(b));
        return Math.sign(compareCodePoints(a, b)) === bytes;
      }),
      { seed: 2, numRuns: 2000 },
    );
  });
});
