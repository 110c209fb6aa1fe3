/**
 * Puts assessed files together by body and year. Names and aliases of one body become one group, in ascending years;
 * files without body, year or table, and second reports of a year, are set aside with the findings that say why.
 */
import { withFindings, type AssessedFile, type AssessedReport } from "../../diagnostics/assessed-report.ts";
import { diagnose, type Diagnostic } from "../../diagnostics/outcome.ts";
import { createGazetteer, type Gazetteer } from "../../form/regions/gazetteer.ts";
import { compareCodePoints } from "../../model/code-point-order.ts";
import type { AgencyKind, AgencyLevel, Region } from "../../model/dataset.ts";
import type { RegionRow, RegistryEntry } from "../../model/registry.ts";
import { createIds, findInRegistry, indexRegistry, type Identity } from "./agency-id.ts";
import { chooseReport } from "./choose-report.ts";
import { areaCodesOf } from "./places/phone-numbers.ts";
import { placeBody } from "./places/place-body.ts";
import { tellRegion } from "./places/tell-region.ts";

export type AgencyGroup = {
  id: string;
  name: string;
  aliases: string[];
  region: Region;
  kind: AgencyKind;
  level: AgencyLevel | null;
  /** One a year, ascending. */
  reports: AssessedReport[];
};
/** A file that is not published; `agency` is known when it is the second report of a body and year. */
export type SetAside = Pick<AssessedFile, "path" | "report" | "diagnostics"> & { agency: string | null };
export type Grouping = { groups: AgencyGroup[]; setAside: SetAside[] };

/** `place`: its folders and its name in one text. */
export type Candidate = { identity: Identity; place: string; assessed: AssessedReport; entry: RegistryEntry | null };
/** All reports of one body. */
export type Draft = { entry: RegistryEntry | null; candidates: Candidate[] };
type Places = { registry: readonly RegistryEntry[]; gazetteer: Gazetteer };

/** The finding that a file lacks for not being published; null when it can be. */
function reasonAside({ path, report, diagnostics }: AssessedFile): Diagnostic[] | null {
  if (report !== null && report.agencyName !== null && report.year !== null && !isEmpty(report)) return null;
  const known = new Set(diagnostics.map((d) => d.code));
  if (report === null) return known.size > 0 ? [] : [diagnose("not-a-report", {}, { file: path })];
  const reasons = [
    report.agencyName === null && !known.has("agency-missing") && !known.has("agency-name-invalid")
      ? [diagnose("agency-missing", {}, { file: path })]
      : [],
    report.year === null && !known.has("year-missing") ? [diagnose("year-missing", {}, { file: path })] : [],
    isEmpty(report) && !known.has("tables-missing") ? [diagnose("tables-missing", {}, { file: path })] : [],
  ].flat();
  return reasons;
}
/** A report without a table has no edition. */
const isEmpty = (report: AssessedReport["report"]): boolean => report.edition === null;

/** All files of a folder share its list. */
function createFolders(): (path: string) => string[] {
  const known = new Map<string, string[]>();
  return (path) => {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf("/")));
    const folders = known.get(folder) ?? (folder === "" ? [] : folder.split("/"));
    known.set(folder, folders);
    return folders;
  };
}

const isReport = (file: AssessedFile): file is AssessedFile & AssessedReport => file.report !== null;

function toCandidate(file: AssessedFile, foldersOf: (path: string) => string[]): Candidate | null {
  if (!isReport(file)) return null;
  const { report } = file;
  const { path, agencyName: name, regionCode } = report;
  if (name === null) return null;
  const place = path.slice(0, path.lastIndexOf("/") + 1) + name;
  return { identity: { name, regionCode, folders: foldersOf(path) }, place, assessed: file, entry: null };
}

/** A report without a region's code takes that of the same name in the same folder, when there is exactly one. */
function shareRegions(candidates: Candidate[]): Candidate[] {
  // Null where there are several.
  const codes = new Map<string, string | null>();
  for (const { identity, place } of candidates) {
    const { regionCode } = identity;
    if (regionCode === null) continue;
    const known = codes.get(place);
    codes.set(place, known === undefined || known === regionCode ? regionCode : null);
  }
  return candidates.map((candidate) => {
    const { identity, place } = candidate;
    if (identity.regionCode !== null) return candidate;
    const regionCode = codes.get(place) ?? null;
    return regionCode === null ? candidate : { ...candidate, identity: { ...identity, regionCode } };
  });
}

/** Each report with the registry's entry for its body; where neither record nor registry tells the region, other clues do. */
function placeCandidates(candidates: Candidate[], { registry, gazetteer }: Places): Candidate[] {
  const index = indexRegistry(registry);
  // A body's reports of several years lie in one folder; what its name tells there is looked up once.
  const told = new Map<string, string>();
  const codeOf = ({ identity: { name, folders }, place, assessed }: Candidate): string | null => {
    const phones = (): string[] => areaCodesOf(assessed.report);
    const known = told.get(place) ?? tellRegion({ names: [name], given: null, folders, phones }, gazetteer);
    if (typeof known === "string") return known;
    if (known.code !== null && known.told !== "phone") told.set(place, known.code);
    return known.code;
  };
  const placed = shareRegions(candidates).map((candidate): Candidate => {
    const { identity } = candidate;
    const entry = findInRegistry(identity, index);
    if (entry !== null) return { ...candidate, entry };
    if (identity.regionCode !== null) return candidate;
    const code = codeOf(candidate);
    if (code === null) return candidate;
    // A town's body is numbered under its county, as sources.csv does it, so that a town made out later moves no id.
    const inCounty = { ...identity, regionCode: code.slice(0, 6) };
    return { ...candidate, identity: inCounty, entry: findInRegistry(inCounty, index) };
  });
  return shareRegions(placed);
}

function draftGroups(candidates: Candidate[]): Draft[] {
  const drafts = new Map<string, Draft>();
  for (const candidate of candidates) {
    const { name, regionCode, folders } = candidate.identity;
    const key = candidate.entry?.id ?? `${regionCode ?? folders.join("/")} ${name}`;
    const draft = drafts.get(key) ?? { entry: candidate.entry, candidates: [] };
    draft.candidates.push(candidate);
    drafts.set(key, draft);
  }
  return [...drafts.values()];
}

/** A draft's reports year by year, in ascending order. */
function reportsByYear({ candidates }: Draft): [AssessedReport, ...AssessedReport[]][] {
  const years = new Map<number, [AssessedReport, ...AssessedReport[]]>();
  for (const { assessed } of candidates) {
    const year = assessed.report.year ?? 0;
    const before = years.get(year);
    years.set(year, before === undefined ? [assessed] : [...before, assessed]);
  }
  return [...years].sort(([a], [b]) => a - b).map(([, reports]) => reports);
}

function finishGroup(draft: Draft, id: string, gazetteer: Gazetteer): { group: AgencyGroup; setAside: SetAside[] } {
  const name = draft.entry?.name ?? draft.candidates[0]?.identity.name ?? "";
  const chosen = reportsByYear(draft).map((reports) => chooseReport(reports, name));
  const published = chosen.map(({ kept }) => kept.report.path);
  const { findings, ...place } = placeBody(draft, { name, published, gazetteer });
  const reports = chosen.map(({ kept }) =>
    findings.length === 0
      ? kept
      : withFindings(
          kept,
          findings.filter(({ file }) => file === kept.report.path),
        ),
  );
  return {
    group: { id, name, aliases: draft.entry?.aliases ?? [], ...place, reports },
    setAside: chosen
      .flatMap((c) => c.setAside)
      .map(({ report, diagnostics }) => ({ path: report.path, report, diagnostics, agency: id })),
  };
}

/** Each draft with its id: the registry's, or a new one. */
function withIds(drafts: Draft[], registry: readonly RegistryEntry[]): [Draft, string][] {
  const unknown = drafts.flatMap((draft) => (draft.entry === null ? (draft.candidates[0]?.identity ?? []) : []));
  const ids = createIds(
    unknown,
    registry.flatMap((entry) => [entry.id, ...entry.formerIds]),
  );
  const idOf = new Map(unknown.map((identity, index) => [identity, ids[index] ?? ""]));
  return drafts.map((draft) => {
    const identity = draft.candidates[0]?.identity;
    return [draft, draft.entry?.id ?? (identity === undefined ? "" : (idOf.get(identity) ?? ""))];
  });
}

/**
 * Groups are in the order of their ids, files set aside in that of their paths, whatever order the files came in.
 * `regions` are the corpus's own, beside those of GB/T 2260.
 */
export function groupReports(
  files: readonly AssessedFile[],
  registry: readonly RegistryEntry[],
  regions: readonly RegionRow[] = [],
): Grouping {
  const gazetteer = createGazetteer(regions);
  const ordered = [...files].sort((a, b) => compareCodePoints(a.path, b.path));
  const judged = ordered.map((file) => ({ file, reasons: reasonAside(file) }));
  const withoutPlace = judged.flatMap(({ file, reasons }): SetAside[] =>
    reasons === null
      ? []
      : [{ path: file.path, report: file.report, diagnostics: [...file.diagnostics, ...reasons], agency: null }],
  );
  const foldersOf = createFolders();
  const candidates = judged.flatMap(({ file, reasons }) =>
    reasons === null ? (toCandidate(file, foldersOf) ?? []) : [],
  );
  const drafts = draftGroups(placeCandidates(candidates, { registry, gazetteer }));
  const finished = withIds(drafts, registry).map(([draft, id]) => finishGroup(draft, id, gazetteer));
  return {
    groups: finished.map(({ group }) => group).sort((a, b) => compareCodePoints(a.id, b.id)),
    setAside: [...withoutPlace, ...finished.flatMap((f) => f.setAside)].sort((a, b) =>
      compareCodePoints(a.path, b.path),
    ),
  };
}
