/**
 * The dataset → path and text of every published file, one at a time, always in the same order.
 * Index and the directory of the comparison bear the version; they come last, so that it can be made from all the others.
 */
import { schemaVersion, type Dataset } from "../../model/dataset.ts";
import { packIndex } from "../../model/packed/packed-index.ts";
import { packAgency } from "../../packing/pack-agency.ts";
import { directoryOf } from "./comparison-directory.ts";
import { bodyPath, renderComparisonShards } from "./comparison-shards.ts";
import { tabulateFindings } from "./findings-table.ts";
import type { KeptAreas } from "./kept-areas.ts";
import { renderParquet } from "./parquet/render-partitions.ts";
import { publishedFiles, renderJson, renderSchema, type PublishedName } from "./published-files.ts";
import { renderCsv, renderSpreadsheetCsv } from "./render-csv.ts";
import { renderDictionary } from "./render-dictionary.ts";
import { tabulateReports } from "./reports-table.ts";
import { tabulateThemes } from "./themes-tables.ts";

/** Bytes of a file that was rendered before. */
export type RenderedFile = { path: string; text: string | Uint8Array };

export function* renderUnversionedFiles(dataset: Dataset, kept: KeptAreas): Generator<RenderedFile> {
  const { metrics } = dataset.metrics;
  for (const agency of dataset.agencies) {
    yield { path: bodyPath(agency), text: renderJson("agency", packAgency(agency, metrics)) };
  }
  yield* renderComparisonShards(dataset, kept);
  yield* renderParquet(dataset, kept);
  for (const region of dataset.regions) {
    yield { path: `regions/${region.region.code}.json`, text: renderJson("region", region) };
  }
  yield { path: "regions.json", text: renderJson("regions", dataset.allRegions) };
  yield { path: "corpus.json", text: renderJson("corpus", { schemaVersion, synthetic: dataset.index.synthetic }) };
  yield { path: "metrics.json", text: renderJson("metrics", dataset.metrics) };
  yield { path: "themes.json", text: renderJson("themes", dataset.themes) };
  for (const { theme, table } of tabulateThemes(dataset.themes, dataset.index.regions)) {
    yield { path: `themes/${theme}.csv`, text: renderCsv(table) };
    yield { path: `themes/${theme}-excel.csv`, text: renderSpreadsheetCsv(table) };
  }
  yield { path: "diagnostics.json", text: renderJson("diagnostics", dataset.diagnostics) };
  const findings = tabulateFindings(dataset.diagnostics);
  yield { path: "diagnostics.csv", text: renderCsv(findings) };
  yield { path: "diagnostics-excel.csv", text: renderSpreadsheetCsv(findings) };
  yield { path: "search.json", text: renderJson("search", dataset.search) };
  yield { path: "dictionary.json", text: renderJson("dictionary", renderDictionary()) };
  const table = tabulateReports(dataset.agencies);
  yield { path: "reports.csv", text: renderCsv(table) };
  yield { path: "reports-excel.csv", text: renderSpreadsheetCsv(table) };
  for (const name of Object.keys(publishedFiles) as PublishedName[]) {
    yield { path: `schema/${name}.schema.json`, text: renderSchema(name) };
  }
}

export const renderVersionedFiles = (dataset: Dataset, dataVersion: string): RenderedFile[] => [
  { path: "comparison/index.json", text: renderJson("comparison-index", { ...directoryOf(dataset), dataVersion }) },
  { path: "index.json", text: renderJson("index", packIndex({ ...dataset.index, dataVersion })) },
];
