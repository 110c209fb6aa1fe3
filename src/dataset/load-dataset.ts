/**
 * The one door from data to site: the published files, each read once and validated through its schema.
 * Reads `public/data/v1/`, or the folder in DATA_DIR. Missing or foreign data is a failure of the build and throws.
 */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import {
  type AgencyFile,
  AgencyId,
  type AgencyYear,
  type DatasetIndex,
  DiagnosticsFile,
  DictionaryFile,
  MetricsFile,
  RegionCode,
} from "../model/dataset.ts";
import { CopiedFile } from "../model/narrative/copied-file.ts";
import { ProblemsFile } from "../model/narrative/problems-file.ts";
import { CorpusFile } from "../model/published/corpus-file.ts";
import { TextFile } from "../model/narrative/text-file.ts";
import { DataPackage } from "../model/published/data-package.ts";
import { versionFolder } from "../model/published/dataset-version.ts";
import { readIndex, unpackIndex, type PackedIndex } from "../model/packed/packed-index.ts";
import { PackedAgencyFile } from "../model/packed-agency.ts";
import { RegionFile, RegionsFile } from "../model/region-file.ts";
import { ThemesFile } from "../model/themes.ts";
import { unpackAgency, unpackReport } from "../packing/unpack-agency.ts";
import { noteUse } from "./used-files.ts";

/** `take` is for a value whose shape is known to be right; without it the value itself is meant. */
type Schema<T> = { parse: (value: unknown) => T; take?: (value: unknown) => T };

const cache = new Map<string, unknown>();
/** Pages in two languages, and of several years, ask for one body after another. */
const unpacked = new WeakMap<PackedAgencyFile, AgencyFile>();

/** Files of one body or place are many: the last few are kept, the others read again. */
const isOneOfMany = (name: string): boolean => /^(agencies|regions|comparison)\//.test(name);
const recent: string[] = [];
const recentLimit = 16;

function keep(name: string, path: string, value: unknown): void {
  cache.set(path, value);
  if (isOneOfMany(name) && recent.push(path) > recentLimit) cache.delete(recent.shift() ?? "");
}

export const folder = (): string => resolve(process.env["DATA_DIR"] ?? join("public", "data", versionFolder));

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    throw new Error(`${path} cannot be read. Run “npm run dataset” first.`, { cause });
  }
}

const asTheyAre = new Set<string>();

/** Names of files that somebody else validates. */
export function takeAsTheyAre(names: readonly string[]): void {
  for (const name of names) asTheyAre.add(name);
}

const read = <T>(name: string, value: unknown, { parse, take = (given) => given as T }: Schema<T>): T =>
  asTheyAre.has(name) ? take(value) : parse(value);

/** `name` is a path below the data folder, made of checked parts. */
export function load<T>(name: string, schema: Schema<T>): T {
  noteUse(name);
  const path = join(folder(), name);
  if (cache.has(path)) return cache.get(path) as T;
  try {
    const value = read(name, JSON.parse(readText(path)), schema);
    keep(name, path, value);
    return value;
  } catch (cause) {
    if (cause instanceof Error && cause.message.startsWith(path)) throw cause;
    throw new Error(`${path} is not of this version of the dataset. Run “npm run dataset” again.`, { cause });
  }
}

/** What every page says of the whole corpus. A page that needs no more must not depend on the index, which always changes. */
export const loadCorpus = (): CorpusFile => load("corpus.json", CorpusFile);
const indexSchema: Schema<DatasetIndex> = { parse: readIndex, take: (value) => unpackIndex(value as PackedIndex) };
export const loadIndex = (): DatasetIndex => load("index.json", indexSchema);
/** `id` as the index gives it; any other text is refused before it becomes a path. */
export function loadAgency(id: string): AgencyFile {
  const packed = load(`agencies/${AgencyId.parse(id)}.json`, PackedAgencyFile);
  const known = unpacked.get(packed) ?? unpackAgency(packed, loadMetrics().metrics);
  unpacked.set(packed, known);
  return known;
}
/** One report of a body, for pages that show one of each of many; null where there is none of that year. */
export const loadReport = (id: string, year: number): AgencyYear | null =>
  unpackReport(load(`agencies/${AgencyId.parse(id)}.json`, PackedAgencyFile), year, loadMetrics().metrics);
/** `code` as the index gives it. */
export const loadRegion = (code: string): RegionFile => load(`regions/${RegionCode.parse(code)}.json`, RegionFile);
export const loadRegions = (): RegionsFile => load("regions.json", RegionsFile);
export const loadThemes = (): ThemesFile => load("themes.json", ThemesFile);
export const loadCopied = (): CopiedFile => load("copied.json", CopiedFile);
export const loadProblems = (): ProblemsFile => load("problems.json", ProblemsFile);
export const loadText = (): TextFile => load("text.json", TextFile);
export const loadMetrics = (): MetricsFile => load("metrics.json", MetricsFile);
export const loadDataPackage = (): DataPackage => load("datapackage.json", DataPackage);
export const loadDiagnostics = (): DiagnosticsFile => load("diagnostics.json", DiagnosticsFile);
export const loadDictionary = (): DictionaryFile => load("dictionary.json", DictionaryFile);
