/**
 * The composition: reports/ → read → recognise → check → derive → publish. Reports are held packed, one body's at a time is
 * at full length; a file that is no report costs its own findings only.
 */
import { withFindings, type AssessedFile, type AssessedReport } from "../diagnostics/assessed-report.ts";
import type { Diagnostic } from "../diagnostics/outcome.ts";
import type { Dataset } from "../model/packed/derived-dataset.ts";
import type { Corpus } from "../model/registry.ts";
import type { SourceRecord } from "../model/source.ts";
import { openFile, type StoredFile } from "../packing/stored-file.ts";
import { checkContinuity, type YearOfReport } from "./check/check-continuity.ts";
import { deriveDataset } from "./derive/derive-dataset.ts";
import { isContinued } from "./derive/compared-years.ts";
import { spellBy } from "./derive/pinyin.ts";
import { tellReport } from "./derive/tell-facts.ts";
import { groupReports, type AgencyGroup } from "./derive/group-reports.ts";
import type { SharedTexts } from "./derive/words/shared-texts.ts";
import { listSources } from "./load-sources.ts";
import { comparedSentences, comparedText, type ComparedText, type Sentence } from "./copied/compared-sentences.ts";
import { findCopied } from "./copied/find-copied.ts";
import { openParsedFiles } from "./parsed-files/open-packed.ts";
import { readFolder } from "./parsed-files/folder-states.ts";
import { parseFiles, readKept, type ParseOptions } from "./parsed-files/parse-files.ts";
import { listParsedFiles } from "./parsed-files/parsed-lines.ts";
import { SpoiledCache } from "./parsed-files/packed-store.ts";
import { forgetCache, isLongCache } from "./parsed-files/parsed-cache.ts";
import { tellWords } from "./parsed-files/tell-words.ts";
import { openKept, type KeptAnswers, type Recall } from "./parsed-files/kept-answers.ts";
import { parserVersion, publisherVersion } from "./parsed-files/parser-version.ts";
import { publishDataset, type Publication } from "./publish/publish-dataset.ts";
import { tellPassages } from "./tell-passages.ts";

export type BuildOptions = ParseOptions & {
  /** What `npm run parse` printed, instead of the files themselves; registry and records still come from the folder. */
  from?: string | null;
  /** With the tables that are too large for the site: for a release. */
  isWhole?: boolean;
};

/** Asked for once: figures of a stored report are unpacked each time. */
const yearOf = ({ report: { path, year, figures } }: AssessedReport): YearOfReport => ({ path, year, figures });

const comparedOf = (assessed: AssessedReport) => ({
  year: assessed.report.year ?? 0,
  compared: tellReport(assessed).facts.compared,
});

/** Adds what a report's words tell beside its figures; what nobody told before is told now, and remembered. */
const checkWords = (group: AgencyGroup): AgencyGroup => ({
  ...group,
  reports: group.reports.map((assessed) => {
    const told = tellReport(assessed);
    const words = (told.words ??= tellWords(assessed.report));
    return withFindings(assessed, words.findings);
  }),
});

/** What is kept beside the parsed files: findings of two years of a body, and sentences of reports that may share some. */
type Recalls = { years: Recall<Diagnostic[]>; sentences: Recall<Sentence[]> };
const recallNothing: Recalls = { years: (_, tell) => tell(), sentences: (_, tell) => tell() };

/** What two reports are made of; null where nobody told it. */
function keyOfPair(...pair: readonly AssessedReport[]): string | null {
  const contents = pair.map((assessed) => tellReport(assessed).content);
  if (contents.includes(null)) return null;
  return JSON.stringify([contents, pair.map(({ report: { path, year } }) => [path, year])]);
}

/** Adds what only the report of the year before can tell. */
function checkYears(group: AgencyGroup, recall: Recalls["years"]): AgencyGroup {
  const compared = group.reports.map(comparedOf);
  const reports = group.reports.map((current, index) => {
    const previous = group.reports[index - 1];
    if (previous === undefined) return current;
    if (isContinued(compared[index]!, compared[index - 1]!)) return current;
    const tell = (): Diagnostic[] => checkContinuity(yearOf(current), yearOf(previous)).diagnostics;
    return withFindings(current, recall(keyOfPair(current, previous), tell));
  });
  return { ...group, reports };
}

/** A report's text to be compared; its words are read only where they are shown. */
function loadText(assessed: AssessedReport, recall: Recalls["sentences"]): ComparedText {
  const { report } = assessed;
  const { content } = tellReport(assessed);
  const key = content === null ? null : JSON.stringify([content, report.path, report.kind, report.agencyName]);
  return comparedText(
    report,
    recall(key, () => comparedSentences(report)),
  );
}

/** What all reports together tell of the text of each. */
function compareTexts(groups: readonly AgencyGroup[], recall: Recalls["sentences"]): SharedTexts {
  const reports = groups.flatMap(({ id, name, reports: own }, body) =>
    own.map((assessed) => ({
      body,
      agencyId: id,
      name,
      year: assessed.report.year ?? 0,
      sketch: tellReport(assessed).words?.sketch ?? "",
      load: () => loadText(assessed, recall),
    })),
  );
  const { mostBodies, tell } = findCopied(reports);
  const all = groups.flatMap(({ reports: own }) => own.map(({ report }) => report));
  const words = new Map(
    all.map((report, at) => {
      const { isCompared, copied } = tell(at);
      return [report, { isCompared, copied: copied === null ? null : JSON.stringify(copied) }];
    }),
  );
  return { mostBodies, wordsOf: (report) => words.get(report) ?? { isCompared: false, copied: null } };
}

/** A file that was parsed elsewhere, for its figures alone. */
function openGiven(stored: StoredFile): AssessedFile {
  if (stored.report !== null) tellPassages(stored.report.packed, stored.report.year);
  return openFile(stored);
}

type Assembled = { dataset: Dataset; seconds: { parse: number; derive: number } };

const now = (): number => performance.now() / 1000;

type Read = { files: AssessedFile[]; corpus: Corpus; diagnostics: Diagnostic[] };

/** The folder is listed while what was kept of its files is read. */
async function readFolderFiles(root: string, options: ParseOptions): Promise<Read> {
  const { cache = null, threads = 0 } = options;
  const looked = readFolder(root, threads !== 1 && cache !== null && isLongCache(cache));
  const kept = cache === null ? null : readKept(cache);
  const { files: found, stateOf } = await looked();
  const recordOf = (path: string): SourceRecord | null => kept?.before.get(path)?.record ?? null;
  const { value: list, diagnostics } = listSources(root, { files: found, recordOf });
  const files = openParsedFiles(await parseFiles(list, { kept, stateOf }, options));
  return { files, corpus: list.corpus, diagnostics };
}

/** Files that were parsed elsewhere. */
function readGivenFiles(root: string, from: string): Read {
  const given = listParsedFiles(from, root);
  const files = { paths: given.map(({ path }) => path), failed: null };
  const { value: list, diagnostics } = listSources(root, { files });
  return { files: given.map(openGiven), corpus: list.corpus, diagnostics };
}

/** With what was kept beside the cache; keeps it for the next time. */
function recalling(cache: string | null, work: (recalls: Recalls) => Dataset): Dataset {
  const version = cache === null ? "" : parserVersion();
  const open = <Answer>(kind: string): KeptAnswers<Answer> =>
    openKept(cache === null ? null : `${cache}.${kind}`, version);
  const [years, sentences] = [open<Diagnostic[]>("years"), open<Sentence[]>("sentences")];
  const names = open<readonly string[]>("names");
  spellBy(names.recall);
  const dataset = work({ years: years.recall, sentences: sentences.recall });
  for (const kept of [years, sentences, names]) kept.finish();
  return dataset;
}

/** Everything but writing, with the seconds that it took. */
async function assemble(root: string, { from = null, ...options }: BuildOptions): Promise<Assembled> {
  const began = now();
  const { files, corpus, diagnostics } =
    from === null ? await readFolderFiles(root, options) : readGivenFiles(root, from);
  const parsed = now();
  options.onProgress?.({ stage: "derive", done: 0, total: files.length });
  const { cache = null } = options;
  const dataset = recalling(cache, (recalls) => assembleFiles(files, corpus, diagnostics, recalls));
  options.onProgress?.({ stage: "derive", done: files.length, total: files.length });
  return { dataset, seconds: { parse: parsed - began, derive: now() - parsed } };
}

export const assembleDataset = async (root: string, options: BuildOptions = {}): Promise<Dataset> =>
  (await assemble(root, options)).dataset;

/** Assessed files → Dataset; `general` are findings on no report, such as a bad row of sources.csv. */
export function assembleFiles(
  files: AssessedFile[],
  corpus: Corpus,
  general: Diagnostic[],
  { years, sentences }: Recalls = recallNothing,
): Dataset {
  const { groups, setAside } = groupReports(files, corpus.registry, corpus.regions);
  const checked = groups.map((group) => checkWords(checkYears(group, years)));
  return deriveDataset({ groups: checked, setAside }, general, corpus, compareTexts(checked, sentences));
}

export type Build = {
  dataset: Dataset;
  publication: Publication;
  seconds: { parse: number; derive: number; publish: number };
};

/** Reads the reports below `root` and puts the dataset into `folder`. Throws only when it cannot be written. */
export async function buildDataset(root: string, folder: string, options: BuildOptions = {}): Promise<Build> {
  try {
    return await buildOnce(root, folder, options);
  } catch (error) {
    const { cache = null } = options;
    if (!(error instanceof SpoiledCache) || cache === null) throw error;
    forgetCache(cache);
    // Another program may be writing there all the while.
    return buildOnce(root, folder, { ...options, isHeld: true });
  }
}

async function buildOnce(root: string, folder: string, options: BuildOptions): Promise<Build> {
  const { dataset, seconds } = await assemble(root, options);
  const began = now();
  const { cache = null, onProgress, isWhole = false, threads = 0 } = options;
  const keeping = cache === null ? null : { path: `${cache}.published`, version: publisherVersion() };
  const publication = await publishDataset(dataset, folder, { onProgress, keeping, isWhole, threads });
  return { dataset, publication, seconds: { ...seconds, publish: now() - began } };
}
