/**
 * Adds rows to sources.csv of a reports folder. What stands in it stays as it is, byte for byte: columns, their order, line
 * ends and all other rows. Refuses a table that it could not add to without changing its meaning.
 */
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { SourceRecord } from "../model/source.ts";
import { parseCsv } from "../pipeline/load-sources.ts";
import { renderCsv } from "../pipeline/publish/render-csv.ts";
import { writeWhole } from "./whole-files.ts";

const allColumns = ["path", "agency", "year", "region", "scope", "address", "retrieved", "kind", "sha256"] as const;
type Column = (typeof allColumns)[number];

export class TableFault extends Error {}

function readTable(path: string): string {
  // One that is not there, or empty, gets the header that the README names.
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) === 0) return `${allColumns.join(",")}\n`;
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
  } catch {
    throw new TableFault(`${path}: 不是 UTF-8 编码，请另存为 UTF-8。Not in UTF-8: save it as that first.`);
  }
}

/** The header's columns; those that the records fill must be there, but for the checksum: older tables have none. */
function columnsOf(path: string, header: string[], records: SourceRecord[]): string[] {
  const columns = header.map((name) => name.replace("\ufeff", "").trim());
  const needed = allColumns.filter((name) => name !== "sha256" && records.some((record) => record[name] !== undefined));
  const missing = needed.filter((name) => !columns.includes(name));
  if (missing.length > 0) {
    throw new TableFault(`${path}: 缺少列 ${missing.join("、")}。Without the column(s) ${missing.join(", ")}.`);
  }
  return columns;
}

/** The rows alone: the header that the library writes first is left out. */
function renderRows(columns: string[], records: SourceRecord[], newline: string): string {
  const data = records.map((record) => columns.map((column) => record[column as Column] ?? null));
  const named = columns.map((_, index) => `c${index}`);
  return renderCsv({ fields: named, data }).split("\n").slice(1, -1).join(newline) + newline;
}

export type PlannedRows = { added: number; write: () => void };

/** Records whose path has a row already are left out. Nothing is written before `write`, which then doesn't refuse. */
export function planSourceRows(root: string, records: SourceRecord[]): PlannedRows {
  const path = join(root, "sources.csv");
  const table = readTable(path);
  const [header, ...rows] = parseCsv(table);
  const columns = columnsOf(path, header?.cells ?? [], records);
  const torn = rows.find(({ problem }) => problem?.includes("Quotes") === true);
  if (torn !== undefined) {
    throw new TableFault(`${path}:${torn.line}: 引号没有成对。A quotation mark is not closed.`);
  }
  const at = columns.indexOf("path");
  const known = new Set(rows.map(({ cells }) => (cells[at] ?? "").trim().replaceAll("\\", "/")));
  const added = records.filter((record) => !known.has(record.path));
  const newline = table.includes("\r\n") ? "\r\n" : "\n";
  const start = /(^|[\r\n])$/.test(table) ? table : table + newline;
  const write = (): void => {
    if (added.length > 0) writeWhole(path, new TextEncoder().encode(start + renderRows(columns, added, newline)));
  };
  return { added: added.length, write };
}

export const addSourceRows = (root: string, records: SourceRecord[]): void => planSourceRows(root, records).write();
