/**
 * Marks of a page → its tables and lines of text in reading order, and where each run stands: lines count from the
 * page's top, columns from the line's first character. Page numbers and running headers are still among the lines.
 */
import type { Position } from "../../../model/position.ts";
import type { PageMarks } from "./marks/page-marks.ts";
import { joinSpacedRuns } from "./letter-spacing.ts";
import { readRuledTables } from "./ruled/ruled-tables.ts";
import type { TableDraft } from "./table-draft.ts";
import { buildRuns, groupLines, lineText, type Line, type Run } from "./text-runs.ts";
import type { Box } from "./marks/matrix.ts";

export type TextLine = { type: "line"; runs: Line; text: string; size: number; box: Box };
export type PageItem = TableDraft | TextLine;
export type PageLayout = {
  number: number;
  width: number;
  height: number;
  items: PageItem[];
  /** Lines across that enclose nothing; they part the rows of a table without borders. */
  rules: number[];
  placeOf: (run: Run) => Position;
};

export function layoutPage(marks: PageMarks, number: number): PageLayout {
  const runs = joinSpacedRuns(buildRuns(marks.glyphs), marks.strokes);
  const places = placesOf(runs);
  const ruled = readRuledTables(marks.strokes, runs);
  const lines = groupLines(ruled.outside).map(textLine);
  const at = (run: Run): Position => ({ page: number, ...(places.get(run) ?? { line: 1, column: 1 }) });
  return {
    number,
    width: marks.width,
    height: marks.height,
    items: [...ruled.tables, ...lines].sort((a, b) => a.box.top - b.box.top),
    rules: ruled.rules,
    placeOf: at,
  };
}

export function textLine(runs: Line): TextLine {
  const box = {
    left: runs[0]!.left,
    right: Math.max(...runs.map((run) => run.right)),
    top: Math.min(...runs.map((run) => run.top)),
    bottom: Math.max(...runs.map((run) => run.bottom)),
  };
  return { type: "line", runs, text: lineText(runs), size: Math.max(...runs.map((run) => run.size)), box };
}

function placesOf(runs: Run[]): Map<Run, { line: number; column: number }> {
  const places = new Map<Run, { line: number; column: number }>();
  for (const [index, line] of groupLines(runs).entries()) {
    let column = 1;
    for (const run of line) {
      places.set(run, { line: index + 1, column });
      column += run.text.length;
    }
  }
  return places;
}
