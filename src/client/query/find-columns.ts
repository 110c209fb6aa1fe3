/** What the fields of the query page find: places by name, and columns by name or id. */
import { queryTables, columnName, type QueryColumn, type QueryTableId } from "../../views/query/query-tables.ts";
import type { Offer, Option } from "../compare/combobox.ts";
import type { QueryPage } from "./start-query.ts";

const mostShown = 40;

const matches = (texts: readonly string[], query: string): boolean => {
  const words = query.toLowerCase().split(/\s+/);
  const all = texts.join(" ").toLowerCase();
  return words.every((word) => all.includes(word));
};

export function findPlaces(query: string, { wording, places }: QueryPage): Offer {
  const { t } = wording;
  const found = [...places].filter(([code, name]) => query === "" || name.includes(query) || code.startsWith(query));
  const options = found.slice(0, mostShown).map(([code, name]): Option => ({
    ...{ value: code, label: name, detail: code, chinese: true },
  }));
  const all: Option = { value: "all", label: t.controls.regionAll, chinese: wording.locale === "zh" };
  const none = found.length === 0;
  return {
    groups: [{ label: null, options: query === "" ? [all, ...options] : options }],
    note: none ? t.controls.regionNone : "",
  };
}

/** Totals first among figures, as most look for those. */
const rank = ({ id }: QueryColumn): number => (!id.includes(".") ? 0 : id.endsWith(".total") ? 1 : 2);

export function findColumns(query: string, table: QueryTableId, taken: readonly string[], page: QueryPage): Offer {
  const { t, locale } = page.wording;
  const found = queryTables[table]
    .filter(({ id }) => !taken.includes(id) && matches([columnName(id, page.wording), id], query))
    .toSorted((a, b) => rank(a) - rank(b));
  const options = found.slice(0, mostShown).map(({ id }): Option => ({
    ...{ value: id, label: columnName(id, page.wording), detail: id, chinese: locale === "zh" },
  }));
  return { groups: [{ label: null, options }], note: found.length === 0 ? t.controls.columnsNone : "" };
}
