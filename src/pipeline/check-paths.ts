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

function checkFolder(folder: string): Checked {
  const { value: list, diagnostics } = listSources(folder);
  const isInside = (file: string): boolean => file !== folder;
  return {
    files: list.paths.map((path) => parseGivenFile(below(folder, path), list.records)),
    general: diagnostics.map((d) => (isInside(d.file) ? { ...d, file: below(folder, d.file) } : d)),
    registry: list.registry,
  };
}

function checkFile(path: string): Checked {
  const records = readSourceRecords(reportsRoot).value;
  return { files: [parseGivenFile(path, records)], general: [], registry: [] };
}

/** The findings in the order of files; no finding means that every file is sound. Without paths, all of reports/. */
export function checkPaths(paths: string[]): { files: number; diagnostics: PublishedDiagnostic[] } {
  const checked = (paths.length === 0 ? [reportsRoot] : paths).map((path) =>
    isFolder(path) ? checkFolder(path) : checkFile(path),
  );
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
