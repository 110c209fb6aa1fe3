/**
 * Review cases as unit squares: one square a case, filled by its result, one line of squares for each kind of
 * proceeding. 复议后起诉 is the same dispute again, so kinds stand apart and are never added up.
 * Above `mostSquares` in one kind the squares become bars, all to one scale.
 */
import type { Markish } from "@observablehq/plot";
import { textSize, type ChartOptions } from "./chart-options.ts";
import { drawFilledBoxes, drawKey, drawTexts, type Box, type FilledBox, type Label } from "./marks.ts";
import { fillOf, patternsOf, resultFills, type ResultFill } from "./patterns.ts";
import { drawingId, renderSvg } from "./render-svg.ts";
import { wrapText } from "./text-width.ts";

export type ReviewResult = { result: ResultFill; name: string; count: number | null };
export type ReviewRow = {
  /** The kind of proceeding with its number of cases, as it is to be printed. */
  label: string;
  results: ReviewResult[];
};

const mostSquares = 400;
const side = 15;
const lineHeight = 18;

type Placed = { boxes: { box: Box; result: ResultFill }[]; bottom: number };

function placeSquares(row: ReviewRow, top: number, width: number): Placed {
  const perLine = Math.max(1, Math.floor(width / side));
  const units = row.results.flatMap(({ result, count }) => Array.from({ length: count ?? 0 }, () => result));
  const boxes = units.map((result, i) => {
    const x1 = (i % perLine) * side + 1;
    const y1 = top + Math.floor(i / perLine) * side;
    return { result, box: { x1, x2: x1 + side - 3, y1, y2: y1 + side - 3 } };
  });
  return { boxes, bottom: top + Math.ceil(units.length / perLine) * side };
}

function placeBar(row: ReviewRow, top: number, perCase: number): Placed {
  let x = 1;
  const boxes = row.results.flatMap(({ result, count }) => {
    const x1 = x;
    x += (count ?? 0) * perCase;
    return count === null || count === 0 ? [] : [{ result, box: { x1, x2: x, y1: top, y2: top + side } }];
  });
  return { boxes, bottom: top + side };
}

const casesOf = (row: ReviewRow): number => row.results.reduce((sum, { count }) => sum + (count ?? 0), 0);
const isKnown = (row: ReviewRow): boolean => row.results.every(({ count }) => count !== null);

function drawRows(rows: ReviewRow[], id: string, options: ChartOptions): { marks: Markish[]; bottom: number } {
  const { width, t } = options;
  const most = Math.max(0, ...rows.map(casesOf));
  const boxes: FilledBox[] = [];
  const labels: Label[] = [];
  let top = 2;
  for (const row of rows) {
    const words = isKnown(row) ? row.label : `${row.label}${t.colon}${t.notKnown}`;
    const lines = wrapText(words, width, textSize);
    labels.push(...lines.map((text, i) => ({ x: 0, y: top + (i + 0.5) * lineHeight, text })));
    top += lines.length * lineHeight + 4;
    if (isKnown(row) && casesOf(row) > 0) {
      const placed = most > mostSquares ? placeBar(row, top, (width - 2) / most) : placeSquares(row, top, width);
      boxes.push(...placed.boxes.map(({ box, result }) => ({ box, fill: fillOf(id, resultFills[result]) })));
      top = placed.bottom;
    }
    top += 10;
  }
  return { marks: [...drawFilledBoxes(boxes, "var(--ink)"), drawTexts(labels)], bottom: top };
}

/** The results that occur, in the form's order: a key of results that nobody had would only be read in vain. */
function resultsOf(rows: ReviewRow[]): ReviewResult[] {
  const seen = new Map<ResultFill, ReviewResult>();
  for (const result of rows.filter(isKnown).flatMap((row) => row.results)) {
    if ((result.count ?? 0) > 0 && !seen.has(result.result)) seen.set(result.result, result);
  }
  return (Object.keys(resultFills) as ResultFill[]).flatMap((name) => seen.get(name) ?? []);
}

export function renderReviewSquares(rows: ReviewRow[], options: ChartOptions): string {
  const { width, label, description } = options;
  const id = drawingId(label, width);
  const drawn = drawRows(rows, id, options);
  const results = resultsOf(rows);
  const entries = results.map(({ result, name }) => ({ fill: fillOf(id, resultFills[result]), text: name }));
  const key = entries.length === 0 ? { marks: [], height: 0 } : drawKey(entries, drawn.bottom, width);
  const defs = patternsOf(
    id,
    results.map(({ result }) => resultFills[result]),
  );
  const height = Math.ceil(drawn.bottom + key.height);
  return renderSvg({ width, height, label, description, defs, marks: [...drawn.marks, ...key.marks] });
}
