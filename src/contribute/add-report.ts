/**
 * Adds one file to a reports folder: copies it to its place and writes its row of sources.csv. Refuses, and then has changed
 * nothing, what is no report, what says another body or year than it is added for, and what would replace something.
 */
import { hash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { basename, dirname, extname } from "node:path";
import { fileSizeLimit, SourceRecord } from "../model/source.ts";
import type { Corpus } from "../model/registry.ts";
import { listSources, type SourceList } from "../pipeline/load-sources.ts";
import { foldersOf, readAlone, readCandidate, type Candidate } from "./read-candidate.ts";
import { refuse, type Refusal } from "./refusals.ts";
import { inRoot, placeFault, staysInside, stemOf } from "./report-place.ts";
import { planSourceRows, TableFault, type PlannedRows } from "./sources-table.ts";
import { writeNew } from "./whole-files.ts";

export type GivenReport = {
  /** The reports folder. */
  root: string;
  file: string;
  agency: string;
  year: string;
  /** 省/市/县区; where it is absent the body's name must tell. */
  folder: string | undefined;
  /** More columns of sources.csv. */
  more: { region: string | undefined; scope: string | undefined; address: string | undefined } & {
    retrieved: string | undefined;
    kind: string | undefined;
  };
};
/** `candidate` is there once the file was read. */
export type Addition = { candidate: Candidate | null } & (
  { refusal: Refusal } | { refusal: null; path: string; wasThere: boolean }
);

const refused = (refusal: Refusal, candidate: Candidate | null = null): Addition => ({ refusal, candidate });
const isRefusal = <T extends object>(result: T | Refusal): result is Refusal => "code" in result && "detail" in result;

const extensionOf = (file: string): string => extname(file).slice(1).toLowerCase().replace(/^htm$/, "html");

function recordOf({ agency, year, file, folder = "", more }: GivenReport): SourceRecord | Refusal {
  const place = { folder: folder.replace(/\/+$/, ""), agency, year: Number(year) };
  const fault = placeFault(place);
  if (fault !== null) return refuse("place-invalid", `${fault} = “${String(place[fault])}”`);
  const cells = Object.entries(more).filter(([, text]) => text !== undefined);
  const path = `${stemOf(place)}.${extensionOf(file)}`;
  const parsed = SourceRecord.safeParse({ path, agency, year: place.year, ...Object.fromEntries(cells) });
  return parsed.success ? parsed.data : refuse("record-invalid", String(parsed.error.issues[0]?.path[0]));
}

function openFile(file: string): Uint8Array | Refusal {
  try {
    const { size } = statSync(file);
    return size > fileSizeLimit ? refuse("file-unreadable", `${size} > ${fileSizeLimit}`) : readFileSync(file);
  } catch (error) {
    return refuse("file-unreadable", error instanceof Error && "code" in error ? String(error.code) : file);
  }
}

/** 洪泽区人民政府 and 淮安市洪泽区人民政府 are one, and so are names that the registry gives to one body. */
function isSameBody(given: string, title: string, { registry }: Corpus): boolean {
  if (given.includes(title) || title.includes(given)) return true;
  return registry.some(({ name, aliases }) => [given, title].every((text) => [name, ...aliases].includes(text)));
}

async function disagreement(bytes: Uint8Array, candidate: Candidate, corpus: Corpus): Promise<Refusal | null> {
  const { path, report, diagnostics } = candidate.assessed;
  if (report === null || report.edition === null || candidate.body === null) return refuse("not-a-report", path);
  const alone = await readAlone(bytes, extensionOf(path));
  if (alone !== null && alone.year !== null && alone.year !== report.year) {
    return refuse("year-disagrees", `${alone.year} ≠ ${report.year}`);
  }
  const other = diagnostics.find((d) => d.code === "agency-conflict" && d.args.from === "title");
  const [given, title] = [report.agencyName ?? "", alone?.agencyName ?? ""];
  const isOther = other !== undefined && !isSameBody(given, title, corpus);
  return isOther ? refuse("agency-disagrees", `${title} ≠ ${given}`) : null;
}

/** The same file at that place, another one of any format, or none. */
function standingThere(root: string, path: string, bytes: Uint8Array): "same" | "none" | Refusal {
  const folder = dirname(inRoot(root, path));
  const stem = basename(path).slice(0, -extname(path).length);
  if (statSync(folder, { throwIfNoEntry: false }) === undefined) return "none";
  const names = readdirSync(folder).filter((name) => name.startsWith(`${stem}.`));
  const other = names.find((name) => name !== basename(path));
  if (names.includes(basename(path)) && Buffer.compare(readFileSync(inRoot(root, path)), bytes) === 0) return "same";
  return names.length === 0 ? "none" : refuse("exists-otherwise", other ?? path);
}

function planRow(record: SourceRecord, { records }: SourceList): PlannedRows | Refusal {
  const row = records.byPath.get(record.path);
  const fields = Object.entries(record) as [keyof SourceRecord, string | number][];
  const other = row && fields.find(([field, value]) => (row.record[field] ?? value) !== value);
  if (row && other) return refuse("row-disagrees", `sources.csv:${row.line} ${other[0]} = “${row.record[other[0]]}”`);
  try {
    return planSourceRows(records.root, [record]);
  } catch (error) {
    if (!(error instanceof TableFault)) throw error;
    return refuse("table-unusable", error.message);
  }
}

function put(root: string, record: SourceRecord, bytes: Uint8Array, rows: PlannedRows): void {
  const file = inRoot(root, record.path);
  const isNew = writeNew(file, bytes);
  try {
    rows.write();
  } catch (error) {
    if (isNew) rmSync(file);
    throw error;
  }
}

/** Throws only when the folder can't be written. */
export async function addReport(given: GivenReport): Promise<Addition> {
  const bytes = openFile(given.file);
  const first = recordOf(given);
  if (isRefusal(first)) return refused(first);
  if (isRefusal(bytes)) return refused(bytes);
  const list = listSources(given.root).value;
  if (given.folder === undefined) {
    const folder = foldersOf(await readCandidate(bytes, first, list.corpus));
    return folder === null ? refused(refuse("region-needed", given.agency)) : addReport({ ...given, folder });
  }
  const candidate = await readCandidate(bytes, first, list.corpus);
  if (!staysInside(given.root, first.path)) return refused(refuse("place-outside", first.path), candidate);
  const said = await disagreement(bytes, candidate, list.corpus);
  if (said !== null) return refused(said, candidate);
  const standing = standingThere(given.root, first.path, bytes);
  if (typeof standing !== "string") return refused(standing, candidate);
  const record = { ...first, sha256: hash("sha256", bytes, "hex") };
  const rows = planRow(record, list);
  if (isRefusal(rows)) return refused(rows, candidate);
  put(given.root, record, bytes, rows);
  return { refusal: null, candidate, path: first.path, wasThere: standing === "same" };
}
