/**
 * The composition: reports/ → read → recognise → check → derive → publish. One file is in memory at a time; a file that
 * is no report costs its own findings only.
 */
import type { AssessedFile } from "../diagnostics/assessed-report.ts";
import type { Diagnostic } from "../diagnostics/outcome.ts";
import type { Dataset } from "../model/dataset.ts";
import type { RegistryEntry } from "../model/registry.ts";
import { checkContinuity } from "./check/check-continuity.ts";
import { deriveDataset } from "./derive/derive-dataset.ts";
import { groupReports, type AgencyGroup } from "./derive/group-reports.ts";
import { listSources, loadListedSource, type SourceRecords } from "./load-sources.ts";
import { parseSource } from "./parse-source.ts";
import { publishDataset, type Publication } from "./publish/publish-dataset.ts";

function parseListed(path: string, records: SourceRecords): AssessedFile {
  const { value, diagnostics } = loadListedSource(path, records);
  return value === null ? { path, report: null, checks: [], diagnostics, sha256: "" } : parseSource(value);
}

/** Adds what only the report of the year before can tell. */
function checkYears(group: AgencyGroup): AgencyGroup {
  const reports = group.reports.map((current, index) => {
    const previous = group.reports[index - 1];
    if (previous === undefined) return current;
    const { diagnostics, results } = checkContinuity(current.report, previous.report);
    return {
      ...current,
      checks: [...current.checks, ...results],
      diagnostics: [...current.diagnostics, ...diagnostics],
    };
  });
  return { ...group, reports };
}

/** Everything but writing. `onFile` hears of every file as it is done. */
export function assembleDataset(root: string, onFile: (file: AssessedFile) => void = () => {}): Dataset {
  const { value: list, diagnostics } = listSources(root);
  const files = list.paths.map((path) => {
    const file = parseListed(path, list.records);
    onFile(file);
    return file;
  });
  return assembleFiles(files, list.registry, diagnostics);
}

/** Assessed files → Dataset; `general` are findings on no report, such as a bad row of sources.csv. */
export function assembleFiles(files: AssessedFile[], registry: RegistryEntry[], general: Diagnostic[]): Dataset {
  const { groups, setAside } = groupReports(files, registry);
  return deriveDataset({ groups: groups.map(checkYears), setAside }, general);
}

export type Build = { dataset: Dataset; publication: Publication };

/** Reads the reports below `root` and puts the dataset into `folder`. Throws only when it cannot be written. */
export function buildDataset(root: string, folder: string, onFile?: (file: AssessedFile) => void): Build {
  const dataset = assembleDataset(root, onFile);
  return { dataset, publication: publishDataset(dataset, folder) };
}
