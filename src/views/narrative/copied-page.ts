/**
 * The page about text that stands in several reports: how many reports by year and area, which they are, how texts are
 * compared. Counts of reports in the order of years and codes; whose words they were first isn't told.
 */
import { formatNumber } from "../../i18n/format.ts";
import type { AgencyLevel, DatasetIndex, IndexedRegion } from "../../model/dataset.ts";
import type { CopiedFile, CopiedReport } from "../../model/narrative/copied-file.ts";
import { areaNames, finestFirst, mostAreas } from "../area-names.ts";
import type { PageContext } from "../page-context.ts";
import { findingAreas } from "../reference/finding-areas.ts";
import type { CountTable } from "../reference/quality.ts";

/** Beyond this many the reports are listed on the pages of their areas alone. */
export const mostReports = 1000;

export type CopiedBody = { name: string; href: string; years: { href: string; year: string; told: string }[] };
export type CopiedArea = { name: string; href: string | null; bodies: CopiedBody[] };
export type CopiedPageView = {
  lead: string;
  years: CountTable | null;
  areas: CountTable | null;
  reports: CopiedArea[];
  /** In the place of the list where it is too long; "" where it isn't. */
  tooMany: string;
  method: string[];
};
export type CopiedData = { file: CopiedFile; index: DatasetIndex };

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0);

function leadOf({ t }: PageContext, { years }: CopiedFile): string {
  const words = t.narrative.copied.page;
  const [considered, found] = [sumOf(years.map((year) => year.considered)), sumOf(years.map((year) => year.found))];
  if (considered === 0) return words.leadEmpty;
  const compared = years.filter((year) => year.considered > 0).map(({ year }) => year);
  return found === 0 ? words.leadNone : words.lead(found, considered, compared);
}

const cells = ({ locale }: PageContext, counts: readonly number[]): string[] =>
  counts.map((count) => formatNumber(count, locale));

function yearsTable(context: PageContext, { years }: CopiedFile): CountTable | null {
  const { columns, yearsCaption, year: say } = context.t.narrative.copied.page;
  if (years.length === 0) return null;
  return {
    caption: yearsCaption,
    nameLabel: columns.year,
    columns: [columns.considered, columns.found, columns.sameBody, columns.otherBody],
    rows: years.toReversed().map(({ year, considered, found, sameBody, otherBody }) => ({
      name: say(year),
      href: null,
      cells: cells(context, [considered, found, sameBody, otherBody]),
    })),
  };
}

/** In the order in which each group is met first. */
function grouped(
  reports: readonly CopiedReport[],
  keyOf: (report: CopiedReport) => string,
): Map<string, CopiedReport[]> {
  const groups = new Map<string, CopiedReport[]>();
  for (const report of reports) groups.set(keyOf(report), [...(groups.get(keyOf(report)) ?? []), report]);
  return groups;
}

/** Reports by area, each in the order of the file: by body and year. */
type AreaReports = { name: string; href: string | null; reports: CopiedReport[] };

function byArea(context: PageContext, { file, index }: CopiedData): AreaReports[] {
  const { areas, areaOf } = findingAreas(context, index);
  const byKey = grouped(file.reports, ({ agencyId }) => areaOf(agencyId));
  return areas.flatMap(({ key, name, href }) => {
    const reports = byKey.get(key);
    return reports === undefined ? [] : [{ name, href, reports }];
  });
}

type Region = CopiedFile["regions"][number] & { region: IndexedRegion };

/** Down to the finest level that leaves few enough regions to read, those above among them. */
function regionsShown({ file, index }: CopiedData): Region[] {
  const byCode = new Map(index.regions.map((region) => [region.code, region]));
  const found = file.regions.flatMap((counts) => {
    const region = byCode.get(counts.code);
    return region === undefined ? [] : [{ ...counts, region }];
  });
  const atLeast = (level: AgencyLevel): Region[] => {
    const above = finestFirst.slice(finestFirst.indexOf(level));
    return found.filter(({ region }) => above.includes(region.level));
  };
  return finestFirst.map(atLeast).find((shown) => shown.length <= mostAreas) ?? atLeast("province");
}

function areasTable(context: PageContext, data: CopiedData): CountTable | null {
  const { columns, areasCaption } = context.t.narrative.copied.page;
  const regions = regionsShown(data);
  if (regions.length < 2) return null;
  const nameOf = areaNames(context, data.index);
  return {
    caption: areasCaption,
    nameLabel: columns.area,
    columns: [columns.considered, columns.found, columns.sameBody, columns.otherBody],
    rows: regions.map(({ region, considered, found, sameBody, otherBody }) => ({
      name: nameOf(region, false),
      href: `${context.links.region(region.code)}#copied`,
      cells: cells(context, [considered, found, sameBody, otherBody]),
    })),
  };
}

/** A body's reports in one line, each year leading to its passages. */
export function copiedBodies(context: PageContext, reports: readonly CopiedReport[]): CopiedBody[] {
  const { t, links } = context;
  const words = t.narrative.copied.page;
  const bodies = grouped(reports, ({ agencyId }) => agencyId);
  return [...bodies].map(([id, own]) => ({
    name: own[0]?.name ?? id,
    href: links.agency(id),
    years: own.map(({ year, found, considered }) => ({
      href: links.report(id, year, "copied"),
      year: words.year(year),
      told: words.share(found, considered),
    })),
  }));
}

export function renderCopiedPage(context: PageContext, data: CopiedData): CopiedPageView {
  const { file } = data;
  const words = context.t.narrative.copied.page;
  const areas = byArea(context, data);
  const isLong = file.reports.length > mostReports;
  return {
    lead: leadOf(context, file),
    years: yearsTable(context, file),
    areas: areasTable(context, data),
    reports: isLong
      ? []
      : areas.map(({ name, href, reports }) => ({ name, href, bodies: copiedBodies(context, reports) })),
    tooMany: isLong ? words.tooMany(file.reports.length) : "",
    method: words.method(file.mostBodies),
  };
}
