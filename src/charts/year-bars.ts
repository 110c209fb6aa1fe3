/**
 * One item over the years as a small chart of a set: upright bars from 0 on the set's common scale. A year without a
 * number keeps its place, with a word; a dashed line parts years that a change of form keeps from being joined.
 * Draws the latest years that have room; the table beside it has them all.
 */
import type { Markish } from "@observablehq/plot";
import { renderSvg } from "./render-svg.ts";
import { textSize, type ChartOptions } from "./chart-options.ts";
import { drawBoxes, drawLines, drawTexts, type Box, type Label } from "./marks.ts";
import { widthOfText, wrapText } from "./text-width.ts";

export type YearBar = { year: number; count: number | null; text: string; breaksBefore: boolean };
/** `most` is the greatest count of the whole set. */
export type YearBarsOptions = Omit<ChartOptions, "width"> & { most: number; fill: string };

/** Narrow enough for two beside each other on a tablet, wide enough for six years with their numbers. */
export const panelWidth = 288;

const tallest = 64;
const top = 20;
const foot = 22;
const lineHeight = 15;
const widestSlot = 48;
const leastWidth = 96;

type Column = { bar: YearBar; middle: number; y: number };

/** How many years fit: each needs room for its number, a gap's word may wrap. */
export function shownYears(bars: YearBar[]): YearBar[] {
  const widest = Math.max(
    widthOfText("2024", textSize),
    ...bars.map(({ count, text }) => (count === null ? 0 : widthOfText(text, textSize))),
  );
  return bars.slice(-Math.max(2, Math.floor(panelWidth / (widest + 6))));
}

const gapWords = ({ bar, middle }: Column, slot: number, base: number): Label[] => {
  const lines = wrapText(bar.text, slot - 2, textSize);
  return lines.map((text, i) => ({ x: middle, y: base - 10 - (lines.length - 1 - i) * lineHeight, text }));
};

/** Dashes as short lines: the marks know no pattern of strokes. */
const breakLines = (columns: Column[], slot: number): Box[] =>
  columns
    .filter(({ bar }, i) => i > 0 && bar.breaksBefore)
    .flatMap(({ middle }) =>
      Array.from({ length: 8 }, (_, i): Box => {
        const x = middle - slot / 2;
        return { x1: x, x2: x, y1: 4 + i * 10, y2: 9 + i * 10 };
      }),
    );

function textsOf(columns: Column[], slot: number, base: number): Markish[] {
  const known = columns.filter(({ bar }) => bar.count !== null);
  const gaps = columns.filter(({ bar }) => bar.count === null);
  const years = columns.map(({ bar, middle }) => ({ x: middle, y: base + 13, text: String(bar.year) }));
  return [
    drawTexts(
      known.map(({ bar, middle, y }) => ({ x: middle, y: y - 10, text: bar.text })),
      "middle",
    ),
    drawTexts([...gaps.flatMap((column) => gapWords(column, slot, base)), ...years], "middle", "var(--quiet)"),
  ];
}

export function renderYearBars(bars: YearBar[], options: YearBarsOptions): string {
  const shown = shownYears(bars);
  const slot = Math.min(widestSlot, panelWidth / Math.max(1, shown.length));
  const base = top + tallest;
  const columns = shown.map((bar, i): Column => ({
    bar,
    middle: (i + 0.5) * slot,
    y: base - ((bar.count ?? 0) / Math.max(1e-9, options.most)) * tallest,
  }));
  const known = columns.filter(({ bar }) => bar.count !== null);
  const half = Math.min(slot * 0.32, 15);
  const feet = ({ middle }: Column): Box => ({ x1: middle - half, x2: middle + half, y1: base, y2: base });
  return renderSvg({
    width: Math.max(leastWidth, Math.ceil(shown.length * slot)),
    height: base + foot,
    label: options.label,
    description: options.description,
    marks: [
      drawBoxes(
        known.filter(({ y }) => y < base).map((column) => ({ ...feet(column), y1: column.y })),
        options.fill,
      ),
      drawLines([{ x1: 0, x2: shown.length * slot, y1: base, y2: base }], 1, "var(--rule)"),
      drawLines(known.map(feet), 2),
      drawLines(breakLines(columns, slot), 1, "var(--quiet)"),
      ...textsOf(columns, slot, base),
    ],
  });
}
