/** Synthetic reports → the comparison's published files in memory, read as the browser reads them. */
import type { Dataset } from "../../../../src/model/packed/derived-dataset.ts";
import type { ComparisonDirectory } from "../../../../src/model/comparison-shards.ts";
import { comparisonEn } from "../../../../src/i18n/en/comparison.ts";
import { compareEn } from "../../../../src/i18n/en/compare.ts";
import { comparisonZh } from "../../../../src/i18n/zh/comparison.ts";
import { compareZh } from "../../../../src/i18n/zh/compare.ts";
import { packAgency } from "../../../../src/packing/pack-agency.ts";
import { deriveDataset } from "../../../../src/pipeline/derive/derive-dataset.ts";
import { groupReports } from "../../../../src/pipeline/derive/group-reports.ts";
import { directoryOf } from "../../../../src/pipeline/publish/comparison-directory.ts";
import { renderComparisonShards } from "../../../../src/pipeline/publish/comparison-shards.ts";
import { createKeptFiles } from "../../../../src/pipeline/publish/kept-files.ts";
import { renderCompare, type ComparePicture } from "../../../../src/views/compare/compare-picture.ts";
import { firstState, type CompareState } from "../../../../src/views/compare/compare-state.ts";
import type { CompareWording } from "../../../../src/views/compare/compare-words.ts";
import type { CompareData } from "../../../../src/views/compare/compare-data.ts";
import { loadCompare, type CompareCatalogue, type CompareFiles } from "../../../../src/views/compare/load-compare.ts";
import { measuresOf } from "../../../../src/views/compare/measures.ts";
import { createLinks } from "../../../../src/views/links.ts";
import { assessReport } from "../../../fixtures/assess-report.ts";
import type { ReportOverrides } from "../../../fixtures/build-report.ts";

export const inZh: CompareWording = { t: compareZh, shared: comparisonZh, locale: "zh" };
export const inEn: CompareWording = { t: compareEn, shared: comparisonEn, locale: "en" };

export type Published = {
  dataset: Dataset;
  directory: ComparisonDirectory;
  files: CompareFiles;
  catalogue: CompareCatalogue;
  /** Paths of the files that were asked for, in order. */
  asked: string[];
};

export function publishReports(...reports: ReportOverrides[]): Published {
  const dataset = deriveDataset(groupReports(reports.map(assessReport), []), []);
  const texts = new Map(
    [...renderComparisonShards(dataset, createKeptFiles(null, ""))].flatMap((file): [string, string][] =>
      "text" in file ? [[file.path, String(file.text)]] : [],
    ),
  );
  for (const file of dataset.agencies) {
    texts.set(`agencies/${file.agency.id}.json`, JSON.stringify(packAgency(file, dataset.metrics.metrics)));
  }
  const asked: string[] = [];
  const get = <T>(path: string): Promise<T | null> => {
    asked.push(path);
    const text = texts.get(`${path}.json`);
    return Promise.resolve(text === undefined ? null : (JSON.parse(text) as T));
  };
  const directory = { ...directoryOf(dataset), dataVersion: "0123456789ab" };
  return {
    dataset,
    directory,
    asked,
    files: {
      body: (id) => get(`agencies/${id}`),
      area: (area) => get(`comparison/areas/${area}`),
      pack: (area, year, pack) => get(`comparison/areas/${area}/${year}-${pack}`),
      sources: (area, year) => get(`comparison/areas/${area}/${year}-sources`),
    },
    catalogue: { directory, measures: measuresOf(dataset.metrics.metrics) },
  };
}

export const stateOf = (published: Published, chosen: Partial<CompareState>): CompareState => ({
  ...firstState({ ...published.directory, start: { bodies: [], region: null, year: null } }),
  ...chosen,
});

export async function showState(
  published: Published,
  chosen: Partial<CompareState>,
  { wording = inZh, withSources = false } = {},
): Promise<{ state: CompareState; data: CompareData; picture: ComparePicture }> {
  const state = stateOf(published, chosen);
  const data = await loadCompare(state, published.files, published.catalogue, { withSources });
  const links = createLinks("/", wording.locale);
  return { state, data, picture: renderCompare(state, data, { wording, links }) };
}

/** Requests decided and granted in full, for a disclosure rate of `granted` out of `handled`; the rest was not held. */
export const decided = (granted: number, handled: number): Record<string, number> => ({
  "requests.received.total": handled,
  "requests.received.naturalPerson": handled,
  "requests.granted.total": granted,
  "requests.granted.naturalPerson": granted,
  "requests.unavailable.notHeld.total": handled - granted,
  "requests.unavailable.notHeld.naturalPerson": handled - granted,
  "requests.handled.total": handled,
  "requests.handled.naturalPerson": handled,
});
