/**
 * Files of all bodies → the same files, each latest report with its peers: bodies of the same kind and level with a report of
 * the same scope and year, in the nearest area that has enough of them. Sorts each group once, however many it serves;
 * gives none to a body whose level nobody knows, and never mixes scopes.
 */
import { compareCodePoints } from "../../model/code-point-order.ts";
import type { AgencyFile, AgencyLevel, AgencyYear } from "../../model/dataset.ts";
import type { PeerArea, PeerGroup } from "../../model/peers.ts";
import { spreadOf } from "./peer-spread.ts";

/** Fewer neighbours than this say little about what is usual, so that the next wider area is taken. */
const leastPeers = 5;
/** More would be a list to scroll, not a comparison. */
const mostNamed = 12;

/** Leading digits of a GB/T 2260 code that bodies of one area share; 0 for the whole dataset. */
const digitsOf: Record<PeerArea["level"], number> = { county: 6, city: 4, province: 2, all: 0 };
const areasOf: Record<AgencyLevel, PeerArea["level"][]> = {
  town: ["county", "city", "province", "all"],
  county: ["county", "city", "province", "all"],
  city: ["city", "province", "all"],
  province: ["province", "all"],
};

type Member = { file: AgencyFile; year: AgencyYear };
/** Members stand in the order of their names; `place` tells where each is. */
type Area = { members: Member[]; place: Map<AgencyYear, number>; spreads: PeerGroup["spreads"] | null };

/** What two reports must share to be held against each other; null where the body's level isn't known. */
function kinshipOf({ agency }: AgencyFile, { scope, year }: AgencyYear): string | null {
  return agency.level === null ? null : [agency.kind, agency.level, scope, year].join(" ");
}

/** The prefix of the body's code that names its area; null where the body's region isn't known. */
function prefixOf({ agency }: AgencyFile, level: PeerArea["level"]): string | null {
  const { code } = agency.region;
  return level === "all" ? "" : code === null ? null : code.slice(0, digitsOf[level]);
}

const byName = (a: Member, b: Member): number =>
  compareCodePoints(a.file.agency.name, b.file.agency.name) || compareCodePoints(a.file.agency.id, b.file.agency.id);

/** Areas by kinship and prefix. One sort over all reports, so that every area comes out in order. */
function collectAreas(members: Member[]): Map<string, Area> {
  const areas = new Map<string, Area>();
  for (const member of [...members].sort(byName)) {
    const kinship = kinshipOf(member.file, member.year);
    const level = member.file.agency.level;
    if (kinship === null || level === null) continue;
    for (const prefix of new Set(areasOf[level].map((area) => prefixOf(member.file, area)))) {
      if (prefix === null) continue;
      const key = `${kinship} ${prefix}`;
      const area = areas.get(key) ?? { members: [], place: new Map<AgencyYear, number>(), spreads: null };
      area.place.set(member.year, area.members.length);
      area.members.push(member);
      areas.set(key, area);
    }
  }
  return areas;
}

type Nearest = { level: PeerArea["level"]; area: Area; isWidened: boolean };

/** The narrowest area with enough others; where even the widest has too few, the narrowest that has as many as it. */
function nearestArea(areas: Map<string, Area>, { file, year }: Member): Nearest | null {
  const { level } = file.agency;
  const kinship = kinshipOf(file, year);
  if (level === null || kinship === null) return null;
  const found = areasOf[level].flatMap((candidate) => {
    const prefix = prefixOf(file, candidate);
    const area = prefix === null ? undefined : areas.get(`${kinship} ${prefix}`);
    return area === undefined ? [] : [{ level: candidate, area, isWidened: candidate !== areasOf[level][0] }];
  });
  const widest = found.at(-1)?.area.members.length ?? 0;
  return found.find(({ area }) => area.members.length > Math.min(leastPeers, widest - 1)) ?? null;
}

/** The bodies nearest in the order of names, the body itself left out. */
function namedPeers({ members, place }: Area, self: AgencyYear): PeerGroup["nearest"] {
  const at = place.get(self) ?? 0;
  const start = Math.max(0, Math.min(at - mostNamed / 2, members.length - mostNamed - 1));
  return members.slice(start, start + mostNamed + 1).flatMap(({ file: { agency }, year }) => {
    const metric = (id: string) => year.metrics.find((candidate) => candidate.id === id);
    const [received, rate] = [metric("received"), metric("disclosureRate")];
    return year === self || received === undefined || rate === undefined
      ? []
      : [{ id: agency.id, name: agency.name, received, disclosureRate: rate }];
  });
}

function peersOf(areas: Map<string, Area>, member: Member): PeerGroup | null {
  const nearest = nearestArea(areas, member);
  if (nearest === null) return null;
  const { level, area, isWidened } = nearest;
  area.spreads ??= spreadOf(area.members.map(({ year }) => year.metrics));
  const prefix = prefixOf(member.file, level) ?? "";
  return {
    area: { level, code: level === "all" ? null : prefix.padEnd(6, "0") },
    isWidened,
    count: area.members.length - 1,
    spreads: area.spreads,
    nearest: namedPeers(area, member.year),
  };
}

/** Sets the peers of each body's latest report, in place; of earlier ones they are not told. */
export function addPeers(files: readonly AgencyFile[]): void {
  const areas = collectAreas(files.flatMap((file) => file.years.map((year) => ({ file, year }))));
  for (const file of files) {
    const year = file.years.at(-1);
    if (year !== undefined) year.peers = peersOf(areas, { file, year });
  }
}
