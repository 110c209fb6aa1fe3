/**
 * Where the cases went: one bar of six parts, counts above the parts that have room, and a key with every count.
 * Takes the six groups in the form's order; where a count isn't known nothing is stacked, for a bar that leaves
 * a part out would show wrong shares.
 */
import type { ChartOptions } from "./chart-options.ts";
import { textSize } from "./chart-options.ts";
import { drawBoxes, drawFilledBoxes, drawKey, drawTexts, type Label } from "./marks.ts";
import { fillOf, outcomeFills, patternsOf, type OutcomeFill } from "./patterns.ts";
import { drawingId, renderSvg } from "./render-svg.ts";
import { widthOfText } from "./text-width.ts";
import { formatNumber } from "../i18n/format.ts";
import type { Markish } from "@observablehq/plot";

export type OutcomeBarRow = {
  group: OutcomeFill;
  name: string;
  /** Decisions of this group; null where the report doesn't tell. */
  count: number | null;
};

const barTop = 22;
const barBottom = 54;

type Part = { group: OutcomeFill; count: number; x1: number; x2: number };

function partsOf(rows: OutcomeBarRow[], width: number): Part[] {
  const total = rows.reduce((sum, row) => sum + (row.count ?? 0), 0);
  if (total === 0 || rows.some((row) => row.count === null)) return [];
  let before = 0;
  return rows.flatMap(({ group, count }) => {
    const x1 = (before / total) * (width - 2) + 1;
    before += count ?? 0;
    return count === null || count === 0 ? [] : [{ group, count, x1, x2: (before / total) * (width - 2) + 1 }];
  });
}

function countsAbove(parts: Part[], options: ChartOptions): Label[] {
  return parts.flatMap(({ count, x1, x2 }) => {
    const text = formatNumber(count, options.locale);
    return widthOfText(text, textSize) <= x2 - x1 ? [{ x: (x1 + x2) / 2, y: 11, text }] : [];
  });
}

function drawBar(rows: OutcomeBarRow[], parts: Part[], id: string, options: ChartOptions): Markish[] {
  if (parts.length === 0) {
    const words = rows.some((row) => row.count === null) ? options.t.notKnown : options.t.noDecisions;
    const middle = { x: options.width / 2, y: (barTop + barBottom) / 2, text: words };
    const frame = { x1: 1, x2: options.width - 1, y1: barTop, y2: barBottom };
    return [drawBoxes([frame], "none", "var(--quiet)"), drawTexts([middle], "middle", "var(--quiet)")];
  }
  return [
    ...drawFilledBoxes(
      parts.map(({ group, x1, x2 }) => ({
        fill: fillOf(id, outcomeFills[group]),
        box: { x1, x2, y1: barTop, y2: barBottom },
      })),
      "var(--paper)",
    ),
    drawTexts(countsAbove(parts, options), "middle"),
  ];
}

export function renderOutcomeBar(rows: OutcomeBarRow[], options: ChartOptions): string {
  const { locale, t, width, label, description } = options;
  const id = drawingId(label, width);
  const parts = partsOf(rows, width);
  const entries = rows.map(({ group, name, count }) => ({
    fill: fillOf(id, outcomeFills[group]),
    text: `${name} ${count === null ? t.notKnown : formatNumber(count, locale)}`,
    quiet: count === 0 || count === null,
  }));
  const key = drawKey(entries, barBottom + 10, width);
  const defs = patternsOf(
    id,
    rows.map(({ group }) => outcomeFills[group]),
  );
  const marks = [...drawBar(rows, parts, id, options), ...key.marks];
  return renderSvg({ width, height: barBottom + 12 + key.height, label, description, defs, marks });
}
