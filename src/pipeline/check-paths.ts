/**
 * Files and folders that a caller names → every finding on them, those between years and between files included.
 * Paths in the findings are as the caller would type them, so that a terminal or GitHub can open them.
 */
import { posix } from "node:path";
import type { AssessedFile } from "../diagnostics/assessed-report.ts";
import { diagnose, type Diagnostic } from "../diagnostics/outcome.ts";
import type { PublishedDiagnostic } from "../model/diagnostic.ts";
import type { Corpus } from "../model/registry.ts";
import { assembleFiles } from "./build-dataset.ts";
import { parseGivenFile, reportsRoot } from "./given-files.ts";
import { isFolder, listSources, readSourceRecords } from "./load-sources.ts";

type Checked = { files: AssessedFile[]; general: Diagnostic[]; corpus: Corpus | null };

const below = (folder: string, path: string): string => posix.join(folder, path);

async function checkFolder(folder: string): Promise<Checked> {
  const { value: list, diagnostics } = listSources(folder);
  const isInside = (file: string): boolean => file !== folder;
  const files: AssessedFile[] = [];
  for (const path of list.paths) files.push(await parseGivenFile(below(folder, path), list.records));
  return {
    files,
    general: diagnostics.map((d) => (isInside(d.file) ? { ...d, file: below(folder, d.file) } : d)),
    corpus: list.corpus,
  };
}

async function checkFile(path: string): Promise<Checked> {
  const records = readSourceRecords(reportsRoot).value;
  return { files: [await parseGivenFile(path, records)], general: [], corpus: null };
}

/** Several folders' registries count together; single files are held against the project's own. */
function joinCorpora(corpora: Corpus[]): Corpus {
  const registry = corpora.flatMap((corpus) => corpus.registry);
  const regions = corpora.flatMap((corpus) => corpus.regions);
  if (registry.length === 0 && regions.length === 0) return listSources(reportsRoot).value.corpus;
  return { registry, regions, synthetic: corpora.some((corpus) => corpus.synthetic) };
}

/** The findings in the order of files; no finding means that every file is sound. Without paths, all of reports/. */
export async function checkPaths(paths: string[]): Promise<{ files: number; diagnostics: PublishedDiagnostic[] }> {
  const checked: Checked[] = [];
  for (const path of paths.length === 0 ? [reportsRoot] : paths) {
    checked.push(await (isFolder(path) ? checkFolder(path) : checkFile(path)));
  }
  const files = checked.flatMap((c) => c.files);
  const corpus = joinCorpora(checked.flatMap((c) => c.corpus ?? []));
  const general = checked.flatMap((c) => c.general);
  const none = files.length === 0 ? [diagnose("no-reports", {}, { file: paths.join(" ") || reportsRoot })] : [];
  const dataset = assembleFiles(files, corpus, [...general, ...none]);
  return {
    files: files.length,
    diagnostics: dataset.diagnostics.diagnostics.map(({ code, severity, file, at, figures, message }) => ({
      code,
      severity,
      file,
      at,
      figures,
      message,
    })),
  };
}
