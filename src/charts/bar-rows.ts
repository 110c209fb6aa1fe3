/**
 * Horizontal bars from 0 with their values: what the charts of applicants, outcome rows and bodies share.
 * A zero is drawn as a mark on the base line; a null leaves a gap with its word.
 */
import { renderSvg } from "./render-svg.ts";
import { textSize, type ChartOptions } from "./chart-options.ts";
import { drawFilledBoxes, drawLines, drawTexts, type Label } from "./marks.ts";
import { layoutRows, wordsInstead, type PlacedRow, type RowLayout } from "./row-layout.ts";
import { widthOfText } from "./text-width.ts";

export type BarRow = {
  label: string;
  value: number | null;
  /** The value as printed, or the word that fills the gap. */
  text: string;
  fill: string;
};

const bar = 18;
const gutter = 9;

/** Pixels of a value between the base line and the room kept for value texts. */
function scaleOf(rows: BarRow[], left: number, right: number): (value: number) => number {
  const most = Math.max(1e-9, ...rows.map((r) => r.value ?? 0));
  return (value) => left + (value / most) * (right - left);
}

type Bar = { row: BarRow; place: PlacedRow; value: number };

const barsOf = (rows: BarRow[], layout: RowLayout): Bar[] =>
  rows.flatMap((row, i) => {
    const place = layout.rows[i];
    return place === undefined || row.value === null ? [] : [{ row, place, value: row.value }];
  });

export function renderBarRows(rows: BarRow[], options: ChartOptions, defs = ""): string {
  const { width } = options;
  const needed = Math.max(0, ...rows.map((r) => (r.value === null ? 0 : widthOfText(r.text, textSize)))) + 10;
  const texts = rows.map((r) => ({ label: r.label, instead: r.value === null ? r.text : null }));
  const layout = layoutRows(texts, { width, top: 4, bar, gutter, needed });
  const { left } = layout;
  const at = scaleOf(rows, left, width - needed);
  const bars = barsOf(rows, layout);
  const filled = bars
    .filter(({ value }) => value > 0)
    .map(({ row, place, value }) => ({
      fill: row.fill,
      box: { x1: left, x2: at(value), y1: place.y1, y2: place.y2 },
    }));
  const values: Label[] = bars.map(({ row, place, value }) => ({ x: at(value) + 6, y: place.middle, text: row.text }));
  const instead = layout.rows.flatMap((place) => wordsInstead(place, left));
  return renderSvg({
    width,
    height: Math.ceil(layout.height),
    label: options.label,
    description: options.description,
    defs,
    marks: [
      ...drawFilledBoxes(filled),
      drawLines(bars.map(({ place }) => ({ x1: left, x2: left, y1: place.y1 - 3, y2: place.y2 + 3 }))),
      drawTexts(
        layout.rows.flatMap((r) => r.labels),
        layout.anchor,
      ),
      drawTexts(values),
      drawTexts(instead, "start", "var(--quiet)"),
    ],
  });
}
