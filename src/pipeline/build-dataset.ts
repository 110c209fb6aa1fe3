/**
 * The composition: reports/ → read → recognise → check → derive → publish. One file is in memory at a time; a file that
 * is no report costs its own findings only.
 */
import { withFindings, type AssessedFile, type AssessedReport } from "../diagnostics/assessed-report.ts";
import type { Diagnostic } from "../diagnostics/outcome.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Corpus } from "../model/registry.ts";
import { checkContinuity, type YearOfReport } from "./check/check-continuity.ts";
import { deriveDataset } from "./derive/derive-dataset.ts";
import { groupReports, type AgencyGroup } from "./derive/group-reports.ts";
import { listSources, loadListedSource, type SourceRecords } from "./load-sources.ts";
import { parseSource } from "./parse-source.ts";
import { publishDataset, type Publication } from "./publish/publish-dataset.ts";

async function parseListed(path: string, records: SourceRecords): Promise<AssessedFile> {
  const { value, diagnostics } = loadListedSource(path, records);
  return value === null ? { path, report: null, checks: [], diagnostics, sha256: "" } : parseSource(value);
}

/** Asked for once: figures of a stored report are unpacked each time. */
const factsOf = ({ report: { path, year, figures } }: AssessedReport): YearOfReport => ({ path, year, figures });

/** Adds what only the report of the year before can tell. */
function checkYears(group: AgencyGroup): AgencyGroup {
  const reports = group.reports.map((current, index) => {
    const previous = group.reports[index - 1];
    if (previous === undefined) return current;
    if (current.report.year !== (previous.report.year ?? 0) + 1) return current;
    return withFindings(current, checkContinuity(factsOf(current), factsOf(previous)).diagnostics);
  });
  return { ...group, reports };
}

/** Everything but writing. `onFile` hears of every file as it is done. */
export async function assembleDataset(root: string, onFile: (file: AssessedFile) => void = () => {}): Promise<Dataset> {
  const { value: list, diagnostics } = listSources(root);
  const files: AssessedFile[] = [];
  for (const path of list.paths) {
    const file = await parseListed(path, list.records);
    onFile(file);
    files.push(file);
  }
  return assembleFiles(files, list.corpus, diagnostics);
}

/** Assessed files → Dataset; `general` are findings on no report, such as a bad row of sources.csv. */
export function assembleFiles(files: AssessedFile[], corpus: Corpus, general: Diagnostic[]): Dataset {
  const { groups, setAside } = groupReports(files, corpus.registry, corpus.regions);
  return deriveDataset({ groups: groups.map(checkYears), setAside }, general, corpus);
}

export type Build = { dataset: Dataset; publication: Publication };

/** Reads the reports below `root` and puts the dataset into `folder`. Throws only when it cannot be written. */
export async function buildDataset(
  root: string,
  folder: string,
  onFile?: (file: AssessedFile) => void,
): Promise<Build> {
  const dataset = await assembleDataset(root, onFile);
  return { dataset, publication: publishDataset(dataset, folder) };
}
