/**
 * A share of each body against its n: dots, the pooled share as a line, its limits as curves. n runs by the logarithm,
 * since most bodies have few cases and some have thousands. Each dot tells its body and numbers to whoever points at it.
 */
import { dot, line, type Markish } from "@observablehq/plot";
import { formatNumber, formatShare } from "../../i18n/format.ts";
import { textSize, type ChartOptions } from "../chart-options.ts";
import { drawLines, drawTexts, drawTextsOver, type Label } from "../marks.ts";
import { renderSvg } from "../render-svg.ts";
import { widthOfText } from "../text-width.ts";

export type FunnelPoint = { n: number; share: number; title: string; outside: boolean; label: string | null };
export type FunnelRows = {
  points: FunnelPoint[];
  pooled: { value: number; text: string };
  /** What the dashed curves and the open squares are. */
  limitsText: string;
  outsideText: string;
  /** In order of n. */
  curve: { n: number; low: number; high: number }[];
  xTitle: string;
};

const shares = [0, 0.25, 0.5, 0.75, 1];
const margin = { top: 14, bottom: 48 };
const keyLine = 24;
const dotSize = { few: 5.5, many: 3.5 };
/** From this many dots on they are drawn smaller. */
const many = 60;

type Frame = {
  left: number;
  right: number;
  top: number;
  bottom: number;
  x: (n: number) => number;
  y: (share: number) => number;
};

function frameOf({ points, curve }: FunnelRows, { width, locale }: ChartOptions, keyHeight: number): Frame {
  const sizes = [...points, ...curve].map(({ n }) => n);
  // Room on either side, so that the first and last dot stand free.
  const least = Math.min(10, ...sizes) * 0.93;
  const most = Math.max(...sizes) * 1.12;
  const left = widthOfText(formatShare(1, locale), textSize) + 10;
  const right = width - 10;
  const top = margin.top + keyHeight;
  const bottom = top + Math.round(Math.min(380, width * 0.72));
  const x = (n: number): number => left + (Math.log(n / least) / Math.log(most / least)) * (right - left);
  const y = (share: number): number => bottom - share * (bottom - top);
  return { left, right, top, bottom, x, y };
}

/** 1, 2 and 5 times the powers of ten that lie within, as many as have room. */
function ticksOf(frame: Frame, locale: ChartOptions["locale"], sizes: number[]): Label[] {
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  const powers = Array.from({ length: 7 }, (_, i) => 10 ** i);
  const all = powers.flatMap((power) => [power, 2 * power, 5 * power]).filter((n) => n >= least && n <= most);
  const labels: Label[] = [];
  for (const n of all) {
    const label = { x: frame.x(n), y: frame.bottom + 14, text: formatNumber(n, locale) };
    const last = labels.at(-1);
    const needed =
      last === undefined ? 0 : (widthOfText(last.text, textSize) + widthOfText(label.text, textSize)) / 2 + 8;
    if (last === undefined || label.x - last.x >= needed) labels.push(label);
  }
  return labels;
}

function drawAxes(frame: Frame, rows: FunnelRows, options: ChartOptions): Markish[] {
  const { left, right, top, bottom, y } = frame;
  const sizes = [...rows.points, ...rows.curve].map(({ n }) => n);
  const ticks = ticksOf(frame, options.locale, sizes);
  const level = shares.map((share) => ({ x1: left, x2: right, y1: y(share), y2: y(share) }));
  const upright = ticks.map((tick) => ({ x1: tick.x, x2: tick.x, y1: bottom, y2: bottom + 5 }));
  return [
    drawLines(level, 1, "var(--rule)"),
    drawLines(upright, 1, "var(--quiet)"),
    drawTexts(
      shares.map((share) => ({ x: left - 8, y: y(share), text: formatShare(share, options.locale) })),
      "end",
      "var(--quiet)",
    ),
    drawTexts(ticks, "middle", "var(--quiet)"),
    drawTexts([{ x: (left + right) / 2, y: bottom + 36, text: rows.xTitle }], "middle", "var(--quiet)"),
    drawLines([{ x1: left, x2: left, y1: top, y2: bottom }], 1, "var(--quiet)"),
  ];
}

const pixels = (name: string) => ({ value: name, scale: null });
const square = { symbol: "square", fill: "var(--paper)", stroke: "var(--ink)", strokeWidth: 1.8 } as const;

const drawDashes = (places: { x: number; y: number }[]): Markish =>
  line(places, { x: pixels("x"), y: pixels("y"), stroke: "var(--quiet)", strokeWidth: 1.2, strokeDasharray: "5 3" });

function drawLimits({ curve, pooled }: FunnelRows, frame: Frame): Markish[] {
  const { left, right, x, y } = frame;
  const limit = (side: "low" | "high"): Markish =>
    drawDashes(curve.map((entry) => ({ x: x(entry.n), y: y(entry[side]) })));
  return [
    limit("low"),
    limit("high"),
    drawLines([{ x1: left, x2: right, y1: y(pooled.value), y2: y(pooled.value) }], 1.5, "var(--accent)"),
  ];
}

/** Dots outside the limits are open squares, so that they are told apart without colour. */
function drawPoints(points: FunnelPoint[], { x, y }: Frame): Markish[] {
  const r = points.length >= many ? dotSize.many : dotSize.few;
  const places = (outside: boolean) =>
    points.filter((point) => point.outside === outside).map(({ n, share, title }) => ({ x: x(n), y: y(share), title }));
  const shared = { x: pixels("x"), y: pixels("y"), title: "title", r };
  return [
    dot(places(false), { ...shared, fill: "var(--ink)", stroke: "var(--paper)" }),
    dot(places(true), { ...shared, ...square }),
  ];
}

/** What the marks are, in as many lines as their words need. */
function drawKey({ points, pooled, limitsText, outsideText }: FunnelRows, width: number) {
  const entries = [
    { mark: "line", text: pooled.text },
    { mark: "dashes", text: limitsText },
    ...(points.some(({ outside }) => outside) ? [{ mark: "square", text: outsideText }] : []),
  ];
  let [x, y] = [0, keyLine / 2];
  const placed = entries.map((entry) => {
    const needed = 32 + widthOfText(entry.text, textSize);
    if (x > 0 && x + needed > width) [x, y] = [0, y + keyLine];
    const place = { ...entry, x, y };
    x += needed + 22;
    return place;
  });
  const strokes = (mark: string) =>
    placed
      .filter((entry) => entry.mark === mark)
      .map((entry) => ({ x1: entry.x, x2: entry.x + 24, y1: entry.y, y2: entry.y }));
  const squares = placed.filter(({ mark }) => mark === "square").map((entry) => ({ x: entry.x + 12, y: entry.y }));
  const marks = [
    drawLines(strokes("line"), 1.5, "var(--accent)"),
    ...strokes("dashes").map(({ x1, x2, y1 }) =>
      drawDashes([
        { x: x1, y: y1 },
        { x: x2, y: y1 },
      ]),
    ),
    dot(squares, { x: pixels("x"), y: pixels("y"), r: dotSize.few, ...square }),
    drawTexts(placed.map((entry) => ({ x: entry.x + 32, y: entry.y, text: entry.text }))),
  ];
  return { marks, height: y + keyLine / 2 };
}

/** Names right or left of their dots; where two would touch, the later one is left to the table. */
function nameLabels(points: FunnelPoint[], { x, y, left, right }: Frame): Label[] {
  type Span = { x1: number; x2: number; y: number };
  const taken: Span[] = points.map((point) => ({ x1: x(point.n) - 6, x2: x(point.n) + 6, y: y(point.share) }));
  const free = (span: Span, own: Span | undefined): boolean =>
    taken.every(
      (other) => other === own || span.x2 < other.x1 || span.x1 > other.x2 || Math.abs(span.y - other.y) > 15,
    );
  return points.flatMap((point, at): Label[] => {
    if (point.label === null) return [];
    const width = widthOfText(point.label, textSize);
    const [px, py] = [x(point.n), y(point.share)];
    for (const start of [px + 10, px - 10 - width]) {
      const span = { x1: start, x2: start + width, y: py };
      if (start < left || span.x2 > right || !free(span, taken[at])) continue;
      taken.push(span);
      return [{ x: start, y: py, text: point.label }];
    }
    return [];
  });
}

export function renderFunnel(rows: FunnelRows[], options: ChartOptions): string {
  const [funnel] = rows;
  if (funnel === undefined) throw new Error("A funnel takes one set of points.");
  const { width, label, description } = options;
  const key = drawKey(funnel, width);
  const frame = frameOf(funnel, options, key.height);
  return renderSvg({
    width,
    height: frame.bottom + margin.bottom,
    label,
    description,
    marks: [
      ...key.marks,
      ...drawAxes(frame, funnel, options),
      ...drawLimits(funnel, frame),
      ...drawPoints(funnel.points, frame),
      drawTextsOver(nameLabels(funnel.points, frame)),
    ],
  });
}
