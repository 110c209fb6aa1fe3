/**
 * What is published, opened with the tools that people use: every file fits its published description, keys lead to rows that
 * are there, Python reads the same cells, LibreOffice opens the twin for Excel and runs nothing in it.
 */
import { spawnSync } from "node:child_process";
import { hash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv, type AnySchema } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeCorpus } from "../src/demo/write-corpus.ts";
import { DataPackage, type DataResource } from "../src/model/published/data-package.ts";
import { buildDataset } from "../src/pipeline/build-dataset.ts";
import { renderSpreadsheetCsv } from "../src/pipeline/publish/render-csv.ts";

let root: string;
let data: string;
let described: DataPackage;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "nianbao-opened-"));
  data = join(root, "data");
  writeCorpus(join(root, "reports"), { agencies: 24, years: 3, seed: 3 });
  await buildDataset(join(root, "reports"), data, { threads: 1 });
  described = DataPackage.parse(json("datapackage.json"));
}, 120_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

const read = (path: string): string => readFileSync(join(data, path), "utf8");
const json = (path: string): unknown => JSON.parse(read(path));
const filesBelow = (): string[] =>
  readdirSync(data, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(data.length + 1))
    .sort();

type Row = Record<string, string>;
type TableSchema = {
  fields: { name: string; type: "string" | "integer" | "number"; constraints?: Record<string, unknown> }[];
  primaryKey?: string[];
  foreignKeys?: { fields: string[]; reference: { resource: string; fields: string[] } }[];
};
const isCsv = ({ format }: DataResource): boolean => format === "csv";
const schemaOf = ({ schema }: DataResource): TableSchema => json(schema!) as TableSchema;
const rowsOf = ({ path }: Pick<DataResource, "path">): Row[] =>
  Papa.parse<Row>(read(path as string).replace(/^\ufeff/, ""), { header: true, skipEmptyLines: true }).data;

/** A Table Schema → the JSON Schema of a row whose empty cells are left out. */
function rowSchema({ fields }: TableSchema): AnySchema {
  const properties = fields.map(({ name, type, constraints: { required: _, ...limits } = {} }) => [
    name,
    { type, ...limits },
  ]);
  const required = fields.filter(({ constraints }) => constraints?.["required"] === true).map(({ name }) => name);
  return { type: "object", properties: Object.fromEntries(properties), required, additionalProperties: false };
}
const numberText = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/;
function typed(row: Row, { fields }: TableSchema): Record<string, unknown> {
  const cells = fields
    .filter(({ name }) => row[name] !== "")
    .map(({ name, type }) => {
      const text = row[name]!;
      return [name, type === "string" ? text : numberText.test(text) ? Number(text) : text] as const;
    });
  return Object.fromEntries(cells);
}
const keyOf = (row: Row, fields: string[]): string => fields.map((field) => row[field]).join("\u0000");

describe("the data package", () => {
  it("names files that are there, with their size and checksum", () => {
    for (const { path, bytes, hash: sum } of described.resources) {
      const contents = [path].flat().map((file) => readFileSync(join(data, file)));
      expect(
        contents.reduce((all, content) => all + content.length, 0),
        String(path),
      ).toBe(bytes);
      if (typeof path === "string") expect(`sha256:${hash("sha256", contents[0]!)}`).toBe(sum);
    }
  });
  it("names every CSV and Parquet file, and has a schema for every kind of JSON", () => {
    const named = new Set(described.resources.flatMap(({ path }) => path));
    expect(filesBelow().filter((path) => /\.(csv|parquet)$/.test(path) && !named.has(path))).toEqual([]);
  });
  it("comes with checksums of all other files", () => {
    const sums = read("SHA256SUMS").trimEnd().split("\n");
    const expected = filesBelow().filter((path) => path !== "SHA256SUMS");
    expect(sums.map((line) => line.slice(66)).sort()).toEqual(expected.toSorted());
    for (const line of sums) expect(hash("sha256", readFileSync(join(data, line.slice(66))))).toBe(line.slice(0, 64));
  });
});

describe("every table", () => {
  it("has the columns, types and limits of its schema, and as many rows as the package says", () => {
    const ajv = new Ajv({ allErrors: true });
    for (const resource of described.resources.filter(isCsv)) {
      const schema = schemaOf(resource);
      const rows = rowsOf(resource);
      const isValid = ajv.compile(rowSchema(schema));
      const [header] = read(resource.path as string)
        .replace(/^\ufeff/, "")
        .split(/\r?\n/);
      expect(header, resource.name).toBe(schema.fields.map(({ name }) => name).join(","));
      expect(rows.length, resource.name).toBe(resource.rows);
      const faults = rows.filter((row) => !isValid(typed(row, schema)));
      expect(faults.slice(0, 3), `${resource.name}: ${ajv.errorsText(isValid.errors)}`).toEqual([]);
    }
  });
  it("has one row for each primary key, and rows for all its foreign keys", () => {
    const tables = new Map(described.resources.filter(isCsv).map((resource) => [resource.name, rowsOf(resource)]));
    for (const resource of described.resources.filter(isCsv)) {
      const { primaryKey = [], foreignKeys = [] } = schemaOf(resource);
      const rows = tables.get(resource.name)!;
      if (primaryKey.length > 0) expect(new Set(rows.map((row) => keyOf(row, primaryKey))).size).toBe(rows.length);
      for (const { fields, reference } of foreignKeys) {
        const targets = new Set(tables.get(reference.resource)!.map((row) => keyOf(row, reference.fields)));
        const lost = rows.filter((row) => fields.every((f) => row[f] !== "") && !targets.has(keyOf(row, fields)));
        expect(lost.slice(0, 3), `${resource.name}.${fields.join()} → ${reference.resource}`).toEqual([]);
      }
    }
  });
  it("has metadata for the web beside it that name the same columns", () => {
    for (const { path, schema } of described.resources.filter((r) => isCsv(r) && !r.name.endsWith("-excel"))) {
      const metadata = json(String(path).replace(/\.csv$/, ".metadata.json")) as {
        url: string;
        tableSchema: { columns: { name: string; titles: string }[] };
      };
      const names = (json(schema!) as TableSchema).fields.map(({ name }) => name);
      expect(String(path).endsWith(metadata.url)).toBe(true);
      expect(metadata.tableSchema.columns.map(({ titles }) => titles)).toEqual(names);
    }
  });
});

it("every JSON file fits its published schema, as a validator of another make sees it", () => {
  const ajv = new Ajv2020({ allErrors: true, strict: false, validateFormats: false });
  for (const { path, jsonSchema } of described.resources.filter((resource) => resource.format === "json")) {
    const isValid = ajv.compile(json(jsonSchema!) as AnySchema);
    expect(isValid(json(path as string)), `${String(path)}: ${ajv.errorsText(isValid.errors)}`).toBe(true);
  }
});

const python = spawnSync("python3", ["--version"]).status === 0;
it.skipIf(!python)("Python reads the same cells as papaparse", () => {
  const script =
    "import csv,json,sys\nprint(json.dumps(list(csv.reader(open(sys.argv[1],encoding='utf-8',newline=''))),ensure_ascii=False))";
  for (const { path } of described.resources.filter((r) => isCsv(r) && !r.name.endsWith("-excel"))) {
    const { stdout } = spawnSync("python3", ["-c", script, join(data, path as string)], {
      encoding: "utf8",
      maxBuffer: 1e9,
      env: { ...process.env, PYTHONUTF8: "1" },
    });
    expect(JSON.parse(stdout), String(path)).toEqual(Papa.parse<string[]>(read(path as string).trimEnd()).data);
  }
});

const office = spawnSync("soffice", ["--version"]).status === 0;
it.skipIf(!office)(
  "LibreOffice opens the twin for Excel with its Chinese and runs no formula",
  () => {
    const hostile = [
      "=1+1",
      '=HYPERLINK("http://example.org/","看")',
      "＝SUM(A1)",
      "@SUM(1)",
      "-1+2",
      "\t=2+2",
      "样例省，甲局",
    ];
    writeFileSync(
      join(root, "hostile.csv"),
      renderSpreadsheetCsv({ fields: ["文字", "数"], data: hostile.map((text) => [text, -3]) }),
    );
    writeFileSync(join(root, "reports.csv"), readFileSync(join(data, "reports-excel.csv")));
    // 44,34,76,1,,0,false,true,false,false,false,-1: read as UTF-8 with commas, written as UTF-8.
    const convert = (name: string): string[][] => {
      const filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";
      const args = ["--headless", `-env:UserInstallation=file://${join(root, "office")}`, "--convert-to", filter];
      const out = join(root, "converted");
      const run = spawnSync("soffice", [...args, "--infilter=CSV:44,34,76,1", "--outdir", out, join(root, name)], {
        encoding: "utf8",
        timeout: 120_000,
      });
      const [made] = readdirSync(out).filter((file) => file.startsWith(name.replace(".csv", "")));
      expect(made, run.stderr).toBeDefined();
      return Papa.parse<string[]>(
        readFileSync(join(out, made!), "utf8")
          .replace(/^\ufeff/, "")
          .trimEnd(),
      ).data;
    };
    const opened = convert("hostile.csv");
    expect(opened[0]).toEqual(["文字", "数"]);
    for (const [at, text] of hostile.entries()) {
      expect(opened[at + 1]![0], text).toContain(text.trim());
      expect(opened[at + 1]![1]).toBe("-3");
    }
    const names = rowsOf({ path: "reports.csv" }).map((row) => row["name"]);
    const [header = [], ...rows] = convert("reports.csv");
    expect(rows.map((row) => row[header.indexOf("name")])).toEqual(names);
  },
  240_000,
);
