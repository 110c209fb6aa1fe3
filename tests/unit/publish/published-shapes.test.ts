/**
 * Columns and schemas of every published file are committed, by the version of the form: who changes them must raise the
 * version by the rules of docs/data.md and renew the list with UPDATE=1. A list of an earlier version never changes.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { hash } from "node:crypto";
import { join } from "node:path";
import { z } from "zod";
import { expect, it } from "vitest";
import { datasetVersion, schemaVersion, versionFolder } from "../../../src/model/published/dataset-version.ts";
import { deriveDataset } from "../../../src/pipeline/derive/derive-dataset.ts";
import { groupReports } from "../../../src/pipeline/derive/group-reports.ts";
import { figureColumns } from "../../../src/pipeline/publish/parquet/figures-parquet.ts";
import { reportColumns } from "../../../src/pipeline/publish/parquet/reports-parquet.ts";
import { publishedFiles } from "../../../src/pipeline/publish/published-files.ts";
import { publishedTables } from "../../../src/pipeline/publish/tables/published-tables.ts";
import { assessReport } from "../../fixtures/assess-report.ts";

const path = join(import.meta.dirname, "published-shapes.json");
type Shapes = Record<string, Record<string, string>>;

/** Wording may change at any time. */
const withoutWords = (_key: string, value: unknown): unknown => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).filter(
      ([key, inner]) => !(["title", "description"].includes(key) && typeof inner === "string"),
    ),
  );
};
const digestOf = (shape: unknown): string => hash("sha256", JSON.stringify(shape, withoutWords)).slice(0, 12);

/** A digest for each file, so that a difference tells which of them has changed. */
function shapesNow(): Record<string, string> {
  const dataset = deriveDataset(groupReports([assessReport({})], []), []);
  const tables = publishedTables(dataset, true).map(({ description: { fields, primaryKey, foreignKeys, name } }) => {
    const columns = fields.map((field) => ({ ...field, meaning: undefined }));
    return [`${name}.csv`, digestOf({ columns, primaryKey, foreignKeys })] as const;
  });
  const json = Object.entries(publishedFiles).map(([name, { schema }]) => {
    return [`${name}.json`, digestOf(z.toJSONSchema(schema, { target: "draft-2020-12", io: "output" }))] as const;
  });
  const parquet = { figures: figureColumns, reports: reportColumns };
  const columns = Object.entries(parquet).map(([name, list]) => {
    return [
      `${name}.parquet`,
      digestOf(list.map(({ name: column, type, nullable }) => [column, type, nullable])),
    ] as const;
  });
  return Object.fromEntries([...tables, ...json, ...columns].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const committed = JSON.parse(readFileSync(path, "utf8")) as Shapes;

it("changes no column and no schema without a new version of the form", () => {
  const now = shapesNow();
  const isNew = !(datasetVersion in committed);
  if (process.env["UPDATE"] !== undefined && isNew) {
    committed[datasetVersion] = now;
    writeFileSync(path, `${JSON.stringify(committed, null, 2)}\n`);
  }
  expect(committed[datasetVersion], "raise datasetVersion, then UPDATE=1").toEqual(now);
});

it("names the folder and the schemas by the first part of the version", () => {
  const [major] = datasetVersion.split(".").map(Number);
  expect([schemaVersion, versionFolder]).toEqual([major, `v${major}`]);
});
