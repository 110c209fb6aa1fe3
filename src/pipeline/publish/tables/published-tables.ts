/**
 * Every table that is published, with its rows: a CSV for programs and, for some, its twin for Excel. Large ones that stand
 * elsewhere too (in Parquet, in the JSON files, as a CSV without a twin) are left to the release, which has all of them.
 */
import type { DiagnosticsFile } from "../../../model/dataset.ts";
import type { Dataset } from "../../../model/packed/derived-dataset.ts";
import { findingsByCounty, tabulateFindings } from "../findings-table.ts";
import { partitionReports } from "../partitions.ts";
import { renderCsv, renderSpreadsheetCsv, type CsvTable } from "../render-csv.ts";
import type { FilePart, KeptFiles, PublishedFile } from "../kept-files.ts";
import { partsOfRows, partsOfTable } from "../parts/table-parts.ts";
import { tabulateReports } from "../reports-table.ts";
import { themeTables } from "../themes-tables.ts";
import { agenciesTable, regionsTable, tabulateAgencies, tabulateRegions } from "./directory-tables.ts";
import { claimsTable, tabulateClaims } from "./claim-tables.ts";
import { describeTheme, findingsTable } from "./finding-tables.ts";
import { metricDefinitionsTable, metricsTable, tabulateMetricDefinitions, tabulateMetrics } from "./metric-tables.ts";
import {
  countFigures,
  dictionaryTable,
  figuresTable,
  reportsTable,
  tabulateDictionary,
  tabulateFigures,
} from "./report-tables.ts";
import type { TableDescription } from "./table-description.ts";

/** Cells of all tables of one kind: some 13 MB each, of words 2. docs/data.md tells the limits. */
const mostCells = { long: 1_000_000, twin: 5_000_000, words: 180_000 };

export type PublishedTable = {
  description: TableDescription;
  /** As the data package calls it; many tables may have one description. */
  resource: string;
  /** Without its ending: themes/requests. */
  path: string;
  /** Told without making the rows. */
  rows: number;
  isPublished: boolean;
  hasTwin: boolean;
  tabulate: () => CsvTable;
  /** Where rows are made of one body or finding each, so that those of what hasn't changed can be taken over. */
  parts: ((render: typeof renderCsv) => FilePart[]) | null;
};

type Given = Pick<PublishedTable, "description" | "rows" | "tabulate"> &
  Partial<Pick<PublishedTable, "resource" | "path" | "isPublished" | "hasTwin" | "parts">>;

const withDefaults = (given: Given): PublishedTable => ({
  ...{
    resource: given.description.name,
    path: given.description.name,
    isPublished: true,
    hasTwin: false,
    parts: null,
  },
  ...given,
});

const fits = ({ fields }: TableDescription, rows: number, kind: keyof typeof mostCells): boolean =>
  fields.length * rows <= mostCells[kind];

const tablesOfThemes = ({ themes, index }: Dataset): Given[] =>
  themeTables(themes, index.regions).map(({ theme, fields, ...table }) => ({
    description: describeTheme(theme, fields),
    ...{ path: `themes/${theme}`, hasTwin: true },
    ...table,
  }));

function figureTables({ agencies, index }: Dataset, isWhole: boolean): Given[] {
  const isPublished = isWhole || fits(figuresTable, index.counts.figures, "long");
  if (!isPublished)
    return [{ description: figuresTable, rows: 0, isPublished, tabulate: () => ({ fields: [], data: [] }) }];
  return partitionReports(agencies).map((partition) => ({
    description: figuresTable,
    resource: `figures-${partition.province}-${partition.year}`,
    path: `figures/${partition.province}-${partition.year}`,
    rows: countFigures(partition),
    tabulate: () => tabulateFigures(partition),
  }));
}

const countTold = ({ text }: Dataset): number =>
  text.byMeasure.flatMap(({ counts }) => Object.values(counts)).reduce((sum, count) => sum + count, 0);

const tabulateRows = (findings: readonly DiagnosticsFile["diagnostics"][number][]): CsvTable =>
  tabulateFindings({ diagnostics: [...findings] });

const directoryTables = (dataset: Dataset): Given[] => [
  {
    ...{ description: agenciesTable, rows: dataset.agencies.length },
    tabulate: () => tabulateAgencies(dataset.agencies),
    parts: (render) => partsOfTable(dataset.agencies, tabulateAgencies, render),
  },
  { description: regionsTable, rows: dataset.index.regions.length, tabulate: () => tabulateRegions(dataset) },
];

/** `isWhole`: for a release, which leaves nothing out. */
export function publishedTables(dataset: Dataset, isWhole: boolean): PublishedTable[] {
  const { index, metrics, diagnostics, agencies } = dataset;
  const { reports } = index.counts;
  const findings = diagnostics.diagnostics.length;
  const values = reports * metrics.metrics.length;
  const told = countTold(dataset);
  // Both or neither: whoever finds one looks for the other.
  const hasTwins = isWhole || fits(reportsTable, reports, "twin");
  const given: Given[] = [
    ...directoryTables(dataset),
    {
      ...{ description: reportsTable, rows: reports, hasTwin: hasTwins },
      tabulate: () => tabulateReports(agencies),
      parts: (render) => partsOfTable(agencies, tabulateReports, render),
    },
    ...figureTables(dataset, isWhole),
    { description: dictionaryTable, rows: tabulateDictionary().data.length, tabulate: tabulateDictionary },
    {
      ...{ description: metricsTable, rows: values, isPublished: isWhole || fits(metricsTable, values, "long") },
      tabulate: () => tabulateMetrics(dataset),
    },
    {
      ...{ description: metricDefinitionsTable, rows: metrics.metrics.length },
      tabulate: () => tabulateMetricDefinitions(dataset),
    },
    {
      ...{ description: findingsTable, rows: findings, hasTwin: hasTwins },
      tabulate: () => tabulateFindings(diagnostics),
      parts: (render) => partsOfRows(findingsByCounty(diagnostics), tabulateRows, render),
    },
    {
      ...{ description: claimsTable, rows: told, isPublished: isWhole || fits(claimsTable, told, "words") },
      tabulate: () => tabulateClaims(agencies),
      parts: (render) => partsOfTable(agencies, tabulateClaims, render),
    },
    ...tablesOfThemes(dataset),
  ];
  return given.map(withDefaults);
}

const filesOf = ({ path, isPublished, hasTwin }: PublishedTable): string[] =>
  isPublished ? [`${path}.csv`, `${path}.metadata.json`, ...(hasTwin ? [`${path}-excel.csv`] : [])] : [];

/** What a release has and the site hasn't: tables written once more, so that the version of the data doesn't count them. */
export function releaseOnlyFiles(dataset: Dataset): Set<string> {
  const onSite = new Set(publishedTables(dataset, false).flatMap(filesOf));
  const whole = publishedTables(dataset, true).flatMap(filesOf);
  return new Set(whole.filter((path) => !onSite.has(path)));
}

type Kept = Pick<KeptFiles, "fileOf">;

export function* renderTables(tables: readonly PublishedTable[], kept: Kept): Generator<PublishedFile> {
  for (const { path, hasTwin, tabulate, parts } of tables.filter(({ isPublished }) => isPublished)) {
    const render = (file: string, renderRows: typeof renderCsv): PublishedFile =>
      parts === null ? { path: file, text: renderRows(tabulate()) } : kept.fileOf(file, parts(renderRows));
    yield render(`${path}.csv`, renderCsv);
    if (hasTwin) yield render(`${path}-excel.csv`, renderSpreadsheetCsv);
  }
}
