/**
 * The parts that add bodies up: a whole year, over the years, by area. Each says who is counted and what is left out;
 * where a year has few reports they stand one by one instead (list-parts.ts).
 */
import { formatNumber } from "../../i18n/format.ts";
import type { Scope } from "../../model/source.ts";
import type { ThemeGroup, ThemeId } from "../../model/themes.ts";
import type { PageContext } from "../page-context.ts";
import { countsOfGroup, numberCell, reportsColumn, tableOf, type Column, type Line } from "./counts.ts";
import { areaLines, isListed, leadingYear, steadyYears, yearsOf } from "./theme-data.ts";
import type { ThemeData, ThemePart, ThemeTable } from "./theme-page.ts";
import { compareLink, regionToCompare, toldOf, wordingOf, type ChangeTold, type ThemeSpec } from "./theme-spec.ts";

function remarksOn(context: PageContext, group: ThemeGroup, { themes }: ThemeData, theme: ThemeId): string[] {
  const { t, locale } = context;
  const say = (value: number): string => formatNumber(value, locale);
  const { unknown, disputed } = group.themes[theme];
  const reportsIn = (scope: Scope): number =>
    themes.counts.find((count) => count.year === group.year && count.scope === scope)?.reports ?? 0;
  const [summaries, unstated] = [reportsIn("summary"), reportsIn("unknown")];
  return [
    unknown === 0 ? "" : t.themes.leftOutUnknown(say(unknown)),
    disputed === 0 ? "" : t.themes.leftOutDisputed(say(disputed)),
    summaries === 0 ? "" : t.themes.notAddedSummaries(say(summaries)),
    unstated === 0 ? "" : t.themes.notAddedUnknown(say(unstated)),
  ].filter(Boolean);
}

/** The leading year as a whole; null where its reports are listed one by one further down, under the same sentence. */
export function wholeYearPart(context: PageContext, data: ThemeData, spec: ThemeSpec): ThemePart | null {
  const group = leadingYear(data.themes, spec.theme);
  if (group === null || isListed(data.themes, group.year)) return null;
  const { t, locale } = context;
  const year = String(group.year);
  const newest = String(yearsOf(data.themes, spec.theme).at(-1)?.year ?? group.year);
  const finding = spec.finding(toldOf(context, group, spec.theme));
  return {
    id: "year",
    heading: t.themes.year(year),
    note: t.themes.own(formatNumber(group.themes[spec.theme].counted, locale)),
    finding,
    charts: spec.yearCharts(group, finding),
    tables: [],
    remarks: [
      ...remarksOn(context, group, data, spec.theme),
      newest === year ? "" : t.themes.fullerYear(year, newest),
    ].filter(Boolean),
    absent: [],
    compare: compareLink(context, { ...regionToCompare(data), years: [group.year] }, spec),
  };
}

type Series = { lines: Line[]; change: ChangeTold; bodies: string | null };

const linesOf = (groups: ThemeGroup[], theme: ThemeId): Line[] =>
  groups.map((group) => ({ name: String(group.year), href: null, counts: countsOfGroup(group, theme) }));

/** The bodies with a usable report every year, or all reports where there are no such bodies. */
function seriesOf({ locale }: PageContext, { themes }: ThemeData, theme: ThemeId): Series | null {
  const steady = steadyYears(themes, theme);
  const groups = steady.length > 0 ? steady : yearsOf(themes, theme);
  const lines = linesOf(groups, theme);
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined || first === last) return null;
  const bodies = steady.length > 0 ? formatNumber(first.counts.reports, locale) : null;
  return {
    lines,
    bodies,
    change: { from: first.name, to: last.name, first: first.counts, last: last.counts, bodies },
  };
}

/** All reports by year, with how many there are, how many are on the old form and how many are counted. */
function tableOfYears(context: PageContext, data: ThemeData, spec: ThemeSpec): ThemeTable {
  const { t, locale } = context;
  const { columns: words } = t.themes;
  const groups = yearsOf(data.themes, spec.theme);
  const lines = linesOf(groups, spec.theme);
  const byCounts = new Map(lines.map(({ counts }, i) => [counts, groups[i]]));
  const column = (label: string, count: (group: ThemeGroup | undefined) => number | undefined): Column => ({
    label,
    number: true,
    cell: (counts) => numberCell(formatNumber(count(byCounts.get(counts)) ?? 0, locale)),
  });
  return tableOf(t.themes.allCaption(spec.captions.years), words.year, lines, [
    column(words.reports, (group) => group?.reports),
    column(words.oldForm, (group) => group?.editions["2019"]),
    reportsColumn(words.counted, wordingOf(context)),
    ...spec.columns,
  ]);
}

/**
 * Null where there is only one year; also where few reports of ever other bodies stand one by one below, since a line
 * through them would tell who reported.
 */
export function yearsPart(context: PageContext, data: ThemeData, spec: ThemeSpec): ThemePart | null {
  const { t } = context;
  const series = seriesOf(context, data, spec.theme);
  if (series === null) return null;
  const { lines, bodies, change } = series;
  if (bodies === null && isListed(data.themes, Number(change.to))) return null;
  const finding = spec.findingYears(change);
  const caption = bodies === null ? "" : t.themes.constantCaption(spec.captions.years, bodies);
  const steady = bodies === null ? [] : [tableOf(caption, t.themes.columns.year, lines, spec.columns)];
  const years = yearsOf(data.themes, spec.theme).map(({ year }) => year);
  return {
    id: "years",
    heading: t.themes.parts.years,
    note: "",
    finding,
    charts: spec.chartsOfYears(lines, finding),
    tables: [...steady, tableOfYears(context, data, spec)],
    remarks: [bodies === null ? t.themes.yearsNoteLoose : t.themes.yearsNote, t.themes.editionsNote],
    absent: [],
    compare: compareLink(context, { ...regionToCompare(data), years }, spec),
  };
}

/** Null where the leading year's reports are listed one by one, or all stand in one area. */
export function areasPart(context: PageContext, data: ThemeData, spec: ThemeSpec): ThemePart | null {
  const group = leadingYear(data.themes, spec.theme);
  if (group === null || isListed(data.themes, group.year)) return null;
  const { t } = context;
  const lines = areaLines(context, data, spec.theme, group.year);
  if (lines.length === 0) return null;
  const year = String(group.year);
  const finding = spec.findingAreas(year, lines);
  const columns = [reportsColumn(t.themes.columns.counted, wordingOf(context)), ...spec.columns];
  return {
    id: "areas",
    heading: t.themes.parts.regions,
    note: t.themes.year(year),
    finding,
    charts: spec.chartsOfAreas(lines, finding),
    tables: [tableOf(spec.captions.of(year, t.themes.parts.regions), t.themes.columns.region, lines, columns)],
    remarks: [t.themes.regionsNote],
    absent: [],
    compare: compareLink(context, { ...regionToCompare(data), years: [group.year] }, spec),
  };
}
