/**
 * The column of remarks that some tables have behind the form's: known by its header (备注). A row's remark goes out of its
 * cells, so that words beside the numbers are not taken for one of them; a remark that is a number stays, and is refused
 * further on.
 */
import type { Cell, Row } from "../../../model/document.ts";
import { normaliseLabel } from "../labels/normalise-label.ts";
import { isBlankCell } from "../labels/parse-figure.ts";
import { isLabelText } from "../labels/row-shape.ts";

const remarkLabels = new Set(["备注", "说明", "备注说明"]);
export const isRemarkLabel = (text: string): boolean =>
  text.length < 8 && remarkLabels.has(normaliseLabel(text.trim()));

/** True where the last text of one of the header's rows is 备注. */
export const hasRemarkColumn = (header: Iterable<Row>): boolean => {
  for (const { cells } of header) {
    const last = cells.findLast((cell) => !isBlankCell(cell.text));
    if (last !== undefined && isRemarkLabel(last.text)) return true;
  }
  return false;
};

/** The cells behind a row's label, with a blank for the remark. */
export function withoutRemark(tail: Cell[]): Cell[] {
  const last = tail.findLastIndex((cell) => !isBlankCell(cell.text));
  if (last <= 0 || !isLabelText(tail[last]!.text)) return tail;
  return tail.map((cell, i) => (i === last ? { ...cell, text: "" } : cell));
}
