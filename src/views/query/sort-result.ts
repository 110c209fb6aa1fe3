/**
 * The order of a result: by a column that is shown, what has no value last; groups by their keys where nothing is asked.
 * Text goes by code point, so that every browser shows the same.
 */
import { compareCodePoints } from "../../model/code-point-order.ts";
import type { QueryState } from "./query-state.ts";
import type { Added, Cell, GroupRow, QueryResult } from "./run-query.ts";

export const meanOf = ({ sum, n }: Added): number | null => (n === 0 ? null : sum / n);

/** Below this many numbers a mean says nothing of the bodies; it is told in words instead. */
export const fewestForMean = 10;
export const shownNumber = (added: Added, show: QueryState["show"]): number | null =>
  show === "sum" ? (added.n === 0 ? null : added.sum) : added.n < fewestForMean ? null : meanOf(added);

function compareCells(a: Cell, b: Cell, down: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const order = typeof a === "number" && typeof b === "number" ? a - b : compareCodePoints(String(a), String(b));
  return down ? -order : order;
}

function groupCell(row: GroupRow, result: QueryResult & { kind: "groups" }, id: string, state: QueryState): Cell {
  if (id === "rows") return row.rows;
  const key = result.keys.indexOf(id);
  if (key >= 0) return row.keys[key] ?? null;
  const added = row.added[result.numbers.indexOf(id)];
  return added === undefined ? null : shownNumber(added, state.show);
}

const byKeys = (a: GroupRow, b: GroupRow): number => {
  for (const [at, key] of a.keys.entries()) {
    const order = compareCells(key, b.keys[at] ?? null, false);
    if (order !== 0) return order;
  }
  return 0;
};

export function sortResult(result: QueryResult, state: QueryState): QueryResult {
  const down = state.sort?.startsWith("-") === true;
  const id = state.sort?.replace(/^-/, "") ?? "";
  if (result.kind === "rows") {
    const at = result.columns.indexOf(id);
    // Of rows that aren't all here the first would not be the first of all.
    if (at < 0 || result.matched > result.rows.length) return result;
    return { ...result, rows: result.rows.toSorted((a, b) => compareCells(a[at] ?? null, b[at] ?? null, down)) };
  }
  const cell = (row: GroupRow): Cell => groupCell(row, result, id, state);
  const known = id === "rows" || result.keys.includes(id) || result.numbers.includes(id);
  const groups = result.groups.toSorted((a, b) => (known && compareCells(cell(a), cell(b), down)) || byKeys(a, b));
  return { ...result, groups };
}
