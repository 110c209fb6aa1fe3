/**
 * The files as they were written → `datapackage.json`, which names every table and every file for the whole corpus, with size,
 * hash and rows, and `SHA256SUMS` over all of them. Says nothing of a file that wasn't written.
 */
import { sortByCodePoints } from "../../../model/code-point-order.ts";
import type { Dataset } from "../../../model/packed/derived-dataset.ts";
import { DataPackage, type DataResource } from "../../../model/published/data-package.ts";
import { datasetVersion } from "../../../model/published/dataset-version.ts";
import { publishedFiles, type PublishedName } from "../published-files.ts";
import { figuresParquetTable, reportsTable } from "../tables/report-tables.ts";
import type { PublishedTable } from "../tables/published-tables.ts";
import { schemaPath } from "./table-schema.ts";

export type WrittenFile = { path: string; bytes: number; sha256: string };
type Written = ReadonlyMap<string, WrittenFile>;

const told = ({ bytes, sha256 }: WrittenFile): Pick<DataResource, "bytes" | "hash"> => ({
  bytes,
  hash: `sha256:${sha256}`,
});

function tableResources(table: PublishedTable, written: Written): DataResource[] {
  const { description, resource: name, rows, path } = table;
  const { title } = description;
  const csv = written.get(`${path}.csv`);
  const twin = written.get(`${path}-excel.csv`);
  const shared = {
    type: "table",
    title: title.zh,
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    rows,
    schema: schemaPath(description),
  } as const;
  const resources: DataResource[] = [];
  if (csv) resources.push({ name, path: csv.path, ...shared, description: `${title.en}.`, ...told(csv) });
  if (twin) {
    const description = `${title.en}; for Excel, with a byte order mark, and no text that would run as a formula.`;
    const dialect = { lineTerminator: "\r\n" };
    resources.push({ name: `${name}-excel`, path: twin.path, ...shared, description, dialect, ...told(twin) });
  }
  return resources;
}

function parquetResources({ index }: Dataset, written: Written): DataResource[] {
  return (["figures", "reports"] as const).flatMap((name): DataResource[] => {
    const files = [...written.values()].filter(({ path }) => path.startsWith(`parquet/${name}/`));
    const description = name === "figures" ? figuresParquetTable : reportsTable;
    if (files.length === 0) return [];
    return [
      {
        name: `${name}-parquet`,
        path: files.map(({ path }) => path),
        type: "table",
        title: `${description.title.zh}（Parquet）`,
        description: `${description.title.en}; Parquet, parted by province and year.`,
        format: "parquet",
        mediatype: "application/vnd.apache.parquet",
        bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
        rows: index.counts[name],
        schema: schemaPath(description),
      },
    ];
  });
}

/** Directories of files in folders of their own. */
const directories: Partial<Record<PublishedName, string>> = {
  "comparison-index": "comparison/index.json",
  "text-search": "search/index.json",
};

/** Files of single bodies, regions and areas are not named one by one; the index leads to them. */
function jsonResources(written: Written): DataResource[] {
  return (Object.keys(publishedFiles) as PublishedName[]).flatMap((name): DataResource[] => {
    const file = written.get(directories[name] ?? `${name}.json`);
    if (file === undefined) return [];
    const { title, description } = publishedFiles[name];
    return [
      {
        name: `${name}-json`,
        path: file.path,
        title,
        description,
        format: "json",
        mediatype: "application/json",
        encoding: "utf-8",
        ...told(file),
        jsonSchema: `schema/${name}.schema.json`,
      },
    ];
  });
}

/** `tables` are those of the dataset; which of them were written the files tell. */
export function renderDataPackage(
  dataset: Dataset,
  tables: readonly PublishedTable[],
  dataVersion: string,
  files: readonly WrittenFile[],
): string {
  const written = new Map(files.map((file) => [file.path, file]));
  const made = dataset.index.synthetic ? " The reports are made up to try the site." : "";
  const value: DataPackage = {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "nianbao",
    title: "政府信息公开年度报告数据",
    description: `China's annual reports on government information disclosure, as data.${made}`,
    version: `${datasetVersion}+${dataVersion}`,
    licenses: [
      {
        name: "CC-BY-4.0",
        path: "https://creativecommons.org/licenses/by/4.0/",
        title: "Creative Commons Attribution 4.0 International",
      },
    ],
    keywords: ["政府信息公开", "年度报告", "freedom of information", "China"],
    resources: [
      ...tables.flatMap((table) => tableResources(table, written)),
      ...parquetResources(dataset, written),
      ...jsonResources(written),
    ],
  };
  return `${JSON.stringify(DataPackage.parse(value), null, 2)}\n`;
}

/** By their paths. */
export function inOrder(files: readonly WrittenFile[]): WrittenFile[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  return sortByCodePoints([...byPath.keys()]).map((path) => byPath.get(path)!);
}

/** As `sha256sum -c` reads it. */
export const renderSums = (files: readonly WrittenFile[]): string =>
  inOrder(files)
    .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
    .join("");
