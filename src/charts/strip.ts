/**
 * One body among its peers: a dot per body on one line from 0, the body itself marked and named.
 * Bodies of the same value stand above one another; those without a value are not drawn, so the view tells their number.
 */
import { axisX, type Markish } from "@observablehq/plot";
import { textSize, type ChartOptions } from "./chart-options.ts";
import { drawDots, drawLines, drawTexts } from "./marks.ts";
import { renderSvg } from "./render-svg.ts";
import { widthOfText } from "./text-width.ts";

export type StripRow = {
  value: number;
  /** The body's name with its value; printed for the body itself only. */
  label: string;
  own: boolean;
};
export type StripOptions = ChartOptions & { format: (value: number) => string };

const step = 9;
const radius = 4;
const labelRoom = 26;

type Dot = { x: number; level: number; row: StripRow };

/** Dots that would touch are stacked, from left to right, the body itself on the ground. */
function placeDots(rows: StripRow[], at: (value: number) => number): Dot[] {
  const levels = new Map<number, number>();
  const ordered = [...rows].sort((a, b) => Number(b.own) - Number(a.own));
  return ordered.map((row) => {
    const cell = Math.round(at(row.value) / step);
    const level = levels.get(cell) ?? 0;
    levels.set(cell, level + 1);
    return { x: cell * step, level, row };
  });
}

function drawOwn(dot: Dot, base: number, width: number): Markish[] {
  const half = widthOfText(dot.row.label, textSize) / 2;
  const x = Math.min(Math.max(dot.x, half), Math.max(half, width - half));
  const y = base - radius - 2;
  return [
    drawLines([{ x1: dot.x, x2: dot.x, y1: labelRoom - 6, y2: y }], 1, "var(--accent)"),
    drawDots([{ x: dot.x, y }], radius + 2, "var(--accent)"),
    drawTexts([{ x, y: 12, text: dot.row.label }], "middle", "var(--accent)"),
  ];
}

export function renderStrip(rows: StripRow[], options: StripOptions): string {
  const { width, label, description, format } = options;
  const most = Math.max(1e-9, ...rows.map((r) => r.value));
  const edge = Math.max(widthOfText(format(0), textSize), widthOfText(format(most), textSize)) / 2 + 2;
  const at = (value: number): number => edge + (value / most) * (width - 2 * edge);
  const dots = placeDots(rows, at);
  const base = labelRoom + 16 + step * Math.max(0, ...dots.map((d) => d.level));
  const y = (dot: Dot): number => base - radius - 2 - dot.level * step;
  const peers = dots.filter(({ row }) => !row.own).map((dot) => ({ x: dot.x, y: y(dot) }));
  return renderSvg({
    width,
    height: base + 24,
    label,
    description,
    x: { domain: [0, most], range: [edge, width - edge] },
    marks: [
      drawLines([{ x1: 0, x2: width, y1: base, y2: base }]),
      axisX([0, most], { tickSize: 0, tickPadding: -17, label: null, tickFormat: format, fill: "var(--quiet)" }),
      drawDots(peers, radius, "var(--quiet)"),
      ...dots.filter(({ row }) => row.own).flatMap((dot) => drawOwn(dot, base, width)),
    ],
  });
}
