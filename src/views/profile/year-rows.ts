/**
 * The rows of the table of years: every item that some year has other than 0 or doesn't tell, in groups; and the names of
 * those that are 0 throughout. A number of one line leads there; a sum of rows stands above them and leads nowhere.
 */
import { formatNumber } from "../../i18n/format.ts";
import { outcomeGroups, type OutcomeGroup } from "../../form/figure-ids.ts";
import { rowName } from "../evidence/term-words.ts";
import type { PageContext } from "../page-context.ts";
import { changeOf, type ComparedYears } from "./changes.ts";
import type { FiguresOf } from "./figure-links.ts";
import {
  applicantItems,
  balanceItems,
  formOf,
  groupItem,
  leafItems,
  reviewItems,
  valueOf,
  type YearItem,
} from "./year-items.ts";
import type { YearSlot } from "./year-panels.ts";

/** `breaksBefore`: the form changed before this year and divides the item otherwise. */
export type YearCell = { text: string; href: string | null; note: string; isWord: boolean; breaksBefore: boolean };
/** `id` is the figure, or the group of outcomes, that the row follows; `isPart` is a row of the sum above it. */
export type YearRow = { id: string; name: string; isPart: boolean; cells: YearCell[]; change: string };
export type YearRowGroup = { heading: string | null; rows: YearRow[] };
export type YearRows = { groups: YearRowGroup[]; zeros: string[] };
export type YearSeries = { slots: YearSlot[]; figuresOf: FiguresOf; compared: ComparedYears | null };

type Cell = Omit<YearCell, "breaksBefore">;
const wordCell = (text: string): Cell => ({ text, href: null, note: "", isWord: true });

function cellOf(context: PageContext, item: YearItem, { report }: YearSlot, figuresOf: FiguresOf): Cell {
  const { t, locale } = context;
  if (report === undefined) return wordCell(t.profile.years.missingCell);
  const value = valueOf(report, item);
  if (value === null) return wordCell(t.profile.years.notInForm);
  const [only = "", ...more] = value.ids;
  if (more.length === 0) {
    const { text, href, note, value } = figuresOf(report)(only);
    return { text, href: value === 0 ? null : href, note, isWord: value === null };
  }
  if (value.count === null) return wordCell(t.profile.state.notTold);
  const note = value.isDisputed ? t.profile.state.disputed : "";
  return { text: formatNumber(value.count, locale), href: null, note, isWord: false };
}

function rowOf(context: PageContext, item: YearItem, series: YearSeries, isPart = false): YearRow {
  let form: string | null = null;
  const cells = series.slots.map((slot): YearCell => {
    const own = slot.report === undefined ? form : formOf(slot.report);
    const breaksBefore = form !== null && own !== form && !item.isShared;
    form = own;
    return { ...cellOf(context, item, slot, series.figuresOf), breaksBefore };
  });
  const change = series.compared === null ? "" : changeOf(context, item, series.compared);
  return { id: item.id, name: item.name, isPart, cells, change };
}

/** Whether an item is worth a row: some year has it other than 0, or doesn't tell it. */
const isTold = (item: YearItem, { slots }: YearSeries): boolean =>
  slots.some(({ report }) => {
    const value = report === undefined ? null : valueOf(report, item);
    return value !== null && value.count !== 0;
  });

/** A group with the rows that it is the sum of; where only one row was ever told, that row alone. */
function groupRows(context: PageContext, group: OutcomeGroup, series: YearSeries): YearRow[] {
  const item = groupItem(context, group);
  const parts = leafItems(context, group);
  const told = parts.filter((part) => isTold(part, series));
  const [only, ...more] = told;
  if (only === undefined) return [];
  if (more.length > 0) return [rowOf(context, item, series), ...told.map((part) => rowOf(context, part, series, true))];
  const name = parts.length === 1 ? item.name : rowName(context, only.id.split(".").slice(1, -1).join("."));
  return [rowOf(context, { ...only, name }, series)];
}

export function renderYearRows(context: PageContext, series: YearSeries): YearRows {
  const words = context.t.profile.years;
  const zeros: string[] = [];
  /** `together` names items that are all 0. */
  const told = (items: YearItem[], together?: string): YearRow[] => {
    const shown = new Set(items.filter((item) => isTold(item, series)));
    const absent = items.filter((item) => !shown.has(item)).map(({ name }) => name);
    zeros.push(...(together !== undefined && absent.length === items.length ? [together] : absent));
    return [...shown].map((item) => rowOf(context, item, series));
  };
  const balance = told(balanceItems(context));
  const outcomes = outcomeGroups.flatMap((group) => {
    const rows = groupRows(context, group, series);
    if (rows.length === 0) zeros.push(groupItem(context, group).name);
    return rows;
  });
  const [person, ...organisations] = applicantItems(context);
  const groups = [
    { heading: null, rows: balance },
    { heading: null, rows: outcomes },
    {
      heading: words.applicantsRows,
      rows: [...told(person === undefined ? [] : [person]), ...told(organisations, words.allOrganisations)],
    },
    { heading: null, rows: told(reviewItems(context), words.allReviews) },
  ];
  return { groups: groups.filter(({ rows }) => rows.length > 0), zeros };
}
