/** The drawings of a profile: lengths in proportion, gaps left open, nothing broken whatever the numbers, few bytes. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderSpreadLine } from "../../src/charts/profile/spread-line.ts";
import { renderStackedBar } from "../../src/charts/profile/stacked-bar.ts";
import { renderYearBars, type YearBar } from "../../src/charts/profile/year-bars.ts";

const bar = (year: number, count: number | null, more: Partial<YearBar> = {}): YearBar => ({
  year,
  count,
  text: count === null ? "" : String(count),
  breaksBefore: false,
  ...more,
});
const texts = (svg: string): string[] => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((m) => m[1] ?? "");
const heights = (svg: string): number[] => [...svg.matchAll(/M\d+ \d+v-(\d+)/g)].map((m) => Number(m[1]));
const sound = (svg: string): void => expect(svg).not.toMatch(/NaN|undefined|Infinity|null|style=|<script|\d\.\d/);

describe("a small chart of years", () => {
  const series = [bar(2019, 10), bar(2020, 0), bar(2021, null), bar(2022, 5)];
  it("draws counts in proportion, a 0 as a foot, a gap as nothing, and labels the greatest and the latest", () => {
    const svg = renderYearBars(series, 10);
    const [first = 0, zero, last = 0, ...rest] = heights(svg);
    expect([zero, rest]).toEqual([1, []]);
    expect(first / last).toBeCloseTo(2, 1);
    expect(texts(svg)).toEqual(["10", "5"]);
  });
  it("parts years that a change of form keeps from being joined", () => {
    const broken = series.map((year) => ({ ...year, breaksBefore: year.year === 2021 }));
    expect(renderYearBars(broken, 10)).toContain('class="break"');
    expect(renderYearBars(series, 10)).not.toContain('class="break"');
  });
  it("shows few beside many, and no labels that run into one another", () => {
    expect(heights(renderYearBars([bar(2019, 1), bar(2020, 1000)], 1000))).toEqual([1, 48]);
    const near = [bar(2022, 123_456, { text: "123,456" }), bar(2023, 123_455, { text: "123,455" })];
    expect(texts(renderYearBars(near, 123_456))).toEqual(["123,455"]);
  });
  it("takes at most 450 bytes for six years, and holds no broken number", () => {
    const count = fc.option(fc.integer({ min: 0, max: 99_999 }), { nil: null });
    fc.assert(
      fc.property(fc.array(count, { maxLength: 6 }), (counts) => {
        const most = Math.max(1, ...counts.map((n) => n ?? 0));
        const svg = renderYearBars(
          counts.map((n, i) => bar(2019 + i, n)),
          most,
        );
        expect(svg).not.toMatch(/NaN|undefined|Infinity|null|style=/);
        expect(svg.length).toBeLessThanOrEqual(450);
      }),
      { numRuns: 200, seed: 5 },
    );
  });
});

describe("a bar of parts", () => {
  it("gives each part its length, in order, and skips those of 0", () => {
    const parts = [
      { className: "granted", count: 9 },
      { className: "refused", count: 0 },
      { className: "other", count: 3 },
    ];
    const svg = renderStackedBar(parts, 'of "12" <decided>');
    expect(svg).toContain('viewBox="0 0 12 2"');
    expect([...svg.matchAll(/class="(\w+)" d="([^"]*)"/g)].map(([, name, d]) => [name, d])).toEqual([
      ["granted", "M0 1h9"],
      ["other", "M9 1h3"],
    ]);
    expect(svg).toContain("of &quot;12&quot; &lt;decided&gt;");
    sound(svg);
  });
  it("draws nothing of nothing", () => expect(renderStackedBar([], "")).toBe(""));
});

describe("a spread", () => {
  const quartiles = { low: 2, median: 4, high: 8 };
  it("puts ends, median and the body's own value in their places", () => {
    const svg = renderSpreadLine({ ends: [0, 10], quartiles, values: [0, 2, 4, 8, 10], own: 5 });
    for (const part of ["M40 9h120", "M80 3v12", "M100 1v16", "M0 6v6", "M200 6v6"]) expect(svg).toContain(part);
    sound(svg);
  });
  it("has no mark where the body has no value, and none outside where it lies beyond the others", () => {
    expect(renderSpreadLine({ ends: [0, 10], quartiles, values: [], own: null })).not.toContain("own");
    expect(renderSpreadLine({ ends: [0, 10], quartiles, values: [], own: 20 })).toContain("M200 1v16");
  });
});
