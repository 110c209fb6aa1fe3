/**
 * A table 三 that was read the full way → its layout, for others with the same labels. Null where a figure is no number,
 * where rows of one kind differ, and where the reading tells of more than labels that are missing or have a slip.
 */
import { groupOfRow } from "../../../form/figure-ids.ts";
import type { FormRow } from "../../../form/statutory-form.ts";
import type { Cell, Row } from "../../../model/document.ts";
import type { RowMatch, RowMatches } from "./match-rows.ts";
import { windowsOf } from "./place-cells.ts";
import type { FigureRow, RequestLayout } from "./request-layouts.ts";
import type { TableReadings } from "./table-readings.ts";

/** What was found out about a table that was read the full way. */
export type ReadRequests = {
  rows: Row[];
  header: ReadonlySet<Row>;
  matched: RowMatches;
  edition: "2019" | "2021";
  idsOf: (row: FormRow) => string[];
  kindOf: (match: RowMatch) => string;
  mayBeHeading: (match: RowMatch) => boolean;
  readings: TableReadings;
};

const width = 7;

export function layoutOf(read: ReadRequests): RequestLayout | null {
  const { rows, matched, edition, readings } = read;
  if (matched.repeated.length > 0 || matched.unmatched.length > 0) return null;
  const figureRows = figureRowsOf(read);
  if (figureRows === null) return null;
  const texts = rows.map(({ cells }) => cells.map((cell): string | null => cell.text));
  for (const { row, cells } of figureRows) for (const cell of cells) texts[row]![cell] = null;
  const covered = rows.map(({ cells }) => cells.map((cell) => cell.isCovered === true));
  const plain = ownCopy(texts).map((some, i) => ({ texts: some, isCovered: covered[i]! }));
  const layout: RequestLayout = { edition, rows: plain, figureRows, missing: matched.missing, headerSlips: [] };
  return addSlips(layout, rows, readings) ? layout : null;
}

/** Texts of its own: pieces would hold the whole report that they come from in memory. */
const ownCopy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

function figureRowsOf(read: ReadRequests): FigureRow[] | null {
  const { matches, missing } = read.matched;
  const kinds = new Map<string, Kind>();
  const figureRows: FigureRow[] = [];
  for (const match of matches) {
    const figureRow = figureRowOf(match, read, kinds);
    if (figureRow === null) return null;
    figureRows.push(figureRow);
  }
  // Only between rows that are all there, in the form's order, is it sure which one another label stands for.
  const isWhole = missing.length === 0 && matches.every(({ exact }) => exact);
  const isInOrder = figureRows.every(({ row }, i) => i === 0 || row > figureRows[i - 1]!.row);
  if (!isWhole || !isInOrder) for (const known of figureRows) known.mayDiffer = false;
  return figureRows;
}

function figureRowOf(match: RowMatch, read: ReadRequests, kinds: Map<string, Kind>): FigureRow | null {
  const { rows, header, matched, idsOf, kindOf, mayBeHeading } = read;
  const { form, exact, shape } = match;
  const row = rows.indexOf(shape.row);
  const places = placesOf(match, kindOf(match), kinds);
  if (places === null || row === -1) return null;
  const above = rows[row - 1];
  const isBelowRow = matched.matches.some((one) => one.exact && one.shape.row === above);
  const isBelowKnown = above !== undefined && (isBelowRow || header.has(above));
  const isAlone = shape.row.cells.slice(0, shape.labelAt).every(({ text }) => text === "");
  return {
    ...places,
    row,
    form: form.id,
    ids: idsOf(form),
    mayBeBlank: !mayBeHeading(match),
    mayHoldWords: exact && isBelowKnown,
    slip: null,
    label: form.label,
    labelCell: shape.labelAt,
    mayDiffer: isAlone && isBelowKnown && groupOfRow(form.id) !== "other",
  };
}

type Kind = { kind: number; shape: string };
type Places = Pick<FigureRow, "cells" | "cellsOfBlanks" | "kind">;

/** Null where a figure is no number, or where rows of one kind differ. */
function placesOf({ shape }: RowMatch, kind: string, kinds: Map<string, Kind>): Places | null {
  const { row, tail } = shape;
  const [start, ...more] = windowsOf(tail, width);
  if (start === undefined || more.length > 0) return null;
  const own = `${start} ${tail.length}`;
  const known = kinds.get(kind) ?? { kind: kinds.size, shape: own };
  kinds.set(kind, known);
  const isNumber = ({ text }: Cell): boolean => /^\d+$/.test(text);
  const figures = tail.slice(start, start + width);
  if (known.shape !== own || known.kind > 30 || !figures.every(isNumber)) return null;
  const placeOf = (cell: Cell): number => row.cells.indexOf(cell);
  return { cells: figures.map(placeOf), cellsOfBlanks: tail.slice(0, width).map(placeOf), kind: known.kind };
}

/** Takes over the findings of the reading; false where one tells of more than a label. */
function addSlips(layout: RequestLayout, rows: Row[], { diagnostics }: TableReadings): boolean {
  for (const finding of diagnostics) {
    const row = rows.findIndex(({ cells }) => cells.some(({ at }) => at === finding.at));
    const cell = rows[row]?.cells.findIndex(({ at }) => at === finding.at) ?? -1;
    const figureRow = layout.figureRows.find((known) => known.row === row);
    if (finding.code === "row-missing") continue;
    if (finding.code === "header-differs" && cell !== -1)
      layout.headerSlips.push({ args: ownCopy(finding.args), row, cell });
    else if (finding.code === "row-label-differs" && figureRow !== undefined && cell !== -1)
      figureRow.slip = { args: ownCopy(finding.args), cell };
    else return false;
  }
  return true;
}
