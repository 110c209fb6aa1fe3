/**
 * All bodies → what the thematic pages show. Only reports of a body's own cases are added up, by year: all of them,
 * those of each province, city and county, and the bodies that have a usable report in every one of the last years.
 */
import type { DerivedAgency, DerivedYear } from "../../../model/packed/derived-dataset.ts";
import { schemaVersion } from "../../../model/dataset.ts";
import type { ReportShares } from "../../../model/packed/report-facts.ts";
import { Edition } from "../../../model/report.ts";
import { ThemeId, type ThemeGroup, type ThemeGroupKind, type ThemesFile } from "../../../model/themes.ts";
import { listReports } from "./list-reports.ts";
import { addPool, addToPool, createPool, sumsOfPool, type Pool } from "./pool-reports.ts";
import { spreadBodies } from "./spread-bodies.ts";

/** More years than these, and too few bodies would have reported in all of them. */
const mostYearsCompared = 6;

/** `body`: its place among all. `regions`: one list for all bodies of a place. */
type Counted = { body: number; regions: readonly string[]; report: DerivedYear; shares: ReportShares };
type Sums = Pick<ThemeGroup, "reports" | "editions"> & { pool: Pool };
type Group = Omit<ThemeGroup, "themes"> & Sums;

/** Codes from the province down to the county; a town is part of its county here. */
const regionsOf = ({ agency }: DerivedAgency): string[] =>
  agency.region.path.flatMap(({ code }) => (code !== null && code.length === 6 ? [code] : []));

const createSums = (): Sums => ({ reports: 0, editions: { "2019": 0, "2021": 0, mixed: 0 }, pool: createPool() });

const createGroup = (kind: ThemeGroupKind, year: number, region: string | null): Group => ({
  kind,
  year,
  region,
  ...createSums(),
});

function addTo(group: Sums, { report, shares }: Counted, themes?: ThemeId[]): void {
  group.reports += 1;
  group.editions[report.edition] += 1;
  addToPool(group.pool, shares, themes);
}

function addSums(group: Sums, { reports, editions, pool }: Sums): void {
  group.reports += reports;
  for (const edition of Edition.options) group.editions[edition] += editions[edition];
  addPool(group.pool, pool);
}

/** Reports of one place are added up once, however many regions it lies in. */
function sumPlaces(reports: readonly Counted[]): Map<Counted["regions"], Sums> {
  const places = new Map<Counted["regions"], Sums>();
  for (const counted of reports) {
    const known = places.get(counted.regions);
    const sums = known ?? createSums();
    if (known === undefined) places.set(counted.regions, sums);
    addTo(sums, counted);
  }
  return places;
}

/** The groups of one year, in order: all, then regions by code with what stands in none of their parts. */
function groupYear(year: number, reports: readonly Counted[]): Group[] {
  const all = createGroup("all", year, null);
  const regions = new Map<string, Group>();
  const rests = new Map<string, Group>();
  const groupIn = (map: Map<string, Group>, kind: ThemeGroupKind, region: string | null): Group => {
    const group = map.get(region ?? "") ?? createGroup(kind, year, region);
    map.set(region ?? "", group);
    return group;
  };
  for (const [codes, sums] of sumPlaces(reports)) {
    addSums(all, sums);
    const own = codes.at(-1) ?? null;
    // A county has no parts here, so its rest would be all of it once more.
    if (own === null || own.endsWith("00")) addSums(groupIn(rests, "rest", own), sums);
    for (const code of codes) addSums(groupIn(regions, "region", code), sums);
  }
  const sorted = (map: Map<string, Group>): Group[] => [...map.keys()].sort().flatMap((code) => map.get(code) ?? []);
  return [all, ...sorted(regions), ...sorted(rests)];
}

type ByYear = ReadonlyMap<number, readonly Counted[]>;
type IsSteady = (theme: number, body: number) => boolean;

/** Bodies counted in a theme in each of the years, so that a change over time isn't one of who reported. */
function findSteady(bodies: number, years: readonly (readonly Counted[])[]): IsSteady {
  const themes = ThemeId.options;
  const uses = new Uint8Array(bodies * themes.length);
  for (const { body, shares } of years.flat()) {
    for (let at = 0; at < themes.length; at++) {
      if (typeof shares[themes[at]!] !== "string") uses[body * themes.length + at]! += 1;
    }
  }
  return (theme, body) => uses[body * themes.length + theme] === years.length;
}

function constantGroups(byYear: ByYear, bodies: number): Group[] {
  const years = [...byYear].slice(-mostYearsCompared);
  if (years.length < 2) return [];
  const isSteady = findSteady(
    bodies,
    years.map(([, reports]) => reports),
  );
  return years.map(([year, reports]) => {
    const group = createGroup("constant", year, null);
    for (const counted of reports) {
      const themes = ThemeId.options.filter((_, theme) => isSteady(theme, counted.body));
      if (themes.length > 0) addTo(group, counted, themes);
    }
    return group;
  });
}

function publishGroup({ pool, ...group }: Group): ThemeGroup {
  const themes = ThemeId.options.map((theme) => [
    theme,
    sumsOfPool(pool, theme, group.kind === "all" || group.kind === "constant"),
  ]);
  return { ...group, themes: Object.fromEntries(themes) as ThemeGroup["themes"] };
}

/** Bodies' own reports by year, in ascending order. */
function countByYear(agencies: readonly DerivedAgency[]): ByYear {
  const places = new Map<string, readonly string[]>();
  const byYear = new Map<number, Counted[]>();
  for (const [body, file] of agencies.entries()) {
    const own = regionsOf(file);
    const key = own.join(" ");
    const regions = places.get(key) ?? own;
    places.set(key, regions);
    for (const report of file.years) {
      if (report.scope !== "own") continue;
      const counted = { body, regions, report, shares: report.facts.shares };
      const inYear = byYear.get(report.year);
      if (inYear === undefined) byYear.set(report.year, [counted]);
      else inYear.push(counted);
    }
  }
  return new Map([...byYear].sort(([a], [b]) => a - b));
}

export function deriveThemes(agencies: readonly DerivedAgency[]): ThemesFile {
  const byYear = countByYear(agencies);
  const groups = [
    ...[...byYear].flatMap(([year, reports]) => groupYear(year, reports)),
    ...constantGroups(byYear, agencies.length),
  ];
  return {
    schemaVersion,
    ...listReports(agencies),
    groups: groups.map(publishGroup),
    spreads: [...byYear].map(([year, reports]) =>
      spreadBodies(
        year,
        reports.flatMap(({ report, shares }) => (typeof shares.requests === "string" ? [] : [report])),
        reports.map(({ report }) => report),
      ),
    ),
  };
}
