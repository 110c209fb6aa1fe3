/**
 * The dataset → the file that the compare page begins with: measures, years, areas, and what to show first.
 * Small whatever the size of the dataset.
 */
import { compareCodePoints } from "../../model/code-point-order.ts";
import type { ComparisonDirectory } from "../../model/comparison-shards.ts";
import { schemaVersion, type Agency, type Dataset } from "../../model/dataset.ts";
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

const byName = (a: Agency, b: Agency): number => compareCodePoints(a.name, b.name) || compareCodePoints(a.id, b.id);

/** All bodies where there are few, else the first county of a size that can be read, else the first bodies by name. */
function startOf(dataset: Dataset): ComparisonDirectory["start"] {
  const bodies = dataset.agencies.map(({ agency }) => agency).sort(byName);
  const first = { bodies: bodies.slice(0, mostBodies).map(({ id }) => id), region: null };
  if (bodies.length <= mostBodies) return first;
  const counts = countBodies(dataset);
  const region = dataset.index.regions.find(({ code, level }) => {
    const count = counts.get(code) ?? 0;
    return level === "county" && count >= regionSize.least && count <= regionSize.most;
  });
  return region === undefined ? first : { bodies: [], region: region.code };
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
