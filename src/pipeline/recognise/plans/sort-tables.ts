/**
 * A document that no plan fits as a whole → those of its statutory tables that a plan fits, read by it, and the rows of the
 * others, sorted. Mostly one table departs from the form, and reading a table in full takes five times as long as all else.
 */
import type { Cell, Document, Table } from "../../../model/document.ts";
import type { TableId } from "../../../model/report.ts";
import type { ReadTable } from "../tables/recognise-tables.ts";
import { rowsByTable, type RowsByTable } from "../tables/table-rows.ts";
import { loneCells } from "../told-by-text.ts";
import { findTablesByPlans } from "./known-plans.ts";

export type SortedTables = {
  /** None of tables that were read. */
  rows: RowsByTable;
  read: ReadonlyMap<TableId, ReadTable>;
  loneCells: (table: Table) => Cell[];
};

export function sortTables(document: Document): SortedTables {
  const found = findTablesByPlans(document);
  const readings = new Map([...found.values()]);
  const rows = found.size === 0 ? null : rowsByTable(document, new Map([...found].map(([id, [table]]) => [table, id])));
  // Where another table has rows of one that was read, they belong together.
  if (rows === null)
    return { rows: rowsByTable(document), read: new Map(), loneCells: ({ rows: all }) => loneCells(all) };
  return {
    rows,
    read: new Map([...found].map(([id, [, reading]]) => [id, reading.table()])),
    loneCells: (table) => readings.get(table)?.loneCells(table) ?? loneCells(table.rows),
  };
}
