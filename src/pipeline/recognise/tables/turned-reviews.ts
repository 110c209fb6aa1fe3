/**
 * Table 四 printed another way than in one row of fifteen: a row for each kind of dispute, or a line for each result. Rows
 * go in; the fifteen cells with their ids come out, in the table's order, where every one has both its labels; else null.
 */
import { reviewTable } from "../../../form/statutory-form.ts";
import type { Cell, Row } from "../../../model/document.ts";
import { normaliseLabel } from "../labels/normalise-label.ts";
import { isBlankCell } from "../labels/parse-figure.ts";
import { isLabelText } from "../labels/row-shape.ts";

export type TurnedRow = { ids: string[]; row: Row };

const resultOf = new Map(reviewTable.columns.map((c) => [normaliseLabel(c.label), c.id]));
const blockOf = new Map(reviewTable.blocks.map((b) => [normaliseLabel(b.label), b.id]));
const perBlock = resultOf.size;
const width = perBlock * blockOf.size;

export function turnedReviews(rows: Row[]): TurnedRow | null {
  const figures: { id: string; cell: Cell }[] = [];
  let results: string[] = [];
  let block: string | undefined;
  for (const row of rows) {
    const { labels, values } = partsOf(row);
    const names = labels.flatMap((cell) => resultOf.get(normaliseLabel(cell.text)) ?? []);
    block = labels.map((cell) => blockOf.get(normaliseLabel(cell.text))).findLast((id) => id !== undefined) ?? block;
    if (values.length === 0) {
      if (names.length > 0) results = names;
      continue;
    }
    // A line for each result has its name beside the number; a row for each dispute has the names above it.
    const heads = names.length === 1 && values.length === 1 ? names : names.length === 0 ? results : [];
    if (block === undefined || heads.length !== values.length) return null;
    for (const [i, cell] of values.entries()) figures.push({ id: `reviews.${block}.${heads[i]!}`, cell });
  }
  const ids = figures.map(({ id }) => id);
  const isWhole = ids.length === width && new Set(ids).size === width;
  return isWhole ? { ids, row: { cells: figures.map(({ cell }) => cell), at: figures[0]!.cell.at } } : null;
}

/** The texts before a row's first number, and its cells from there on, without blanks at the end. */
function partsOf({ cells }: Row): { labels: Cell[]; values: Cell[] } {
  const own = cells.filter((cell) => !isBlankCell(cell.text));
  const from = own.findIndex((cell) => !isLabelText(cell.text));
  return from === -1 ? { labels: own, values: [] } : { labels: own.slice(0, from), values: own.slice(from) };
}
