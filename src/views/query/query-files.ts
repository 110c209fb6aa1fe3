/**
 * What the query page loads first: which Parquet files there are, and the places that they tell of. Takes the list of
 * published files and the index.
 */
import type { DatasetIndex } from "../../model/dataset.ts";
import { compareCodePoints } from "../../model/code-point-order.ts";
import { partitionsOf } from "./query-plan.ts";

export type QueryFiles = {
  dataVersion: string;
  /** Path below the data folder, and bytes. */
  files: [path: string, bytes: number][];
  /** Provinces, cities and counties by their codes, in the order of these. */
  places: [code: string, name: string][];
  years: number[];
};

type Index = Pick<DatasetIndex, "regions" | "dataVersion">;

export function renderQueryFiles(files: readonly { path: string; bytes: number }[], index: Index): QueryFiles {
  const partitions = partitionsOf(files).sort((a, b) => compareCodePoints(a.path, b.path));
  return {
    dataVersion: index.dataVersion,
    files: partitions.map(({ path, bytes }) => [path, bytes]),
    places: index.regions.filter(({ level }) => level !== "town").map(({ code, name }) => [code, name]),
    years: [...new Set(partitions.map(({ year }) => year))].sort((a, b) => a - b),
  };
}
