/**
 * A share per body: a dot with its 95 % interval between 0 and 100 %, in the order given.
 * Where fewer than ten cases stand under the line, no dot is drawn and the row shows its counts in words.
 */
import { axisX, gridX, type Markish } from "@observablehq/plot";
import { formatShare } from "../i18n/format.ts";
import { textSize, type ChartOptions } from "./chart-options.ts";
import { drawDots, drawLines, drawTexts, drawTextsOver, type Box } from "./marks.ts";
import { renderSvg } from "./render-svg.ts";
import { layoutRows, wordsInstead, type PlacedRow } from "./row-layout.ts";
import { widthOfText } from "./text-width.ts";

export type RateRow = {
  label: string;
  /** A share between 0 and 1; null where there is none, or too few cases for one. */
  value: number | null;
  interval: { low: number; high: number } | null;
  /** The share and its counts as printed, or the counts or reason that stand in its place. */
  text: string;
};

const axisHeight = 24;

type Dot = { middle: number; x: number; text: string; low: number | null; high: number | null };

const placeDot = (row: RateRow & { value: number }, place: PlacedRow, at: (share: number) => number): Dot => ({
  middle: place.middle,
  x: at(row.value),
  text: row.text,
  low: row.interval === null ? null : at(row.interval.low),
  high: row.interval === null ? null : at(row.interval.high),
});

/** An interval with an upright at both ends. */
const linesOf = ({ middle, low, high }: Dot): Box[] =>
  low === null || high === null
    ? []
    : [
        { x1: low, x2: high, y1: middle, y2: middle },
        ...[low, high].map((x) => ({ x1: x, x2: x, y1: middle - 5, y2: middle + 5 })),
      ];

const drawRates = (dots: Dot[], end: number): Markish[] => [
  drawTexts(
    dots.map(({ middle, text }) => ({ x: end, y: middle, text })),
    "end",
  ),
  drawLines(dots.flatMap(linesOf), 1.5),
  drawDots(
    dots.map(({ x, middle }) => ({ x, y: middle })),
    5.5,
    "var(--ink)",
  ),
];

function drawAxis(height: number, options: ChartOptions, roomy: boolean): Markish[] {
  const ticks = roomy ? [0, 0.25, 0.5, 0.75, 1] : [0, 0.5, 1];
  const tickFormat = (share: number): string => formatShare(share, options.locale);
  return [
    gridX(ticks, { y1: axisHeight, y2: height, stroke: "var(--rule)", strokeOpacity: 1 }),
    axisX(ticks, { anchor: "top", tickSize: 0, tickPadding: -16, label: null, tickFormat, fill: "var(--quiet)" }),
  ];
}

export function renderRateDots(rows: RateRow[], options: ChartOptions): string {
  const { width, label, description } = options;
  const widestText = Math.max(0, ...rows.map((r) => (r.value === null ? 0 : widthOfText(r.text, textSize))));
  const edge = widthOfText("100%", textSize) / 2;
  const needed = Math.max(widestText + 14, edge);
  const texts = rows.map((r) => ({ label: r.label, instead: r.value === null ? r.text : null }));
  const layout = layoutRows(texts, { width, top: axisHeight + 6, bar: 18, gutter: 10, needed: needed + edge });
  const height = Math.ceil(layout.height);
  const left = layout.left + Math.max(edge, 8);
  const right = width - needed - 6;
  const at = (share: number): number => left + share * (right - left);
  const dots = rows.flatMap((row, i) => {
    const place = layout.rows[i];
    return place === undefined || row.value === null ? [] : [placeDot({ ...row, value: row.value }, place, at)];
  });
  const words = layout.rows.flatMap((place) => wordsInstead(place, left - 4));
  const labels = layout.rows.flatMap((r) => r.labels);
  const marks = [
    ...drawAxis(height, options, right - left > 220),
    // Above their rows, labels stand on the grid; beside them they end before it.
    layout.anchor === "start" ? drawTextsOver(labels) : drawTexts(labels, layout.anchor),
    ...drawRates(dots, width),
    drawTextsOver(words, "var(--quiet)"),
  ];
  return renderSvg({ width, height, label, description, x: { domain: [0, 1], range: [left, right] }, marks });
}
