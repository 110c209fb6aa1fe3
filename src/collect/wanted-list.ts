/**
 * The list of addresses to fetch: CSV in, what is wanted and where it is to stand out. Columns: url, agency, year, and folder
 * (省/市/县区) or path (the file's, below the reports folder); region and scope as in sources.csv are optional.
 * A row that doesn't fit is left out with its line and what is wrong; two rows for one place are too.
 */
import { placeFault, stemOf } from "../contribute/report-place.ts";
import { ReportFormat, SourceRecord } from "../model/source.ts";
import { decodeCsv, parseCsv } from "../pipeline/load-sources.ts";
import type { CsvRow } from "../pipeline/source-rows.ts";

export type Wanted = {
  line: number;
  url: string;
  /** Path below the reports folder, without its extension. */
  stem: string;
  /** The kind that the list's path names, if it names one. */
  format: ReportFormat | null;
  record: { [Field in "agency" | "year" | "region" | "scope"]: SourceRecord[Field] | undefined };
};
export type InvalidRow = { line: number; url: string; reason: string };
export type WantedList = { wanted: Wanted[]; invalid: InvalidRow[] };

type Column = "url" | "agency" | "year" | "folder" | "path" | "region" | "scope";
type Cells = Partial<Record<Column, string>>;

function nameCells(header: string[], { cells }: CsvRow): Cells {
  const named = header.map((name, index) => [name, (cells[index] ?? "").trim()] as const);
  return Object.fromEntries(named.filter(([, cell]) => cell !== ""));
}

function placeOf({
  agency = "",
  year = "",
  folder,
  path,
}: Cells): { stem: string; format: ReportFormat | null } | string {
  const place = { folder: (folder ?? "").replace(/\/+$/, ""), agency, year: /^\d{4}$/.test(year) ? Number(year) : 0 };
  if (path === undefined) {
    const fault = folder === undefined ? "folder" : placeFault(place);
    return fault ?? { stem: stemOf(place), format: null };
  }
  const [, named = "", stem = "", extension = ""] = /^(?:(.*)\/)?([^/]*)\.([^./]+)$/.exec(path) ?? [];
  const format = ReportFormat.safeParse(extension.toLowerCase().replace(/^htm$/, "html"));
  const fault = folder !== undefined || !format.success ? "path" : placeFault({ ...place, folder: named });
  if (fault !== null || !format.success) return fault ?? "path";
  if (placeFault({ ...place, folder: named, agency: stem }) !== null) return "path";
  return { stem: named === "" ? stem : `${named}/${stem}`, format: format.data };
}

function readRow(line: number, cells: Cells): Wanted | string {
  const place = placeOf(cells);
  if (typeof place === "string") return `${place} = “${cells[place as "path"] ?? ""}”`;
  const { agency, year, region, scope, url } = cells;
  const record = { agency, year: Number(year), ...(region && { region }), ...(scope && { scope }) };
  const parsed = SourceRecord.safeParse({ ...record, path: place.stem, address: url ?? "" });
  if (!parsed.success) {
    const field = String(parsed.error.issues[0]?.path[0]).replace("address", "url");
    return `${field} = “${cells[field as "url"] ?? ""}”`;
  }
  const { data } = parsed;
  const told = { agency: data.agency, year: data.year, region: data.region, scope: data.scope };
  return { line, url: url ?? "", ...place, record: told };
}

/** Throws when the columns that it can't do without are missing. */
export function readWantedList(bytes: Uint8Array): WantedList {
  const [header, ...rows] = parseCsv(decodeCsv(bytes).replace("\ufeff", ""));
  const names = (header?.cells ?? []).map((cell) => cell.trim());
  const missing = ["url", "agency", "year"].filter((name) => !names.includes(name));
  if (missing.length > 0) throw new Error(`缺少列 ${missing.join("、")}。Without the column(s) ${missing.join(", ")}.`);
  const list: WantedList = { wanted: [], invalid: [] };
  const taken = new Map<string, number>();
  for (const row of rows) {
    const cells = nameCells(names, row);
    if (Object.keys(cells).length === 0) continue;
    const read = row.problem ?? readRow(row.line, cells);
    const twice = typeof read === "string" ? undefined : (taken.get(read.stem) ?? taken.get(read.url));
    if (typeof read === "string") list.invalid.push({ line: row.line, url: cells.url ?? "", reason: read });
    else if (twice !== undefined) list.invalid.push({ line: row.line, url: read.url, reason: `= ${twice}` });
    else {
      list.wanted.push(read);
      taken.set(read.stem, row.line).set(read.url, row.line);
    }
  }
  return list;
}
