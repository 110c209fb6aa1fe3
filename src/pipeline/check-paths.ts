/**
 * Files and folders that a caller names → every finding on them, those between years and between files included.
 * Paths in the findings are as the caller would type them, so that a terminal or GitHub can open them.
 */
import { posix } from "node:path";
import type { AssessedFile } from "../diagnostics/assessed-report.ts";
import { diagnose, type Diagnostic } from "../diagnostics/outcome.ts";
import type { PublishedDiagnostic } from "../model/diagnostic.ts";
import type { RegistryEntry } from "../model/registry.ts";
import { assembleFiles } from "./build-dataset.ts";
import { parseGivenFile, reportsRoot } from "./given-files.ts";
import { isFolder, listSources, readSourceRecords } from "./load-sources.ts";

type Checked = { files: AssessedFile[]; general: Diagnostic[]; registry: RegistryEntry[] };

const below = (folder: string, path: string): string => posix.join(folder, path);

async function checkFolder(folder: string): Promise<Checked> {
  const { value: list, diagnostics } = listSources(folder);
  const isInside = (file: string): boolean => file !== folder;
  const files: AssessedFile[] = [];
  for (const path of list.paths) files.push(await parseGivenFile(below(folder, path), list.records));
  return {
    files,
    general: diagnostics.map((d) => (isInside(d.file) ? { ...d, file: below(folder, d.file) } : d)),
    registry: list.registry,
  };
}

async function checkFile(path: string): Promise<Checked> {
  const records = readSourceRecords(reportsRoot).value;
  return { files: [await parseGivenFile(path, records)], general: [], registry: [] };
}

/** The findings in the order of files; no finding means that every file is sound. Without paths, all of reports/. */
export async function checkPaths(paths: string[]): Promise<{ files: number; diagnostics: PublishedDiagnostic[] }> {
  const checked: Checked[] = [];
  for (const path of paths.length === 0 ? [reportsRoot] : paths) {
    checked.push(await (isFolder(path) ? checkFolder(path) : checkFile(path)));
  }
  const files = checked.flatMap((c) => c.files);
  const registries = checked.flatMap((c) => c.registry);
  const registry = registries.length > 0 ? registries : listSources(reportsRoot).value.registry;
  const general = checked.flatMap((c) => c.general);
  const none = files.length === 0 ? [diagnose("no-reports", {}, { file: paths.join(" ") || reportsRoot })] : [];
  const dataset = assembleFiles(files, registry, [...general, ...none]);
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
