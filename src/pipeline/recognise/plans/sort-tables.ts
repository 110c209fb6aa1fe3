/**
 * A document that no plan fits as a whole → those of its statutory tables that a plan fits, read by it, and the rows of the
 * others, sorted. Mostly one table departs from the form, and reading a table in full takes five times as long as all else.
 */
import type { Cell, Document, Table } from "../../../model/document.ts";
import type { TableId } from "../../../model/report.ts";
import { recogniseByLayout } from "../tables/recognise-requests.ts";
import { hasKnownLabels } from "../tables/request-layouts.ts";
import type { ReadTable } from "../tables/recognise-tables.ts";
import { rowsByTable, type RowsByTable } from "../tables/table-rows.ts";
import { loneCells } from "../told-by-text.ts";
import { findTablesByPlans } from "./known-plans.ts";
import { isProseApart } from "./prose-apart.ts";

export type SortedTables = {
  /** None of tables that were read. */
  rows: RowsByTable;
  read: ReadonlyMap<TableId, ReadTable>;
  /** True where table 三 departs from another's only by what stands in its cells. */
  isVariant: boolean;
  loneCells: (table: Table) => Cell[];
};

export function sortTables(document: Document): SortedTables {
  const found = findTablesByPlans(document);
  const readings = new Map([...found.values()]);
  const read = new Map<TableId, ReadTable>();
  const tables = new Map<Table, TableId>();
  for (const [id, [table, reading]] of found) {
    tables.set(table, id);
    read.set(id, reading.table());
  }
  const isVariant = found.size > 0 && !found.has("requests") && readRequests(document, tables, read);
  const isWhole = [...found.values()].every(([, reading]) => reading.isAlone) && isAllRead(document, found.size);
  const rows = read.size === 0 ? null : rowsByTable(document, tables, !(isWhole && isProseApart(document)));
  // Where another table has rows of one that was read, they belong together.
  if (rows === null) {
    const none = { read: new Map<TableId, ReadTable>(), isVariant: false };
    return { rows: rowsByTable(document), ...none, loneCells: ({ rows: all }) => loneCells(all) };
  }
  return {
    rows,
    read,
    isVariant,
    loneCells: (table) => readings.get(table)?.loneCells(table) ?? loneCells(table.rows),
  };
}

const isAllRead = ({ blocks }: Document, count: number): boolean =>
  blocks.filter(({ type }) => type === "table").length === count;

/** Table 三 is the one that mostly departs: often by a few cells only, and then its layout is known. True where its labels are. */
function readRequests({ blocks, path }: Document, tables: Map<Table, TableId>, read: Map<TableId, ReadTable>): boolean {
  for (const block of blocks) {
    if (block.type !== "table" || tables.has(block)) continue;
    const reading = recogniseByLayout(block.rows, path);
    if (reading === null && !hasKnownLabels(block.rows)) continue;
    if (reading === null) return true;
    tables.set(block, "requests");
    read.set("requests", reading);
    return true;
  }
  return false;
}
