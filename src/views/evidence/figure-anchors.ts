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

/** Of rows that are shown as one or, given singly, of a row. */
function anchorsOf(
  rows: EvidenceRow[],
  isFolded: boolean,
  printed: Map<string, PrintedRow>,
  unique: (base: string) => string,
): [string, string][] {
  const own = new Map<string, string>();
  const anchorOf = (base: string): string => {
    const shared = isFolded ? own.values().next().value : own.get(base);
    const anchor = shared ?? unique(base);
    own.set(base, anchor);
    return anchor;
  };
  return rows.flatMap(({ id, figures }) =>
    figures.map((figure): [string, string] => {
      const row = printed.get(figure);
      // In a PDF cells may stand on other lines than their label: the row's place counts.
      const base = row === undefined ? null : (lineAnchor(row.at) ?? id);
      return [figure, base === null ? figure.slice(0, figure.indexOf(".")) : anchorOf(base)];
    }),
  );
}

export function figureAnchors(year: AgencyYear): FigureAnchors {
  const found = known.get(year);
  if (found !== undefined) return found;
  const given = new Map<string, number>();
  const unique = (base: string): string => {
    const count = (given.get(base) ?? 0) + 1;
    given.set(base, count);
    return count === 1 ? base : `${base}.${count}`;
  };
  const printed = rowsByFigure(year);
  const of = (rows: EvidenceRow[], isFolded: boolean) => anchorsOf(rows, isFolded, printed, unique);
  const anchors: FigureAnchors = new Map(
    evidenceTables(year).flatMap(({ whole, groups }) => [
      ...of(whole?.rows ?? [], true),
      ...groups.flatMap(({ fold, rows }) => [
        ...of(fold?.rows ?? [], true),
        ...rows.flatMap((row) => of([row], false)),
      ]),
    ]),
  );
  known.set(year, anchors);
  return anchors;
}
