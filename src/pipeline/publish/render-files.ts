/**
 * The dataset → path and text of every published file, one at a time, always in the same order.
 * Index and the directory of the comparison bear the version; they come last, so that it can be made from all the others.
 */
import { schemaVersion, type Dataset } from "../../model/dataset.ts";
import { packIndex } from "../../model/packed/packed-index.ts";
import { packAgency } from "../../packing/pack-agency.ts";
import { directoryOf } from "./comparison-directory.ts";
import { bodyPath, renderComparisonShards } from "./comparison-shards.ts";
import type { KeptAreas } from "./kept-areas.ts";
import { describeTables } from "./package/table-schema.ts";
import { renderParquet } from "./parquet/render-partitions.ts";
import { publishedFiles, renderJson, renderSchema, type PublishedName } from "./published-files.ts";
import { renderDictionary } from "./render-dictionary.ts";
import { publishedTables, renderTables } from "./tables/published-tables.ts";

/** Bytes of a file that was rendered before. */
export type RenderedFile = { path: string; text: string | Uint8Array };

/** `isWhole`: with the tables that are too large for the site. */
export function* renderUnversionedFiles(dataset: Dataset, kept: KeptAreas, isWhole: boolean): Generator<RenderedFile> {
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
  yield { path: "diagnostics.json", text: renderJson("diagnostics", dataset.diagnostics) };
  yield { path: "search.json", text: renderJson("search", dataset.search) };
  yield { path: "dictionary.json", text: renderJson("dictionary", renderDictionary()) };
  const tables = publishedTables(dataset, isWhole);
  yield* renderTables(tables);
  yield* describeTables(tables);
  for (const name of Object.keys(publishedFiles) as PublishedName[]) {
    yield { path: `schema/${name}.schema.json`, text: renderSchema(name) };
  }
}

export const renderVersionedFiles = (dataset: Dataset, dataVersion: string): RenderedFile[] => [
  { path: "comparison/index.json", text: renderJson("comparison-index", { ...directoryOf(dataset), dataVersion }) },
  { path: "index.json", text: renderJson("index", packIndex({ ...dataset.index, dataVersion })) },
];
