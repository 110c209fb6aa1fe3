/**
 * The published files of the comparison over the network, each fetched once. A file that isn't there is null; one that
 * can't be had, or is of another version than this page was built for, rejects and may be asked for again.
 */
import type { ComparisonDirectory } from "../../model/comparison-shards.ts";
import { schemaVersion } from "../../model/published/dataset-version.ts";
import type { MetricsFile } from "../../model/dataset.ts";
import type { Links } from "../../views/links.ts";
import type { CompareCatalogue, CompareFiles } from "../../views/compare/load-compare.ts";
import { measuresOf } from "../../views/compare/measures.ts";

async function fetchFile(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const file = (await response.json()) as { schemaVersion: number };
  if (file.schemaVersion !== schemaVersion) throw new Error(`${address}: schema version ${file.schemaVersion}`);
  return file;
}

function once(links: Links): <T>(path: string) => Promise<T | null> {
  const loads = new Map<string, Promise<unknown>>();
  return <T>(path: string) => {
    const load =
      loads.get(path) ??
      fetchFile(links.dataFile(path)).catch((error: unknown) => {
        loads.delete(path);
        throw error;
      });
    loads.set(path, load);
    return load as Promise<T | null>;
  };
}

export function createCompareFiles(links: Links): { files: CompareFiles; catalogue: () => Promise<CompareCatalogue> } {
  const get = once(links);
  const within = (area: string, name: string): string => `comparison/areas/${area}/${name}.json`;
  return {
    files: {
      body: (id) => get(`agencies/${id}.json`),
      area: (area) => get(`comparison/areas/${area}.json`),
      pack: (area, year, pack) => get(within(area, `${year}-${pack}`)),
      sources: (area, year) => get(within(area, `${year}-sources`)),
    },
    catalogue: async () => {
      const [directory, metrics] = await Promise.all([
        get<ComparisonDirectory>("comparison/index.json"),
        get<MetricsFile>("metrics.json"),
      ]);
      if (directory === null || metrics === null) throw new Error("no comparison");
      return { directory, measures: measuresOf(metrics.metrics) };
    },
  };
}
