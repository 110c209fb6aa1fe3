/**
 * The dataset → path and text of every published file, one at a time, always in the same order.
 * Index and the directory of the comparison bear the version; they come last, so that it can be made from all the others.
 */
import { schemaVersion, type Dataset, type DerivedAgency } from "../../model/dataset.ts";
import { packIndex } from "../../model/packed/packed-index.ts";
import { packAgency } from "../../packing/pack-agency.ts";
import { directoryOf } from "./comparison-directory.ts";
import { bodyPath, renderComparisonShards } from "./comparison-shards.ts";
import { fileKey } from "./body-keys.ts";
import type { KeptFiles, PublishedFile } from "./kept-files.ts";
import { describeTables } from "./package/table-schema.ts";
import { publishedFiles, renderJson, renderSchema, type PublishedName } from "./published-files.ts";
import { listFetchedDays } from "./render-fetched-days.ts";
import { renderDictionary } from "./render-dictionary.ts";
import type { BodyGrams } from "./search/kept-grams.ts";
import { publishedTables, renderTables } from "./tables/published-tables.ts";

export type RenderedFile = { path: string; text: string | Uint8Array };

type Rendering = { metrics: Dataset["metrics"]["metrics"]; kept: KeptFiles; grams: BodyGrams };

/** A body's own file. Its text is noted for the search while it is at hand: to read it again costs more than all the rest. */
export const renderBody = (agency: DerivedAgency, { metrics, kept, grams }: Rendering): Iterable<PublishedFile> =>
  kept.filesOf(fileKey(agency), () => {
    const packed = packAgency(agency, metrics);
    grams.take(agency, packed.years);
    return [{ path: bodyPath(agency), text: renderJson("agency", packed) }];
  });

/** All files beside those of bodies, but Parquet. `isWhole`: with the tables that are too large for the site. */
export function* renderUnversionedFiles(dataset: Dataset, kept: KeptFiles, isWhole: boolean): Generator<PublishedFile> {
  yield* renderComparisonShards(dataset, kept);
  yield* renderRegions(dataset, kept);
  yield { path: "corpus.json", text: renderJson("corpus", { schemaVersion, synthetic: dataset.index.synthetic }) };
  yield { path: "fetched.json", text: renderJson("fetched", listFetchedDays(dataset)) };
  yield { path: "metrics.json", text: renderJson("metrics", dataset.metrics) };
  yield { path: "themes.json", text: renderJson("themes", dataset.themes) };
  yield { path: "copied.json", text: renderJson("copied", dataset.copied) };
  yield { path: "problems.json", text: renderJson("problems", dataset.problems) };
  yield { path: "text.json", text: renderJson("text", dataset.text) };
  yield { path: "diagnostics.json", text: renderJson("diagnostics", dataset.diagnostics) };
  yield* kept.filesOf(["search", dataset.search], () => [
    { path: "search.json", text: renderJson("search", dataset.search) },
  ]);
  yield { path: "dictionary.json", text: renderJson("dictionary", renderDictionary()) };
  const tables = publishedTables(dataset, isWhole);
  yield* renderTables(tables, kept);
  yield* describeTables(tables);
  // The program alone tells them.
  yield* kept.filesOf(["schemas"], renderSchemas);
}

/** Of thousands of regions a changed report concerns four; to hold a value against its schema takes longer than to hash it. */
function* renderRegions({ regions, allRegions }: Dataset, kept: KeptFiles): Generator<PublishedFile> {
  for (const region of regions) {
    yield* kept.filesOf(["region", region], () => [
      { path: `regions/${region.region.code}.json`, text: renderJson("region", region) },
    ]);
  }
  yield* kept.filesOf(["regions", allRegions], () => [
    { path: "regions.json", text: renderJson("regions", allRegions) },
  ]);
}

const renderSchemas = (): RenderedFile[] =>
  (Object.keys(publishedFiles) as PublishedName[]).map((name) => ({
    path: `schema/${name}.schema.json`,
    text: renderSchema(name),
  }));

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
