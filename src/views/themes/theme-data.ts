/**
 * Which groups of the dataset a thematic page shows: the year that leads, the years in order, the areas of a year at the
 * finest level that can still be read, and the bodies with a usable report in every year.
 */
import type { AgencyLevel, IndexedRegion } from "../../model/dataset.ts";
import type { ThemeGroup, ThemeId, ThemesFile } from "../../model/themes.ts";
import type { PageContext } from "../page-context.ts";
import { countsOfGroup, type Line } from "./counts.ts";
import type { ThemeData } from "./theme-page.ts";

/** More areas than these are no longer read; the level above is shown. */
const mostAreas = 60;
const finestFirst: AgencyLevel[] = ["county", "city", "province"];

const groupsOf = ({ groups }: ThemesFile, kind: ThemeGroup["kind"]): ThemeGroup[] =>
  groups.filter((group) => group.kind === kind);

/** All own reports by year, ascending; years in which none can be counted are left out. */
export const yearsOf = (themes: ThemesFile, theme: ThemeId): ThemeGroup[] =>
  groupsOf(themes, "all").filter((group) => group.themes[theme].counted > 0);

/** The newest year that has at least half as many usable reports as the fullest; null where no report is usable. */
export function leadingYear(themes: ThemesFile, theme: ThemeId): ThemeGroup | null {
  const years = yearsOf(themes, theme);
  const most = Math.max(0, ...years.map((group) => group.themes[theme].counted));
  return years.findLast((group) => group.themes[theme].counted * 2 >= most) ?? null;
}

/** Years over the bodies that can be counted in every one of them; none where there are no such bodies. */
export const steadyYears = (themes: ThemesFile, theme: ThemeId): ThemeGroup[] =>
  groupsOf(themes, "constant").filter((group) => group.themes[theme].counted > 0);

/** Whether the reports of this year and scope stand in the list one by one. */
export const isListed = ({ reports }: ThemesFile, year: number): boolean =>
  reports.some((report) => report.year === year && report.scope === "own");

type Area = { region: IndexedRegion | null; own: boolean; group: ThemeGroup };

/** The areas at one level and, for what stands in none of them, the bodies of the regions above. */
function areasAt(level: AgencyLevel, groups: ThemeGroup[], regions: Map<string, IndexedRegion>): Area[] {
  const levelOf = (code: string | null): AgencyLevel | null =>
    code === null ? null : (regions.get(code)?.level ?? null);
  const depth = (of: AgencyLevel): number => finestFirst.indexOf(of);
  const areas = groups
    .filter(({ kind, region }) => {
      const own = levelOf(region);
      if (kind === "region") return own === level;
      return kind === "rest" && (own === null || depth(own) > depth(level));
    })
    .map((group) => ({ region: regions.get(group.region ?? "") ?? null, own: group.kind === "rest", group }));
  const codeOf = ({ region }: Area): string => region?.code ?? "999999";
  return areas.sort((a, b) => (codeOf(a) < codeOf(b) ? -1 : codeOf(a) > codeOf(b) ? 1 : 0));
}

function nameOf({ region, own }: Area, { t }: PageContext, provinces: number): string {
  if (region === null) return t.themes.regionNone;
  const name = region.names.slice(provinces > 1 || region.names.length === 1 ? 0 : 1).join("");
  return own ? t.themes.regionOwn(name) : name;
}

/** Areas of a year as rows, in the order of their codes; fewer than two areas are no breakdown. */
export function areaLines(context: PageContext, { themes, index }: ThemeData, theme: ThemeId, year: number): Line[] {
  const regions = new Map(index.regions.map((region) => [region.code, region]));
  const groups = themes.groups.filter((group) => group.year === year && group.themes[theme].counted > 0);
  const levels = finestFirst.map((level) => areasAt(level, groups, regions));
  const areas = levels.find((some) => some.filter(({ own }) => !own).length > 1 && some.length <= mostAreas) ?? [];
  const provinces = index.regions.filter(({ level }) => level === "province").length;
  return areas.map((area) => ({
    name: nameOf(area, context, provinces),
    href: area.region === null ? null : context.links.region(area.region.code),
    counts: countsOfGroup(area.group, theme),
  }));
}
