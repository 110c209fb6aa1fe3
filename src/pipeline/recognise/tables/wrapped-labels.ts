/**
 * Puts labels together again that a line or page break has torn: a label over two rows, or a label on one row and its
 * numbers alone on the next. Joins only what gives a label of the form to the letter; says which rows it joined.
 */
import type { Cell, Row } from "../../../model/document.ts";
import { normaliseLabel } from "../labels/normalise-label.ts";
import { isBlankCell } from "../labels/parse-figure.ts";
import { isLabelText, shapeOfRow, type RowShape } from "../labels/row-shape.ts";

export type JoinedRows = { shapes: RowShape[]; joined: { label: string; row: Row }[] };

/** `isKnown` tells any label of the table, for the shapes; `isRowLabel` one that names a row of the form, not a group. */
export function joinWrappedRows(
  rows: Row[],
  isKnown: (text: string) => boolean,
  isRowLabel: (text: string) => boolean,
  isGroup?: (text: string) => boolean,
): JoinedRows {
  const result: JoinedRows = { shapes: [], joined: [] };
  for (const [index, row] of rows.entries()) {
    const shape = shapeOfRow(row, isKnown, isGroup);
    const above = result.shapes.at(-1);
    const whole = above === undefined ? null : joinPair(above, shape, rows[index + 1], isRowLabel);
    if (whole === null) {
      result.shapes.push(shape);
      continue;
    }
    const joined = shapeOfRow(whole, isKnown, isGroup);
    result.shapes[result.shapes.length - 1] = joined;
    result.joined.push({ label: joined.label, row: whole });
  }
  return result;
}

const hasNumbers = (cells: Cell[]): boolean => cells.some((cell) => !isBlankCell(cell.text) && !isLabelText(cell.text));

const isBareNumbers = ({ cells }: Row): boolean =>
  hasNumbers(cells) && cells.every((cell) => isBlankCell(cell.text) || !isLabelText(cell.text));

function joinPair(
  above: RowShape,
  below: RowShape,
  next: Row | undefined,
  isRowLabel: (text: string) => boolean,
): Row | null {
  if (isRowLabel(above.label)) {
    // A label whose numbers stand alone on the next row: only where it has no cells of its own, and not where all labels
    // have lost their numbers, which stand below them row after row.
    const isAlone = (): boolean => next === undefined || !isBareNumbers(next);
    const isTorn = above.tail.length === 0 && below.labelAt === -1 && hasNumbers(below.row.cells) && isAlone();
    return isTorn ? { ...above.row, cells: [...above.row.cells, ...below.row.cells] } : null;
  }
  const [numbersAbove, numbersBelow] = [hasNumbers(above.tail), hasNumbers(below.tail)];
  if (numbersAbove && numbersBelow) return null;
  const rest = below.row.cells.findLast((cell) => isLabelText(cell.text));
  if (rest === undefined || above.label === "" || isRowLabel(rest.text)) return null;
  const label = above.label + rest.text;
  if (normaliseLabel(label) === normaliseLabel(rest.text) || !isRowLabel(label)) return null;
  return numbersBelow ? withLabel(below, label) : withLabel(above, label);
}

const withLabel = ({ row, labelAt }: RowShape, label: string): Row => ({
  ...row,
  cells: row.cells.map((cell, index) => (index === labelAt ? { ...cell, text: label } : cell)),
});
