/**
 * The query page as it is before any script runs: the controls' choices, and for a reader without scripts the way to the
 * files themselves. Takes the index and the published files; a dataset without Parquet files is said to have none.
 */
import { formatNumber } from "../../i18n/format.ts";
import type { DatasetIndex } from "../../model/dataset.ts";
import type { PageContext } from "../page-context.ts";
import { formatSize } from "../reference/format-size.ts";
import { partitionsOf } from "./query-plan.ts";
import { queryTableIds, queryTables } from "./query-tables.ts";

type Index = Pick<DatasetIndex, "dataVersion" | "regions">;

const examples: Record<keyof PageContext["t"]["query"]["address"]["parts"], string> = {
  table: "reports",
  region: "410300",
  years: "2022,2023",
  columns: "name,requests.received.total",
  where: "requests.received.total:ge:100",
  group: "city,year",
  show: "mean",
  sort: "-requests.received.total",
};

export function renderQueryPage(context: PageContext, index: Index, files: { path: string; bytes: number }[]) {
  const { t, locale, links, base } = context;
  const words = t.query;
  const partitions = partitionsOf(files);
  const years = [...new Set(partitions.map(({ year }) => year))].sort((a, b) => a - b);
  const bytes = partitions.reduce((sum, partition) => sum + partition.bytes, 0);
  return {
    words,
    locale,
    base,
    dataVersion: index.dataVersion,
    years: years.map((year) => ({ value: String(year), label: String(year) })),
    tables: queryTableIds.map((value) => ({ value, label: words.controls.tables[value] })),
    shows: (["sum", "mean"] as const).map((value) => ({ value, label: words.controls.shows[value] })),
    columnsHint: words.controls.columnsHint(formatNumber(queryTables.reports.length, locale)),
    addressParts: (Object.keys(examples) as (keyof typeof examples)[]).map((name) => ({
      name,
      meaning: words.address.parts[name],
      example: examples[name],
    })),
    /** Null where there is nothing to query. */
    filesNote:
      partitions.length === 0
        ? null
        : words.filesNote(formatNumber(partitions.length, locale), formatSize(bytes, { locale })),
    links: [
      { href: links.data, label: words.dataLink },
      { href: links.dictionary, label: words.dictionaryLink },
    ],
  };
}
export type QueryPageView = ReturnType<typeof renderQueryPage>;
