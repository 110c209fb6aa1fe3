/**
 * The dataset as one table: a row a report, what identifies it first, then every figure id of either edition.
 * A figure's cell is the printed number; empty where none is printed or the edition has no such figure.
 */
import { allFigureIds } from "../../form/figure-ids.ts";
import type { DerivedAgency, DerivedYear } from "../../model/dataset.ts";
import { columnsOf } from "../../packing/figure-columns.ts";
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

function valuesOf(year: DerivedYear): CsvValue[] {
  const columns = columnsOf(year.packed.figures, year.form);
  if (columns === null) return allFigureIds.map((id) => year.figures[id]?.value ?? null);
  return allFigureIds.map((id) => columns.values[columns.placeOf.get(id) ?? -1] ?? null);
}

export const reportRow = (agency: DerivedAgency["agency"], year: DerivedYear): CsvValue[] => [
  agency.id,
  agency.name,
  year.year,
  agency.region.code,
  agency.kind,
  year.scope,
  year.source.kind,
  year.edition,
  year.source.path,
  year.source.address,
  ...valuesOf(year),
];

export function tabulateReports(agencies: readonly DerivedAgency[]): CsvTable {
  const data = agencies.flatMap(({ agency, years }) => years.map((year) => reportRow(agency, year)));
  return { fields: [...identifying, ...allFigureIds], data };
}
