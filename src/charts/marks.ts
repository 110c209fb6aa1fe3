/** The few marks that all charts are made of, in pixels where a chart has no scale: boxes, texts, lines, a key. */
import { dot, link, rect, text, type Markish } from "@observablehq/plot";
import { textSize } from "./chart-options.ts";
import { widthOfText } from "./text-width.ts";

export type Box = { x1: number; x2: number; y1: number; y2: number };
export type Label = { x: number; y: number; text: string };
type Anchor = "start" | "middle" | "end";

const pixels = (name: string) => ({ value: name, scale: null });

/** Boxes in pixels. A mark of its own for each box would cost Plot ten times as long. */
export const drawBoxes = (boxes: Box[], fill: string, stroke = "none"): Markish =>
  rect(boxes, {
    x1: pixels("x1"),
    x2: pixels("x2"),
    y1: pixels("y1"),
    y2: pixels("y2"),
    fill,
    stroke,
    // Thin enough that a part of one case still shows.
    strokeWidth: 0.7,
  });

export type FilledBox = { box: Box; fill: string };

/** Boxes of several fills, a mark for each fill in the order in which they first occur. */
export function drawFilledBoxes(filled: FilledBox[], stroke = "none"): Markish[] {
  const byFill = new Map<string, Box[]>();
  for (const { box, fill } of filled) byFill.set(fill, [...(byFill.get(fill) ?? []), box]);
  return [...byFill].map(([fill, boxes]) => drawBoxes(boxes, fill, stroke));
}

/** Texts in pixels, their middle at y. */
export const drawTexts = (labels: Label[], anchor: Anchor = "start", fill = "var(--ink)"): Markish =>
  text(labels, { x: pixels("x"), y: pixels("y"), text: "text", textAnchor: anchor, fill });

/** Texts that may stand over grid lines, ringed with paper. */
export const drawTextsOver = (labels: Label[], fill = "var(--ink)"): Markish =>
  text(labels, {
    x: pixels("x"),
    y: pixels("y"),
    text: "text",
    textAnchor: "start",
    fill,
    stroke: "var(--paper)",
    strokeWidth: 5,
  });

/** Straight lines in pixels: the base that bars stand on, intervals and their ends. */
export const drawLines = (lines: Box[], strokeWidth = 1, stroke = "var(--ink)"): Markish =>
  link(lines, {
    x1: pixels("x1"),
    x2: pixels("x2"),
    y1: pixels("y1"),
    y2: pixels("y2"),
    stroke,
    strokeWidth,
  });

/** Dots in pixels, ringed with paper so that neighbours stay apart. */
export const drawDots = (places: { x: number; y: number }[], r: number, fill: string): Markish =>
  dot(places, { x: pixels("x"), y: pixels("y"), r, fill, stroke: "var(--paper)" });

export type KeyEntry = { fill: string; text: string; quiet?: boolean };
const swatch = 13;
const lineHeight = 24;

type PlacedEntry = { fill: string; quiet: boolean; box: Box; label: Label };

function placeEntry(entry: KeyEntry, x: number, y: number): PlacedEntry {
  const box = { x1: x + 0.5, x2: x + swatch, y1: y - swatch / 2, y2: y + swatch / 2 };
  return { fill: entry.fill, quiet: entry.quiet === true, box, label: { x: x + swatch + 6, y, text: entry.text } };
}

/** A key of swatches and words, in as many columns as the words allow. */
export function drawKey(entries: KeyEntry[], top: number, width: number): { marks: Markish[]; height: number } {
  const widest = Math.max(...entries.map((e) => widthOfText(e.text, textSize))) + swatch + 6 + 18;
  const columns = Math.max(1, Math.min(entries.length, Math.floor((width + 18) / widest)));
  const placed = entries.map((entry, i) =>
    placeEntry(entry, (i % columns) * (width / columns), top + (Math.floor(i / columns) + 0.5) * lineHeight),
  );
  const labels = (quiet: boolean): Label[] => placed.filter((p) => p.quiet === quiet).map((p) => p.label);
  const marks = [
    ...drawFilledBoxes(placed, "var(--ink)"),
    drawTexts(labels(false)),
    drawTexts(labels(true), "start", "var(--quiet)"),
  ];
  return { marks, height: Math.ceil(entries.length / columns) * lineHeight };
}
