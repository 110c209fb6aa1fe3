/**
 * What became of the requests, body by body: stacked bars of counts on one scale, the total at each end, one key.
 * A body with an unknown part isn't stacked: its row says so in words. A body that decided nothing shows a zero.
 */
import type { Markish } from "@observablehq/plot";
import { textSize, type ChartOptions } from "./chart-options.ts";
import { drawFilledBoxes, drawKey, drawLines, drawTexts, type Box, type FilledBox, type Label } from "./marks.ts";
import { fillOf, outcomeFills, patternsOf, type OutcomeFill } from "./patterns.ts";
import { drawingId, renderSvg } from "./render-svg.ts";
import { layoutRows, wordsInstead, type PlacedRow } from "./row-layout.ts";
import { widthOfText } from "./text-width.ts";

export type BodyOutcomeRow = {
  label: string;
  /** The six groups in the form's order, or null where a part of them isn't known. */
  parts: { group: OutcomeFill; count: number }[] | null;
  /** The total as printed, or the reason why nothing is stacked. */
  text: string;
};
export type OutcomeName = { group: OutcomeFill; name: string };

const totalOf = (row: BodyOutcomeRow): number => (row.parts ?? []).reduce((sum, { count }) => sum + count, 0);

type Stack = { id: string; left: number; perCase: number };
type Placed = { boxes: FilledBox[]; bases: Box[]; totals: Label[] };

function placeStack(row: BodyOutcomeRow, place: PlacedRow, { id, left, perCase }: Stack): Placed {
  if (row.parts === null) return { boxes: [], bases: [], totals: [] };
  let x = left;
  const boxes = row.parts.flatMap(({ group, count }) => {
    const x1 = x;
    x += count * perCase;
    const box = { x1, x2: x, y1: place.y1, y2: place.y2 };
    return count === 0 ? [] : [{ box, fill: fillOf(id, outcomeFills[group]) }];
  });
  const base = { x1: left, x2: left, y1: place.y1 - 3, y2: place.y2 + 3 };
  return { boxes, bases: [base], totals: [{ x: x + 6, y: place.middle, text: row.text }] };
}

const drawStacks = (placed: Placed[]): Markish[] => [
  ...drawFilledBoxes(
    placed.flatMap(({ boxes }) => boxes),
    "var(--paper)",
  ),
  drawLines(placed.flatMap(({ bases }) => bases)),
  drawTexts(placed.flatMap(({ totals }) => totals)),
];

/** Takes the names of the groups for the key as well, in the form's order. */
export function renderBodyOutcomeBars(
  rows: BodyOutcomeRow[],
  options: ChartOptions & { names: OutcomeName[] },
): string {
  const { width, label, description, names } = options;
  const id = drawingId(label, width);
  const fills = names.map(({ group }) => outcomeFills[group]);
  const key = drawKey(
    names.map(({ group, name }) => ({ fill: fillOf(id, outcomeFills[group]), text: name })),
    0,
    width,
  );
  const needed = Math.max(0, ...rows.map((r) => (r.parts === null ? 0 : widthOfText(r.text, textSize)))) + 10;
  const texts = rows.map((r) => ({ label: r.label, instead: r.parts === null ? r.text : null }));
  const layout = layoutRows(texts, { width, top: key.height + 12, bar: 20, gutter: 10, needed });
  const most = Math.max(1, ...rows.map(totalOf));
  const stack = { id, left: layout.left, perCase: (width - needed - layout.left) / most };
  const stacks = rows.flatMap((row, i) => {
    const place = layout.rows[i];
    return place === undefined ? [] : [placeStack(row, place, stack)];
  });
  const labels = drawTexts(
    layout.rows.flatMap((r) => r.labels),
    layout.anchor,
  );
  const words = layout.rows.flatMap((place) => wordsInstead(place, layout.left));
  const instead = drawTexts(words, "start", "var(--quiet)");
  const height = Math.ceil(layout.height);
  const marks = [...key.marks, labels, ...drawStacks(stacks), instead];
  return renderSvg({ width, height, label, description, defs: patternsOf(id, fills), marks });
}
