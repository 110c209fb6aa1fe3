/**
 * A query as the address holds it. Reading never fails: what isn't understood is left out and named, so that the page can
 * say so. Writing a state and reading it again gives the same state.
 */
import { columnOf, queryTableIds, type QueryColumn, type QueryTableId } from "./query-tables.ts";

export const operators = ["eq", "ne", "ge", "le", "has", "empty", "filled"] as const;
export type Operator = (typeof operators)[number];
export type Condition = { column: string; operator: Operator; value: string };

export type QueryState = {
  table: QueryTableId;
  /** Code of a province, city, county or town; its parts belong to it. */
  region: string | null;
  /** Ascending. */
  years: number[];
  /** What is shown of each row; where rows are grouped, the numbers among them are added up. */
  columns: string[];
  where: Condition[];
  /** None: each row by itself. */
  group: string[];
  show: "sum" | "mean";
  /** A column shown, with a minus for the highest first; null is the order of the files. */
  sort: string | null;
};

export type QueryChoices = { years: readonly number[]; regions: readonly string[] };

export const mostColumns = 12;
export const mostConditions = 8;
export const mostGroups = 3;
const longestValue = 80;
const longestQuote = 40;

/** What needs no value beside it. */
export const standsAlone = (operator: Operator): boolean => operator === "empty" || operator === "filled";

export const operatorsOf = ({ type, choices }: QueryColumn): Operator[] =>
  type === "number"
    ? ["ge", "le", "eq", "ne", "empty", "filled"]
    : choices === undefined
      ? ["has", "eq", "ne", "empty", "filled"]
      : ["eq", "ne", "empty", "filled"];

const firstColumns: Record<QueryTableId, string[]> = {
  reports: [
    "requests.received.total",
    "requests.granted.total",
    "requests.partlyGranted.total",
    "requests.handled.total",
  ],
  figures: ["value"],
};
const firstGroups: Record<QueryTableId, string[]> = { reports: ["city", "scope"], figures: ["standing"] };

/** The latest year of the first province: little to load, and already an answer. */
export const firstQuery = ({ years, regions }: QueryChoices, table: QueryTableId = "reports"): QueryState => ({
  table,
  region: regions[0] ?? null,
  years: years.slice(-1),
  columns: firstColumns[table],
  where: [],
  group: firstGroups[table],
  show: "sum",
  sort: null,
});

const quote = (key: string, value: string): string => {
  const letters = [...(value === "" ? key : `${key}=${value}`)];
  return letters.length > longestQuote ? `${letters.slice(0, longestQuote).join("")}…` : letters.join("");
};
const pieces = (value: string): string[] => [...new Set(value.split(",").filter((piece) => piece !== ""))];

/** `value` may hold colons itself. */
function readCondition(text: string, table: QueryTableId): Condition | null {
  const [, id = "", operator = "", value = ""] = /^([^:]*):([a-z]+)(?::([\s\S]*))?$/.exec(text) ?? [];
  const column = columnOf(table, id);
  const known = column && operatorsOf(column).find((each) => each === operator);
  if (column === undefined || known === undefined) return null;
  if (standsAlone(known)) return { column: id, operator: known, value: "" };
  if (value === "" || value.length > longestValue) return null;
  if (column.type === "number" && !/^-?\d{1,15}(\.\d{1,6})?$/.test(value)) return null;
  return { column: id, operator: known, value };
}

type Reading = { state: QueryState; ignored: string[]; choices: QueryChoices };
type Reader = (value: string, reading: Reading) => void;

function readIds(
  key: string,
  value: string,
  { ignored, state }: Reading,
  test: (column: QueryColumn) => boolean,
  most: number,
): string[] {
  const named = pieces(value);
  const good = named.filter((id) => {
    const column = columnOf(state.table, id);
    return column !== undefined && test(column);
  });
  ignored.push(...named.filter((id) => !good.includes(id)).map((id) => quote(key, id)));
  ignored.push(...good.slice(most).map((id) => quote(key, id)));
  return good.slice(0, most);
}

function readYears(value: string, { ignored, choices }: Reading): number[] {
  const named = pieces(value);
  const known = choices.years.map(String);
  ignored.push(...named.filter((year) => !known.includes(year)).map((year) => quote("years", year)));
  return choices.years.filter((year) => named.includes(String(year)));
}

const readers: Record<string, Reader> = {
  table: () => undefined,
  region: (value, { state, ignored }) => {
    if (value === "" || /^\d{6}(\d{3})?$/.test(value)) state.region = value === "" ? null : value;
    else ignored.push(quote("region", value));
  },
  years: (value, reading) => void (reading.state.years = readYears(value, reading)),
  columns: (value, reading) =>
    void (reading.state.columns = readIds("columns", value, reading, () => true, mostColumns)),
  group: (value, reading) =>
    void (reading.state.group = readIds("group", value, reading, ({ groups }) => groups, mostGroups)),
  where: (value, { state, ignored }) => {
    const condition = readCondition(value, state.table);
    if (condition === null || state.where.length >= mostConditions) ignored.push(quote("where", value));
    else state.where.push(condition);
  },
  show: (value, { state, ignored }) => {
    if (value === "sum" || value === "mean") state.show = value;
    else ignored.push(quote("show", value));
  },
  sort: (value, { state, ignored }) => {
    if (columnOf(state.table, value.replace(/^-/, "")) !== undefined || /^-?rows$/.test(value)) state.sort = value;
    else ignored.push(quote("sort", value));
  },
};

/** `search` is location.search, with or without its question mark. */
export function parseQueryState(search: string, choices: QueryChoices): { state: QueryState; ignored: string[] } {
  const given = [...new URLSearchParams(search)];
  const asked = given.find(([key]) => key === "table")?.[1];
  const table = queryTableIds.find((id) => id === asked);
  const reading: Reading = { state: firstQuery(choices, table), ignored: [], choices };
  if (asked !== undefined && table === undefined) reading.ignored.push(quote("table", asked));
  // Columns without a group mean rows one by one: whoever writes an address says what is wanted.
  if (given.some(([key]) => key === "columns")) reading.state.group = [];
  const seen = new Set<string>();
  for (const [key, value] of given) {
    const read = Object.hasOwn(readers, key) && (key === "where" || !seen.has(key)) ? readers[key] : undefined;
    if (read === undefined) reading.ignored.push(quote(key, value));
    else read(value, reading);
    seen.add(key);
  }
  return { state: reading.state, ignored: [...new Set(reading.ignored)] };
}

const conditionText = ({ column, operator, value }: Condition): string =>
  standsAlone(operator) ? `${column}:${operator}` : `${column}:${operator}:${value}`;

/** The whole state, so that an address goes on showing the same when the page's own choices change. */
export function formatQueryState({ table, region, years, columns, where, group, show, sort }: QueryState): string {
  const parts: [string, string][] = [
    ["table", table],
    ["region", region ?? ""],
    ["years", years.join(",")],
    ["columns", columns.join(",")],
    ...where.map((condition): [string, string] => ["where", conditionText(condition)]),
    ...(group.length === 0 ? [] : [["group", group.join(",")] as [string, string]]),
    ...(show === "sum" ? [] : [["show", show] as [string, string]]),
    ...(sort === null ? [] : [["sort", sort] as [string, string]]),
  ];
  // Commas and colons stay readable; everything else is coded as everywhere.
  const code = (text: string): string => encodeURIComponent(text).replaceAll("%2C", ",").replaceAll("%3A", ":");
  return `?${parts.map(([key, value]) => `${key}=${code(value)}`).join("&")}`;
}
