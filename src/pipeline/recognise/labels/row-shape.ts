/**
 * A printed row, told apart into its label cells and the value cells after them. Comes in as cells; goes out as the
 * index of the last label cell (-1 for none) and the tail of cells behind it. Looks at words, never at how many
 * numbers there are.
 */
import type { Cell, Row } from "../../../model/document.ts";
import { parseFigure } from "./parse-figure.ts";

export type RowShape = {
  row: Row;
  /** Index of the cell that labels the row, or -1. */
  labelAt: number;
  label: string;
  tail: Cell[];
};

const hasLetters = /\p{L}/u;

/** Text that can be a label: it has letters and is not a number with a unit or remark. */
export function isLabelText(text: string): boolean {
  const first = text.charCodeAt(0);
  // Most cells begin with a Han character, and are no number, or are one digit.
  if (first >= 0x4e00 && first <= 0x9fff) return true;
  if (first >= 0x30 && first <= 0x39 && text.length < 2) return false;
  if (text.length < 2) return hasLetters.test(text);
  return hasLetters.test(text) && parseFigure(text).reading !== "printed";
}

/**
 * `isKnown` tells a known label, `isGroup` one that may stand left of the row's own. The last known label before the first number is the row's; where none is known,
 * the last text before the first number, so that an odd label is reported rather than read as a value.
 */
export function shapeOfRow(
  row: Row,
  isKnown: (text: string) => boolean,
  isGroup: (text: string) => boolean = () => false,
): RowShape {
  let known = -1;
  let lastText = -1;
  for (const [index, cell] of row.cells.entries()) {
    if (cell.text === "") continue;
    if (!isLabelText(cell.text)) {
      if (isKnown(cell.text)) known = index;
      else if (!isSerialNumber(row.cells, index, isKnown)) break;
    } else {
      lastText = index;
      if (isKnown(cell.text)) known = index;
    }
  }
  const isBelowGroup =
    known !== -1 && lastText > known && isLongLabel(row.cells, lastText) && isGroup(row.cells[known]!.text);
  const labelAt = known === -1 || isBelowGroup ? lastText : known;
  return { row, labelAt, label: row.cells[labelAt]?.text ?? "", tail: ownCells(row.cells.slice(labelAt + 1)) };
}

/** Long enough to be a label with a slip in it, and no word in place of a number. */
const isLongLabel = (cells: Cell[], index: number): boolean =>
  (cells[index]!.text.match(/\p{Script=Han}/gu)?.length ?? 0) >= 4;

/** A row's number in a cell of its own, before the row's label; no row has a label behind its values. */
const isSerialNumber = (cells: Cell[], index: number, isKnown: (text: string) => boolean): boolean =>
  /^\d{1,2}[.、]?$/.test(cells[index]!.text) &&
  cells.findIndex((cell) => cell.text !== "") === index &&
  isKnown(cells.find((cell, i) => i > index && cell.text !== "")?.text ?? "");

/** The cells that are there, without the blanks that a merged cell covers: where spans are known, nothing can slip. */
export const ownCells = (cells: Cell[]): Cell[] =>
  cells.some((cell) => cell.isCovered) ? cells.filter((cell) => !cell.isCovered) : cells;

/** The cells as they stand, for a finding: at most twelve, blanks as ␣. */
export const printedCells = (cells: Cell[]): string =>
  cells
    .slice(0, 16)
    .map((cell) => cell.text.slice(0, 20) || "␣")
    .join(" | ") + (cells.length > 16 ? " | …" : "");
