/** The reports of one province and year as Parquet: the rows and columns of reports.csv, but the year, which the path tells. */
import { allFigureIds } from "../../../form/figure-ids.ts";
import { identifying, reportRow } from "../reports-table.ts";
import type { EarlierColumns } from "./earlier-columns.ts";
import { createParquetFile, type ColumnValues, type ParquetColumn } from "./parquet-file.ts";
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

/** Rows of the file, in its order: reports, or a stretch of the columns of an earlier file. */
export type ReportRows = { reports: readonly TableReport[] } | { earlier: EarlierColumns; from: number; to: number };

function cellsOf(rows: readonly ReportRows[]): ColumnValues[] {
  const columns = places.map((): ColumnValues => []);
  for (const stretch of rows) {
    if ("earlier" in stretch) {
      for (const [at, { name }] of reportColumns.entries()) {
        const column = columns[at]!;
        const values = stretch.earlier.get(name)!;
        for (let row = stretch.from; row < stretch.to; row += 1) column.push(values[row] ?? null);
      }
      continue;
    }
    for (const report of stretch.reports) {
      const row = reportRow(report);
      for (const [at, place] of places.entries()) columns[at]!.push(row[place] ?? null);
    }
  }
  return columns;
}

export function renderReportsParquet(rows: readonly ReportRows[]): Uint8Array {
  const file = createParquetFile(reportColumns);
  const columns = cellsOf(rows);
  const count = columns[0]!.length;
  for (let from = 0; from < count; from += groupSize) {
    file.write(count <= groupSize ? columns : columns.map((values) => values.slice(from, from + groupSize)));
  }
  return file.finish();
}
