/**
 * The only reader of reports/: lists its files in the order of their code points, opens one file at a time, and reads
 * sources.csv and agencies.csv beside them. Refuses symbolic links, hidden files and files above the size limit;
 * what cannot be opened is a finding, never a failure.
 */
import { readFileSync, statSync } from "node:fs";
import { join, posix, relative, resolve, sep } from "node:path";
import Papa from "papaparse";
import { diagnose, type Diagnostic, type Outcome } from "../diagnostics/outcome.ts";
import { CorpusNote, type Corpus, type RegionRow, type RegistryEntry } from "../model/registry.ts";
import { fileSizeLimit, type SourceFile, type SourceRecord } from "../model/source.ts";
import { codeOfError, listReportFiles, type ReportFiles } from "./report-files.ts";
import {
  readRegionRows,
  readRegistryRows,
  readSourceRows,
  type CsvRow,
  type KnownRecord,
  type Placed,
} from "./source-rows.ts";

/** sources.csv of one reports folder, by path below that folder. */
export type SourceRecords = { root: string; byPath: ReadonlyMap<string, Placed<SourceRecord>> };
/** What stands in a reports folder: paths below it, not yet opened. */
export type SourceList = { paths: string[]; records: SourceRecords; corpus: Corpus };

const unreadable = (file: string, reason: string): Diagnostic => diagnose("file-unreadable", { reason }, { file });

/** Spreadsheets in China save CSV in GB18030, so what isn't UTF-8 is read as that. */
export function decodeCsv(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

/** Without quotation marks every line is a row and every comma parts two cells: the usual case, in a fifth of the time. */
const parsePlainCsv = (text: string): CsvRow[] =>
  text.split("\n").map((row, at) => ({ line: at + 1, cells: row.split(","), problem: null }));

/** The cells of a CSV file with their lines; a torn quote is the row's problem. */
export function parseCsv(given: string): CsvRow[] {
  const text = given.replace(/(\r\n|\r|\n)+$/, "");
  if (text !== "" && !/["\r]/.test(text)) return parsePlainCsv(text);
  const parsed = Papa.parse<string[]>(text, { header: false, delimiter: "," });
  const problems = new Map(parsed.errors.map((error) => [error.row ?? 0, error.code]));
  let line = 1;
  return parsed.data.map((cells, index) => {
    const row = { line, cells, problem: problems.get(index) ?? null };
    line += 1 + (cells.join("").match(/\r\n|\r|\n/g)?.length ?? 0);
    return row;
  });
}

/** The rows of a CSV file beside the reports; none when it isn't there, since both are optional. */
function readCsv(root: string, name: string): Outcome<CsvRow[]> {
  const path = join(root, name);
  try {
    const size = statSync(path, { throwIfNoEntry: false })?.size;
    if (size === undefined) return { value: [], diagnostics: [] };
    if (size > fileSizeLimit) {
      return { value: [], diagnostics: [diagnose("file-too-large", { size, limit: fileSizeLimit }, { file: name })] };
    }
    return { value: parseCsv(decodeCsv(readFileSync(path))), diagnostics: [] };
  } catch (error) {
    return { value: [], diagnostics: [unreadable(name, codeOfError(error))] };
  }
}

/** Reads sources.csv of a reports folder; a folder without one has no records. */
export function readSourceRecords(root: string, recordOf?: KnownRecord): Outcome<SourceRecords> {
  const rows = readCsv(root, "sources.csv");
  const records = readSourceRows(rows.value, recordOf);
  return { value: { root, byPath: records.value }, diagnostics: [...rows.diagnostics, ...records.diagnostics] };
}

function readRegistry(root: string): Outcome<RegistryEntry[]> {
  const rows = readCsv(root, "agencies.csv");
  const entries = readRegistryRows(rows.value);
  return { value: entries.value, diagnostics: [...rows.diagnostics, ...entries.diagnostics] };
}

function readRegions(root: string): Outcome<RegionRow[]> {
  const rows = readCsv(root, "regions.csv");
  const regions = readRegionRows(rows.value);
  return { value: regions.value, diagnostics: [...rows.diagnostics, ...regions.diagnostics] };
}

/** corpus.json; a corpus without one is not made up. */
function readNote(root: string): Outcome<CorpusNote> {
  const name = "corpus.json";
  const plain = CorpusNote.parse({});
  try {
    const path = join(root, name);
    if (statSync(path, { throwIfNoEntry: false }) === undefined) return { value: plain, diagnostics: [] };
    return { value: CorpusNote.parse(JSON.parse(readFileSync(path, "utf8"))), diagnostics: [] };
  } catch (error) {
    return { value: plain, diagnostics: [unreadable(name, codeOfError(error))] };
  }
}

function readCorpus(root: string): Outcome<Corpus> {
  const [registry, regions, note] = [readRegistry(root), readRegions(root), readNote(root)];
  return {
    value: { registry: registry.value, regions: regions.value, synthetic: note.value.synthetic },
    diagnostics: [...registry.diagnostics, ...regions.diagnostics, ...note.diagnostics],
  };
}

/** What a listing of the folder came to. */
const pathsOf = (root: string, { paths, failed }: ReportFiles): Outcome<string[]> => ({
  value: paths,
  diagnostics: failed === null ? [] : [unreadable(root, failed)],
});

export type Listing = {
  /** What is known to be in the folder, or was parsed elsewhere and is taken for the folder's. */
  files?: ReportFiles;
  /** The valid record of a path as it was told before: one that is still the same isn't held against its schema again. */
  recordOf?: KnownRecord;
};

/** Lists a reports folder. Rows of sources.csv that name no file in it are reported. */
export function listSources(root: string, { files, recordOf }: Listing = {}): Outcome<SourceList> {
  const paths = pathsOf(root, files ?? listReportFiles(root));
  const records = readSourceRecords(root, recordOf);
  const corpus = readCorpus(root);
  const there = new Set(paths.value);
  const orphans = [...records.value.byPath]
    .filter(([path]) => !there.has(path))
    .map(([path, { line }]) =>
      diagnose("sources-row-orphan", { path }, { file: "sources.csv", at: { line, column: 1 } }),
    );
  return {
    value: { paths: paths.value, records: records.value, corpus: corpus.value },
    diagnostics: [...paths.diagnostics, ...records.diagnostics, ...orphans, ...corpus.diagnostics],
  };
}

/** True for a folder; false for a file, and for what isn't there, which opening then reports. */
export const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

function openSource(path: string, file: string, record: SourceRecord | null): Outcome<SourceFile | null> {
  try {
    const found = statSync(file);
    if (!found.isFile()) throw Object.assign(new Error(path), { code: found.isDirectory() ? "EISDIR" : "ENOTSUP" });
    const bytes = found.size > fileSizeLimit ? null : readFileSync(file);
    return { value: { path, size: found.size, bytes, record }, diagnostics: [] };
  } catch (error) {
    return { value: null, diagnostics: [unreadable(path, codeOfError(error))] };
  }
}

/** Opens a file of a listed folder; `path` is one of the list's and stays the file's name. */
export const loadListedSource = (path: string, { root, byPath }: SourceRecords): Outcome<SourceFile | null> =>
  openSource(path, join(root, path), byPath.get(path)?.record ?? null);

/** Opens a file named by anyone; the name stays as given, and sources.csv counts when the file is below its folder. */
export function loadSource(path: string, { root, byPath }: SourceRecords): Outcome<SourceFile | null> {
  const below = relative(resolve(root), resolve(path)).split(sep).join(posix.sep);
  return openSource(path, path, byPath.get(below)?.record ?? null);
}
