/**
 * The composition: reports/ → read → recognise → check → derive → publish. Reports are held packed, one body's at a time is
 * at full length; a file that is no report costs its own findings only.
 */
import { withFindings, type AssessedFile, type AssessedReport } from "../diagnostics/assessed-report.ts";
import type { Diagnostic } from "../diagnostics/outcome.ts";
import { tryYearRelations } from "../form/try-relations.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Corpus } from "../model/registry.ts";
import { comparedInColumns, openFile } from "../packing/stored-file.ts";
import { checkContinuity, type YearOfReport } from "./check/check-continuity.ts";
import { deriveDataset } from "./derive/derive-dataset.ts";
import { groupReports, type AgencyGroup } from "./derive/group-reports.ts";
import { listSources } from "./load-sources.ts";
import { checkNarrative } from "./narrative/check-narrative.ts";
import { parseFiles, type ParseOptions } from "./parsed-files/parse-files.ts";
import { listParsedFiles } from "./parsed-files/parsed-lines.ts";
import { publisherVersion } from "./parsed-files/parser-version.ts";
import { publishDataset, type Publication } from "./publish/publish-dataset.ts";

export type BuildOptions = ParseOptions & {
  /** What `npm run parse` printed, instead of the files themselves; registry and records still come from the folder. */
  from?: string | null;
  /** With the tables that are too large for the site: for a release. */
  isWhole?: boolean;
};

/** Asked for once: figures of a stored report are unpacked each time. */
const factsOf = ({ report: { path, year, figures } }: AssessedReport): YearOfReport => ({ path, year, figures });

/** True where no sum over the two years fails, told without unpacking the reports; nearly always. */
function isContinued({ report: current }: AssessedReport, { report: previous }: AssessedReport): boolean {
  const [now, before] = [comparedInColumns(current), comparedInColumns(previous)];
  if (now === null || before === null) return false;
  return tryYearRelations(now, before).every(({ result }) => result.status !== "fails");
}

/** Adds what a report's words tell beside its figures. */
const checkWords = (group: AgencyGroup): AgencyGroup => ({
  ...group,
  reports: group.reports.map((assessed) => withFindings(assessed, checkNarrative(assessed.report))),
});

/** Adds what only the report of the year before can tell. */
function checkYears(group: AgencyGroup): AgencyGroup {
  const reports = group.reports.map((current, index) => {
    const previous = group.reports[index - 1];
    if (previous === undefined) return current;
    if (isContinued(current, previous)) return current;
    return withFindings(current, checkContinuity(factsOf(current), factsOf(previous)).diagnostics);
  });
  return { ...group, reports };
}

type Assembled = { dataset: Dataset; seconds: { parse: number; derive: number } };

const now = (): number => performance.now() / 1000;

/** Everything but writing, with the seconds that it took. */
async function assemble(root: string, { from = null, ...options }: BuildOptions): Promise<Assembled> {
  const began = now();
  const given = from === null ? null : listParsedFiles(from, root);
  const { value: list, diagnostics } = listSources(
    root,
    given?.map(({ path }) => path),
  );
  const stored = given ?? (await parseFiles(list, options));
  const parsed = now();
  options.onProgress?.({ stage: "derive", done: 0, total: stored.length });
  const dataset = assembleFiles(stored.map(openFile), list.corpus, diagnostics);
  options.onProgress?.({ stage: "derive", done: stored.length, total: stored.length });
  return { dataset, seconds: { parse: parsed - began, derive: now() - parsed } };
}

export const assembleDataset = async (root: string, options: BuildOptions = {}): Promise<Dataset> =>
  (await assemble(root, options)).dataset;

/** Assessed files → Dataset; `general` are findings on no report, such as a bad row of sources.csv. */
export function assembleFiles(files: AssessedFile[], corpus: Corpus, general: Diagnostic[]): Dataset {
  const { groups, setAside } = groupReports(files, corpus.registry, corpus.regions);
  return deriveDataset({ groups: groups.map(checkYears).map(checkWords), setAside }, general, corpus);
}

export type Build = {
  dataset: Dataset;
  publication: Publication;
  seconds: { parse: number; derive: number; publish: number };
};

/** Reads the reports below `root` and puts the dataset into `folder`. Throws only when it cannot be written. */
export async function buildDataset(root: string, folder: string, options: BuildOptions = {}): Promise<Build> {
  const { dataset, seconds } = await assemble(root, options);
  const began = now();
  const { cache = null, onProgress, isWhole = false } = options;
  const keeping = cache === null ? null : { path: `${cache}.areas`, version: publisherVersion() };
  const publication = publishDataset(dataset, folder, { onProgress, keeping, isWhole });
  return { dataset, publication, seconds: { ...seconds, publish: now() - began } };
}
