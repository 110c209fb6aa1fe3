/**
 * A body's region, kind and level, from all its reports together. A later report's clues count before an earlier one's;
 * a region that the country's list doesn't know keeps the names of its folders or of the registry.
 */
import type { Diagnostic } from "../../../diagnostics/outcome.ts";
import { kindOfName } from "../../../form/agency-kinds.ts";
import { levelOfCode, type Gazetteer } from "../../../form/regions/gazetteer.ts";
import type { AgencyKind, AgencyLevel, Region } from "../../../model/dataset.ts";
import { regionOf, unknownRegion } from "../agency-id.ts";
import type { Candidate, Draft } from "../group-reports.ts";
import { areaCodesOf } from "./phone-numbers.ts";
import { tellRegion, type RegionClues, type ToldRegion } from "./tell-region.ts";

export type BodyPlace = { region: Region; kind: AgencyKind; level: AgencyLevel | null; findings: Diagnostic[] };

const yearOf = ({ assessed }: Candidate): number => assessed.report.year ?? 0;

/** A code of sources.csv before the registry's, since a record may name the town. */
function givenCode({ entry }: Draft, latestFirst: readonly Candidate[]): RegionClues["given"] {
  const recorded = latestFirst.find(({ assessed }) => assessed.report.regionCode !== null)?.assessed.report.regionCode;
  if (recorded !== undefined && recorded !== null) return { code: recorded, told: "record" };
  if (entry === null || regionOf(entry.id) === unknownRegion) return null;
  return { code: regionOf(entry.id), told: "registry" };
}

/** What each report tells, the latest first: reports of one body may lie in different folders. */
function tellAll(draft: Draft, name: string, gazetteer: Gazetteer): (ToldRegion & { file: string })[] {
  const candidates = draft.candidates.toSorted((a, b) => yearOf(b) - yearOf(a));
  const given = givenCode(draft, candidates);
  const phones = (): string[] => candidates.flatMap(({ assessed }) => areaCodesOf(assessed.report));
  const names = [...new Set([name, ...(draft.entry?.aliases ?? [])])];
  const seen = new Set<string>();
  return candidates.flatMap(({ identity, assessed }) => {
    const key = identity.folders.join("/");
    if (seen.has(key)) return [];
    seen.add(key);
    const folders = identity.folders.length > 0 ? identity.folders : (draft.entry?.regionNames ?? []);
    return [{ ...tellRegion({ names, given, folders, phones }, gazetteer), file: assessed.report.path }];
  });
}

function regionFrom({ code, told }: ToldRegion, names: string[], gazetteer: Gazetteer): Region {
  const path = code === null ? [] : gazetteer.pathOf(code).map((place) => ({ code: place.code, name: place.name }));
  if (path.length > 0) return { code, names: path.map((place) => place.name), path, told };
  const last = names.length - 1;
  const known = code === null ? [] : names.map((name, index) => ({ code: index === last ? code : null, name }));
  return { code, names, path: known, told };
}

function levelFrom({ code, told }: ToldRegion, kind: AgencyKind): AgencyLevel | null {
  if (kind === "township" || kind === "subdistrict") return "town";
  if (code === null) return null;
  const level = levelOfCode(code);
  // A telephone number tells the city that a body lies in, not whose body it is.
  return told === "phone" && level !== "county" ? null : level;
}

type Body = {
  name: string;
  /** Paths of the reports that are published, ascending; a finding stands with one of them. */
  published: readonly string[];
  gazetteer: Gazetteer;
};

export function placeBody(draft: Draft, { name, published, gazetteer }: Body): BodyPlace {
  const told = tellAll(draft, name, gazetteer);
  const chosen = told.find(({ code }) => code !== null) ?? told[0];
  const folders = draft.candidates.toSorted((a, b) => yearOf(b) - yearOf(a)).map(({ identity }) => identity.folders);
  const registered = draft.entry?.regionNames ?? [];
  const names = registered.length > 0 ? registered : (folders.find((list) => list.length > 0) ?? []);
  if (chosen === undefined) return { region: unplaced(names), kind: "other", level: null, findings: [] };
  const isGovernment = chosen.isBareName && chosen.code !== null && levelOfCode(chosen.code) !== "town";
  const kind = draft.entry?.kind ?? (isGovernment ? "government" : kindOfName(name));
  const speaking = chosen.code === null ? [{ ...chosen, file: "" }] : told.filter(({ code }) => code !== null);
  const placeOf = (file: string): string => (published.includes(file) ? file : (published[0] ?? file));
  return {
    region: regionFrom(chosen, names, gazetteer),
    kind,
    level: levelFrom(chosen, kind),
    findings: speaking.flatMap(({ findings, file }) => findings(placeOf(file))),
  };
}

const unplaced = (names: string[]): Region => ({ code: null, names, path: [], told: null });
