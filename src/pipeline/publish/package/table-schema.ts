/**
 * A table's description → its Table Schema (Data Package, version 2) and its CSVW metadata. Both say the same: columns, types,
 * limits, keys, and that an empty cell is a value that isn't known or doesn't apply, never 0.
 */
import type { RenderedFile } from "../render-files.ts";
import type { PublishedTable } from "../tables/published-tables.ts";
import { figuresParquetTable } from "../tables/report-tables.ts";
import type { Field, TableDescription } from "../tables/table-description.ts";

const render = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

function constraintsOf({ required, choices, minimum, maximum, pattern }: Field): object {
  const given = { required: required || undefined, enum: choices, minimum, maximum, pattern };
  const told = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return Object.keys(told).length === 0 ? {} : { constraints: told };
}

export const schemaPath = ({ name }: Pick<TableDescription, "name">): string => `schema/${name}.table.json`;

function renderTableSchema({ fields, primaryKey, foreignKeys }: TableDescription): string {
  return render({
    $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
    fields: fields.map((field) => ({
      name: field.name,
      type: field.type,
      title: field.meaning.zh,
      description: field.meaning.en,
      ...constraintsOf(field),
    })),
    fieldsMatch: ["exact"],
    missingValues: [""],
    ...(primaryKey.length === 0 ? {} : { primaryKey }),
    ...(foreignKeys.length === 0
      ? {}
      : {
          foreignKeys: foreignKeys.map(({ fields: own, table, references }) => ({
            fields: own,
            reference: { resource: table, fields: references },
          })),
        }),
  });
}

const inBoth = ({ zh, en }: Field["meaning"]): object[] => [
  { "@value": zh, "@language": "zh" },
  { "@value": en, "@language": "en" },
];

/** CSVW says "number" for a decimal or a whole number in plain digits. */
const datatypeOf = ({ type, minimum, maximum, pattern }: Field): unknown => {
  if (type === "string") return pattern === undefined ? "string" : { base: "string", format: pattern };
  return minimum === undefined && maximum === undefined ? type : { base: type, minimum, maximum };
};

/** `url` is relative to the metadata, which stands beside the table; so are those of other tables, all in `root`. */
function renderCsvMetadata(description: TableDescription, url: string, root: string): string {
  const { fields, title, primaryKey, foreignKeys } = description;
  return render({
    "@context": ["http://www.w3.org/ns/csvw", { "@language": "en" }],
    url,
    "dc:title": inBoth(title),
    "dc:license": { "@id": "https://creativecommons.org/licenses/by/4.0/" },
    dialect: { encoding: "utf-8", lineTerminators: ["\n"], header: true },
    tableSchema: {
      columns: fields.map((field) => ({
        name: field.name,
        titles: field.name,
        "dc:description": inBoth(field.meaning),
        datatype: datatypeOf(field),
        ...(field.required ? { required: true } : {}),
      })),
      ...(primaryKey.length === 0 ? {} : { primaryKey }),
      ...(foreignKeys.length === 0
        ? {}
        : {
            foreignKeys: foreignKeys.map(({ fields: own, table, references }) => ({
              columnReference: own,
              reference: { resource: `${root}${table}.csv`, columnReference: references },
            })),
          }),
    },
  });
}

/** A Table Schema for each table, which its Parquet files share, and metadata beside each CSV. */
export function* describeTables(tables: readonly PublishedTable[]): Generator<RenderedFile> {
  const descriptions = new Map(tables.map(({ description }) => [description.name, description]));
  for (const description of [...descriptions.values(), figuresParquetTable]) {
    yield { path: schemaPath(description), text: renderTableSchema(description) };
  }
  for (const { description, path, isPublished } of tables) {
    if (!isPublished) continue;
    const [file, root] = path.includes("/") ? [path.slice(path.lastIndexOf("/") + 1), "../"] : [path, ""];
    yield { path: `${path}.metadata.json`, text: renderCsvMetadata(description, `${file}.csv`, root) };
  }
}
