/**
 * Three totals, the same wherever a reader takes them from: the page, the CSV, the JSON, and the Parquet and CSV files asked
 * in SQL. A report counts when every figure of the theme is known and none is disputed.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { load } from "cheerio";
import Papa from "papaparse";
import { expect, inject, it } from "vitest";
import { formatNumber } from "../../src/i18n/format.ts";
import { ThemesFile } from "../../src/model/themes.ts";

const { folder } = inject("demoSite");
const data = join(folder, "data/v1");
const keys = ["received", "handled", "carriedOut"] as const;
type Totals = Record<(typeof keys)[number], number>;

const columns = ["received", "carriedIn", "handled", "carriedOut"].map((row) => `requests.${row}.total`);

const byFigure = (year: number): string => `
  with reports as (
    select agency, bool_and(effective is not null and standing <> 'disputed') as counts,
      ${keys.map((key) => `sum(effective) filter (figure = 'requests.${key}.total') as "${key}"`).join(", ")}
    from read_parquet('${data}/parquet/figures/*/*/*.parquet', hive_partitioning = true)
    where scope = 'own' and year = ${year} and figure in (${columns.map((id) => `'${id}'`).join(", ")})
    group by agency
  )
  select ${keys.map((key) => `sum("${key}")::int as "${key}"`).join(", ")} from reports where counts`;

/** The wide files hold printed numbers; which reports count is told by the long ones. */
const byReport = (source: string, year: number): string => `
  with counted as (
    select agency from read_parquet('${data}/parquet/figures/*/*/*.parquet', hive_partitioning = true)
    where scope = 'own' and year = ${year} and figure in (${columns.map((id) => `'${id}'`).join(", ")})
    group by agency having bool_and(effective is not null and standing <> 'disputed')
  )
  select ${keys.map((key) => `sum(coalesce("requests.${key}.total", 0))::int as "${key}"`).join(", ")}
  from ${source} semi join counted using (agency) where year = ${year}`;

it("agree between page, CSV, JSON, and Parquet and CSV in DuckDB", async () => {
  const themes = ThemesFile.parse(JSON.parse(readFileSync(join(data, "themes.json"), "utf8")));
  const groups = themes.groups.filter(({ kind }) => kind === "all");
  const { year, themes: own } = groups.toSorted((a, b) => b.year - a.year)[0]!;
  const published = Object.fromEntries(keys.map((key) => [key, own.requests.sums[key]])) as Totals;
  expect(published.received).toBeGreaterThan(100);

  const csv = Papa.parse<Record<string, string>>(readFileSync(join(data, "themes/requests.csv"), "utf8"), {
    header: true,
  });
  const row = csv.data.find((cells) => cells["kind"] === "all" && cells["year"] === String(year))!;
  expect(Object.fromEntries(keys.map((key) => [key, Number(row[key])]))).toEqual(published);

  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const ask = async (sql: string): Promise<unknown> => (await connection.runAndReadAll(sql)).getRowObjectsJson()[0];
  expect(await ask(byFigure(year))).toEqual(published);
  expect(await ask(byReport(`read_parquet('${data}/parquet/reports/*/*/*.parquet')`, year))).toEqual(published);
  expect(await ask(byReport(`read_csv('${data}/reports.csv')`, year))).toEqual(published);

  const page = load(readFileSync(join(folder, "requests/index.html"), "utf8"))("main").text();
  for (const key of keys) expect(page, key).toContain(formatNumber(published[key], "zh"));
});
