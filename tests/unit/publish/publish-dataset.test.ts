import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Papa from "papaparse";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { allFigureIds } from "../../../src/form/figure-ids.ts";
import { DictionaryFile, schemaVersion } from "../../../src/model/dataset.ts";
import type { Dataset } from "../../../src/model/packed/derived-dataset.ts";
import { readIndex } from "../../../src/model/packed/packed-index.ts";
import { deriveDataset } from "../../../src/pipeline/derive/derive-dataset.ts";
import { groupReports } from "../../../src/pipeline/derive/group-reports.ts";
import { publishDataset } from "../../../src/pipeline/publish/publish-dataset.ts";
import { SearchFile } from "../../../src/model/published/search-file.ts";
import { parseSearchFile } from "../../../src/views/search-names.ts";
import { assessReport } from "../../fixtures/assess-report.ts";
import { closingValues } from "../../fixtures/build-report.ts";

const files = [
  assessReport({ agencyName: "甲局", values: closingValues }),
  assessReport({
    agencyName: "乙局",
    edition: "2019",
    year: 2020,
    figures: { "disclosure.licensing.change": { value: -3, raw: "-3" } },
  }),
  assessReport({
    agencyName: "丙局",
    address: "https://example.org/a,b",
    figures: { "requests.received.total": { value: null, raw: "—", reading: "dash", effective: null, at: "unknown" } },
  }),
  { path: "x.txt", report: null, checks: [], diagnostics: [], sha256: "" },
];
const dataset: Dataset = deriveDataset(groupReports(files, []), []);

let root: string;
let folder: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "nianbao-publish-"));
  folder = join(root, "public", "data");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const listFiles = (): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort();
const text = (path: string): string => readFileSync(join(folder, path), "utf8");
const json = (path: string): unknown => JSON.parse(text(path));

const searchFolder = (): string => (json("search/index.json") as { folder: string }).folder;

/** The schema that a published file follows, told from its path. */
function schemaOf(path: string): string {
  if (path.startsWith("agencies/")) return "agency";
  if (path.endsWith("-sources.json")) return "comparison-sources";
  if (/^comparison\/areas\/\d{4}\/\d{4}-\d+\.json$/.test(path)) return "comparison-pack";
  if (path.startsWith("comparison/areas/")) return "comparison-area";
  if (path === "search/index.json") return "text-search";
  if (path.startsWith("search/")) return "text-search-bodies";
  if (path.startsWith("regions/")) return "region";
  return path.replace(".json", "").replace("/", "-");
}

const themes = ["applicants", "outcomes", "refusals", "requests", "reviews"];

describe("the published files", () => {
  beforeEach(async () => void (await publishDataset(dataset, folder)));
  it("are these", () =>
    expect(listFiles()).toEqual([
      "SHA256SUMS",
      "agencies.csv",
      "agencies.metadata.json",
      "agencies/990101/bing-ju.json",
      "agencies/990101/jia-ju.json",
      "agencies/990101/yi-ju.json",
      "claims.csv",
      "claims.metadata.json",
      "comparison/areas/9901.json",
      "comparison/areas/9901/2020-0.json",
      "comparison/areas/9901/2020-1.json",
      "comparison/areas/9901/2020-sources.json",
      "comparison/areas/9901/2023-0.json",
      "comparison/areas/9901/2023-1.json",
      "comparison/areas/9901/2023-sources.json",
      "comparison/index.json",
      "copied.json",
      "corpus.json",
      "datapackage.json",
      "diagnostics-excel.csv",
      "diagnostics.csv",
      "diagnostics.json",
      "diagnostics.metadata.json",
      "dictionary.csv",
      "dictionary.json",
      "dictionary.metadata.json",
      "fetched.json",
      ...[2020, 2023].flatMap((year) => [`figures/99-${year}.csv`, `figures/99-${year}.metadata.json`]),
      "index.json",
      "metric-definitions.csv",
      "metric-definitions.metadata.json",
      "metrics.csv",
      "metrics.json",
      "metrics.metadata.json",
      ...[2020, 2023].map((year) => `parquet/figures/province=99/year=${year}/part-0.parquet`),
      ...[2020, 2023].map((year) => `parquet/reports/province=99/year=${year}/part-0.parquet`),
      "problems.json",
      "regions.csv",
      "regions.json",
      "regions.metadata.json",
      "regions/990101.json",
      "reports-excel.csv",
      "reports.csv",
      "reports.metadata.json",
      "schema/agencies.table.json",
      "schema/agency.schema.json",
      "schema/claims.table.json",
      "schema/comparison-area.schema.json",
      "schema/comparison-index.schema.json",
      "schema/comparison-pack.schema.json",
      "schema/comparison-sources.schema.json",
      "schema/copied.schema.json",
      "schema/corpus.schema.json",
      "schema/diagnostics.schema.json",
      "schema/diagnostics.table.json",
      "schema/dictionary.schema.json",
      "schema/dictionary.table.json",
      "schema/fetched.schema.json",
      "schema/figures-parquet.table.json",
      "schema/figures.table.json",
      "schema/index.schema.json",
      "schema/metric-definitions.table.json",
      "schema/metrics.schema.json",
      "schema/metrics.table.json",
      "schema/problems.schema.json",
      "schema/region.schema.json",
      "schema/regions.schema.json",
      "schema/regions.table.json",
      "schema/reports.table.json",
      "schema/search.schema.json",
      "schema/text-search-bodies.schema.json",
      "schema/text-search.schema.json",
      "schema/text.schema.json",
      ...themes.map((theme) => `schema/themes-${theme}.table.json`),
      "schema/themes.schema.json",
      "search.json",
      ...["0.bin", "bodies-0.json", "lists.bin"].map((name) => `search/${searchFolder()}/${name}`),
      "search/index.json",
      "text.json",
      "themes.json",
      ...themes.flatMap((theme) => ["-excel.csv", ".csv", ".metadata.json"].map((end) => `themes/${theme}${end}`)),
    ]));
  it("end with one newline and never say NaN, Infinity or undefined", () => {
    for (const path of listFiles().filter((name) => !/\.(parquet|bin)$/.test(name))) {
      expect(text(path), path).toMatch(/[^\n]\n$/);
      expect(text(path), path).not.toMatch(/\b(NaN|Infinity|undefined)\b/);
    }
  });
  it("fit the JSON Schemas published beside them", () => {
    const fits = listFiles().filter((path) => /^(?!schema\/|datapackage).*(?<!\.metadata)\.json$/.test(path));
    for (const path of fits) {
      const schema = json(`schema/${schemaOf(path)}.schema.json`) as { title?: string; description?: string };
      expect(schema.title).toBeTruthy();
      expect(schema.description).toBeTruthy();
      const validator = z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]);
      expect(validator.safeParse(json(path)).error, path).toBeUndefined();
      expect(validator.safeParse({ ...(json(path) as object), extra: 1 }).success, path).toBe(false);
      expect(validator.safeParse({ schemaVersion }).success, path).toBe(false);
    }
    expect(fits).toHaveLength(26);
  });
  it("hold one row a report, figure ids as columns, printed values in the cells", () => {
    const { data, meta } = Papa.parse<Record<string, string>>(text("reports.csv").trimEnd(), { header: true });
    expect(meta.fields?.slice(0, 10)).toEqual([
      "agency",
      "name",
      "year",
      "region",
      "agency_kind",
      "scope",
      "kind",
      "edition",
      "path",
      "address",
    ]);
    expect(meta.fields?.slice(10)).toEqual(allFigureIds);
    expect(data.map((row) => row["name"])).toEqual(["丙局", "甲局", "乙局"]);
    expect(data[0]).toMatchObject({ address: "https://example.org/a,b", "requests.received.total": "" });
    expect(data[1]).toMatchObject({
      year: "2023",
      region: "990101",
      "requests.received.total": "12",
      "disclosure.licensing.change": "",
    });
    expect(data[2]).toMatchObject({ edition: "2019", "disclosure.licensing.change": "-3" });
  });
  it("say the same in the spreadsheet's CSV", () => {
    const excel = text("reports-excel.csv");
    expect(excel.startsWith("\ufeff")).toBe(true);
    expect(excel.slice(1).replaceAll("\r\n", "\n")).toBe(text("reports.csv"));
  });
  it("name every body for search, with its place", () =>
    expect(parseSearchFile(SearchFile.parse(json("search.json")))).toContainEqual({
      kind: "agency",
      id: "990101/bing-ju",
      name: "丙局",
      aliases: [],
      place: "样例省样例市样例区",
      pinyin: "bing ju",
    }));
  it("explain every column", () => {
    const { figures } = DictionaryFile.parse(json("dictionary.json"));
    expect(figures.map((figure) => figure.id)).toEqual(allFigureIds);
    expect(figures.filter((figure) => figure.labels.length === 0)).toEqual([]);
    const of = (id: string) => figures.find((figure) => figure.id === id);
    expect(of("disclosure.licensing.decisions")?.labels.map((l) => [l.edition, l.column])).toEqual([
      ["2021", "本年处理决定数量"],
      ["2019", "处理决定数量"],
    ]);
    expect(of("requests.refused.stateSecret.total")?.labels[0]).toEqual({
      edition: "2021",
      group: "（三）不予公开",
      row: "1.属于国家秘密",
      column: "总计",
    });
    expect([
      of("disclosure.fees.amount")?.unit,
      of("disclosure.procurement.amount")?.unit,
      of("requests.handled.total")?.unit,
    ]).toEqual(["tenThousandYuan", "asPrinted", "count"]);
  });
});

describe("the version", () => {
  const versionIn = (): string => readIndex(json("index.json")).dataVersion;
  it("is twelve hex digits, in index and comparison, and the same for the same data", async () => {
    const first = await publishDataset(dataset, folder);
    expect(first.dataVersion).toMatch(/^[0-9a-f]{12}$/);
    expect(versionIn()).toBe(first.dataVersion);
    expect(json("comparison/index.json")).toMatchObject({ dataVersion: first.dataVersion });
    expect((await publishDataset(dataset, join(root, "elsewhere"))).dataVersion).toBe(first.dataVersion);
  });
  it("is the same in a release, which has tables that the site leaves out", async () => {
    // As many as no site has, for which no rows are needed.
    const counts = { ...dataset.index.counts, figures: 2_000_000, reports: 200_000 };
    const large: Dataset = { ...dataset, index: { ...dataset.index, counts } };
    const site = await publishDataset(large, folder);
    const onSite = listFiles();
    const release = await publishDataset(large, folder, { isWhole: true });
    expect(release.dataVersion).toBe(site.dataVersion);
    const added = listFiles().filter((path) => !onSite.includes(path));
    expect(added).toEqual(expect.arrayContaining(["figures/99-2023.csv", "metrics.csv", "reports-excel.csv"]));
  });
  it("changes with any figure", async () => {
    const changed = deriveDataset(groupReports([assessReport({ values: { "disclosure.rules.issued": 1 } })], []), []);
    const plain = deriveDataset(groupReports([assessReport()], []), []);
    const { dataVersion } = await publishDataset(changed, folder);
    expect(dataVersion).not.toBe((await publishDataset(plain, folder)).dataVersion);
  });
});

describe("the writer", () => {
  it("replaces an earlier dataset whole and leaves nothing beside it", async () => {
    await publishDataset(dataset, folder);
    await publishDataset(deriveDataset(groupReports([files[0] as (typeof files)[0]], []), []), folder);
    expect(listFiles().filter((path) => path.startsWith("agencies/"))).toEqual(["agencies/990101/jia-ju.json"]);
    expect(readdirSync(join(root, "public"))).toEqual(["data"]);
    expect(statSync(folder).mode & 0o777).toBe(0o755);
  });
  it("refuses a folder that holds something else", async () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "thesis.docx"), "years of work");
    await expect(publishDataset(dataset, folder)).rejects.toThrow(/thesis|other files/);
    expect(text("thesis.docx")).toBe("years of work");
    expect(readdirSync(join(root, "public"))).toEqual(["data"]);
  });
  it("keeps the earlier dataset when writing fails", async () => {
    await publishDataset(dataset, folder);
    const before = text("index.json");
    const broken = { ...dataset, metrics: { schemaVersion, metrics: [{ id: 1 }] } } as unknown as Dataset;
    await expect(publishDataset(broken, folder)).rejects.toThrow();
    expect(text("index.json")).toBe(before);
    expect(existsSync(folder) && readdirSync(join(root, "public"))).toEqual(["data"]);
  });
});
