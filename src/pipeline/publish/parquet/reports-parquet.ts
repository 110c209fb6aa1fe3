/** The reports of one province and year as Parquet: the rows and columns of reports.csv. */
import { allFigureIds } from "../../../form/figure-ids.ts";
import { identifying, reportRow } from "../reports-table.ts";
import { createParquetFile, type ParquetColumn } from "./parquet-file.ts";
import type { Partition } from "../partitions.ts";

const nullable = new Set<string>(["region", "address"]);

export const reportColumns: ParquetColumn[] = [
  ...identifying.map((name): ParquetColumn => ({
    name,
    type: name === "year" ? "INT32" : "STRING",
    nullable: nullable.has(name),
    statistics: name === "region" || name === "agency",
  })),
  ...allFigureIds.map((name): ParquetColumn => ({ name, type: "DOUBLE", nullable: true, statistics: false })),
];

/** A province's reports of one year mostly stand in one group. */
const groupSize = 20_000;

export function renderReportsParquet({ reports }: Partition): Uint8Array {
  const file = createParquetFile(reportColumns);
  for (let from = 0; from < reports.length; from += groupSize) {
    const rows = reports.slice(from, from + groupSize).map(({ agency, year }) => reportRow(agency, year));
    file.write(reportColumns.map((_, at) => rows.map((row) => row[at] ?? null)));
  }
  return file.finish();
}
