/**
 * The dataset → path and text of every published file, one at a time, always in the same order.
 * Index and the directory of the comparison bear the version; they come last, so that it can be made from all the others.
 */
import { schemaVersion } from "../../model/dataset.ts";
import type { Dataset, DerivedAgency } from "../../model/packed/derived-dataset.ts";
import { packBodies } from "../../model/packed/packed-index.ts";
import { packAgency } from "../../packing/pack-agency.ts";
import { directoryOf } from "./comparison-directory.ts";
import { bodyPath, renderComparisonShards } from "./comparison-shards.ts";
import { contentKeyOfAll, fileKey } from "./body-keys.ts";
import { findingsByCounty } from "./findings-table.ts";
import { hashOf } from "./kept-list.ts";
import { notesOf, type FilePart, type KeptFiles, type PublishedFile } from "./kept-files.ts";
import { groupsByPlace, partsOfJson, type ListGroup } from "./parts/json-parts.ts";
import { groupByArea } from "./parts/table-parts.ts";
import { describeTables } from "./package/table-schema.ts";
import { publishedFiles, renderJson, renderSchema, type PublishedName } from "./published-files.ts";
import { listFetchedDays } from "./render-fetched-days.ts";
import { renderDictionary } from "./render-dictionary.ts";
import type { BodyGrams } from "./search/kept-grams.ts";
import { groupsByCity } from "./themes-tables.ts";
import { renderTables, type PublishedTable } from "./tables/published-tables.ts";

export type RenderedFile = { path: string; text: string | Uint8Array };

type Rendering = { metrics: Dataset["metrics"]["metrics"]; kept: KeptFiles; grams: BodyGrams };

/** A body's own file. Its text is noted for the search while it is at hand: to read it again costs more than all the rest. */
export const renderBody = (agency: DerivedAgency, { metrics, kept, grams }: Rendering): Iterable<PublishedFile> =>
  kept.filesOf(fileKey(agency), () => {
    const packed = packAgency(agency, metrics);
    grams.take(agency, packed.years);
    return [{ path: bodyPath(agency), text: renderJson("agency", packed) }];
  });

function renderThemes({ themes }: Dataset, kept: KeptFiles): PublishedFile {
  const list = { key: "groups", groups: groupsByPlace(groupsByCity(themes)) };
  return kept.fileOf("themes.json", partsOfJson("themes", themes, list));
}

function renderFindings({ diagnostics }: Dataset, kept: KeptFiles): PublishedFile {
  const { schemaVersion: version } = diagnostics;
  const list = { key: "diagnostics", groups: groupsByPlace(findingsByCounty(diagnostics)) };
  return kept.fileOf("diagnostics.json", partsOfJson("diagnostics", { schemaVersion: version }, list));
}

/** To hold a long file against its schema takes several times as long as to tell whether it is the same. */
const keptJson = (name: PublishedName, value: unknown, kept: KeptFiles): Iterable<PublishedFile> =>
  kept.filesOf([name, value], () => [{ path: `${name}.json`, text: renderJson(name, value) }]);

/** All files beside those of bodies, but Parquet. */
export function* renderUnversionedFiles(
  dataset: Dataset,
  tables: readonly PublishedTable[],
  kept: KeptFiles,
): Generator<PublishedFile> {
  yield* renderComparisonShards(dataset, kept);
  yield* renderRegions(dataset, kept);
  yield { path: "corpus.json", text: renderJson("corpus", { schemaVersion, synthetic: dataset.index.synthetic }) };
  yield* keptJson("fetched", listFetchedDays(dataset), kept);
  yield { path: "metrics.json", text: renderJson("metrics", dataset.metrics) };
  yield renderThemes(dataset, kept);
  yield { path: "copied.json", text: renderJson("copied", dataset.copied) };
  yield { path: "problems.json", text: renderJson("problems", dataset.problems) };
  yield { path: "text.json", text: renderJson("text", dataset.text) };
  yield renderFindings(dataset, kept);
  yield* keptJson("search", dataset.search, kept);
  yield* kept.filesOf(["dictionary"], () => [
    { path: "dictionary.json", text: renderJson("dictionary", renderDictionary()) },
  ]);
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
  yield* keptJson("regions", allRegions, kept);
}

const renderSchemas = (): RenderedFile[] =>
  (Object.keys(publishedFiles) as PublishedName[]).map((name) => ({
    path: `schema/${name}.schema.json`,
    text: renderSchema(name),
  }));

/** A file that bears the version, which is made from all files without it. */
export type VersionedFile = { path: string; textOf: (dataVersion: string) => Uint8Array };

/** Rendered once, since the index of a province takes its time. */
function versionedFile(path: string, parts: readonly FilePart[], kept: KeptFiles): VersionedFile {
  const [first = new Uint8Array(), ...others] = kept.bytesOf(path, parts);
  // No text in the file holds this: its quotation marks would be escaped.
  const [before = "", ...after] = Buffer.from(first).toString("utf8").split('"dataVersion":""');
  const textOf = (dataVersion: string): Uint8Array => {
    const bytes = [Buffer.from([before, ...after].join(`"dataVersion":"${dataVersion}"`), "utf8"), ...others];
    kept.keepParts(path, notesOf(parts, bytes));
    return Buffer.concat(bytes);
  };
  return { path, textOf };
}

/** What stands in the index of a county's bodies is made of these alone, and of how regions are called. */
function indexedByCounty({ agencies, index }: Dataset): ListGroup[] {
  const regions = hashOf(JSON.stringify(index.regions));
  let end = 0;
  return groupByArea(agencies).map((bodies): ListGroup => {
    const start = end;
    end += bodies.length;
    const key = contentKeyOfAll(bodies);
    return {
      digest: key === null ? null : `${key} ${regions}`,
      items: () => packBodies(index.agencies.slice(start, start + bodies.length), index.regions),
    };
  });
}

export function renderVersionedFiles(dataset: Dataset, kept: KeptFiles): VersionedFile[] {
  const directory = { ...directoryOf(dataset), dataVersion: "" };
  const whole = { key: null, render: () => renderJson("comparison-index", directory) };
  const index = { ...dataset.index, dataVersion: "" };
  const list = { key: "agencies", groups: indexedByCounty(dataset) };
  return [
    versionedFile("comparison/index.json", [whole], kept),
    versionedFile("index.json", partsOfJson("index", index, list), kept),
  ];
}
