/**
 * The dataset as one table: a row a report, what identifies it first, then every figure id of either edition.
 * A figure's cell is the printed number; empty where none is printed or the edition has no such figure.
 */
import { allFigureIds } from "../../form/figure-ids.ts";
import type { DerivedAgency } from "../../model/packed/derived-dataset.ts";
import { columnsOfAny } from "../../packing/figure-columns.ts";
import { tableReport, type TableReport } from "./partitions.ts";
import type { CsvTable, CsvValue } from "./render-csv.ts";

export const identifying = [
  "agency",
  "name",
  "year",
  "region",
  "agency_kind",
  "scope",
  "kind",
  "edition",
  "path",
  "address",
] as const;

function valuesOf({ figures, form }: TableReport): CsvValue[] {
  const { values, placeOf } = columnsOfAny(figures, form);
  return allFigureIds.map((id) => values[placeOf.get(id) ?? -1] ?? null);
}

export const reportRow = (report: TableReport): CsvValue[] => [
  report.agency.id,
  report.agency.name,
  report.year,
  report.agency.region,
  report.agency.kind,
  report.scope,
  report.kind,
  report.edition,
  report.path,
  report.address,
  ...valuesOf(report),
];

export function tabulateReports(agencies: readonly DerivedAgency[]): CsvTable {
  const data = agencies.flatMap(({ agency, years }) => years.map((year) => reportRow(tableReport({ agency, year }))));
  return { fields: [...identifying, ...allFigureIds], data };
}
