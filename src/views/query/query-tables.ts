/**
 * The two tables that a reader can query, as the Parquet files hold them: one row a report with every figure a column, and
 * one row a figure. Columns come with what can be done with them; names of figures are the form's.
 */
import { allFigureIds } from "../../form/figure-ids.ts";
import { termOfFigure } from "../../form/terms.ts";
import type { Messages } from "../../i18n/zh.ts";
import type { Locale } from "../../i18n/locale.ts";

export type QueryTableId = "reports" | "figures";
export const queryTableIds: QueryTableId[] = ["reports", "figures"];

/**
 * `source` is the column of the file that it is read from; a place is the first digits of the region's code, `digits` of
 * them. `choices` are all values that the column can have, where they are few.
 */
export type QueryColumn = {
  id: string;
  type: "text" | "number";
  source: string;
  digits?: number;
  /** Told by how many digits the region's code has that aren't 0. */
  isLevel?: boolean;
  choices?: readonly string[];
  groups: boolean;
};

const text = (id: string, more: Partial<QueryColumn> = {}): QueryColumn => ({
  ...{ id, type: "text", source: id, groups: false },
  ...more,
});
const number = (id: string): QueryColumn => ({ id, type: "number", source: id, groups: false });
const place = (id: PlaceLevel, digits: number): QueryColumn => text(id, { source: "region", digits, groups: true });

export type PlaceLevel = "province" | "city" | "county";

const kinds = ["government", "office", "department", "township", "subdistrict", "other"];
const editionChoices = ["2019", "2021", "mixed"];
const readings = ["printed", "blank", "dash", "missing", "unreadable", "notInEdition"];

const shared: QueryColumn[] = [
  text("agency", { groups: true }),
  text("name"),
  { ...number("year"), groups: true },
  place("province", 2),
  place("city", 4),
  place("county", 6),
  text("region"),
  text("level", { source: "region", isLevel: true, choices: ["province", "city", "county", "town"], groups: true }),
  text("agency_kind", { choices: kinds, groups: true }),
  text("scope", { choices: ["own", "summary", "unknown"], groups: true }),
  text("edition", { choices: editionChoices, groups: true }),
];

export const queryTables: Record<QueryTableId, readonly QueryColumn[]> = {
  reports: [
    ...shared,
    text("kind", { choices: ["full", "extract"], groups: true }),
    text("path"),
    text("address"),
    ...allFigureIds.map(number),
  ],
  figures: [
    ...shared,
    text("figure", { choices: allFigureIds, groups: true }),
    number("value"),
    text("reading", { choices: readings, groups: true }),
    number("effective"),
    text("standing", { choices: ["confirmed", "unchecked", "disputed"], groups: true }),
  ],
};

const byId = new Map(
  queryTableIds.map((table) => [table, new Map(queryTables[table].map((column) => [column.id, column]))] as const),
);
export const columnOf = (table: QueryTableId, id: string): QueryColumn | undefined => byId.get(table)?.get(id);

/** All the words that querying needs; small enough to go to the browser whole. */
export type QueryWording = { t: Messages["query"]; locale: Locale };

const figures = new Set(allFigureIds);
export function columnName(id: string, { t, locale }: QueryWording): string {
  if (figures.has(id)) return termOfFigure(id)[locale];
  return (t.columns as Record<string, string>)[id] ?? id;
}

/** A value as people read it; files keep the dataset's own ids. */
export function valueName(column: string, value: string, { t, locale }: QueryWording): string {
  if (column === "figure" && figures.has(value)) return termOfFigure(value)[locale];
  const words = (t.values as Record<string, Record<string, string>>)[column];
  return words !== undefined && Object.hasOwn(words, value) ? (words[value] ?? value) : value;
}
