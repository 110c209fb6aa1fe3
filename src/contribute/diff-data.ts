/**
 * Two datasets → what differs, as a reader of the data would tell it: reports, their figures and particulars, findings that
 * appeared or vanished, totals that moved. Rows that both have may be left out of what comes in. Pure; in a fixed order.
 */
import { compareCodePoints } from "../model/code-point-order.ts";
import type { DataTables, Row } from "./data-tables.ts";

export type Change = {
  what: "report" | "figure" | "particular" | "finding" | "total";
  how: "added" | "changed" | "removed";
  /** Empty for what concerns no body. */
  agency: string;
  /** The body's or the region's; of a finding on no published report its file. */
  name: string;
  year: string;
  /** A figure's id, a column, a finding's code with its figures; empty for a report. */
  item: string;
  /** As printed; empty where there is none. */
  old: string;
  new: string;
};

const particulars = ["name", "region", "agency_kind", "scope", "kind", "edition", "path", "address"];
const text = (row: Row | undefined, column: string): string => row?.[column] ?? "";

/** Rows of both sides by key; of a key's rows the last counts. */
function pair(old: Row[], now: Row[], keyOf: (row: Row) => string): [Row | undefined, Row | undefined][] {
  const [olds, news] = [old, now].map((rows) => new Map(rows.map((row) => [keyOf(row), row]))) as [
    Map<string, Row>,
    Map<string, Row>,
  ];
  const keys = [...new Set([...olds.keys(), ...news.keys()])].sort(compareCodePoints);
  return keys.map((key) => [olds.get(key), news.get(key)]);
}

function howOf(old: string, now: string): Change["how"] {
  if (old === "") return "added";
  return now === "" ? "removed" : "changed";
}

/** The cells of the given columns that differ. */
function cellChanges(
  [old, now]: [Row | undefined, Row | undefined],
  columns: string[],
  rest: Pick<Change, "agency" | "name" | "year"> & { what: (column: string) => Change["what"]; item: string },
): Change[] {
  const { what, item, ...whose } = rest;
  return columns.flatMap((column): Change[] => {
    const [before, after] = [text(old, column), text(now, column)];
    if (before === after) return [];
    return [{ what: what(column), how: howOf(before, after), ...whose, item: item + column, old: before, new: after }];
  });
}

const columnsOf = (...rows: (Row | undefined)[]): string[] => [
  ...new Set(rows.flatMap((row) => Object.keys(row ?? {}))),
];

function reportChanges(old: Row[], now: Row[]): Change[] {
  const pairs = pair(old, now, (row) => `${text(row, "agency")} ${text(row, "year")}`);
  return pairs.flatMap(([before, after]): Change[] => {
    const row = after ?? before;
    const whose = { agency: text(row, "agency"), name: text(row, "name"), year: text(row, "year") };
    const columns = columnsOf(before, after).filter((column) => !["agency", "year"].includes(column));
    const what = (column: string) => (particulars.includes(column) ? ("particular" as const) : ("figure" as const));
    const isWhole = before === undefined || after === undefined;
    const how = before === undefined ? "added" : "removed";
    const whole: Change = {
      what: "report",
      how,
      ...whose,
      item: "",
      old: text(before, "path"),
      new: text(after, "path"),
    };
    const cells = cellChanges([before, after], columns, { ...whose, what, item: "" });
    return isWhole ? [whole, ...cells.filter((change) => change.what === "figure")] : cells;
  });
}

/** Neither line nor wording: a finding that only moved, or is only worded otherwise, is the same. */
const findingKey = (row: Row): string =>
  ["code", "agency", "year", "file", "figures"].map((column) => text(row, column)).join("\u0000");

/** Rows of `now` that `old` hasn't got, in their order; of rows alike as many as there are more. */
export function newFindings(old: Row[], now: Row[]): Row[] {
  const known = new Map<string, number>();
  for (const row of old) known.set(findingKey(row), (known.get(findingKey(row)) ?? 0) + 1);
  return now.filter((row) => {
    const left = known.get(findingKey(row)) ?? 0;
    known.set(findingKey(row), left - 1);
    return left <= 0;
  });
}

function findingChanges(old: Row[], now: Row[], names: ReadonlyMap<string, string>): Change[] {
  const surpluses = new Map<string, number>();
  const count = (row: Row, by: 1 | -1): void => {
    surpluses.set(findingKey(row), (surpluses.get(findingKey(row)) ?? 0) + by);
  };
  old.forEach((row) => count(row, -1));
  now.forEach((row) => count(row, 1));
  const changed = new Map([...old, ...now].map((row) => [findingKey(row), row]));
  return [...changed]
    .sort(([a], [b]) => compareCodePoints(a, b))
    .flatMap(([key, row]): Change[] => {
      const surplus = surpluses.get(key) ?? 0;
      if (surplus === 0) return [];
      const agency = text(row, "agency");
      const item = [text(row, "code"), text(row, "figures")].filter((part) => part !== "").join(" ");
      const where = { agency, name: names.get(agency) ?? text(row, "file"), year: text(row, "year"), item };
      const change: Change = {
        ...{ what: "finding", ...where },
        ...(surplus > 0
          ? { how: "added", old: "", new: text(row, "message_zh") }
          : { how: "removed", old: text(row, "message_zh"), new: "" }),
      };
      return Array.from({ length: Math.abs(surplus) }, () => change);
    });
}

const placing = ["year", "scope", "kind", "region", "region_name", "agency", "agency_name"];

/** Totals of the whole and of regions; those of single bodies are their figures. */
function totalChanges(theme: string, old: Row[], now: Row[]): Change[] {
  const totals = [old, now].map((rows) => rows.filter((row) => text(row, "agency") === "")) as [Row[], Row[]];
  const keyOf = (row: Row): string => placing.map((column) => text(row, column)).join(" ");
  return pair(...totals, keyOf).flatMap(([before, after]) => {
    const row = after ?? before;
    const columns = columnsOf(before, after).filter((column) => !placing.includes(column));
    const whose = { agency: "", name: text(row, "region_name") || "全部 all", year: text(row, "year") };
    const item = `${theme}.${text(row, "scope")}.`;
    return cellChanges([before, after], columns, { ...whose, what: () => "total", item });
  });
}

export function diffData(old: DataTables, now: DataTables): Change[] {
  const names = new Map([...old.reports, ...now.reports].map((row) => [text(row, "agency"), text(row, "name")]));
  const themes = [...new Set([...Object.keys(old.totals), ...Object.keys(now.totals)])].sort(compareCodePoints);
  return [
    ...reportChanges(old.reports, now.reports),
    ...findingChanges(old.findings, now.findings, names),
    ...themes.flatMap((theme) => totalChanges(theme, old.totals[theme] ?? [], now.totals[theme] ?? [])),
  ];
}
