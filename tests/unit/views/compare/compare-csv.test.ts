import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { formatCompareCsv } from "../../../../src/views/compare/compare-csv.ts";
import { csvFormats } from "../../../../src/views/csv-cells.ts";
import { closingValues } from "../../../fixtures/build-report.ts";
import { decided, inZh, publishReports, showState } from "./build-compare.ts";

const hostile = '=cmd|"/c calc"!A1';
const published = publishReports(
  { agencyName: "甲局", values: closingValues },
  { agencyName: "乙局", values: decided(3, 4) },
  { agencyName: hostile, values: decided(0, 0) },
  { agencyName: "丁局", year: 2022, values: decided(5, 20) },
);
const ids = published.dataset.agencies.map(({ agency }) => agency.id);
const origin = { locale: "zh" as const, dataVersion: "0123456789ab", address: "https://example.org/compare/?a=1,2" };

async function csvOf(format: keyof typeof csvFormats, metric = "disclosureRate", region = false) {
  const chosen = region ? { region: "990101" } : { bodies: ids };
  const { picture, data, state } = await showState(
    published,
    { ...chosen, years: [2023], metric },
    { withSources: true },
  );
  return formatCompareCsv(picture, data.bodies, state.years, origin, csvFormats[format]);
}
const parse = (text: string) => Papa.parse<Record<string, string>>(text.trim(), { header: true }).data;

describe("the CSV of the compare page", () => {
  it("has a row for each body and year shown, and one for each that has no report", async () => {
    const rows = parse(await csvOf("plain"));
    expect(rows.map((row) => [row["agency"], row["reason"]])).toEqual([
      [hostile, "noDecisions"],
      ["乙局", "fewerThanTen"],
      ["甲局", ""],
      ["丁局", "noReport"],
    ]);
  });
  it("holds value, counts, bounds, source, lines, version and address", async () => {
    const row = parse(await csvOf("plain")).find(({ agency }) => agency === "甲局");
    expect(row).toMatchObject({
      year: "2023",
      scope: "own",
      edition: "2021",
      measure: "disclosureRate",
      formula: "(A + B) / T",
      value: "0.545455",
      numerator: "6",
      denominator: "11",
      source_path: "样例省/样例市/样例区/甲局-2023.txt",
      data_version: "0123456789ab",
      address: origin.address,
    });
    expect(Number(row?.["interval_low"])).toBeCloseTo(0.28, 2);
    expect(row?.["source_lines"]).toMatch(/^\d+;\d+;\d+$/);
  });
  it("gives counts and no rate below ten cases", async () => {
    const row = parse(await csvOf("plain")).find(({ agency }) => agency === "乙局");
    expect(row).toMatchObject({ value: "", numerator: "3", denominator: "4", interval_low: "" });
  });
  it("says the same of a region, its places loaded on demand", async () => {
    const sorted = (rows: Record<string, string>[]) => rows.map((row) => JSON.stringify(row)).sort();
    expect(sorted(parse(await csvOf("plain", "received", true)))).toEqual(
      sorted(parse(await csvOf("plain", "received"))),
    );
  });
  it("is plain for scripts: no mark, one line end, texts as they are", async () => {
    const text = await csvOf("plain");
    expect(text.startsWith("agency_id,")).toBe(true);
    expect(text).not.toContain("\r");
    expect(text.endsWith("\n")).toBe(true);
    expect(parse(text)[0]?.["agency"]).toBe(hostile);
  });
  it("is safe for spreadsheets: mark, CRLF, no cell that would run", async () => {
    const text = await csvOf("spreadsheet");
    expect(text.startsWith("\ufeffagency_id,")).toBe(true);
    expect(text.replaceAll("\r\n", "")).not.toContain("\n");
    const cells = parse(text).flatMap((row) => Object.values(row));
    expect(cells.some((cell) => cell.includes("calc"))).toBe(true);
    expect(cells.filter((cell) => /^[\s]*[=+\-@＝＋－＠]/.test(cell))).toEqual([]);
  });
  it("names a measure in the reader's language", async () => {
    expect(parse(await csvOf("plain", "received"))[0]?.["measure_name"]).toBe(
      published.catalogue.measures.find(({ id }) => id === "received")?.name[inZh.locale],
    );
  });
});
