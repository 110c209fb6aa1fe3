/**
 * A result as a table to show: headings, the first rows in words, and what must be said beside it: how many there are, what
 * was added to the grouping, how many reports print no number. Never 0 where nothing stands.
 */
import { formatNumber } from "../../i18n/format.ts";
import type { QueryState } from "./query-state.ts";
import { columnName, columnOf, valueName, type QueryWording } from "./query-tables.ts";
import type { Added, Cell, GroupRow, QueryResult } from "./run-query.ts";
import { fewestForMean, shownNumber } from "./sort-result.ts";

export const mostShown = 500;

export type ShownCell = {
  text: string;
  number: boolean;
  /** A number isn't there, or isn't of all: said in words, or added to it. */
  note: string;
  /** A body's address, where the cell names one. */
  agency: string | null;
  chinese: boolean;
};
export type QueryTableView = {
  caption: string;
  columns: { id: string; label: string; number: boolean; sorted: "ascending" | "descending" | null }[];
  rows: ShownCell[][];
  remarks: string[];
};

/** Names of provinces, cities and counties by their codes. */
export type PlaceNames = ReadonlyMap<string, string>;
export type ViewContext = { wording: QueryWording; places: PlaceNames };

const isChinese = new Set(["name", "province", "city", "county", "path"]);

function cellOf(id: string, value: Cell, state: QueryState, { wording, places }: ViewContext): ShownCell {
  const plain = { number: false, note: "", agency: null, chinese: false };
  if (value === null) {
    const isPlace = columnOf(state.table, id)?.digits !== undefined;
    return { ...plain, text: "", note: isPlace ? wording.t.noPlace : wording.t.noValue };
  }
  // A year is a number that is never parted into thousands.
  if (id === "year") return { ...plain, text: String(value), number: true };
  if (typeof value === "number") return { ...plain, text: formatNumber(value, wording.locale), number: true };
  if (columnOf(state.table, id)?.digits !== undefined)
    return { ...plain, text: places.get(value) ?? value, chinese: places.has(value) };
  const text = valueName(id, value, wording);
  return { ...plain, text, agency: id === "agency" ? value : null, chinese: isChinese.has(id) };
}

function addedCell(added: Added, rows: number, { show }: QueryState, { t, locale }: QueryWording): ShownCell {
  const number = (n: number): string => formatNumber(n, locale);
  const missing = rows - added.n;
  const shown = shownNumber(added, show);
  const cell = { number: true, agency: null, chinese: false };
  if (added.n === 0) return { ...cell, text: "", note: t.noNumber };
  if (shown === null) return { ...cell, text: "", note: t.tooFew(number(added.n)) };
  const rounded = Math.round(shown * 100) / 100;
  const notes = [show === "mean" ? t.ofN(number(added.n)) : "", missing > 0 ? t.without(number(missing)) : ""];
  return { ...cell, text: number(show === "mean" ? rounded : shown), note: notes.filter(Boolean).join(t.noteJoin) };
}

function groupCells(row: GroupRow, keys: readonly string[], state: QueryState, context: ViewContext): ShownCell[] {
  const { wording } = context;
  const count = {
    ...{ text: formatNumber(row.rows, wording.locale), number: true, note: "", agency: null, chinese: false },
  };
  return [
    ...row.keys.map((key, at) => cellOf(keys[at] ?? "", key, state, context)),
    count,
    ...row.added.map((added) => addedCell(added, row.rows, state, wording)),
  ];
}

function remarksOf(result: QueryResult, state: QueryState, { wording }: ViewContext): string[] {
  const { t, locale } = wording;
  const number = (n: number): string => formatNumber(n, locale);
  const all = result.kind === "rows" ? result.matched : result.groups.length;
  const remarks = all > mostShown ? [t.firstRows(number(mostShown), number(all))] : [];
  if (result.kind === "rows") {
    if (result.matched > result.rows.length) remarks.push(t.notAllKept(number(result.rows.length), number(all)));
    return remarks;
  }
  const extra = result.keys.filter((id) => !state.group.includes(id));
  remarks.push(...extra.map((id) => (id === "scope" ? t.scopeAdded : t.figureAdded)));
  const left = state.columns.filter((id) => columnOf(state.table, id)?.type === "text");
  if (left.length > 0) remarks.push(t.textLeftOut(left.map((id) => columnName(id, wording)).join(t.listComma)));
  if (result.numbers.length > 0) remarks.push(state.show === "sum" ? t.sumNote : t.meanNote(number(fewestForMean)));
  return remarks;
}

function captionOf(result: QueryResult, state: QueryState, context: ViewContext): string {
  const { wording, places } = context;
  const { t, locale } = wording;
  const region = state.region === null ? t.everywhere : (places.get(state.region) ?? state.region);
  const place = t.captionPlace(region, state.years.join(t.listComma));
  const count = formatNumber(result.matched, locale);
  const counted = t.counted[state.table](count);
  if (result.kind === "rows") return t.caption(place, counted);
  return t.captionGrouped(place, counted, result.keys.map((id) => columnName(id, wording)).join(t.listComma));
}

/** `result` in its order. */
export function viewResult(result: QueryResult, state: QueryState, context: ViewContext): QueryTableView {
  const { wording } = context;
  const ids = result.kind === "rows" ? result.columns : [...result.keys, "rows", ...result.numbers];
  const sortedBy = state.sort?.replace(/^-/, "");
  const columns = ids.map((id) => ({
    id,
    label: columnName(id === "rows" ? `rows.${state.table}` : id, wording),
    number: id === "rows" || columnOf(state.table, id)?.type === "number",
    sorted:
      id !== sortedBy ? null : state.sort?.startsWith("-") === true ? ("descending" as const) : ("ascending" as const),
  }));
  const rows =
    result.kind === "rows"
      ? result.rows
          .slice(0, mostShown)
          .map((row) => row.map((value, at) => cellOf(result.columns[at] ?? "", value, state, context)))
      : result.groups.slice(0, mostShown).map((row) => groupCells(row, result.keys, state, context));
  return { caption: captionOf(result, state, context), columns, rows, remarks: remarksOf(result, state, context) };
}
