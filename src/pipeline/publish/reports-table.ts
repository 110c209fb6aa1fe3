/**
 * The dataset as one table: a row a report, what identifies it first, then every figure id of either edition.
 * A figure's cell is the printed number; empty where none is printed or the edition has no such figure.
 */
import { allFigureIds } from "../../form/figure-ids.ts";
import type { AgencyFile } from "../../model/dataset.ts";
import type { CsvTable, CsvValue } from "./render-csv.ts";

const identifying = ["agency", "name", "year", "region", "scope", "kind", "edition", "path", "address"];

export function tabulateReports(agencies: readonly AgencyFile[]): CsvTable {
  const data = agencies.flatMap(({ agency, years }) =>
    years.map((year): CsvValue[] => [
      agency.id,
      agency.name,
      year.year,
      agency.region.code,
      year.scope,
      year.source.kind,
      year.edition,
      year.source.path,
      year.source.address,
      ...allFigureIds.map((id) => year.figures[id]?.value ?? null),
    ]),
  );
  return { fields: [...identifying, ...allFigureIds], data };
}
