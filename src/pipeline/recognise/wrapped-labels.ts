/**
 * Puts labels together again that a line or page break has torn: a label over two rows, or a label on one row and its
 * numbers alone on the next. Joins only what gives a label of the form to the letter; says which rows it joined.
 */
import type { Cell, Row } from "../../model/document.ts";
import { normaliseLabel } from "./normalise-label.ts";
import { isBlankCell } from "./parse-figure.ts";
import { isLabelText, shapeOfRow, type RowShape } from "./row-shape.ts";

export type JoinedRows = { rows: Row[]; joined: { label: string; row: Row }[] };

/** `isRowLabel` tells a label that names a row of the form, not one that names a group. */
export function joinWrappedRows(rows: Row[], isRowLabel: (text: string) => boolean): JoinedRows {
  const result: JoinedRows = { rows: [], joined: [] };
  for (const row of rows) {
    const above = result.rows.at(-1);
    const whole = above === undefined ? null : joinPair(above, row, isRowLabel);
    if (whole === null) {
      result.rows.push(row);
      continue;
    }
    result.rows[result.rows.length - 1] = whole;
    result.joined.push({ label: shapeOfRow(whole, isRowLabel).label, row: whole });
  }
  return result;
}

const hasNumbers = (cells: Cell[]): boolean => cells.some((cell) => !isBlankCell(cell.text) && !isLabelText(cell.text));
const textsOf = (row: Row): Cell[] => row.cells.filter((cell) => isLabelText(cell.text));

function joinPair(above: Row, below: Row, isRowLabel: (text: string) => boolean): Row | null {
  const [upper, lower] = [shapeOfRow(above, isRowLabel), shapeOfRow(below, isRowLabel)];
  const texts = textsOf(below);
  // A label whose numbers stand alone on the next row: only where it has no cells of its own.
  if (isRowLabel(upper.label) && upper.tail.length === 0 && texts.length === 0 && hasNumbers(below.cells)) {
    return { ...above, cells: [...above.cells, ...below.cells] };
  }
  const rest = texts.at(-1);
  if (rest === undefined || upper.label === "" || isRowLabel(upper.label) || isRowLabel(rest.text)) return null;
  const label = upper.label + rest.text;
  if (normaliseLabel(label) === normaliseLabel(rest.text) || !isRowLabel(label)) return null;
  const [numbersAbove, numbersBelow] = [hasNumbers(upper.tail), hasNumbers(lower.tail)];
  if (numbersAbove && numbersBelow) return null;
  return numbersBelow ? withLabel(below, lower, label) : withLabel(above, upper, label);
}

const withLabel = (row: Row, shape: RowShape, label: string): Row => ({
  ...row,
  cells: row.cells.map((cell, index) => (index === shape.labelAt ? { ...cell, text: label } : cell)),
});
