/**
 * What is published: every JSON file with its schema, title and description. The schema validates a file before it is
 * written, gives it its key order, and becomes the public JSON Schema.
 */
import { z } from "zod";
import {
  AgencyFile,
  ComparisonFile,
  DatasetIndex,
  DiagnosticsFile,
  DictionaryFile,
  MetricsFile,
  SearchFile,
} from "../../model/dataset.ts";

export const publishedFiles = {
  index: {
    schema: DatasetIndex,
    title: "Index of the dataset",
    description: "Version, counts, every body with its years, totals by scope, and the files that were set aside.",
  },
  agency: {
    schema: AgencyFile,
    title: "One body's reports",
    description: "All years: every figure with its place in the report, checks, metrics, findings, text and tables.",
  },
  comparison: {
    schema: ComparisonFile,
    title: "Comparison of bodies",
    description: "Metrics and leading sums of every report, one row a report.",
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
    description: "Names, aliases, places and pinyin of all bodies.",
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
