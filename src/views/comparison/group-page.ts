/**
 * What the three fixed comparison pages have in common: a section for each year and scope, a finding over each chart,
 * and the bodies without data with their reasons. The pages differ only in what a section holds.
 */
import type { DatasetIndex, ComparisonFile } from "../../model/dataset.ts";
import { formatNumber } from "../../i18n/format.ts";
import type { PageContext } from "../page-context.ts";
import { bodiesWithoutReport, groupByScope, type ComparisonRow, type ScopeGroup } from "./body-groups.ts";
import { nameBodies, type BodyNames } from "./body-names.ts";
import type { Wording } from "./metric-words.ts";
import type { TableView } from "./table-view.ts";

export type AbsentBody = { name: string; href: string; reason: string };

/** What a page adds to the frame of a section. */
export type SectionContent = {
  finding: string;
  table: TableView;
  /** Bodies that have a report, but not the numbers drawn here. */
  without: { id: string; reason: string }[];
  disputed: boolean;
};

export type SectionFrame = {
  id: string;
  heading: string;
  scopeNote: string;
  absent: AbsentBody[];
  /** Set where the group is too large to be drawn. */
  tooMany: string | null;
};

/** Charts of more bodies than this are no longer read; the table holds all. */
const mostDrawn = 60;

export type GroupContext = {
  context: PageContext;
  wording: Wording;
  nameOf: BodyNames;
  year: string;
  scopeName: string;
};

export type ComparisonData = { comparison: ComparisonFile; index: DatasetIndex };

/** Sums leave out bodies whose own report contradicts them; the sentence then says how many. */
export const leftOutWords = (bodies: number, { t, locale }: Wording): string =>
  bodies === 0 ? "" : t.leftOut(formatNumber(bodies, locale));

function frameSection(group: ScopeGroup, own: GroupContext): Omit<SectionFrame, "absent"> {
  const { wording } = own;
  const count = group.rows.length;
  const tooMany = count > mostDrawn ? wording.t.manyBodies(formatNumber(count, wording.locale)) : null;
  return {
    id: `y${group.year}-${group.scope}`,
    heading: wording.t.yearAndScope(own.year, own.scopeName),
    scopeNote: wording.t.scopes[group.scope].note,
    tooMany,
  };
}

/** Bodies without any report for the year are told once a year, in its first section. */
function absentIn(data: ComparisonData, group: ScopeGroup, without: SectionContent["without"], own: GroupContext) {
  const { nameOf, wording, context } = own;
  const scopes = groupByScope(data.comparison.rows).filter((other) => other.year === group.year);
  const first = scopes[0]?.scope === group.scope;
  const missing = first ? bodiesWithoutReport(data.index.agencies, data.comparison.rows, group.year) : [];
  return [...without, ...missing.map(({ id }) => ({ id, reason: wording.t.reasons.noReport(own.year) }))].map(
    ({ id, reason }) => ({ name: nameOf(id), href: context.links.agency(id), reason }),
  );
}

export function renderSections<Content extends SectionContent>(
  context: PageContext,
  data: ComparisonData,
  renderContent: (rows: ComparisonRow[], group: GroupContext, scope: ScopeGroup["scope"]) => Content,
): (SectionFrame & Content)[] {
  const wording: Wording = { t: context.t.comparison, locale: context.locale };
  const nameOf = nameBodies(
    data.index.agencies.map(({ id, name, region }) => ({ id, name, place: region.names.join("") })),
    wording,
  );
  return groupByScope(data.comparison.rows).map((group) => {
    const scopeName = wording.t.scopes[group.scope].name;
    const own = { context, wording, nameOf, year: String(group.year), scopeName };
    const content = renderContent(group.rows, own, group.scope);
    return { ...content, ...frameSection(group, own), absent: absentIn(data, group, content.without, own) };
  });
}
