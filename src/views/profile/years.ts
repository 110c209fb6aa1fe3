/**
 * The body's reports over the years, side by side: small charts, and one table with items in rows and years in columns.
 * A year without a report keeps its column; an item that a year's form doesn't have says so; nothing is joined over a
 * change of form that divides it.
 */
import type { AgencyFile } from "../../model/dataset.ts";
import type { PageContext } from "../page-context.ts";
import { comparedYears } from "./changes.ts";
import { renderContinuity, type Continuity } from "./continuity.ts";
import type { FiguresOf } from "./figure-links.ts";
import type { Segment } from "./segments.ts";
import { balanceItems, formOf, groupItems } from "./year-items.ts";
import { panelsOf, type YearPanel, type YearSlot } from "./year-panels.ts";
import { renderYearRows, type YearRowGroup } from "./year-rows.ts";

/** `missing` is the word that stands under a year without a report. */
export type YearColumn = { year: number; href: string | null; missing: string; findings: string; joins: string };
export type YearsView = {
  sentences: string[];
  columns: YearColumn[];
  groups: YearRowGroup[];
  /** Columns of the table. */
  span: number;
  /** Whether any year has findings, whether years can be held together, and whether the last two can be compared. */
  hasFindings: boolean;
  hasJoins: boolean;
  hasChanges: boolean;
  broken: Segment[][];
  chartTitle: string;
  panels: YearPanel[];
};

function panelsOfBody(context: PageContext, slots: YearSlot[]): YearPanel[] {
  const main = balanceItems(context).filter(({ id }) => !id.includes("carriedIn"));
  return [...panelsOf(context, main, slots), ...panelsOf(context, groupItems(context), slots)];
}

function sentencesOf(context: PageContext, slots: YearSlot[], zeros: string[]): string[] {
  const { t } = context;
  const words = t.profile.years;
  const known = slots.filter(({ report }) => report !== undefined);
  const missing = slots.filter(({ report }) => report === undefined).map(({ year }) => String(year));
  const changed = known.filter(({ report }, i) => {
    const before = known[i - 1]?.report;
    return before !== undefined && report !== undefined && formOf(before) !== formOf(report);
  });
  const divided = groupItems(context).filter((item) => !item.isShared);
  const list = (parts: string[]): string => parts.join(t.profile.listComma);
  return [
    known.length === 1 ? words.only(known[0]?.year ?? 0) : "",
    missing.length > 0 ? words.missing(list(missing)) : "",
    changed.length > 0
      ? words.editionBreak(list(changed.map(({ year }) => String(year))), list(divided.map(({ name }) => name)))
      : "",
    zeros.length > 0 ? words.zeros(list(zeros)) : "",
  ].filter((sentence) => sentence !== "");
}

function columnOf(context: PageContext, { year, report }: YearSlot, joins: Continuity[]): YearColumn {
  const { t, links } = context;
  const words = t.profile.years;
  if (report === undefined) return { year, href: null, missing: words.missingCell, findings: "", joins: "" };
  return {
    year,
    href: links.ownReport(year),
    missing: "",
    findings: String(report.diagnostics.length),
    joins: joins.find((join) => join.year === year)?.told ?? "",
  };
}

export function renderYears(context: PageContext, file: AgencyFile, figuresOf: FiguresOf): YearsView {
  const known = file.years.map((year) => year.year);
  const from = Math.min(...known);
  const slots = Array.from({ length: Math.max(...known) - from + 1 }, (_, i): YearSlot => {
    const year = from + i;
    return { year, report: file.years.find((candidate) => candidate.year === year) };
  });
  const compared = comparedYears(file);
  const { groups, zeros } = renderYearRows(context, { slots, figuresOf, compared });
  const joins = renderContinuity(context, file, figuresOf);
  return {
    sentences: sentencesOf(context, slots, zeros),
    columns: slots.map((slot) => columnOf(context, slot, joins.years)),
    groups,
    span: slots.length + (compared === null ? 1 : 2),
    hasFindings: file.years.some(({ diagnostics }) => diagnostics.length > 0),
    hasJoins: joins.years.length > 0,
    hasChanges: compared !== null,
    broken: joins.broken,
    chartTitle: context.t.profile.years.chartTitle(from, Math.max(...known)),
    panels: known.length > 1 ? panelsOfBody(context, slots) : [],
  };
}
