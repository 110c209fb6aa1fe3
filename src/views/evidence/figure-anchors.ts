/**
 * Where the report page shows each figure: the id of its row there, made of the line that prints it. Rows that a source
 * prints in one line are told apart by a number after a dot; folded rows share the entry's id. Never an id twice.
 */
import type { AgencyYear } from "../../model/dataset.ts";
import { evidenceTables, rowsByFigure, type EvidenceRow, type PrintedRow } from "./evidence-rows.ts";
import { lineAnchor } from "./line-anchor.ts";

/** By figure id; a figure whose row isn't printed has the id of its table. */
export type FigureAnchors = ReadonlyMap<string, string>;

const known = new WeakMap<AgencyYear, FigureAnchors>();

type Numbering = { printed: ReadonlyMap<string, PrintedRow>; given: Map<string, number>; anchors: Map<string, string> };

function unique(base: string, given: Map<string, number>): string {
  const count = (given.get(base) ?? 0) + 1;
  given.set(base, count);
  return count === 1 ? base : `${base}.${count}`;
}

/** Of rows that are shown as one or, given singly, of a row. */
function anchorRows(rows: readonly EvidenceRow[], isFolded: boolean, { printed, given, anchors }: Numbering): void {
  const own = new Map<string, string>();
  let shared: string | undefined;
  for (const { id, figures } of rows) {
    let last: { row: PrintedRow; anchor: string } | undefined;
    for (const figure of figures) {
      const row = printed.get(figure);
      if (row !== undefined && row === last?.row) {
        anchors.set(figure, last.anchor);
        continue;
      }
      if (row === undefined) {
        anchors.set(figure, figure.slice(0, figure.indexOf(".")));
        continue;
      }
      // In a PDF cells may stand on other lines than their label: the row's place counts.
      const base = lineAnchor(row.at) ?? id;
      const anchor = (isFolded ? shared : own.get(base)) ?? unique(base, given);
      shared ??= anchor;
      last = { row, anchor };
      own.set(base, anchor);
      anchors.set(figure, anchor);
    }
  }
}

export function figureAnchors(year: AgencyYear): FigureAnchors {
  const found = known.get(year);
  if (found !== undefined) return found;
  const numbering: Numbering = { printed: rowsByFigure(year), given: new Map(), anchors: new Map() };
  for (const { whole, groups } of evidenceTables(year)) {
    if (whole !== null) anchorRows(whole.rows, true, numbering);
    for (const { fold, rows } of groups) {
      if (fold !== null) anchorRows(fold.rows, true, numbering);
      for (const row of rows) anchorRows([row], false, numbering);
    }
  }
  known.set(year, numbering.anchors);
  return numbering.anchors;
}
