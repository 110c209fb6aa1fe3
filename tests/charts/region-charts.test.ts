import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderRateLine } from "../../src/charts/region/rate-line.ts";
import { renderValueDots } from "../../src/charts/region/value-dots.ts";

describe("dots of values", () => {
  it("are as many as the values, none above the drawing or beside it", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(2000), { minLength: 1, maxLength: 40 }), (values) => {
        fc.pre(values.some((value) => value > 0));
        const drawn = renderValueDots(values);
        const height = Number(/height="(\d+)"/.exec(drawn)?.[1]);
        const dots = [...drawn.matchAll(/M(\d+) ([\d.]+)h0/g)];
        expect(dots).toHaveLength(values.length);
        for (const [, x, y] of dots) {
          expect(Number(x)).toBeLessThanOrEqual(80);
          expect(Number(y)).toBeGreaterThan(0);
          expect(Number(y)).toBeLessThan(height);
        }
        expect(new Set(dots.map(([dot]) => dot)).size).toBe(values.length);
      }),
      { seed: 19 },
    );
  });
  it("are none where there is nothing to tell apart", () => {
    expect(renderValueDots([])).toBe("");
    expect(renderValueDots([0, 0])).toBe("");
  });
});

it("a rate's line ends where its interval does", () => {
  const drawn = renderRateLine({ value: 0.5, interval: { low: 0.25, high: 0.8 } });
  expect(drawn).toContain('d="M25 5H80"');
  expect(drawn).toContain('d="M50 5h0"');
  expect(renderRateLine({ value: 1, interval: null })).not.toContain("H");
});
