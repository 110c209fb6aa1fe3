/**
 * The composition: reports/ → read → recognise → check → derive → publish. One file is in memory at a time; a file that
 * is no report costs its own findings only.
 */
import type { AssessedFile } from "../diagnostics/assessed-report.ts";
import type { Diagnostic } from "../diagnostics/outcome.ts";
import type { Dataset } from "../model/dataset.ts";
import type { SourceFile } from "../model/source.ts";
import { checkContinuity } from "./check/check-continuity.ts";
import { checkReport } from "./check/check-report.ts";
import { relationResults } from "./check/relation-results.ts";
import { deriveDataset } from "./derive/derive-dataset.ts";
import { groupReports, type AgencyGroup } from "./derive/group-reports.ts";
import { listSources, loadListedSource, type SourceList } from "./load-sources.ts";
import { publishDataset, type Publication } from "./publish/publish-dataset.ts";
import { sha256 } from "./publish/sha256.ts";
import { readDocument } from "./read/read-document.ts";
import { recogniseReport } from "./recognise/recognise-report.ts";

/** One file through reading, recognition and its own checks. */
export function parseSource(source: SourceFile): AssessedFile {
  const { path, record } = source;
  const hash = source.bytes === null ? "" : sha256(source.bytes);
  const document = readDocument(source);
  if (document.value === null) return unread(path, document.diagnostics, hash);
  const recognised = recogniseReport(document.value, record);
  const found = [...document.diagnostics, ...recognised.diagnostics];
  if (recognised.value === null) return unread(path, found, hash);
  const checked = checkReport(recognised.value);
  return {
    path,
    report: checked.value,
    checks: relationResults(checked.value),
    diagnostics: [...found, ...checked.diagnostics],
    sha256: hash,
  };
}

const unread = (path: string, diagnostics: Diagnostic[], hash: string): AssessedFile => ({
  path,
  report: null,
  checks: [],
  diagnostics,
  sha256: hash,
});

function parseListed(path: string, list: SourceList): AssessedFile {
  const source = loadListedSource(path, list.records);
  return source.value === null ? unread(path, source.diagnostics, "") : parseSource(source.value);
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

/** `onFile` hears of every file as it is done; `general` findings belong to no report. */
export function assembleDataset(root: string, onFile: (file: AssessedFile) => void = () => {}): Dataset {
  const list = listSources(root);
  const files = list.value.paths.map((path) => {
    const file = parseListed(path, list.value);
    onFile(file);
    return file;
  });
  const { groups, setAside } = groupReports(files, list.value.registry);
  return deriveDataset({ groups: groups.map(checkYears), setAside }, list.diagnostics);
}

export function buildDataset(
  root: string,
  folder: string,
  onFile?: (file: AssessedFile) => void,
): { dataset: Dataset; publication: Publication } {
  const dataset = assembleDataset(root, onFile);
  return { dataset, publication: publishDataset(dataset, folder) };
}
