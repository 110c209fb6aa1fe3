/** The reports of one province and year as Parquet: the rows and columns of reports.csv, but the year, which the path tells. */
import { allFigureIds } from "../../../form/figure-ids.ts";
import { identifying, reportRow } from "../reports-table.ts";
import { createParquetFile, type ParquetColumn } from "./parquet-file.ts";
import type { TableReport } from "../partitions.ts";

const nullable = new Set<string>(["region", "address"]);

const abouts = identifying.filter((name) => name !== "year");
export const reportColumns: ParquetColumn[] = [
  ...abouts.map((name): ParquetColumn => ({
    name,
    type: "STRING",
    nullable: nullable.has(name),
    statistics: name === "region" || name === "agency",
  })),
  ...allFigureIds.map((name): ParquetColumn => ({ name, type: "DOUBLE", nullable: true, statistics: false })),
];

const all: readonly string[] = [...identifying, ...allFigureIds];
/** Of each column in a row of reports.csv. */
const places = reportColumns.map(({ name }) => all.indexOf(name));

/** A province's reports of one year mostly stand in one group. */
const groupSize = 20_000;

export function renderReportsParquet(reports: readonly TableReport[]): Uint8Array {
  const file = createParquetFile(reportColumns);
  for (let from = 0; from < reports.length; from += groupSize) {
    const rows = reports.slice(from, from + groupSize).map(reportRow);
    file.write(places.map((at) => rows.map((row) => row[at] ?? null)));
  }
  return file.finish();
}
