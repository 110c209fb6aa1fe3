/**
 * The dataset → path and text of every published file, one at a time, always in the same order.
 * Index and comparison bear the version; they come last, so that the version can be made from all that stands before.
 */
import type { AgencyFile, Dataset, SearchFile } from "../../model/dataset.ts";
import { schemaVersion } from "../../model/dataset.ts";
import { publishedFiles, renderJson, renderSchema, type PublishedName } from "./published-files.ts";
import { renderCsv, renderSpreadsheetCsv } from "./render-csv.ts";
import { renderDictionary } from "./render-dictionary.ts";
import { tabulateReports } from "./reports-table.ts";

export type RenderedFile = { path: string; text: string };

const namesForSearch = (agencies: readonly AgencyFile[]): SearchFile => ({
  schemaVersion,
  agencies: agencies.map(({ agency: { id, name, aliases, region, pinyin, initials } }) => ({
    id,
    name,
    aliases,
    place: region.names.join(""),
    pinyin,
    initials,
  })),
});

export function* renderUnversionedFiles(dataset: Dataset): Generator<RenderedFile> {
  for (const agency of dataset.agencies) {
    yield { path: `agencies/${agency.agency.id}.json`, text: renderJson("agency", agency) };
  }
  yield { path: "metrics.json", text: renderJson("metrics", dataset.metrics) };
  yield { path: "diagnostics.json", text: renderJson("diagnostics", dataset.diagnostics) };
  yield { path: "search.json", text: renderJson("search", namesForSearch(dataset.agencies)) };
  yield { path: "dictionary.json", text: renderJson("dictionary", renderDictionary()) };
  const table = tabulateReports(dataset.agencies);
  yield { path: "reports.csv", text: renderCsv(table) };
  yield { path: "reports-excel.csv", text: renderSpreadsheetCsv(table) };
  for (const name of Object.keys(publishedFiles) as PublishedName[]) {
    yield { path: `schema/${name}.schema.json`, text: renderSchema(name) };
  }
}

export const renderVersionedFiles = ({ index, comparison }: Dataset, dataVersion: string): RenderedFile[] => [
  { path: "comparison.json", text: renderJson("comparison", { ...comparison, dataVersion }) },
  { path: "index.json", text: renderJson("index", { ...index, dataVersion }) },
];
