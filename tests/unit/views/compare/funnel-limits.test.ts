import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { funnelCurve, funnelLimits } from "../../../../src/views/compare/funnel-limits.ts";

/** P(X ≤ k) of a binomial variable, added up term by term. */
function atMost(k: number, n: number, p: number): number {
  let term = (1 - p) ** n;
  let sum = term;
  for (let i = 0; i < k; i += 1) {
    term *= ((n - i) / (i + 1)) * (p / (1 - p));
    sum += term;
  }
  return sum;
}

describe("the limits of a funnel", () => {
  const places = { n: fc.integer({ min: 10, max: 250 }), pooled: fc.double({ min: 0.1, max: 0.9, noNaN: true }) };
  it("lie on either side of the pooled rate and never leave 0…1", () => {
    fc.assert(
      fc.property(fc.record(places), ({ n, pooled }) => {
        const { low, high } = funnelLimits(n, pooled);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(pooled + 1 / n);
        expect(high).toBeGreaterThanOrEqual(pooled - 1 / n);
        expect(low).toBeLessThan(high);
      }),
      { seed: 1 },
    );
  });
  it("leave at most a fortieth outside on either side, as the binomial distribution has it", () => {
    fc.assert(
      fc.property(fc.record(places), ({ n, pooled }) => {
        const { low, high } = funnelLimits(n, pooled);
        const below = Math.ceil(low * n - 1e-9) - 1;
        expect(below < 0 ? 0 : atMost(below, n, pooled)).toBeLessThanOrEqual(0.025 + 1e-9);
        expect(1 - atMost(Math.floor(high * n + 1e-9), n, pooled)).toBeLessThanOrEqual(0.025 + 1e-9);
      }),
      { seed: 2 },
    );
  });
  it("mirror each other when refusals are counted for grants", () => {
    const a = funnelLimits(37, 0.2);
    const b = funnelLimits(37, 0.8);
    expect(a.low).toBeCloseTo(1 - b.high, 9);
    expect(a.high).toBeCloseTo(1 - b.low, 9);
  });
  it("close in on the pooled rate as n grows, by the root of n", () => {
    const width = (n: number): number => funnelLimits(n, 0.3).high - funnelLimits(n, 0.3).low;
    expect(width(400) / width(1600)).toBeCloseTo(2, 1);
    expect(width(100_000)).toBeCloseTo(2 * 1.96 * Math.sqrt((0.3 * 0.7) / 100_000), 4);
  });
  it("know no chance where all or none were granted", () => {
    expect(funnelLimits(50, 0)).toEqual({ n: 50, low: 0, high: 0 });
    expect(funnelLimits(50, 1)).toEqual({ n: 50, low: 1, high: 1 });
  });
  it("are drawn from the least n to the greatest", () => {
    const curve = funnelCurve(10, 3000, 0.25);
    expect(curve[0]?.n).toBe(10);
    expect(curve.at(-1)?.n).toBe(3000);
    expect(funnelCurve(12, 12, 0.25)).toHaveLength(1);
  });
});
