import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  decodeLetters,
  decodeNumbers,
  decodeRuns,
  encodeLetters,
  encodeRuns,
} from "../../../../src/model/packed/run-lengths.ts";

describe("columns as short texts", () => {
  it("write equal neighbours once", () => {
    expect(encodeLetters("pppb--e")).toBe("p3b-2e");
    expect(encodeRuns([0, 0, 0, 5, null, null, -1.5, "p2:7"])).toBe("0*3,5,-*2,-1.5,p2:7");
    expect(encodeRuns([])).toBe("");
  });
  it("come back as they were", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("p", "b", "e", "-"), maxLength: 40 }), (letters) => {
        expect(decodeLetters(encodeLetters(letters))).toBe(letters);
      }),
      { seed: 3 },
    );
    const number = fc.oneof(fc.constant(0), fc.constant(null), fc.integer({ min: -20, max: 99 }), fc.constant(0.5));
    fc.assert(
      fc.property(fc.array(number, { maxLength: 40 }), (numbers) => {
        expect(decodeNumbers(encodeRuns(numbers))).toEqual(numbers);
      }),
      { seed: 5 },
    );
    const line = fc.oneof(
      fc.constant(null),
      fc.integer({ min: 0, max: 3 }).map((n) => `p${n}:7`),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        expect(decodeRuns(encodeRuns(lines))).toEqual(lines);
      }),
      { seed: 7 },
    );
  });
});
