/**
 * One body beside a large group: a band from the least to the greatest value, its middle parts darker, a line at the
 * median and one for the body itself. Takes eleven deciles; a body without a value of its own is not drawn.
 */
import { axisX, type Markish } from "@observablehq/plot";
import { textSize, type ChartOptions } from "../chart-options.ts";
import { drawBoxes, drawDots, drawLines, drawTexts } from "../marks.ts";
import { renderSvg } from "../render-svg.ts";
import { widthOfText } from "../text-width.ts";

export type DecileBand = {
  deciles: number[];
  median: number;
  medianText: string;
  own: number | null;
  ownText: string;
};
export type DecileBandOptions = ChartOptions & { format: (value: number) => string };

const top = 30;
const thick = 22;
const medianRoom = 20;
const axisRoom = 22;

/** A text over or under a mark, kept inside the drawing. */
const placed = (text: string, x: number, y: number, width: number) => {
  const half = widthOfText(text, textSize) / 2;
  return { text, x: Math.min(Math.max(x, half), Math.max(half, width - half)), y };
};

function drawOwn({ own, ownText }: DecileBand, at: (value: number) => number, width: number): Markish[] {
  if (own === null) return [];
  const x = at(own);
  return [
    drawLines([{ x1: x, x2: x, y1: top - 8, y2: top + thick + 4 }], 3, "var(--accent)"),
    drawDots([{ x, y: top - 8 }], 5, "var(--accent)"),
    drawTexts([placed(ownText, x, 10, width)], "middle", "var(--accent)"),
  ];
}

export function renderDecileBand([band]: DecileBand[], options: DecileBandOptions): string {
  const { width, label, description, format } = options;
  if (band === undefined) throw new Error("no band to draw");
  const { deciles, median, medianText } = band;
  const most = Math.max(1e-9, deciles.at(-1) ?? 0, band.own ?? 0);
  const edge = Math.max(widthOfText(format(0), textSize), widthOfText(format(most), textSize)) / 2 + 2;
  const at = (value: number): number => edge + (value / most) * (width - 2 * edge);
  const box = (from: number, to: number, inset: number) => ({
    x1: at(deciles[from] ?? 0),
    x2: at(deciles[to] ?? 0),
    y1: top + inset,
    y2: top + thick - inset,
  });
  const axis = top + thick + medianRoom;
  return renderSvg({
    width,
    height: axis + axisRoom,
    label,
    description,
    x: { domain: [0, most], range: [edge, width - edge] },
    marks: [
      drawBoxes([box(0, 10, 8)], "var(--rule)"),
      drawBoxes([box(1, 9, 4)], "var(--other)"),
      drawBoxes([box(3, 7, 0)], "var(--quiet)"),
      drawLines([{ x1: at(median), x2: at(median), y1: top - 2, y2: top + thick + 6 }], 2, "var(--ink)"),
      drawTexts([placed(medianText, at(median), top + thick + 14, width)], "middle"),
      ...drawOwn(band, at, width),
      drawLines([{ x1: 0, x2: width, y1: axis, y2: axis }], 1, "var(--rule)"),
      axisX([0, most], { tickSize: 0, tickPadding: -17, label: null, tickFormat: format, fill: "var(--quiet)" }),
    ],
  });
}
