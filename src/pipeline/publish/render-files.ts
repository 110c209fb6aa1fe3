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
import { fileKey } from "./body-keys.ts";
import type { KeptFiles, PublishedFile } from "./kept-files.ts";
import { renderParquet } from "./parquet/render-partitions.ts";
import { publishedFiles, renderJson, renderSchema, type PublishedName } from "./published-files.ts";
import { renderCsv, renderSpreadsheetCsv } from "./render-csv.ts";
import { renderDictionary } from "./render-dictionary.ts";
import { tabulateReports } from "./reports-table.ts";
import { partsOfTable } from "./table-parts.ts";
import { tabulateThemes } from "./themes-tables.ts";

export type RenderedFile = { path: string; text: string | Uint8Array };

export function* renderUnversionedFiles(dataset: Dataset, kept: KeptFiles): Generator<PublishedFile> {
  const { metrics } = dataset.metrics;
  for (const agency of dataset.agencies) {
    yield* kept.filesOf(fileKey(agency), () => [
      { path: bodyPath(agency), text: renderJson("agency", packAgency(agency, metrics)) },
    ]);
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
  yield kept.tableOf("reports.csv", partsOfTable(dataset.agencies, tabulateReports, renderCsv));
  yield kept.tableOf("reports-excel.csv", partsOfTable(dataset.agencies, tabulateReports, renderSpreadsheetCsv));
  for (const name of Object.keys(publishedFiles) as PublishedName[]) {
    yield { path: `schema/${name}.schema.json`, text: renderSchema(name) };
  }
}

/** A file that bears the version, which is made from all files without it. */
export type VersionedFile = { path: string; textOf: (dataVersion: string) => string };

/** Rendered once, since the index of a province takes its time. */
function versionedFile(path: string, text: string): VersionedFile {
  // No text in the file holds this: its quotation marks would be escaped.
  const [before = "", ...after] = text.split('"dataVersion":""');
  return { path, textOf: (dataVersion) => [before, ...after].join(`"dataVersion":"${dataVersion}"`) };
}

export const renderVersionedFiles = (dataset: Dataset): VersionedFile[] => [
  versionedFile("comparison/index.json", renderJson("comparison-index", { ...directoryOf(dataset), dataVersion: "" })),
  versionedFile("index.json", renderJson("index", packIndex({ ...dataset.index, dataVersion: "" }))),
];
