/**
 * Runs a query over columns as they arrive, a piece of a file at a time: filters, then keeps rows or adds them up. What has
 * no number is counted and never taken for 0. Sums of decimals are made of whole millionths, so that order doesn't matter.
 */
import type { Condition, QueryState } from "./query-state.ts";
import { columnOf, type QueryTableId } from "./query-tables.ts";

export type Cell = string | number | null;
/** Columns of a piece by the file's names, all of one length. */
export type Piece = { rows: number; columns: Record<string, ArrayLike<unknown>> };
/** `n` rows have a number; the others none. */
export type Added = { sum: number; n: number };
export type GroupRow = { keys: Cell[]; rows: number; added: Added[] };
export type QueryResult =
  | { kind: "rows"; columns: string[]; matched: number; rows: Cell[][] }
  | { kind: "groups"; keys: string[]; numbers: string[]; matched: number; groups: GroupRow[] };

/** More than this is kept neither for the screen nor for the download; the count goes on. */
export const mostRows = 100_000;
export const mostGroupRows = 50_000;
const millionths = 1e6;

export function toCell(value: unknown): Cell {
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value === "bigint") return Number(value);
  return typeof value === "string" ? value : null;
}

type Get = (at: number) => Cell;

function getter(piece: Piece, table: QueryTableId, id: string): Get {
  const column = columnOf(table, id);
  const values = piece.columns[column?.source ?? id];
  if (values === undefined) return () => null;
  if (column?.isLevel === true) return (at) => levelOfCode(toCell(values[at]));
  if (column?.digits === undefined) return (at) => toCell(values[at]);
  const { digits } = column;
  // A province's office has no city: what is shorter than the level belongs to none.
  return (at) => placeOfCode(toCell(values[at]), digits);
}

/** "410403001" → "410000" for two digits, "410400" for four, "410403" for six. */
export function placeOfCode(code: Cell, digits: number): string | null {
  if (typeof code !== "string" || !/^\d{6}(\d{3})?$/.test(code)) return null;
  const last = code.slice(digits - 2, digits);
  return digits > 2 && last === "00" ? null : code.slice(0, digits).padEnd(6, "0");
}

export function levelOfCode(code: Cell): string | null {
  if (typeof code !== "string" || !/^\d{6}(\d{3})?$/.test(code)) return null;
  if (code.length > 6) return "town";
  return code.endsWith("0000") ? "province" : code.endsWith("00") ? "city" : "county";
}

/** Digits of a code that its parts share with it. */
export const prefixOf = (code: string): string => (code.length > 6 ? code : code.replace(/(00)+$/, ""));

function testOf({ operator, value }: Condition, get: Get, isNumber: boolean): (at: number) => boolean {
  const wanted = isNumber ? Number(value) : value;
  switch (operator) {
    case "empty":
      return (at) => get(at) === null;
    case "filled":
      return (at) => get(at) !== null;
    case "eq":
      return (at) => get(at) === wanted;
    // What isn't known is neither equal nor different.
    case "ne":
      return (at) => get(at) !== null && get(at) !== wanted;
    case "has":
      return (at) => String(get(at) ?? "").includes(value);
    case "ge":
      return (at) => get(at) !== null && Number(get(at)) >= Number(wanted);
    case "le":
      return (at) => get(at) !== null && Number(get(at)) <= Number(wanted);
  }
}

function matcher({ table, region, where }: QueryState, piece: Piece): (at: number) => boolean {
  const tests = where.map((condition) =>
    testOf(condition, getter(piece, table, condition.column), columnOf(table, condition.column)?.type === "number"),
  );
  if (region !== null) {
    const [prefix, get] = [prefixOf(region), getter(piece, table, "region")];
    tests.push((at) => String(get(at) ?? "").startsWith(prefix));
  }
  return (at) => tests.every((test) => test(at));
}

export type Query = { add: (piece: Piece) => void; result: () => QueryResult };

function queryRows(state: QueryState): Query {
  const { table, columns } = state;
  const rows: Cell[][] = [];
  let matched = 0;
  return {
    add: (piece) => {
      const matches = matcher(state, piece);
      const gets = columns.map((id) => getter(piece, table, id));
      for (let at = 0; at < piece.rows; at += 1) {
        if (!matches(at)) continue;
        matched += 1;
        if (rows.length < mostRows) rows.push(gets.map((get) => get(at)));
      }
    },
    result: () => ({ kind: "rows", columns, matched, rows }),
  };
}

const numbersOf = ({ table, columns }: QueryState, group: readonly string[]): string[] =>
  columns.filter((id) => columnOf(table, id)?.type === "number" && !group.includes(id));

function queryGroups(state: QueryState, group: string[]): Query {
  const { table } = state;
  const numbers = numbersOf(state, group);
  const groups = new Map<string, GroupRow>();
  let matched = 0;
  const groupAt = (keys: Cell[]): GroupRow | undefined => {
    const key = JSON.stringify(keys);
    const known = groups.get(key);
    if (known !== undefined || groups.size >= mostGroupRows) return known;
    const made = { keys, rows: 0, added: numbers.map(() => ({ sum: 0, n: 0 })) };
    groups.set(key, made);
    return made;
  };
  const addRow = (row: GroupRow, gets: readonly Get[], at: number): void => {
    row.rows += 1;
    row.added.forEach((added, column) => {
      const value = gets[column]?.(at);
      if (typeof value !== "number") return;
      added.sum += Math.round(value * millionths);
      added.n += 1;
    });
  };
  return {
    add: (piece) => {
      const matches = matcher(state, piece);
      const keyGets = group.map((id) => getter(piece, table, id));
      const gets = numbers.map((id) => getter(piece, table, id));
      for (let at = 0; at < piece.rows; at += 1) {
        if (!matches(at)) continue;
        matched += 1;
        const row = groupAt(keyGets.map((get) => get(at)));
        if (row !== undefined) addRow(row, gets, at);
      }
    },
    result: () => ({ kind: "groups", keys: group, numbers, matched, groups: [...groups.values()].map(inUnits) }),
  };
}

const inUnits = (row: GroupRow): GroupRow => ({
  ...row,
  added: row.added.map(({ sum, n }) => ({ n, sum: sum / millionths })),
});

/** `group` as the plan has it. */
export const startQuery = (state: QueryState, group: string[]): Query =>
  group.length === 0 ? queryRows(state) : queryGroups(state, group);
