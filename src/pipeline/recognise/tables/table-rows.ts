/**
 * Sorts the rows of all tables of a document to the three statutory tables, by the labels only one of them has.
 * A table broken in pieces comes together again, and tables run into one come apart; rows of other tables are left.
 * A table that no grid holds is looked for in the lines of the text, a cell or a row each.
 */
import { reviewTable } from "../../../form/statutory-form.ts";
import type { Cell, Document, Row, Table } from "../../../model/document.ts";
import type { TableId } from "../../../model/report.ts";
import { isSharedLabel, tableOfLabel } from "../labels/known-labels.ts";
import { parseFigure } from "../labels/parse-figure.ts";
import { isLabelText } from "../labels/row-shape.ts";
import { hasLabelledRow, isWordForNone, streamTables } from "./stream-rows.ts";

export type RowsByTable = Record<TableId, Row[]>;

function tableOfRow(row: Row): TableId | null {
  for (const cell of row.cells) {
    if (cell.text === "" || cell.text.length > 120) continue;
    const table = tableOfLabel(cell.text);
    if (table !== null) return table;
  }
  return null;
}

const isOnlyNumbers = (row: Row): boolean =>
  row.cells.every((cell) => parseFigure(cell.text).reading !== "unreadable" || isWordForNone(cell.text)) &&
  row.cells.some((cell) => cell.text !== "");

/** Fifteen numbers in one row, as no other table has them: the header has stayed on the page before. */
const isRowOfReviews = ([row, ...more]: Row[]): boolean =>
  more.length === 0 && row !== undefined && row.cells.filter(isPrinted).length === reviewWidth && isOnlyNumbers(row);
const isPrinted = ({ text }: Cell): boolean => parseFigure(text).reading === "printed";
const reviewWidth = reviewTable.blocks.length * reviewTable.columns.length;

const hasSeveralTexts = ({ cells }: Row): boolean =>
  cells.length > 1 && (cells.length > mostTrailing || cells.filter((cell) => cell.text !== "").length > 1);
/** A text with one or two tabs behind it is a cell that stands alone. */
const mostTrailing = 3;

/** Table 四 has no labels beside its numbers, or blanks; the others have lost them where no row has any. */
const hasOwnRows = (id: TableId, rows: Row[]): boolean =>
  id === "reviews" ? rows.some((row) => !isAllLabels(row)) : hasLabelledRow(rows);

const isAllLabels = ({ cells }: Row): boolean => {
  const texts = cells.filter((cell) => cell.text !== "");
  return texts.length > 0 && texts.every((cell) => isLabelText(cell.text));
};

/** The table that a grid's rows tell, where they all tell the same or nothing; null where no row holds two texts. */
export function tableOfRows(rows: Row[]): TableId | null {
  const told = new Set(rows.map(tableOfRow));
  told.delete(null);
  const [only = null, ...more] = told;
  return more.length > 0 || !rows.some(hasSeveralTexts) ? null : only;
}

/** The tables whose rows were read already; none of their rows are sorted. */
type ReadTables = ReadonlyMap<Table, TableId>;

/**
 * Null where other tables have rows of one that was read already. `mayBeInLines`: false where no table can stand in the lines
 * of the text.
 */
export function rowsByTable(document: Document): RowsByTable;
export function rowsByTable(document: Document, read: ReadTables, mayBeInLines?: boolean): RowsByTable | null;
export function rowsByTable(document: Document, read: ReadTables = new Map(), mayBeInLines = true): RowsByTable | null {
  // A table whose rows hold one text each holds no row of the form: its rows are cells that have lost their table.
  const grids = document.blocks.filter(
    (b): b is Table => b.type === "table" && (read.has(b) || b.rows.some(hasSeveralTexts)),
  );
  const rows = sortRows(grids, read);
  const ids = new Set(read.values());
  if ([...ids].some((id) => rows[id].length > 0)) return null;
  const lacking = (Object.keys(rows) as TableId[]).filter((id) => !ids.has(id) && !hasOwnRows(id, rows[id]));
  if (lacking.length === 0 || !mayBeInLines) return rows;
  const streamed = sortRows(streamTables(document), new Map());
  for (const id of lacking) if (rows[id].length === 0 || hasOwnRows(id, streamed[id])) rows[id] = streamed[id];
  return rows;
}

/** True where a table's own cells, taken for lines, tell of it or of none: none of another table is looked for there. */
export function isAlone(table: Table, id: TableId): boolean {
  const rows = sortRows(streamTables({ path: "", format: "txt", blocks: [table], lines: [] }), new Map());
  return Object.entries(rows).every(([other, some]) => other === id || some.length === 0);
}

/** A piece of table 三 whose labels are torn, as long as its next one: rows of numbers that must not be lost unsaid. */
const isWithinRequests = ({ rows }: Table, next: (TableId | null)[]): boolean =>
  next.find((id) => id !== null) === "requests" &&
  rows.some(({ cells }) => cells.filter(isPrinted).length >= fewestNumbers);
const fewestNumbers = 5;

function sortRows(tables: Table[], read: ReadTables): RowsByTable {
  const result: RowsByTable = { disclosure: [], requests: [], reviews: [] };
  let last: TableId | null = null;
  const toldBy = tables.map((table) => (read.has(table) ? [read.get(table)!] : table.rows.map(tableOfRow)));
  const firsts = toldBy.map((told) => told.find((t) => t !== null) ?? null);
  for (const [at, table] of tables.entries()) {
    const known = read.get(table);
    if (known !== undefined) {
      last = known;
      continue;
    }
    const [told, first] = [toldBy[at]!, firsts[at]!];
    const isWithin = first === null && last === "requests" && isWithinRequests(table, firsts.slice(at + 1));
    // A piece without any known label goes on with the table before it only where its rows are bare numbers or
    // begin with a label that two tables share; any other table is not the form's.
    let current: TableId | null = first ?? (isRowOfReviews(table.rows) ? "reviews" : last);
    for (const [index, row] of table.rows.entries()) {
      current = told[index] ?? current;
      const belongs =
        first !== null ||
        isWithin ||
        isOnlyNumbers(row) ||
        isSharedLabel(row.cells.find((cell) => cell.text !== "")?.text ?? "");
      if (current !== null && belongs) result[current].push(row);
    }
    last = current;
  }
  return result;
}
