/** The reports of one province and year as Parquet: the rows and columns of reports.csv, but the year, which the path tells. */
import { allFigureIds } from "../../../form/figure-ids.ts";
import { identifying, reportRow } from "../reports-table.ts";
import type { EarlierFile } from "./earlier-columns.ts";
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

/** Rows of the file, in its order: reports, or a stretch of the rows of an earlier file. */
export type ReportRows = { reports: readonly TableReport[] } | { earlier: EarlierFile; from: number; to: number };

const lengthOf = (rows: ReportRows): number => ("earlier" in rows ? rows.to - rows.from : rows.reports.length);

function cellsOf(rows: readonly ReportRows[]): ColumnValues[] {
  const columns = places.map((): ColumnValues => []);
  for (const stretch of rows) {
    if ("earlier" in stretch) {
      for (const [at, { name }] of reportColumns.entries()) {
        const column = columns[at]!;
        const values = stretch.earlier.columns.get(name)!;
        for (let row = stretch.from; row < stretch.to; row += 1) column.push(values[row]!);
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

/** The earlier file, if all rows stand where they stood in it, and in one group. */
function patchable(rows: readonly ReportRows[]): EarlierFile | null {
  let at = 0;
  let file: EarlierFile | null = null;
  for (const stretch of rows) {
    if ("earlier" in stretch) {
      if (stretch.from !== at) return null;
      file = stretch.earlier;
    }
    at += lengthOf(stretch);
  }
  return file !== null && file.groups === 1 && file.rows === at ? file : null;
}

const isSame = (a: ColumnValues, b: ColumnValues): boolean => a.every((value, row) => Object.is(value, b[row]));

export function renderReportsParquet(rows: readonly ReportRows[]): Uint8Array {
  const file = createParquetFile(reportColumns);
  const columns = cellsOf(rows);
  const count = columns[0]!.length;
  const before = patchable(rows);
  if (before !== null) {
    const columnsOrChunks = columns.map((values, at) => {
      const { name } = reportColumns[at]!;
      return isSame(values, before.columns.get(name)!) ? before.chunks.get(name)! : values;
    });
    file.writePatched(columnsOrChunks, count);
    return file.finish();
  }
  for (let from = 0; from < count; from += groupSize) {
    file.write(columns.map((values) => values.slice(from, from + groupSize)));
  }
  return file.finish();
}
