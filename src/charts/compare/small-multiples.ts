/**
 * A panel for each body, all on one scale from 0: dots over the years, joined where they may be. A year without a value
 * keeps its place with its word; a disputed value is an open square. Takes panels with a point for each year.
 */
import { dot, type Markish } from "@observablehq/plot";
import { textSize, type ChartOptions } from "../chart-options.ts";
import { drawDots, drawLines, drawTexts, drawTextsOver, type Box, type Label } from "../marks.ts";
import { renderSvg } from "../render-svg.ts";
import { widthOfText, wrapText } from "../text-width.ts";

export type PanelPoint = {
  year: number;
  value: number | null;
  text: string;
  disputed: boolean;
  /** Whether a line leads here from the year before. */
  joined: boolean;
};
export type Panel = {
  name: string;
  points: PanelPoint[];
  /** Said in the panel's middle where no year has anything. */
  empty: string | null;
};

const lineHeight = 18;
const plotHeight = 84;
const foot = 24;
const gap = { across: 28, down: 20 };
const widestPanel = 330;
const leastPanel = 190;

type Placed = PanelPoint & { x: number; y: number };
type PlacedPanel = { place: Place; points: Placed[]; empty: string | null };
type Place = { left: number; top: number; width: number; base: number; nameLines: string[] };

/** As many panels in a row as have room, one on a phone. */
function columnsFor(count: number, width: number): number {
  const most = Math.max(1, Math.floor((width + gap.across) / (leastPanel + gap.across)));
  return Math.max(Math.min(most, count), Math.ceil(width / (widestPanel * 2)));
}

function placePanels(panels: Panel[], width: number): { places: Place[]; height: number } {
  const columns = columnsFor(panels.length, width);
  const panelWidth = Math.min(widestPanel, (width - gap.across * (columns - 1)) / columns);
  const places: Place[] = [];
  let top = 0;
  for (let first = 0; first < panels.length; first += columns) {
    const names = panels.slice(first, first + columns).map(({ name }) => wrapText(name, panelWidth, textSize));
    const head = Math.max(...names.map((lines) => lines.length)) * lineHeight + 22;
    for (const [at, nameLines] of names.entries()) {
      const left = at * (panelWidth + gap.across);
      places.push({ left, top, width: panelWidth, base: top + head + plotHeight, nameLines });
    }
    top += head + plotHeight + foot + gap.down;
  }
  return { places, height: top - gap.down };
}

function placePoints({ points }: Panel, { left, width, base }: Place, most: number): Placed[] {
  const slot = width / Math.max(1, points.length);
  return points.map((point, at) => ({
    ...point,
    x: left + (at + 0.5) * slot,
    y: base - ((point.value ?? 0) / most) * plotHeight,
  }));
}

/** Last, first, highest and lowest before the others; a text that would touch one already there is left to the table. */
function valueLabels(points: Placed[], { left, width }: Place): Label[] {
  const known = points.filter(({ value }) => value !== null);
  const byValue = known.toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const order = [known.at(-1), known[0], byValue[0], byValue.at(-1), ...known];
  const placed: (Label & { end: number })[] = [];
  for (const point of new Set(order)) {
    if (point === undefined) continue;
    const room = widthOfText(point.text, textSize);
    const x = Math.min(left + width - room, Math.max(left, point.x - room / 2));
    const label = { x, end: x + room, y: point.y - 14, text: point.text };
    const free = placed.every(
      (other) => x > other.end + 3 || label.end + 3 < other.x || Math.abs(other.y - label.y) > 15,
    );
    if (free) placed.push(label);
  }
  return placed;
}

/** Years in full where they have room, else the last two digits. */
function yearLabels(points: Placed[], { width, base }: Place): Label[] {
  const slot = width / Math.max(1, points.length);
  const full = slot >= widthOfText("2024", textSize) + 4;
  return points.map(({ x, year }) => ({ x, y: base + 14, text: full ? String(year) : `'${String(year).slice(2)}` }));
}

/** What stands in place of a value; one word for a panel that has none at all. */
function gapLabels({ points, empty }: PlacedPanel, { left, width, base }: Place): Label[] {
  if (empty !== null) return [{ x: left + width / 2, y: base - plotHeight / 2, text: empty }];
  return points.filter(({ value }) => value === null).map(({ x, text }) => ({ x, y: base - 10, text }));
}

const linesOf = (points: Placed[]): Box[] =>
  points.flatMap((point, at) => {
    const before = points[at - 1];
    return point.joined && before !== undefined ? [{ x1: before.x, x2: point.x, y1: before.y, y2: point.y }] : [];
  });

const pixels = (name: string) => ({ value: name, scale: null });

/** Disputed values are open squares. */
const drawValues = (points: Placed[]): Markish[] => [
  drawDots(
    points.filter((point) => !point.disputed).map(({ x, y }) => ({ x, y })),
    4.5,
    "var(--ink)",
  ),
  dot(
    points.filter((point) => point.disputed),
    {
      x: pixels("x"),
      y: pixels("y"),
      r: 4.5,
      symbol: "square",
      fill: "var(--paper)",
      stroke: "var(--ink)",
      strokeWidth: 1.6,
    },
  ),
];

function drawPanels(placed: PlacedPanel[]): Markish[] {
  const points = placed.flatMap((panel) => panel.points).filter(({ value }) => value !== null);
  const each = (labels: (points: Placed[], place: Place) => Label[]): Label[] =>
    placed.flatMap((panel) => labels(panel.points, panel.place));
  const names = placed.flatMap(({ place }) =>
    place.nameLines.map((text, at) => ({ x: place.left, y: place.top + (at + 0.5) * lineHeight, text })),
  );
  const bases = placed.map(({ place }) => ({
    x1: place.left,
    x2: place.left + place.width,
    y1: place.base,
    y2: place.base,
  }));
  return [
    drawTexts(names),
    drawLines(bases, 1, "var(--rule)"),
    drawLines(
      placed.flatMap((panel) => linesOf(panel.points)),
      1.5,
      "var(--quiet)",
    ),
    ...drawValues(points),
    drawTextsOver(each(valueLabels)),
    drawTexts(each(yearLabels), "middle", "var(--quiet)"),
    drawTexts(
      placed.flatMap((panel) => gapLabels(panel, panel.place)),
      "middle",
      "var(--quiet)",
    ),
  ];
}

export function renderSmallMultiples(panels: Panel[], options: ChartOptions): string {
  const { width, label, description } = options;
  const { places, height } = placePanels(panels, width);
  const values = panels.flatMap(({ points }) => points.map(({ value }) => value ?? 0));
  // Where all values are 0 the dots stand on the base line.
  const most = Math.max(1e-9, ...values);
  const placed = places.flatMap((place, at) => {
    const panel = panels[at];
    return panel === undefined ? [] : [{ place, points: placePoints(panel, place, most), empty: panel.empty }];
  });
  return renderSvg({ width, height: Math.ceil(height), label, description, marks: drawPanels(placed) });
}
