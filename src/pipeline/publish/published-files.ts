/**
 * What is published: every JSON file with its schema, title and description. The schema validates a file before it is
 * written, gives it its key order, and becomes the public JSON Schema.
 */
import { z } from "zod";
import {
  ComparisonArea,
  ComparisonDirectory,
  ComparisonPack,
  ComparisonSources,
} from "../../model/comparison-shards.ts";
import { DiagnosticsFile, DictionaryFile, MetricsFile } from "../../model/dataset.ts";
import { CopiedFile } from "../../model/narrative/copied-file.ts";
import { TextSearchBodies, TextSearchDirectory } from "../../model/narrative/text-search.ts";
import { ProblemsFile } from "../../model/narrative/problems-file.ts";
import { CorpusFile } from "../../model/published/corpus-file.ts";
import { PackedIndex } from "../../model/packed/packed-index.ts";
import { PackedAgencyFile } from "../../model/packed-agency.ts";
import { TextFile } from "../../model/narrative/text-file.ts";
import { FetchedDays } from "../../model/published/fetched-days.ts";
import { RegionFile, RegionsFile } from "../../model/region-file.ts";
import { SearchFile } from "../../model/published/search-file.ts";
import { ThemesFile } from "../../model/themes.ts";

export const publishedFiles = {
  index: {
    schema: PackedIndex,
    title: "Index of the dataset",
    description: "Version, counts, every body with its years, totals by scope, and the files that were set aside.",
  },
  agency: {
    schema: PackedAgencyFile,
    title: "One body's reports",
    description:
      "All years in columns: every figure with its place in the report, metrics, findings, text and tables; docs/agency-files.md shows how to read them.",
  },
  "comparison-index": {
    schema: ComparisonDirectory,
    title: "Directory of the comparison in pieces",
    description: "Measures, years and areas of the files below comparison/, and what the compare page shows first.",
  },
  "comparison-area": {
    schema: ComparisonArea,
    title: "The bodies of an area",
    description: "Names, regions and kinds, a column each, and for each year the files that hold the measures.",
  },
  "comparison-pack": {
    schema: ComparisonPack,
    title: "Measures of an area and year",
    description: "Columns over the bodies of the area's list, equal neighbours written once with their number.",
  },
  "comparison-sources": {
    schema: ComparisonSources,
    title: "Sources of an area and year",
    description: "Path of each report and the line of each of its figures, told by the patterns they share.",
  },
  themes: {
    schema: ThemesFile,
    title: "Sums by theme, year and region",
    description:
      "Own reports added up for the thematic pages, how the bodies spread, and the reports listed one by one.",
  },
  copied: {
    schema: CopiedFile,
    title: "Text found in several reports",
    description: "How many reports have passages that also stand elsewhere, by year and region, and which they are.",
  },
  problems: {
    schema: ProblemsFile,
    title: "Problems and measures by theme",
    description: "How many reports name each theme in section five, by year and level of the body, with the terms.",
  },
  text: {
    schema: TextFile,
    title: "What the texts tell in numbers",
    description:
      "Counts told in words, by year, measure and how they stand to the tables; names of both for the bodies' files.",
  },
  region: {
    schema: RegionFile,
    title: "One region",
    description: "Its parts and bodies, which reports are held, sums by scope and year, how bodies spread in one year.",
  },
  regions: {
    schema: RegionsFile,
    title: "All regions",
    description: "Provinces, cities and counties with the numbers of their bodies and of the reports held, by year.",
  },
  corpus: {
    schema: CorpusFile,
    title: "The corpus",
    description: "What every page needs to know of it: whether the reports are made up.",
  },
  fetched: {
    schema: FetchedDays,
    title: "Days of fetching",
    description: "When each report was fetched from its address, as far as it is recorded.",
  },
  metrics: {
    schema: MetricsFile,
    title: "Metrics",
    description: "Every metric as data: formula over figure ids, meaning, caution, source.",
  },
  diagnostics: {
    schema: DiagnosticsFile,
    title: "Findings",
    description: "Everything that reading and checking found, with its place and its wording in both languages.",
  },
  search: {
    schema: SearchFile,
    title: "Names for search",
    description: "Names, aliases, places and pinyin of all bodies, and of their regions, in columns.",
  },
  "text-search": {
    schema: TextSearchDirectory,
    title: "Directory of the search in the text",
    description:
      "Which reports are numbered how, and where the lists are that tell which reports hold two neighbouring characters; docs/data.md shows how to read them.",
  },
  "text-search-bodies": {
    schema: TextSearchBodies,
    title: "Bodies of the search in the text",
    description: "Ids of some bodies, in the order in which their reports are numbered.",
  },
  dictionary: {
    schema: DictionaryFile,
    title: "Data dictionary",
    description: "Every figure id: its names, unit, and the labels that each edition of the form prints.",
  },
} as const;

export type PublishedName = keyof typeof publishedFiles;

/** One line and one newline, keys in the schema's order. A value that doesn't fit is a bug and throws. */
export const renderJson = (name: PublishedName, value: unknown): string =>
  `${JSON.stringify(publishedFiles[name].schema.parse(value))}\n`;

/** The public JSON Schema of a file, indented, since people read it. */
export function renderSchema(name: PublishedName): string {
  const { schema, title, description } = publishedFiles[name];
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: "draft-2020-12", io: "output" });
  return `${JSON.stringify({ $schema, title, description, ...rest }, null, 2)}\n`;
}
