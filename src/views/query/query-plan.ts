/**
 * What a query has to read: of the published partitions those of its province and years, and of their columns those that
 * it shows, groups by or asks about. Paths tell a partition's province and year; other files are no partitions.
 */
import { columnOf, type QueryTableId } from "./query-tables.ts";
import type { QueryState } from "./query-state.ts";

/** A published file: `path` below the data folder. */
export type Partition = { path: string; bytes: number; table: QueryTableId; province: string; year: number };

const partitionPath = /(?:^|\/)parquet\/(reports|figures)\/province=([^/]+)\/year=(\d{4})\/[^/]+\.parquet$/;

export function partitionsOf(files: readonly { path: string; bytes: number }[]): Partition[] {
  return files.flatMap(({ path, bytes }) => {
    const [, table, province, year] = partitionPath.exec(path) ?? [];
    if (province === undefined || year === undefined) return [];
    return [{ path, bytes, table: table === "figures" ? "figures" : "reports", province, year: Number(year) }];
  });
}

/** A query with the columns that soundness adds. */
export type QueryPlan = { partitions: Partition[]; sources: string[]; group: string[] };

/**
 * Sums are of one scope, since a government's summary holds its members' cases, and of one figure: where numbers are added
 * up, rows are grouped by these too, unless a condition leaves one of them only.
 */
export function soundGroups({ table, group, where }: QueryState): string[] {
  if (group.length === 0) return [];
  const isFixed = (id: string): boolean => where.some(({ column, operator }) => column === id && operator === "eq");
  const needed = ["scope", ...(table === "figures" ? ["figure"] : [])];
  return [...group, ...needed.filter((id) => !group.includes(id) && !isFixed(id))];
}

export function planQuery(state: QueryState, partitions: readonly Partition[]): QueryPlan {
  const { table, region, years, columns, where } = state;
  const group = soundGroups(state);
  const inPlace = ({ province }: Partition): boolean =>
    region === null || !/^\d+$/.test(province) || region.startsWith(province.slice(0, 2));
  const ids = [...columns, ...group, ...where.map(({ column }) => column)];
  const sources = ids.map((id) => columnOf(table, id)?.source ?? id);
  return {
    group,
    partitions: partitions.filter((each) => each.table === table && years.includes(each.year) && inPlace(each)),
    sources: [...new Set([...sources, ...(region === null ? [] : ["region"])])],
  };
}
