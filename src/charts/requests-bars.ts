/**
 * Requests over the years: upright bars from 0 with their counts; a year without a figure keeps its place, with a word.
 * Takes one row a year, in order, gaps included. Lies the bars down where the years would stand too close to be read.
 */
import { renderBarRows } from "./bar-rows.ts";
import { textSize, type ChartOptions } from "./chart-options.ts";
import { drawBoxes, drawLines, drawTexts, type Box, type Label } from "./marks.ts";
import { renderSvg } from "./render-svg.ts";
import { widthOfText, wrapText } from "./text-width.ts";
import { formatNumber } from "../i18n/format.ts";

export type RequestsRow = {
  year: number;
  count: number | null;
  /** What stands in the gap when the count is null: "no report", "not printed". */
  gap: string | null;
};

const tallest = 134;
const top = 28;
const foot = 28;
const lineHeight = 17;
const widestSlot = 96;

type Column = { row: RequestsRow; middle: number; y: number; text: string };

const textOf = (row: RequestsRow, options: ChartOptions): string =>
  row.count === null ? (row.gap ?? options.t.notKnown) : formatNumber(row.count, options.locale);

function gapWords({ middle, text }: Column, slot: number, base: number): Label[] {
  const lines = wrapText(text, slot - 4, textSize);
  return lines.map((line, i) => ({ x: middle, y: base - 14 - (lines.length - 1 - i) * lineHeight, text: line }));
}

function renderUpright(columns: Column[], slot: number, base: number, options: ChartOptions): string {
  const known = columns.filter(({ row }) => row.count !== null);
  const half = Math.min(slot * 0.34, 28);
  const feet = ({ middle }: Column): Box => ({ x1: middle - half, x2: middle + half, y1: base, y2: base });
  return renderSvg({
    width: options.width,
    height: base + foot,
    label: options.label,
    description: options.description,
    marks: [
      drawBoxes(
        known.filter(({ y }) => y < base).map((column) => ({ ...feet(column), y1: column.y })),
        "var(--quiet)",
      ),
      drawLines([{ x1: 0, x2: columns.length * slot, y1: base, y2: base }]),
      drawLines(known.map(feet), 2.5),
      drawTexts(
        known.map(({ middle, y, text }) => ({ x: middle, y: y - 12, text })),
        "middle",
      ),
      drawTexts(
        columns.filter(({ row }) => row.count === null).flatMap((c) => gapWords(c, slot, base)),
        "middle",
        "var(--quiet)",
      ),
      drawTexts(
        columns.map(({ row, middle }) => ({ x: middle, y: base + 16, text: String(row.year) })),
        "middle",
      ),
    ],
  });
}

export function renderRequestsBars(rows: RequestsRow[], options: ChartOptions): string {
  const slot = Math.min(widestSlot, options.width / Math.max(1, rows.length));
  const texts = rows.map((row) => textOf(row, options));
  const widest = Math.max(widthOfText("2024", textSize), ...texts.map((text) => widthOfText(text, textSize)));
  const fits = slot >= Math.min(widest, 60) + 4;
  if (!fits) {
    const lying = rows.map((row, i) => ({ label: String(row.year), value: row.count, text: texts[i] ?? "" }));
    return renderBarRows(
      lying.map((row) => ({ ...row, fill: "var(--quiet)" })),
      options,
    );
  }
  const most = Math.max(1e-9, ...rows.map((row) => row.count ?? 0));
  // Where every year is 0 there is no height to show, only the words that fill gaps.
  const base = top + (rows.every((row) => (row.count ?? 0) === 0) ? 2 * lineHeight : tallest);
  const columns = rows.map((row, i) => ({
    row,
    middle: (i + 0.5) * slot,
    y: base - ((row.count ?? 0) / most) * (base - top),
    text: texts[i] ?? "",
  }));
  return renderUpright(columns, slot, base, options);
}
