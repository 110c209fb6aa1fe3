import { expect, it } from "vitest";
import { datasetVersion, schemaVersion, versionFolder } from "../../../src/model/published/dataset-version.ts";
import { renderLatest } from "../../../src/views/reference/latest-data.ts";

const file = (path: string) => ({ path, bytes: 1 });

it("points to the newest version and to its tables, not to tens of thousands of files", () => {
  const paths = ["agencies/410300/x.json", "comparison/index.json", "regions/41.json", "regions.json", "reports.csv"];
  expect(renderLatest("abc", "2024-02-03", [...paths, "themes/requests.csv"].map(file))).toEqual({
    version: datasetVersion,
    dataVersion: "abc",
    folder: "v1/",
    fetched: "2024-02-03",
    files: {
      "regions.json": "v1/regions.json",
      "reports.csv": "v1/reports.csv",
      "themes/requests.csv": "v1/themes/requests.csv",
    },
  });
});

it("names folder and files by the first part of the version", () => {
  const [major] = datasetVersion.split(".").map(Number);
  expect([schemaVersion, versionFolder]).toEqual([major, `v${major}`]);
});
