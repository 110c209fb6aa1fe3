import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import Papa from "papaparse";
import { afterAll, describe, expect, it } from "vitest";
import { allFigureIds } from "../../../../src/form/figure-ids.ts";
import { compareCodePoints } from "../../../../src/model/code-point-order.ts";
import type { Dataset, DerivedAgency, DerivedYear } from "../../../../src/model/packed/derived-dataset.ts";
import { deriveDataset } from "../../../../src/pipeline/derive/derive-dataset.ts";
import { groupReports } from "../../../../src/pipeline/derive/group-reports.ts";
import { createKeptFiles, type KeptFiles, type PublishedFile } from "../../../../src/pipeline/publish/kept-files.ts";
import { hashOf } from "../../../../src/pipeline/publish/kept-list.ts";
import {
  createFiguresFile,
  groupSize,
  type KnownGroups,
} from "../../../../src/pipeline/publish/parquet/figures-parquet.ts";
import {
  createParquetFile,
  firstGroup,
  type GroupNote,
} from "../../../../src/pipeline/publish/parquet/parquet-file.ts";
import { openParquetFeed, type FeedOptions } from "../../../../src/pipeline/publish/parquet/parquet-feed.ts";
import { tableReport } from "../../../../src/pipeline/publish/partitions.ts";
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

describe("groups of rows", () => {
  const root = mkdtempSync(join(tmpdir(), "nianbao-parquet-"));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  const keeping = { path: join(root, "published"), version: "1" };
  const [source] = dataset.agencies;
  const [first] = source!.years;
  const own = { year: first!.year, scope: first!.scope, edition: first!.edition, form: first!.form };
  const year = { ...own, source: first!.source, packed: first!.packed, content: "same" } as DerivedYear;

  /** One body more than a group has; those of these places have another name. */
  const bodiesOf = (changed: readonly number[]): DerivedAgency[] =>
    Array.from({ length: groupSize + 1 }, (_, at) => {
      const name = changed.includes(at) ? "样例市样例区丁局" : "甲局";
      return {
        ...source!,
        agency: { ...source!.agency, id: `${source!.agency.id}-${1000 + at}`, name },
        years: [year],
      };
    });
  const reportsOf = (changed: readonly number[]) =>
    bodiesOf(changed).map(({ agency, years }) => tableReport({ agency, year: years[0]! }));
  function made(reports: ReturnType<typeof reportsOf>, known?: KnownGroups) {
    const file = createFiguresFile(known);
    file.add(reports);
    return file.finish();
  }

  it("may be those of an earlier file, wherever they stood in it", () => {
    const { bytes, groups } = made(reportsOf([]));
    const [first, second] = groups as [GroupNote, GroupNote];
    const head = { bytes: bytes.subarray(firstGroup, firstGroup + first.bytes), told: first.told };
    const tail = { bytes: bytes.subarray(firstGroup + first.bytes).subarray(0, second.bytes), told: second.told };
    const both = new Map([
      [0, head],
      [1, tail],
    ]);
    expect(hashOf(made([], both).bytes)).toBe(hashOf(bytes));
    // The others alone are told.
    const all = reportsOf([0, groupSize]);
    const changedHead = made(all.slice(0, groupSize), new Map([[1, tail]]));
    expect(hashOf(changedHead.bytes)).toBe(hashOf(made(reportsOf([0])).bytes));
    const changedTail = made(all.slice(groupSize), new Map([[0, head]]));
    expect(hashOf(changedTail.bytes)).toBe(hashOf(made(reportsOf([groupSize])).bytes));
  });

  function publish(bodies: DerivedAgency[], kept: KeptFiles, options = {}): Promise<PublishedFile[]> {
    const feed = openParquetFeed(bodies, kept, { threads: 1, ...options });
    for (const body of bodies) feed.add(body);
    return feed.finish();
  }
  it("are taken over where their reports are the same, and the file is what it would be without", async () => {
    const inThread = { threads: 0, least: 1 };
    const rounds = [
      { changed: [], options: {} },
      { changed: [groupSize], options: {} },
      { changed: [0, groupSize], options: inThread },
      { changed: [0, groupSize], options: {} },
    ];
    for (const { changed, options } of rounds) {
      const kept = createKeptFiles(keeping, root);
      for (const file of await publish(bodiesOf(changed), kept, options)) {
        const target = join(root, file.path);
        mkdirSync(dirname(target), { recursive: true });
        if ("text" in file) writeFileSync(target, file.text);
        const { size, mtimeMs } = statSync(target);
        kept.note(file.path, { sha256: hashOf(readFileSync(target)), bytes: size, modified: mtimeMs });
      }
      kept.finish({ mark: null, spare: null });
      for (const file of await publish(bodiesOf(changed), createKeptFiles(null, ""))) {
        expect(hashOf(readFileSync(join(root, file.path)))).toBe(hashOf((file as RenderedFile).text));
      }
    }
    expect(
      (await publish(bodiesOf([0, groupSize]), createKeptFiles(keeping, root))).every((file) => "same" in file),
    ).toBe(true);
  });
});
