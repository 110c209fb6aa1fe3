/**
 * `data/latest.json`: which version of the dataset is the newest, in which folder it lies, and where its tables are. A pointer
 * instead of a second copy, which would double the bytes. Takes the versions, the newest day of fetching and the published files; addresses are relative
 * to the pointer itself.
 */
import { datasetVersion, versionFolder } from "../../model/published/dataset-version.ts";
import type { DataFile } from "./data-page.ts";

export type LatestData = {
  /** The form of the files: docs/data.md. */
  version: string;
  /** Of the content: the version to cite. */
  dataVersion: string;
  folder: string;
  /** The last day on which a report was fetched, YYYY-MM-DD; null where the data know none. */
  fetched: string | null;
  /** Address by path below the folder, of all files but those of single bodies, regions and areas. */
  files: Record<string, string>;
};

const isOneOfMany = (path: string): boolean => /^(agencies|regions|comparison)\//.test(path);

export function renderLatest(dataVersion: string, fetched: string | null, files: readonly DataFile[]): LatestData {
  const folder = `${versionFolder}/`;
  const named = files.filter(({ path }) => !isOneOfMany(path)).map(({ path }) => [path, `${folder}${path}`] as const);
  return { version: datasetVersion, dataVersion, folder, fetched, files: Object.fromEntries(named) };
}
