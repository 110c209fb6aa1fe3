import { describe, expect, it } from "vitest";
import { panelWidth, renderYearBars, shownYears, type YearBar } from "../../src/charts/year-bars.ts";
import { widthOfText } from "../../src/charts/text-width.ts";
import { zh } from "../../src/i18n/zh.ts";

const bar = (year: number, count: number | null, more: Partial<YearBar> = {}): YearBar => ({
  year,
  count,
  text: count === null ? "未收录" : String(count),
  breaksBefore: false,
  ...more,
});
const options = {
  t: zh.comparison.charts,
  locale: "zh" as const,
  label: "样例",
  description: "数字另见下表。",
  most: 10,
  fill: "var(--granted)",
};
const draw = (bars: YearBar[]): string => renderYearBars(bars, options);
const texts = (svg: string): string[] => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((m) => m[1] ?? "");
const heights = (svg: string): number[] => [...svg.matchAll(/<rect[^>]* height="([\d.]+)"/g)].map((m) => Number(m[1]));

describe("a small chart of years", () => {
  const series = [bar(2019, 10), bar(2020, 0), bar(2021, null), bar(2022, 5)];
  it("draws counts in proportion, a 0 as a mark with its number, a gap as a word", () => {
    const svg = draw(series);
    const [first = 0, second = 0, ...rest] = heights(svg);
    expect(rest).toEqual([]);
    expect(first / second).toBeCloseTo(2, 1);
    expect(texts(svg)).toEqual(expect.arrayContaining(["10", "0", "5", "未收录", "2021"]));
  });
  it("parts years that a change of form keeps from being joined", () => {
    const dashes = (svg: string): number => [...svg.matchAll(/<path/g)].length;
    const broken = series.map((year) => ({ ...year, breaksBefore: year.year === 2021 }));
    expect(dashes(draw(broken))).toBeGreaterThan(dashes(draw(series)) + 3);
  });
  it("draws the latest years that have room for their numbers, none cut", () => {
    const many = Array.from({ length: 17 }, (_, i) => bar(2008 + i, 1, { text: "123,456" }));
    const shown = shownYears(many);
    expect(shown.at(-1)?.year).toBe(2024);
    expect(shown.length * widthOfText("123,456", 13)).toBeLessThanOrEqual(panelWidth);
    expect(shownYears(series)).toEqual(series);
  });
  it("is the same in every run and holds no broken number, whatever the years", () => {
    for (const bars of [series, [], [bar(2020, null)], [bar(2020, 0), bar(2021, 0)]]) {
      expect(draw(bars)).toBe(draw(bars));
      expect(draw(bars)).not.toMatch(/NaN|undefined|Infinity|null|style=/);
    }
  });
});
