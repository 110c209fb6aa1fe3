/**
 * All bodies → what the thematic pages show. Only reports of a body's own cases are added up, by year: all of them,
 * those of each province, city and county, and the bodies that have a usable report in every one of the last years.
 */
import type { DerivedAgency, DerivedYear } from "../../../model/dataset.ts";
import { schemaVersion } from "../../../model/dataset.ts";
import type { ReportShares } from "../../../model/packed/report-facts.ts";
import { ThemeId, type ThemeGroup, type ThemeGroupKind, type ThemesFile } from "../../../model/themes.ts";
import { listReports } from "./list-reports.ts";
import { addToPool, createPool, sumsOfPool, type Pool } from "./pool-reports.ts";
import { spreadBodies } from "./spread-bodies.ts";

/** More years than these, and too few bodies would have reported in all of them. */
const mostYearsCompared = 6;

type Counted = { agency: string; regions: string[]; report: DerivedYear; shares: ReportShares };
type Group = Omit<ThemeGroup, "themes"> & { pool: Pool };

/** Codes from the province down to the county; a town is part of its county here. */
const regionsOf = ({ agency }: DerivedAgency): string[] =>
  agency.region.path.flatMap(({ code }) => (code !== null && code.length === 6 ? [code] : []));

const createGroup = (kind: ThemeGroupKind, year: number, region: string | null): Group => ({
  kind,
  year,
  region,
  reports: 0,
  editions: { "2019": 0, "2021": 0, mixed: 0 },
  pool: createPool(),
});

function addTo(group: Group, { report, shares }: Counted, themes?: ThemeId[]): void {
  group.reports += 1;
  group.editions[report.edition] += 1;
  addToPool(group.pool, shares, themes);
}

/** The groups of one year, in order: all, then regions by code with what stands in none of their parts. */
function groupYear(year: number, reports: Counted[]): Group[] {
  const all = createGroup("all", year, null);
  const regions = new Map<string, Group>();
  const rests = new Map<string, Group>();
  const groupIn = (map: Map<string, Group>, kind: ThemeGroupKind, region: string | null): Group => {
    const group = map.get(region ?? "") ?? createGroup(kind, year, region);
    map.set(region ?? "", group);
    return group;
  };
  for (const counted of reports) {
    addTo(all, counted);
    const own = counted.regions.at(-1) ?? null;
    // A county has no parts here, so its rest would be all of it once more.
    if (own === null || own.endsWith("00")) addTo(groupIn(rests, "rest", own), counted);
    for (const code of counted.regions) addTo(groupIn(regions, "region", code), counted);
  }
  const sorted = (map: Map<string, Group>): Group[] => [...map.keys()].sort().flatMap((code) => map.get(code) ?? []);
  return [all, ...sorted(regions), ...sorted(rests)];
}

type IsSteady = (theme: ThemeId, agency: string) => boolean;

/** Bodies counted in a theme in each of the years, so that a change over time isn't one of who reported. */
function findSteady(years: number, reports: Counted[]): IsSteady {
  const uses = new Map<string, Record<ThemeId, number>>();
  for (const { agency, shares } of reports) {
    const counts = uses.get(agency) ?? { requests: 0, outcomes: 0, refusals: 0, reviews: 0, applicants: 0 };
    for (const theme of ThemeId.options) if (typeof shares[theme] !== "string") counts[theme] += 1;
    uses.set(agency, counts);
  }
  return (theme, agency) => uses.get(agency)?.[theme] === years;
}

function constantGroups(years: number[], reports: Counted[]): Group[] {
  if (years.length < 2) return [];
  const inYears = reports.filter(({ report }) => years.includes(report.year));
  const isSteady = findSteady(years.length, inYears);
  return years.map((year) => {
    const group = createGroup("constant", year, null);
    for (const counted of inYears.filter(({ report }) => report.year === year)) {
      const themes = ThemeId.options.filter((theme) => isSteady(theme, counted.agency));
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

export function deriveThemes(agencies: readonly DerivedAgency[]): ThemesFile {
  const own = agencies.flatMap((file) =>
    file.years
      .filter(({ scope }) => scope === "own")
      .map((report) => ({ agency: file.agency.id, regions: regionsOf(file), report, shares: report.facts.shares })),
  );
  const years = [...new Set(own.map(({ report }) => report.year))].sort((a, b) => a - b);
  const inYear = (year: number): Counted[] => own.filter(({ report }) => report.year === year);
  const groups = [
    ...years.flatMap((year) => groupYear(year, inYear(year))),
    ...constantGroups(years.slice(-mostYearsCompared), own),
  ];
  return {
    schemaVersion,
    ...listReports(agencies),
    groups: groups.map(publishGroup),
    spreads: years.map((year) =>
      spreadBodies(
        year,
        inYear(year).flatMap(({ report, shares }) => (typeof shares.requests === "string" ? [] : [report])),
        inYear(year).map(({ report }) => report),
      ),
    ),
  };
}
