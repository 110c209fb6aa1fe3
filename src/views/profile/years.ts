/**
 * The body's reports over the years, side by side: items in rows, years in columns, years without a report told in
 * words. An item that a year's form doesn't have says so; nothing is joined over a change of form that divides it.
 */
import { formatNumber } from "../../i18n/format.ts";
import { outcomeGroups } from "../../form/figure-ids.ts";
import type { AgencyFile, AgencyYear } from "../../model/dataset.ts";
import type { FigureCell } from "../evidence/figure-cell.ts";
import type { PageContext } from "../page-context.ts";
import { renderChanges, type ChangesView } from "./changes.ts";
import { renderContinuity, type ContinuityLine } from "./continuity.ts";
import type { CellsOf } from "./summary.ts";
import {
  applicantItems,
  balanceItems,
  formOf,
  groupItems,
  leafItems,
  reviewItems,
  valueOf,
  type YearItem,
} from "./year-items.ts";
import { panelsOf, type YearPanelsView, type YearSlot } from "./year-panels.ts";

export type YearCell = {
  text: string;
  cell: FigureCell | null;
  href: string | null;
  isZero: boolean;
  isWord: boolean;
  breaksBefore: boolean;
};
/** `id` is the figure, or the group of outcomes, that the row follows. */
export type YearTableRow = { id: string; name: string; swatch: string | null; cells: YearCell[] };
export type YearTable = { caption: string; isFolded: boolean; rows: YearTableRow[] };
export type YearColumn = { year: number; href: string | null; edition: string; findings: string };
export type YearsView = {
  sentences: string[];
  isSeries: boolean;
  /** So few years that two charts stand beside each other on a phone. */
  isShort: boolean;
  columns: YearColumn[];
  tables: YearTable[];
  charts: YearPanelsView[];
  changes: ChangesView | null;
  continuity: ContinuityLine[];
};

const fewYears = 3;

type Series = { agencyId: string; slots: YearSlot[]; cellsOf: CellsOf };

const swatchOf = (item: YearItem): string | null =>
  item.group === null ? null : `swatch swatch-${item.group.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
const fillOf = (item: YearItem): string =>
  item.group === null
    ? "var(--quiet)"
    : `var(--${item.group.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)})`;

const wordCell = (text: string): Omit<YearCell, "breaksBefore"> => ({
  text,
  cell: null,
  href: null,
  isZero: false,
  isWord: true,
});

/** A number of one figure leads to its line; a sum of several to the first of its rows that isn't 0. */
function cellOf(
  context: PageContext,
  item: YearItem,
  report: AgencyYear | undefined,
  series: Series,
): Omit<YearCell, "breaksBefore"> {
  const { t, locale, links } = context;
  if (report === undefined) return wordCell(t.profile.years.missingCell);
  const value = valueOf(report, item);
  if (value === null) return wordCell(t.profile.years.notInForm);
  const parts = value.ids.filter((id) => report.figures[id]?.effective !== 0);
  const [first = value.ids[0] ?? ""] = parts;
  const isOne = value.ids.length === 1 || (value.count !== null && parts.length === 1);
  if (value.count === null && !isOne) return wordCell(t.profile.state.notTold);
  const cell = isOne ? series.cellsOf(report)(first) : null;
  return {
    text: value.count === null ? (cell?.text ?? "") : formatNumber(value.count, locale),
    cell,
    href: cell?.href ?? (parts.length > 0 ? links.report(series.agencyId, report.year, first) : null),
    isZero: value.count === 0,
    isWord: false,
  };
}

function rowOf(context: PageContext, item: YearItem, series: Series): YearTableRow {
  let form: string | null = null;
  const cells = series.slots.map(({ report }): YearCell => {
    const own = report === undefined ? form : formOf(report);
    const breaksBefore = form !== null && own !== form && !item.isShared;
    form = own;
    return { ...cellOf(context, item, report, series), breaksBefore };
  });
  return { id: item.id, name: item.name, swatch: swatchOf(item), cells };
}

/** Whether an item is worth a row: some year has it other than 0, or doesn't tell it. */
const isTold = (item: YearItem, { slots }: Series): boolean =>
  slots.some(({ report }) => {
    const value = report === undefined ? null : valueOf(report, item);
    return value !== null && value.count !== 0;
  });

function tablesOf(context: PageContext, series: Series): YearTable[] {
  const words = context.t.profile.years;
  const rows = (items: YearItem[]): YearTableRow[] => items.map((item) => rowOf(context, item, series));
  const told = (items: YearItem[]): YearTableRow[] => rows(items.filter((item) => isTold(item, series)));
  const leaves = outcomeGroups.map((group) => leafItems(context, group)).filter((items) => items.length > 1);
  return [
    { caption: words.caption, isFolded: false, rows: rows([...balanceItems(context), ...groupItems(context)]) },
    { caption: words.leavesCaption, isFolded: true, rows: told(leaves.flat()) },
    { caption: words.applicantsCaption, isFolded: true, rows: told(applicantItems(context)) },
    { caption: words.reviewsCaption, isFolded: true, rows: told(reviewItems(context)) },
  ].filter((table) => table.rows.length > 0);
}

function chartsOf(context: PageContext, { slots }: Series): YearPanelsView[] {
  const words = context.t.profile.years;
  const [from, to] = [slots[0]?.year ?? 0, slots.at(-1)?.year ?? 0];
  const set = (name: string, items: YearItem[]) => ({
    title: words.chartTitle(name, from, to),
    items: items.map((item) => ({ item, fill: fillOf(item) })),
  });
  const main = balanceItems(context).filter(({ id }) => !id.includes("carriedIn"));
  return [set(words.requestsChart, main), set(words.outcomesChart, groupItems(context))].flatMap(
    (panels) => panelsOf(context, panels, slots) ?? [],
  );
}

function sentencesOf(context: PageContext, slots: YearSlot[]): string[] {
  const { t } = context;
  const words = t.profile.years;
  const known = slots.filter(({ report }) => report !== undefined);
  const [first] = known;
  const missing = slots.filter(({ report }) => report === undefined).map(({ year }) => String(year));
  const changed = known.filter(({ report }, i) => {
    const before = known[i - 1]?.report;
    return before !== undefined && report !== undefined && formOf(before) !== formOf(report);
  });
  const divided = groupItems(context).filter((item) => !item.isShared);
  const list = (parts: string[]): string => parts.join(t.profile.listComma);
  return [
    known.length === 1 && first !== undefined ? words.only(first.year) : "",
    missing.length > 0 ? words.missing(list(missing)) : "",
    changed.length > 0
      ? words.editionBreak(list(changed.map(({ year }) => String(year))), list(divided.map(({ name }) => name)))
      : "",
  ].filter((sentence) => sentence !== "");
}

function columnOf(context: PageContext, agencyId: string, { year, report }: YearSlot): YearColumn {
  const words = context.t.profile.years;
  if (report === undefined) return { year, href: null, edition: words.missingCell, findings: "" };
  const count = report.diagnostics.length;
  return {
    year,
    href: context.links.report(agencyId, year),
    edition: words.formOf[report.edition],
    findings: count === 0 ? words.noFindings : words.findingCount(count),
  };
}

/** `cells` only lead to their rows: quoting them all would put every report into the page. */
export function renderYears(context: PageContext, file: AgencyFile, cells: CellsOf): YearsView {
  const known = file.years.map((year) => year.year);
  const from = Math.min(...known);
  const slots = Array.from({ length: Math.max(...known) - from + 1 }, (_, i): YearSlot => {
    const year = from + i;
    return { year, report: file.years.find((candidate) => candidate.year === year) };
  });
  const isSeries = known.length > 1;
  const series = { agencyId: file.agency.id, slots, cellsOf: cells };
  return {
    sentences: sentencesOf(context, slots),
    isSeries,
    isShort: slots.length <= fewYears,
    columns: slots.map((slot) => columnOf(context, file.agency.id, slot)),
    tables: isSeries ? tablesOf(context, series) : [],
    charts: isSeries ? chartsOf(context, series) : [],
    changes: renderChanges(context, file),
    continuity: renderContinuity(context, file, cells),
  };
}
