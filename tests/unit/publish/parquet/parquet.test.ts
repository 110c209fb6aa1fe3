import { parquetMetadata, parquetReadObjects } from "hyparquet";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { allFigureIds } from "../../../../src/form/figure-ids.ts";
import { compareCodePoints } from "../../../../src/model/code-point-order.ts";
import type { Dataset } from "../../../../src/model/dataset.ts";
import { deriveDataset } from "../../../../src/pipeline/derive/derive-dataset.ts";
import { groupReports } from "../../../../src/pipeline/derive/group-reports.ts";
import { createKeptFiles } from "../../../../src/pipeline/publish/kept-files.ts";
import { createParquetFile } from "../../../../src/pipeline/publish/parquet/parquet-file.ts";
import { openParquetFeed, type FeedOptions } from "../../../../src/pipeline/publish/parquet/parquet-feed.ts";
import { renderCsv } from "../../../../src/pipeline/publish/render-csv.ts";
import type { RenderedFile } from "../../../../src/pipeline/publish/render-files.ts";
import { tabulateReports } from "../../../../src/pipeline/publish/reports-table.ts";
import { assessReport } from "../../../fixtures/assess-report.ts";
import { closingValues } from "../../../fixtures/build-report.ts";

const unknown = { value: null, raw: "—", reading: "dash", effective: null } as const;
const dataset: Dataset = deriveDataset(
  groupReports(
    [
      assessReport({ agencyName: "甲局", values: closingValues }),
      assessReport({ agencyName: "乙局", edition: "2019", year: 2020 }),
      assessReport({ agencyName: "丙局", figures: { "requests.received.total": unknown } }),
    ],
    [],
  ),
  [],
);
async function renderAll(options: FeedOptions = {}): Promise<RenderedFile[]> {
  const feed = openParquetFeed(dataset.agencies, createKeptFiles(null, ""), options);
  for (const body of dataset.agencies) feed.add(body);
  const made = await feed.finish();
  await feed.end();
  return made.flatMap((file) => ("text" in file ? [file] : []));
}
const files = (await renderAll()).map(({ path, text }) => ({ path, bytes: text as Uint8Array }));
const bufferOf = ({ buffer, byteOffset, length }: Uint8Array): ArrayBuffer =>
  buffer.slice(byteOffset, byteOffset + length) as ArrayBuffer;

async function readAll(table: string): Promise<Record<string, unknown>[]> {
  const own = files.filter(({ path }) => path.startsWith(`parquet/${table}/`));
  const read = own.map(async ({ path, bytes }) => {
    const year = Number(/year=(\d+)/.exec(path)?.[1]);
    const rows = await parquetReadObjects({ file: bufferOf(bytes) });
    return rows.map((row) => ({ year, ...row }));
  });
  return (await Promise.all(read)).flat();
}

describe("the Parquet files", () => {
  it("are a pair for each province and year", () =>
    expect(files.map(({ path }) => path)).toEqual([
      "parquet/figures/province=99/year=2020/part-0.parquet",
      "parquet/reports/province=99/year=2020/part-0.parquet",
      "parquet/figures/province=99/year=2023/part-0.parquet",
      "parquet/reports/province=99/year=2023/part-0.parquet",
    ]));
  it("hold the rows of reports.csv, null where its cells are empty", async () => {
    const csv = Papa.parse<Record<string, string>>(renderCsv(tabulateReports(dataset.agencies)).trimEnd(), {
      header: true,
    });
    const cellsOf = (row: Record<string, unknown>): unknown =>
      Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value === null ? "" : String(value)]));
    const keyOf = (row: Record<string, unknown>): string => `${String(row["agency"])} ${String(row["year"])}`;
    const byKey = (rows: Record<string, unknown>[]): Map<string, unknown> =>
      new Map(rows.map((row) => [keyOf(row), cellsOf(row)]));
    expect(byKey(await readAll("reports"))).toEqual(byKey(csv.data));
  });
  it("hold every figure of a report's form with its states in a row of its own", async () => {
    const rows = await readAll("figures");
    for (const { agency, years } of dataset.agencies) {
      for (const { year, figures } of years) {
        const own = rows.filter((row) => row["agency"] === agency.id && row["year"] === year);
        // In the order of statistics.
        const expected = allFigureIds.toSorted(compareCodePoints).flatMap((id) => {
          const figure = figures[id];
          if (figure === undefined) return [];
          const { value, reading, effective, standing } = figure;
          const { name, region, kind } = agency;
          return [{ name, region: region.code, agency_kind: kind, figure: id, value, reading, effective, standing }];
        });
        expect(own).toMatchObject(expected);
        expect(own).toHaveLength(expected.length);
      }
    }
  });
  it("are compressed so that readers need nothing more, and carry no clock", async () => {
    const [first] = files;
    const { row_groups, created_by, key_value_metadata } = parquetMetadata(bufferOf(first!.bytes));
    const codecs = row_groups.flatMap(({ columns }) => columns.map(({ meta_data }) => meta_data?.codec));
    expect(new Set(codecs)).toEqual(new Set(["SNAPPY"]));
    expect([created_by, key_value_metadata]).toEqual(["nianbao", undefined]);
    expect((await renderAll()).map(({ text }) => text)).toEqual(files.map(({ bytes }) => bytes));
  });
  it("are the same made in a thread", async () => {
    const made = await renderAll({ least: 1 });
    expect(made.map(({ path, text }) => ({ path, bytes: Uint8Array.from(text as Uint8Array) }))).toEqual(
      files.map(({ path, bytes }) => ({ path, bytes: Uint8Array.from(bytes) })),
    );
  });
});

describe("a Parquet file", () => {
  it("may have a column of nothing but nulls, and rows in several groups", async () => {
    const file = createParquetFile([
      { name: "a", type: "STRING", nullable: true, statistics: true },
      { name: "b", type: "DOUBLE", nullable: true, statistics: false },
    ]);
    file.write([
      ["x", null],
      [null, null],
    ]);
    file.write([["中文"], [0.1]]);
    const rows = await parquetReadObjects({ file: bufferOf(file.finish()) });
    expect(rows).toEqual([
      { a: "x", b: null },
      { a: null, b: null },
      { a: "中文", b: 0.1 },
    ]);
  });
  it("refuses a null where there can be none", () => {
    const file = createParquetFile([{ name: "a", type: "STRING", nullable: false, statistics: false }]);
    expect(() => file.write([["x", null]])).toThrow(/^a: null/);
  });
});
