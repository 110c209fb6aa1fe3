/**
 * The dataset → the file that the compare page begins with: measures, years, areas, and what to show first.
 * Small whatever the size of the dataset.
 */
import { compareCodePoints } from "../../model/code-point-order.ts";
import type { ComparisonDirectory } from "../../model/comparison-shards.ts";
import { schemaVersion, type AgencyFile } from "../../model/dataset.ts";
import type { Dataset } from "../../model/packed/derived-dataset.ts";
import { measureIds, unknownArea } from "./comparison-shards.ts";

/** As many as can be compared one by one; more are shown as a region. */
const mostBodies = 12;
const regionSize = { least: 5, most: 40 };

/** How many bodies stand in each region, those of the regions inside it among them. */
function countBodies({ agencies, index }: Dataset): Map<string, number> {
  const counts = new Map(index.regions.map(({ code }) => [code, 0]));
  for (const { agency } of agencies) {
    for (const { code } of agency.region.path) {
      if (code !== null) counts.set(code, (counts.get(code) ?? 0) + 1);
    }
  }
  return counts;
}

const byName = (a: AgencyFile, b: AgencyFile): number =>
  compareCodePoints(a.agency.name, b.agency.name) || compareCodePoints(a.agency.id, b.agency.id);

/** The year for which most of the bodies have a report; the latest of several. */
function fullestYear(files: readonly AgencyFile[]): number | null {
  const counts = new Map<number, number>();
  for (const { year } of files.flatMap(({ years }) => years)) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [fullest] = [...counts].sort(([a, n], [b, m]) => m - n || b - a);
  return fullest?.[0] ?? null;
}

/** All bodies where there are few, else the first county of a size that can be read, else the first bodies by name. */
function startOf(dataset: Dataset): ComparisonDirectory["start"] {
  const files = dataset.agencies.toSorted(byName);
  const counts = countBodies(dataset);
  const readable = dataset.index.regions.find(({ code, level }) => {
    const count = counts.get(code) ?? 0;
    return level === "county" && count >= regionSize.least && count <= regionSize.most;
  });
  if (files.length <= mostBodies || readable === undefined) {
    const first = files.slice(0, mostBodies);
    return { bodies: first.map(({ agency }) => agency.id), region: null, year: fullestYear(first) };
  }
  const within = files.filter(({ agency }) => agency.region.path.some(({ code }) => code === readable.code));
  return { bodies: [], region: readable.code, year: fullestYear(within) };
}

export function directoryOf(dataset: Dataset): Omit<ComparisonDirectory, "dataVersion"> {
  const areas = dataset.agencies.map(({ agency }) => agency.region.code?.slice(0, 4) ?? unknownArea);
  const years = dataset.agencies.flatMap((file) => file.years.map(({ year }) => year));
  return {
    schemaVersion,
    measures: measureIds(dataset),
    years: [...new Set(years)].sort((a, b) => a - b),
    areas: [...new Set(areas)].sort(compareCodePoints),
    start: startOf(dataset),
  };
}
