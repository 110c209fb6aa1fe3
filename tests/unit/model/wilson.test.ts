import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wilsonInterval } from "../../../src/model/rate.ts";

describe("wilsonInterval", () => {
  it("gives 15–38 % for 13 of 53", () => {
    const { low, high } = wilsonInterval(13, 53);
    expect(low).toBeCloseTo(0.1493, 4);
    expect(high).toBeCloseTo(0.3757, 4);
  });
  it("gives the textbook's bounds at none of ten: 0 to z² / (n + z²)", () => {
    const { low, high } = wilsonInterval(0, 10);
    expect(low).toBe(0);
    expect(high).toBeCloseTo(3.8414588 / 13.8414588, 6);
  });
  const share = fc
    .integer({ min: 1, max: 1_000_000 })
    .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
  it("holds the share and stays within 0 and 1", () => {
    fc.assert(
      fc.property(share, ([count, n]) => {
        const { low, high } = wilsonInterval(count, n);
        const epsilon = 1e-12;
        return low >= 0 && high <= 1 && low <= count / n + epsilon && high >= count / n - epsilon && low < high;
      }),
      { seed: 1 },
    );
  });
  it("mirrors: the interval of the others is one minus this one", () => {
    fc.assert(
      fc.property(share, ([count, n]) => {
        const a = wilsonInterval(count, n);
        const b = wilsonInterval(n - count, n);
        return Math.abs(a.low - (1 - b.high)) < 1e-9 && Math.abs(a.high - (1 - b.low)) < 1e-9;
      }),
      { seed: 1 },
    );
  });
  it("narrows as the same share rests on more cases", () => {
    const width = (k: number) => wilsonInterval(k, 4 * k).high - wilsonInterval(k, 4 * k).low;
    expect(width(100)).toBeLessThan(width(10));
  });
});
