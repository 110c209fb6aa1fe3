/**
 * Puts assessed files together by body and year. Names and aliases of one body become one group, in ascending years;
 * files without body, year or table, and second reports of a year, are set aside with the findings that say why.
 */
import type { AssessedFile, AssessedReport } from "../../diagnostics/assessed-report.ts";
import { diagnose, type Diagnostic } from "../../diagnostics/outcome.ts";
import { kindOfName } from "../../form/agency-kinds.ts";
import { compareCodePoints } from "../../model/code-point-order.ts";
import type { AgencyKind, AgencyLevel, Region } from "../../model/dataset.ts";
import type { RegistryEntry } from "../../model/registry.ts";
import {
  createIds,
  findInRegistry,
  indexRegistry,
  regionOf,
  unknownRegion,
  type Identity,
  type RegistryIndex,
} from "./agency-id.ts";
import { chooseReport } from "./choose-report.ts";

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
export type SetAside = AssessedFile & { agency: string | null };
export type Grouping = { groups: AgencyGroup[]; setAside: SetAside[] };

type Candidate = { identity: Identity; assessed: AssessedReport };
type Draft = { entry: RegistryEntry | null; candidates: Candidate[] };

/** The finding that a file lacks for not being published; null when it can be. */
function reasonAside({ path, report, diagnostics }: AssessedFile): Diagnostic[] | null {
  const known = new Set(diagnostics.map((d) => d.code));
  if (report === null) return known.size > 0 ? [] : [diagnose("not-a-report", {}, { file: path })];
  const reasons = [
    report.agencyName === null && !known.has("agency-missing") && !known.has("agency-name-invalid")
      ? [diagnose("agency-missing", {}, { file: path })]
      : [],
    report.year === null && !known.has("year-missing") ? [diagnose("year-missing", {}, { file: path })] : [],
    isEmpty(report) && !known.has("tables-missing") ? [diagnose("tables-missing", {}, { file: path })] : [],
  ].flat();
  return report.agencyName === null || report.year === null || isEmpty(report) ? reasons : null;
}
const isEmpty = (report: AssessedReport["report"]): boolean => report.tables.length === 0 || report.edition === null;

const foldersOf = (path: string): string[] => path.split("/").slice(0, -1);

function toCandidate({ report, checks, diagnostics, sha256 }: AssessedFile): Candidate | null {
  if (report === null || report.agencyName === null) return null;
  const identity = { name: report.agencyName, regionCode: report.regionCode, folders: foldersOf(report.path) };
  return { identity, assessed: { report, checks, diagnostics, sha256 } };
}

/** A report without a region's code takes that of the same name in the same folder, when there is exactly one. */
function shareRegions(candidates: Candidate[]): Candidate[] {
  const placeOf = ({ name, folders }: Identity): string => [...folders, name].join("/");
  const codes = new Map<string, Set<string>>();
  for (const { identity } of candidates) {
    const known = codes.get(placeOf(identity)) ?? new Set<string>();
    if (identity.regionCode !== null) codes.set(placeOf(identity), known.add(identity.regionCode));
  }
  return candidates.map(({ identity, assessed }) => {
    const [code, ...others] = [...(codes.get(placeOf(identity)) ?? [])];
    const regionCode = identity.regionCode ?? (others.length === 0 ? (code ?? null) : null);
    return { identity: { ...identity, regionCode }, assessed };
  });
}

function draftGroups(candidates: Candidate[], registry: RegistryIndex): Draft[] {
  const drafts = new Map<string, Draft>();
  for (const candidate of candidates) {
    const { name, regionCode, folders } = candidate.identity;
    const entry = findInRegistry(candidate.identity, registry);
    const key = entry?.id ?? `${regionCode ?? folders.join("/")} ${name}`;
    const draft = drafts.get(key) ?? { entry, candidates: [] };
    draft.candidates.push(candidate);
    drafts.set(key, draft);
  }
  return [...drafts.values()];
}

/** A body's region: the registry's, else the code its reports were given and the folders that the latest lies in. */
function regionFor({ entry, candidates }: Draft): Region {
  const identities = candidates
    .toSorted((a, b) => (a.assessed.report.year ?? 0) - (b.assessed.report.year ?? 0))
    .map((candidate) => candidate.identity);
  const registered = entry === null || regionOf(entry.id) === unknownRegion ? null : regionOf(entry.id);
  const code = registered ?? identities.findLast((identity) => identity.regionCode !== null)?.regionCode ?? null;
  const folders = identities.findLast((identity) => identity.folders.length > 0)?.folders ?? [];
  const names = entry !== null && entry.regionNames.length > 0 ? entry.regionNames : folders;
  const told = registered !== null ? "registry" : code !== null ? "record" : null;
  const path = names.map((name, index) => ({ code: index === names.length - 1 ? code : null, name }));
  return { code, names, path, told };
}

/** A code's own level: 410000, 410300, 410307, 410307110. */
export const levelOfCode = (code: string): AgencyLevel =>
  code.length > 6 ? "town" : code.endsWith("0000") ? "province" : code.endsWith("00") ? "city" : "county";

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

/** The note that a body's region isn't known stands once, with its first report. */
function noteUnknownRegion(reports: AssessedReport[], name: string): AssessedReport[] {
  return reports.map((assessed, index) => {
    if (index > 0) return assessed;
    const note = diagnose("region-unknown", { agency: name }, { file: assessed.report.path });
    return { ...assessed, diagnostics: [...assessed.diagnostics, note] };
  });
}

function finishGroup(draft: Draft, id: string): { group: AgencyGroup; setAside: SetAside[] } {
  const name = draft.entry?.name ?? draft.candidates[0]?.identity.name ?? "";
  const region = regionFor(draft);
  const chosen = reportsByYear(draft).map((reports) => chooseReport(reports, name));
  const kept = chosen.map((c) => c.kept);
  const reports = region.code === null ? noteUnknownRegion(kept, name) : kept;
  const kind = draft.entry?.kind ?? kindOfName(name);
  const level = region.code === null ? null : levelOfCode(region.code);
  return {
    group: { id, name, aliases: draft.entry?.aliases ?? [], region, kind, level, reports },
    setAside: chosen.flatMap((c) => c.setAside).map((a) => ({ ...a, path: a.report.path, agency: id })),
  };
}

/** Each draft with its id: the registry's, or a new one. */
function withIds(drafts: Draft[], registry: readonly RegistryEntry[]): [Draft, string][] {
  const unknown = drafts.flatMap((draft) => (draft.entry === null ? (draft.candidates[0]?.identity ?? []) : []));
  const ids = createIds(
    unknown,
    registry.map((entry) => entry.id),
  );
  const idOf = new Map(unknown.map((identity, index) => [identity, ids[index] ?? ""]));
  return drafts.map((draft) => {
    const identity = draft.candidates[0]?.identity;
    return [draft, draft.entry?.id ?? (identity === undefined ? "" : (idOf.get(identity) ?? ""))];
  });
}

/** Groups are in the order of their ids, files set aside in that of their paths, whatever order the files came in. */
export function groupReports(files: readonly AssessedFile[], registry: readonly RegistryEntry[]): Grouping {
  const ordered = [...files].sort((a, b) => compareCodePoints(a.path, b.path));
  const judged = ordered.map((file) => ({ file, reasons: reasonAside(file) }));
  const withoutPlace = judged.flatMap(({ file, reasons }): SetAside[] =>
    reasons === null ? [] : [{ ...file, diagnostics: [...file.diagnostics, ...reasons], agency: null }],
  );
  const candidates = judged.flatMap(({ file, reasons }) => (reasons === null ? (toCandidate(file) ?? []) : []));
  const drafts = draftGroups(shareRegions(candidates), indexRegistry(registry));
  const finished = withIds(drafts, registry).map(([draft, id]) => finishGroup(draft, id));
  return {
    groups: finished.map(({ group }) => group).sort((a, b) => compareCodePoints(a.id, b.id)),
    setAside: [...withoutPlace, ...finished.flatMap((f) => f.setAside)].sort((a, b) =>
      compareCodePoints(a.path, b.path),
    ),
  };
}
