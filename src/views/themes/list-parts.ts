/**
 * Reports one by one, a part for each year and scope, newest year first, bodies by name. Scopes are never mixed; own reports
 * are added up in the sentence, summaries and reports of unstated scope never.
 */
import { formatNumber } from "../../i18n/format.ts";
import { compareCodePoints } from "../../model/code-point-order.ts";
import type { Scope } from "../../model/source.ts";
import type { ThemeReport } from "../../model/themes.ts";
import type { PageContext } from "../page-context.ts";
import { nameBodies, type BodyNames } from "./body-names.ts";
import { countsOfReport, tableOf, type Line } from "./counts.ts";
import { isListed } from "./theme-data.ts";
import type { AbsentBody, ThemeData, ThemePart } from "./theme-page.ts";
import { compareLink, toldOf, type ThemeSpec } from "./theme-spec.ts";

const scopeOrder: Scope[] = ["own", "summary", "unknown"];

type ListedGroup = { year: number; scope: Scope; reports: ThemeReport[]; all: number };

function listedGroups({ themes, index }: ThemeData): ListedGroup[] {
  const nameById = new Map(index.agencies.map(({ id, name }) => [id, name]));
  const order = (a: ThemeReport, b: ThemeReport): number =>
    compareCodePoints(nameById.get(a.agency) ?? a.name, nameById.get(b.agency) ?? b.name) ||
    compareCodePoints(a.agency, b.agency);
  return themes.counts
    .filter(({ listed }) => listed > 0)
    .map(({ year, scope, reports: all }) => ({
      year,
      scope,
      all,
      reports: themes.reports.filter((report) => report.year === year && report.scope === scope).toSorted(order),
    }))
    .toSorted((a, b) => b.year - a.year || scopeOrder.indexOf(a.scope) - scopeOrder.indexOf(b.scope));
}

/** Names no more bodies without a report than can be read; the others are told as a number. */
const mostAbsent = 40;

function absentIn(context: PageContext, data: ThemeData, group: ListedGroup, nameOf: BodyNames) {
  const { t, links, locale } = context;
  const present = new Set(data.themes.reports.filter(({ year }) => year === group.year).map(({ agency }) => agency));
  const total = data.themes.counts
    .filter(({ year }) => year === group.year)
    .reduce((sum, { reports }) => sum + reports, 0);
  const missing = data.index.agencies.length - total;
  // Bodies of other scopes may have a report that isn't listed: then only their number is known here.
  const named = total === present.size && missing <= mostAbsent;
  const reason = t.comparison.reasons.noReport(String(group.year));
  const absent: AbsentBody[] = named
    ? data.index.agencies
        .filter(({ id }) => !present.has(id))
        .map(({ id }) => ({ name: nameOf(id), href: links.agency(id), reason }))
    : [];
  const remark = named || missing <= 0 ? "" : t.themes.absentMany(formatNumber(missing, locale), String(group.year));
  return { absent, remark };
}

function findingOfList(
  context: PageContext,
  data: ThemeData,
  spec: ThemeSpec,
  group: ListedGroup,
  lines: Line[],
): string {
  const year = String(group.year);
  const known = lines.filter(({ counts }) => spec.isKnown(counts) && !spec.isDisputed(counts));
  const [first] = known;
  if (first === undefined) return spec.findingUnknown(year);
  if (known.length === 1) return spec.findingOne(year, first.name, first.counts);
  const sums = data.themes.groups.find(({ kind, year: of }) => kind === "all" && of === group.year);
  if (group.scope !== "own" || sums === undefined)
    return spec.findingListed(year, formatNumber(known.length, context.locale));
  return spec.finding(toldOf(context, sums, spec.theme));
}

function remarksOn({ t, locale }: PageContext, spec: ThemeSpec, group: ListedGroup, lines: Line[]): string[] {
  const say = (value: number): string => formatNumber(value, locale);
  const unknown = lines.filter(({ counts }) => !spec.isKnown(counts)).length;
  const disputed = lines.filter(({ counts }) => spec.isDisputed(counts)).length;
  return [
    unknown === 0 ? "" : t.themes.leftOutUnknown(say(unknown)),
    disputed === 0 ? "" : t.themes.leftOutDisputed(say(disputed)),
    disputed === 0 ? "" : t.comparison.disputedNote,
    group.all > lines.length ? t.themes.unlisted(say(lines.length), say(group.all)) : "",
  ];
}

function listPart(
  context: PageContext,
  data: ThemeData,
  spec: ThemeSpec,
  group: ListedGroup,
  names: BodyNames,
  first: boolean,
): ThemePart {
  const { t, links } = context;
  const { themes: words, comparison } = t;
  const year = String(group.year);
  const lines = group.reports.map((report) => ({
    name: names(report.agency),
    href: links.report(report.agency, report.year),
    counts: countsOfReport(report),
  }));
  const finding = findingOfList(context, data, spec, group, lines);
  const scope = comparison.scopes[group.scope];
  const caption = spec.captions.of(year, scope.name);
  const { absent, remark } = first ? absentIn(context, data, group, names) : { absent: [], remark: "" };
  return {
    id: `y${group.year}-${group.scope}`,
    heading: words.ownList(year, scope.name),
    note: scope.note,
    finding,
    charts: spec.chartsOfBodies(lines, finding),
    tables: [spec.bodyTable?.(caption, lines) ?? tableOf(caption, words.columns.body, lines, spec.columns)],
    remarks: [...remarksOn(context, spec, group, lines), remark].filter(Boolean),
    absent,
    compare: compareLink(
      context,
      { bodies: group.reports.slice(0, 12).map(({ agency }) => agency), years: [group.year] },
      spec,
    ),
  };
}

/**
 * Reports one by one, newest year first, scopes apart. Bodies without any report are told once a year. Where own reports are
 * told by area, only the newest summaries stand open: the older ones would bury what the page is about.
 */
export function listParts(context: PageContext, data: ThemeData, spec: ThemeSpec): ThemePart[] {
  const names = nameBodies(context, data.index);
  const groups = listedGroups(data);
  return groups.map((group, i) => {
    const part = listPart(
      context,
      data,
      spec,
      group,
      names,
      isListed(data.themes, group.year) && groups[i - 1]?.year !== group.year,
    );
    const newest = groups.findIndex(({ scope }) => scope === group.scope) === i;
    return newest || isListed(data.themes, group.year) ? part : { ...part, charts: [], folded: true as const };
  });
}
