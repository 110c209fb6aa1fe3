/**
 * Files of all bodies → the same files, each latest report with its peers: bodies of the same kind and level with a report of
 * the same scope and year, in the nearest area that has enough of them. Sorts each group once, however many it serves;
 * gives none to a body whose level nobody knows, and never mixes scopes.
 */
import { compareCodePoints } from "../../model/code-point-order.ts";
import type { AgencyLevel } from "../../model/dataset.ts";
import type { DerivedAgency, DerivedYear } from "../../model/packed/derived-dataset.ts";
import type { PeerArea, PeerGroup } from "../../model/peers.ts";
import { spreadOf, type SpreadValues } from "./peer-spread.ts";
import { chosenMetrics } from "./tell-facts.ts";

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

type Report = { file: DerivedAgency; year: DerivedYear };
type Named = PeerGroup["nearest"][number];
/** `named`: as its neighbours name it, once one does. */
type Member = { file: DerivedAgency; year: DerivedYear; named: Named | null };
/** Members stand in the order of their names; `place` tells where each is. */
type Area = { members: Member[]; place: Map<DerivedYear, number>; spreads: PeerGroup["spreads"] | null };
/** The area of a kinship and level that a prefix names; none for a prefix that no member has. */
type Areas = (kinship: string, level: PeerArea["level"], prefix: string) => Area | undefined;

/** What two reports must share to be held against each other; null where the body's level isn't known. */
function kinshipOf({ agency }: DerivedAgency, { scope, year }: DerivedYear): string | null {
  return agency.level === null ? null : `${agency.kind} ${agency.level} ${scope} ${year}`;
}

/** The prefix of the body's code that names its area; null where the body's region isn't known. */
function prefixOf({ agency }: DerivedAgency, level: PeerArea["level"]): string | null {
  const { code } = agency.region;
  return level === "all" ? "" : code === null ? null : code.slice(0, digitsOf[level]);
}

const byName = (a: DerivedAgency, b: DerivedAgency): number =>
  compareCodePoints(a.agency.name, b.agency.name) || compareCodePoints(a.agency.id, b.agency.id);

/** One sort over all bodies, so that every area comes out in order. */
function collectKin(files: readonly DerivedAgency[]): Map<string, Member[]> {
  const kin = new Map<string, Member[]>();
  for (const file of files.toSorted(byName)) {
    for (const year of file.years) {
      const kinship = kinshipOf(file, year);
      if (kinship === null) break;
      const members = kin.get(kinship);
      const member = { file, year, named: null };
      if (members === undefined) kin.set(kinship, [member]);
      else members.push(member);
    }
  }
  return kin;
}

function partByPrefix(members: readonly Member[], level: PeerArea["level"]): Map<string, Area> {
  const areas = new Map<string, Area>();
  for (const member of members) {
    const prefix = prefixOf(member.file, level);
    if (prefix === null) continue;
    const area = areas.get(prefix) ?? { members: [], place: new Map<DerivedYear, number>(), spreads: null };
    area.place.set(member.year, area.members.length);
    area.members.push(member);
    areas.set(prefix, area);
  }
  return areas;
}

/** Areas are told when they are asked for: most years' reports have no peers. */
function createAreas(files: readonly DerivedAgency[]): Areas {
  const kin = collectKin(files);
  const known = new Map<string, Map<string, Area>>();
  return (kinship, level, prefix) => {
    const key = `${kinship} ${level}`;
    const areas = known.get(key) ?? partByPrefix(kin.get(kinship) ?? [], level);
    known.set(key, areas);
    return areas.get(prefix);
  };
}

type Nearest = { level: PeerArea["level"]; area: Area; isWidened: boolean };

/** The narrowest area with enough others; where even the widest has too few, the narrowest that has as many as it. */
function nearestArea(areas: Areas, { file, year }: Report): Nearest | null {
  const { level } = file.agency;
  const kinship = kinshipOf(file, year);
  if (level === null || kinship === null) return null;
  const found = areasOf[level].flatMap((candidate) => {
    const prefix = prefixOf(file, candidate);
    const area = prefix === null ? undefined : areas(kinship, candidate, prefix);
    return area === undefined ? [] : [{ level: candidate, area, isWidened: candidate !== areasOf[level][0] }];
  });
  const widest = found.at(-1)?.area.members.length ?? 0;
  return found.find(({ area }) => area.members.length > Math.min(leastPeers, widest - 1)) ?? null;
}

const receivedAndRate = chosenMetrics(["received", "disclosureRate"]);

function nameOf({ file: { agency }, year }: Member): Named {
  const [received, disclosureRate] = receivedAndRate(year.facts);
  return { id: agency.id, name: agency.name, received: received!, disclosureRate: disclosureRate! };
}

/** The bodies nearest in the order of names, the body itself left out. */
function namedPeers({ members, place }: Area, self: DerivedYear): PeerGroup["nearest"] {
  const at = place.get(self) ?? 0;
  const start = Math.max(0, Math.min(at - mostNamed / 2, members.length - mostNamed - 1));
  return members
    .slice(start, start + mostNamed + 1)
    .filter(({ year }) => year !== self)
    .map((member) => (member.named ??= nameOf(member)));
}

function peersOf(areas: Areas, report: Report, valueOf: SpreadValues): PeerGroup | null {
  const nearest = nearestArea(areas, report);
  if (nearest === null) return null;
  const { level, area, isWidened } = nearest;
  area.spreads ??= spreadOf(
    area.members.map(({ year }) => year.facts),
    valueOf,
  );
  const prefix = prefixOf(report.file, level) ?? "";
  return {
    area: { level, code: level === "all" ? null : prefix.padEnd(6, "0") },
    isWidened,
    count: area.members.length - 1,
    spreads: area.spreads,
    nearest: namedPeers(area, report.year),
  };
}

/** Sets the peers of each body's latest report, in place; of earlier ones they are not told. */
export function addPeers(files: readonly DerivedAgency[], valueOf: SpreadValues): void {
  const areas = createAreas(files);
  for (const file of files) {
    const year = file.years.at(-1);
    if (year !== undefined) year.peers = peersOf(areas, { file, year }, valueOf);
  }
}
