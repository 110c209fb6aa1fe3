/**
 * The data page: the published files with size and content, their schemas, and how to cite the dataset.
 * Takes the index, the files found in the data folder and the address of the site; invents no date.
 */
import type { DatasetIndex } from "../../model/dataset.ts";
import type { PageContext } from "../page-context.ts";
import { formatSize } from "./format-size.ts";

/** `path` is below the data folder, with forward slashes. */
export type DataFile = { path: string; bytes: number };

export type DataView = {
  lead: string;
  version: string;
  files: { path: string; href: string; content: string; size: string }[];
  /** Folders of many files of one kind, by how many they are. */
  folders: { pattern: string; href: string; content: string; size: string }[];
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

/** Tens of thousands of files are told by kind; each kind has a page from which its files are reached. */
function foldersOf(context: PageContext, files: readonly DataFile[]): DataView["folders"] {
  const { t, links } = context;
  const words = t.pages.data.folders;
  const pages = {
    agencies: links.agencies,
    regions: links.agencies,
    comparison: links.compare,
    themes: links.requests,
  };
  return (["agencies", "regions", "comparison", "themes"] as const).flatMap((folder) => {
    const own = files.filter((file) => file.path.startsWith(`${folder}/`));
    const { pattern, content } = words[folder];
    const size = formatSize(bytesOf(own), context);
    return own.length === 0 ? [] : [{ pattern, href: pages[folder], content: content(own.length), size }];
  });
}

/** CSV first, since most people come for it; then the rest by path. */
const isTable = (file: DataFile): boolean => file.path.endsWith(".csv");

export function renderData(context: PageContext, index: DatasetIndex, files: DataFile[], address: string): DataView {
  const { t, links } = context;
  const words = t.pages.data;
  const top = files.filter((file) => !file.path.includes("/"));
  return {
    lead: words.lead(index.counts.reports, index.counts.agencies, index.counts.figures),
    version: index.dataVersion,
    files: [...top.filter(isTable).toReversed(), ...top.filter((file) => !isTable(file))].map((file) => ({
      path: file.path,
      href: links.dataFile(file.path),
      content: words.file[file.path] ?? words.otherFile,
      size: formatSize(file.bytes, context),
    })),
    folders: foldersOf(context, files),
    whole: words.whole(files.length, formatSize(bytesOf(files), context)),
    schemas: files
      .filter((file) => file.path.startsWith("schema/"))
      .map((file) => ({ path: file.path, href: links.dataFile(file.path) })),
    citations: citationsOf(context, index.dataVersion, address),
  };
}
