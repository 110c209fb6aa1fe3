/**
 * Rows of the tables beside the reports, sources.csv, agencies.csv and regions.csv: cells in, valid records out.
 * A row that doesn't fit is left out and reported with its line; nothing is guessed from it.
 */
import { diagnose, type Diagnostic, type Outcome } from "../diagnostics/outcome.ts";
import { RegionRow, RegistryEntry } from "../model/registry.ts";
import { SourceRecord } from "../model/source.ts";

/** A row as it stands in the file; `problem` is what the CSV reader said of it. */
export type CsvRow = { line: number; cells: string[]; problem: string | null };
/** A record with its line, so that a later finding can point there. */
export type Placed<T> = { line: number; record: T };

type RowCode = "sources-row-invalid" | "registry-row-invalid" | "regions-row-invalid";
type CsvTable = { file: string; code: RowCode; columns: readonly string[]; required: readonly string[] };
type NamedCells = { line: number; cells: Record<string, string> };

const sourcesTable: CsvTable = {
  file: "sources.csv",
  code: "sources-row-invalid",
  columns: ["path", "agency", "year", "region", "scope", "address", "retrieved", "kind", "sha256"],
  required: ["path"],
};
const registryTable: CsvTable = {
  file: "agencies.csv",
  code: "registry-row-invalid",
  columns: ["id", "name", "aliases", "region_names", "kind", "status", "until", "successors", "former_ids"],
  required: ["id", "name"],
};
const regionsTable: CsvTable = {
  file: "regions.csv",
  code: "regions-row-invalid",
  columns: ["code", "name", "phone"],
  required: ["code", "name"],
};

const faulty = (table: CsvTable, line: number, reason: string): Diagnostic =>
  diagnose(table.code, { row: line, reason }, { file: table.file, at: { line, column: 1 } });

const lineOf = ({ at }: Diagnostic): number => (at === "unknown" ? 0 : at.line);
const byLine = (diagnostics: Diagnostic[]): Diagnostic[] => diagnostics.toSorted((a, b) => lineOf(a) - lineOf(b));

/** Rows that may be read, and the names of their cells. */
type Headed = { names: readonly string[]; rows: CsvRow[] };

/** Holds rows against their header; without the columns that a table can't do without, none is read. */
function headRows([header, ...body]: CsvRow[], table: CsvTable): Outcome<Headed> {
  if (header === undefined) return { value: { names: [], rows: [] }, diagnostics: [] };
  const names = header.cells.map((cell) => cell.trim());
  const missing = table.required.filter((name) => !names.includes(name));
  if (missing.length > 0) {
    const reason = `${missing.join(", ")} = ∅`;
    return { value: { names, rows: [] }, diagnostics: [faulty(table, header.line, reason)] };
  }
  const strange = names.filter((name, index) => !table.columns.includes(name) || names.indexOf(name) !== index);
  const diagnostics = strange.map((name) => faulty(table, header.line, `“${name}” ?`));
  const rows = body.filter((row) => {
    if (row.cells.every((cell) => cell.trim() === "")) return false;
    const problem = row.problem ?? (row.cells.length > names.length ? `${row.cells.length} > ${names.length}` : null);
    if (problem !== null) diagnostics.push(faulty(table, row.line, problem));
    return problem === null;
  });
  return { value: { names, rows }, diagnostics };
}

/** Puts cells under their header. */
function nameRow({ line, cells: given }: CsvRow, names: readonly string[]): NamedCells {
  const cells: Record<string, string> = {};
  for (let index = 0; index < names.length; index++) cells[names[index]!] = (given[index] ?? "").trim();
  return { line, cells };
}

function nameCells(rows: CsvRow[], table: CsvTable): Outcome<NamedCells[]> {
  const { value, diagnostics } = headRows(rows, table);
  return { value: value.rows.map((row) => nameRow(row, value.names)), diagnostics };
}

type Issue = { path: PropertyKey[] };
/** Names the cells that don't fit, in no language: `year = “202x”`. */
const reasonOf = (issues: Issue[], cells: Record<string, string>, columnOf: (field: string) => string): string =>
  [...new Set(issues.map((issue) => columnOf(String(issue.path[0] ?? ""))))]
    .map((column) => `${column} = “${cells[column] ?? ""}”`)
    .join(", ");

function presentCells(cells: Record<string, string>): Record<string, string> {
  const present: Record<string, string> = {};
  for (const name of sourcesTable.columns) {
    const text = cells[name];
    if (text !== undefined && text !== "") present[name] = text;
  }
  return present;
}

/** The record of a path as it was found valid before. */
export type KnownRecord = (path: string) => SourceRecord | null;

/** Whether two records say the same, whatever the order of their fields. */
export function isSameRecord(a: Partial<SourceRecord> | null, b: Partial<SourceRecord> | null): boolean {
  if (a === b) return true;
  if (a === null || b === null) return false;
  const fields = Object.keys(a) as (keyof SourceRecord)[];
  return fields.length === Object.keys(b).length && fields.every((field) => a[field] === b[field]);
}

/** What a row says, before it is held against the schema. */
function givenRecord(cells: Record<string, string>): Record<string, string | number> & { path: string } {
  const { year, ...texts } = presentCells(cells);
  const path = (cells["path"] ?? "").replaceAll("\\", "/");
  const yearCell = year === undefined ? {} : { year: /^\d{4}$/.test(year) ? Number(year) : Number.NaN };
  return { ...texts, path, ...yearCell };
}

/**
 * Whether a row says what is known already: looked at cell by cell, since a province has tens of thousands of rows of which
 * hardly one is new. A header that names a cell twice is not for this.
 */
function saysSame({ cells }: CsvRow, names: readonly string[], known: SourceRecord): boolean {
  let said = 0;
  for (let index = 0; index < names.length; index++) {
    const field = known[names[index] as keyof SourceRecord];
    const text = (cells[index] ?? "").trim();
    if (field === undefined ? text !== "" : text !== String(field)) return false;
    if (field !== undefined) said += 1;
  }
  return said === Object.keys(known).length;
}

/** A row that isn't known, held against the schema. */
function readSourceRow({ line, cells }: NamedCells, recordOf: KnownRecord): Outcome<SourceRecord | null> {
  const given = givenRecord(cells);
  const known = recordOf(given.path);
  if (known !== null && isSameRecord(given, known)) return { value: known, diagnostics: [] };
  const parsed = SourceRecord.safeParse(given);
  if (parsed.success) return { value: parsed.data, diagnostics: [] };
  const reason = reasonOf(parsed.error.issues, cells, (field) => field);
  return { value: null, diagnostics: [faulty(sourcesTable, line, reason)] };
}

/** sources.csv by path. A path that stands twice counts once; the second row is reported. */
export function readSourceRows(
  rows: CsvRow[],
  recordOf: KnownRecord = () => null,
): Outcome<Map<string, Placed<SourceRecord>>> {
  const { value: headed, diagnostics } = headRows(rows, sourcesTable);
  const { names } = headed;
  const isPlain = new Set(names).size === names.length;
  const pathAt = names.indexOf("path");
  const value = new Map<string, Placed<SourceRecord>>();
  for (const row of headed.rows) {
    const known = isPlain ? recordOf(row.cells[pathAt]!) : null;
    const isKnown = known !== null && saysSame(row, names, known);
    const read = isKnown ? { value: known, diagnostics: [] } : readSourceRow(nameRow(row, names), recordOf);
    diagnostics.push(...read.diagnostics);
    const record = read.value;
    if (record === null) continue;
    const { path } = record;
    if (value.has(path)) diagnostics.push(faulty(sourcesTable, row.line, `path = “${path}” × 2`));
    else value.set(path, { line: row.line, record });
  }
  return { value, diagnostics: byLine(diagnostics) };
}

const parts = (text: string | undefined, separator: string): string[] =>
  (text ?? "")
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== "");
const columnOfField: Record<string, string> = { regionNames: "region_names", formerIds: "former_ids" };
const registryColumn = (field: string): string => columnOfField[field] ?? field;
const regionOf = (entry: RegistryEntry): string => entry.id.slice(0, entry.id.indexOf("/"));

const filled = (text: string | undefined): string | null => (text === undefined || text === "" ? null : text);
const yearOf = (text: string | undefined): number | null =>
  filled(text) === null ? null : /^\d{4}$/.test(text ?? "") ? Number(text) : Number.NaN;

/** regions.csv. A code that stands twice counts once; the second row is reported. */
export function readRegionRows(rows: CsvRow[]): Outcome<RegionRow[]> {
  const named = nameCells(rows, regionsTable);
  const value = new Map<string, RegionRow>();
  const diagnostics = [...named.diagnostics];
  for (const { line, cells } of named.value) {
    const parsed = RegionRow.safeParse({ code: cells["code"], name: cells["name"], phone: filled(cells["phone"]) });
    if (!parsed.success) {
      diagnostics.push(
        faulty(
          regionsTable,
          line,
          reasonOf(parsed.error.issues, cells, (f) => f),
        ),
      );
    } else if (value.has(parsed.data.code)) {
      diagnostics.push(faulty(regionsTable, line, `code = “${parsed.data.code}” × 2`));
    } else value.set(parsed.data.code, parsed.data);
  }
  return { value: [...value.values()], diagnostics: byLine(diagnostics) };
}

function parseEntry(cells: Record<string, string>) {
  return RegistryEntry.safeParse({
    id: cells["id"],
    name: cells["name"],
    aliases: parts(cells["aliases"], "|"),
    regionNames: parts(cells["region_names"], "/"),
    kind: filled(cells["kind"]),
    status: filled(cells["status"]) ?? undefined,
    until: yearOf(cells["until"]),
    successors: parts(cells["successors"], "|"),
    formerIds: parts(cells["former_ids"], "|"),
  });
}

/**
 * agencies.csv. A name that an earlier row of the same region has makes the later row invalid; an id that an earlier row
 * gives, or says was given before, is never taken for another body.
 */
export function readRegistryRows(rows: CsvRow[]): Outcome<RegistryEntry[]> {
  const named = nameCells(rows, registryTable);
  const value: RegistryEntry[] = [];
  const diagnostics = [...named.diagnostics];
  const [names, ids] = [new Set<string>(), new Set<string>()];
  for (const { line, cells } of named.value) {
    const parsed = parseEntry(cells);
    if (!parsed.success) {
      diagnostics.push(faulty(registryTable, line, reasonOf(parsed.error.issues, cells, registryColumn)));
      continue;
    }
    const entry = parsed.data;
    const id = [entry.id, ...entry.formerIds].find((given) => ids.has(given));
    const ownNames = [entry.name, ...entry.aliases].map((name) => `${regionOf(entry)} ${name}`);
    const name = ownNames.find((own) => names.has(own));
    const at = { line, column: 1 };
    if (id !== undefined) {
      const args = { row: line, id, name: entry.name };
      diagnostics.push(diagnose("registry-id-reused", args, { file: registryTable.file, at }));
    } else if (name !== undefined) diagnostics.push(faulty(registryTable, line, `“${name}” × 2`));
    else {
      [entry.id, ...entry.formerIds].forEach((given) => ids.add(given));
      ownNames.forEach((own) => names.add(own));
      value.push(entry);
    }
  }
  return { value, diagnostics: byLine(diagnostics) };
}
