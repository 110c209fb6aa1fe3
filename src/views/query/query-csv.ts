/**
 * All rows of a result as CSV, for scripts and for spreadsheets, as the compare page does it: numbers stay numbers, what
 * isn't known is empty, and each row says the data's version and the address that it comes from.
 */
import { csvFormats, formatLine, type CsvFormat, type CsvValue } from "../csv-cells.ts";
import type { QueryState } from "./query-state.ts";
import { columnOf } from "./query-tables.ts";
import type { Cell, QueryResult } from "./run-query.ts";
import { fewestForMean, meanOf } from "./sort-result.ts";
import type { PlaceNames } from "./query-view.ts";

export type QueryOrigin = { dataVersion: string; address: string };

const isPlace = (id: string, { table }: QueryState): boolean => columnOf(table, id)?.digits !== undefined;

/** A place is told by code and by name. */
const headOf = (id: string, state: QueryState): string[] => (isPlace(id, state) ? [id, `${id}_name`] : [id]);
const cellsOf = (id: string, value: Cell, state: QueryState, places: PlaceNames): CsvValue[] =>
  isPlace(id, state) ? [value, value === null ? null : (places.get(String(value)) ?? null)] : [value];

function tableOf(result: QueryResult, state: QueryState, places: PlaceNames): { head: string[]; rows: CsvValue[][] } {
  if (result.kind === "rows") {
    const { columns } = result;
    return {
      head: columns.flatMap((id) => headOf(id, state)),
      rows: result.rows.map((row) => row.flatMap((value, at) => cellsOf(columns[at] ?? "", value, state, places))),
    };
  }
  const { keys, numbers } = result;
  return {
    head: [...keys.flatMap((id) => headOf(id, state)), "rows", ...numbers.flatMap((id) => [id, `${id}_n`])],
    rows: result.groups.map((group) => [
      ...group.keys.flatMap((value, at) => cellsOf(keys[at] ?? "", value, state, places)),
      group.rows,
      ...group.added.flatMap((added) => {
        const mean = added.n < fewestForMean ? null : meanOf(added);
        return [state.show === "mean" ? mean : added.n === 0 ? null : added.sum, added.n];
      }),
    ]),
  };
}

export function formatQueryCsv(
  result: QueryResult,
  state: QueryState,
  places: PlaceNames,
  { dataVersion, address }: QueryOrigin,
  format: CsvFormat = csvFormats.plain,
): string {
  const { head, rows } = tableOf(result, state, places);
  const lines = [[...head, "data_version", "address"], ...rows.map((row) => [...row, dataVersion, address])];
  return format.mark + lines.map((line) => formatLine(line, format)).join("");
}
