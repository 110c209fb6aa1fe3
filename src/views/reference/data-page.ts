/**
 * The data page: the published files with size and content, their schemas, and how to cite the dataset.
 * Takes the index, the files found in the data folder, the package that describes them and the address of the site; invents
 * no date.
 */
import type { DatasetIndex } from "../../model/dataset.ts";
import type { DataPackage } from "../../model/published/data-package.ts";
import type { PageContext } from "../page-context.ts";
import { formatSize } from "./format-size.ts";

/** `path` is below the data folder, with forward slashes. */
export type DataFile = { path: string; bytes: number };

type FileLink = { label: string; href: string; size: string };
type ListedFile = { path: string; href: string; content: string; size: string };

export type DataView = {
  lead: string;
  version: string;
  tables: (ListedFile & { rows: string; more: Omit<FileLink, "size">[] })[];
  /** Says that large tables are not on the site; empty where they are. */
  leftOut: string;
  json: ListedFile[];
  describing: ListedFile[];
  /** Folders of many files of one kind, by how many they are; `parts` lists those of provinces and years. */
  folders: { pattern: string; href: string; content: string; size: string; parts: FileLink[] }[];
  whole: string;
  schemas: { path: string; href: string }[];
  citations: { style: string; text: string }[];
};

/** The dataset has no publication date of its own, so citations carry its version and leave the date of access open. */
function citationsOf({ t }: PageContext, version: string, address: string): DataView["citations"] {
  const { citations, datasetName, project, accessed, versionLabel } = t.pages.data;
  return [
    {
      style: citations.gbt,
      text: `${project}. ${datasetName}[DS/OL]. ${versionLabel} ${version}. [${accessed}]. ${address}.`,
    },
    {
      style: citations.apa,
      text: `${project}. (n.d.). ${datasetName} (${versionLabel} ${version}) [Data set]. ${address}`,
    },
    {
      style: citations.bibtex,
      text: [
        `@misc{nianbao-${version},`,
        `  author = {{${project}}},`,
        `  title = {${datasetName}},`,
        `  version = {${version}},`,
        `  url = {${address}}`,
        "}",
      ].join("\n"),
    },
  ];
}

const bytesOf = (files: readonly DataFile[]): number => files.reduce((sum, file) => sum + file.bytes, 0);

type Folder = keyof PageContext["t"]["pages"]["data"]["folders"];

/** The files of one province and year, named by both: `figures/41-2023.csv`, `province=41/year=2023/`. */
function partsOf(
  context: PageContext,
  { regions }: Pick<DatasetIndex, "regions">,
  files: readonly DataFile[],
): FileLink[] {
  const { t, links } = context;
  const names = new Map(regions.map(({ code, name }) => [code, name]));
  return files.flatMap(({ path, bytes }) => {
    const [, province, year] = /(?:figures\/|province=)(\d\d)(?:-|\/year=)(\d{4})/.exec(path) ?? [];
    if (province === undefined || !/\.(csv|parquet)$/.test(path)) return [];
    const place = names.get(`${province}0000`) ?? (province === "00" ? t.pages.data.unknownPlace : province);
    const table = /^parquet\/(\w+)\//.exec(path)?.[1];
    const label = `${table === undefined ? "" : `${table} · `}${t.pages.data.partition(place, Number(year))}`;
    return [{ label, href: links.dataFile(path), size: formatSize(bytes, context) }];
  });
}

/** Files that are many are told by kind; those of a kind are listed, or reached from a page. */
function foldersOf(context: PageContext, index: DatasetIndex, files: readonly DataFile[]): DataView["folders"] {
  const { t, links } = context;
  const words = t.pages.data.folders;
  const pages: Record<Folder, string> = {
    figures: links.query,
    parquet: links.query,
    agencies: links.agencies,
    regions: links.agencies,
    comparison: links.compare,
    themes: links.requests,
  };
  return (Object.keys(pages) as Folder[]).flatMap((folder) => {
    const own = files.filter(({ path }) => path.startsWith(`${folder}/`) && !path.endsWith(".metadata.json"));
    const { pattern, content } = words[folder];
    const size = formatSize(bytesOf(own), context);
    const told = { pattern, href: pages[folder], content: content(own.length), size };
    return own.length === 0 ? [] : [{ ...told, parts: partsOf(context, index, own) }];
  });
}

/** Reports first, since most people come for them; then the other tables as the package lists them. */
function tablesOf(context: PageContext, files: readonly DataFile[], described: DataPackage): DataView["tables"] {
  const { t, links } = context;
  const words = t.pages.data;
  const bytes = new Map(files.map((file) => [file.path, file.bytes]));
  const offered = described.resources.flatMap(({ path, format, rows = 0 }) => {
    if (typeof path !== "string" || format !== "csv" || path.includes("/") || path.endsWith("-excel.csv")) return [];
    const stem = path.slice(0, -".csv".length);
    const more = [
      { label: words.excel, path: `${stem}-excel.csv` },
      { label: words.columnsOf, path: `${stem}.metadata.json` },
    ].filter((file) => bytes.has(file.path));
    return [
      {
        path,
        href: links.dataFile(path),
        content: words.file[path] ?? words.otherFile,
        size: formatSize(bytes.get(path) ?? 0, context),
        rows: words.rows(rows),
        more: more.map((file) => ({ label: file.label, href: links.dataFile(file.path) })),
      },
    ];
  });
  const isFirst = ({ path }: { path: string }): boolean => path === "reports.csv";
  return [...offered.filter(isFirst), ...offered.filter((table) => !isFirst(table))];
}

/** What describes and proves the others; the rest of the top folder is JSON. */
const describing = ["datapackage.json", "SHA256SUMS"];
const isJson = (path: string): boolean => path.endsWith(".json") && !path.endsWith(".metadata.json");

/** `described` is the package that lists the same files. */
export function renderData(
  context: PageContext,
  { index, files, described }: { index: DatasetIndex; files: DataFile[]; described: DataPackage },
  address: string,
): DataView {
  const { t, links } = context;
  const words = t.pages.data;
  const top = files.filter(({ path }) => !path.includes("/"));
  const listed = (wanted: (path: string) => boolean): DataView["json"] =>
    top
      .filter(({ path }) => wanted(path))
      .map(({ path, bytes }) => ({
        ...{ path, href: links.dataFile(path) },
        content: words.file[path] ?? words.otherFile,
        size: formatSize(bytes, context),
      }));
  return {
    lead: words.lead(index.counts.reports, index.counts.agencies, index.counts.figures),
    version: index.dataVersion,
    tables: tablesOf(context, files, described),
    leftOut: files.some(({ path }) => path.startsWith("figures/")) ? "" : words.leftOut,
    json: listed((path) => isJson(path) && !describing.includes(path)),
    describing: listed((path) => describing.includes(path)),
    folders: foldersOf(context, index, files),
    whole: words.whole(files.length, formatSize(bytesOf(files), context)),
    schemas: files
      .filter((file) => file.path.startsWith("schema/"))
      .map((file) => ({ path: file.path, href: links.dataFile(file.path) })),
    citations: citationsOf(context, index.dataVersion, address),
  };
}
