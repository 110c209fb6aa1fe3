/**
 * The figures of one province and year in long form, as Parquet: a row a figure, with what is needed to group it. A report's
 * figures stand together in the form's order, so that all that they have in common takes no room.
 */
import { publishedFigures } from "../published-figures.ts";
import { createParquetFile, type ColumnValues, type ParquetColumn } from "./parquet-file.ts";
import type { Partition, PublishedReport } from "../partitions.ts";

const text = (name: string, statistics = false): ParquetColumn => ({
  ...{ name, statistics },
  type: "STRING",
  nullable: false,
});
const number = (name: string): ParquetColumn => ({ name, type: "DOUBLE", nullable: true, statistics: false });

/** Statistics only where rows are sorted, so that a reader of one body passes over the other groups. */
export const figureColumns: ParquetColumn[] = [
  text("agency", true),
  text("name"),
  { ...text("year"), type: "INT32" },
  { ...text("region"), nullable: true },
  text("scope"),
  text("edition"),
  text("figure"),
  number("value"),
  text("reading"),
  number("effective"),
  text("standing"),
];

/** Reports of a group of rows: some 100,000 rows. */
const groupSize = 500;

function columnsOf(reports: readonly PublishedReport[]): ColumnValues[] {
  const figures = reports.map(({ year }) => publishedFigures(year));
  const rows = figures.reduce((sum, { ids }) => sum + ids.length, 0);
  const empty = (): ColumnValues => new Array<ColumnValues[number]>(rows);
  const values = figureColumns.map(empty);
  let row = 0;
  for (const [at, { agency, year }] of reports.entries()) {
    const { ids, ...own } = figures[at]!;
    const end = row + ids.length;
    const about = [agency.id, agency.name, year.year, agency.region.code, year.scope, year.edition];
    for (const [column, value] of about.entries()) values[column]!.fill(value, row, end);
    const each = [ids, own.values, own.readings, own.effective, own.standings];
    for (const [column, list] of each.entries()) {
      const target = values[about.length + column]!;
      for (let place = 0; place < list.length; place++) target[row + place] = list[place]!;
    }
    row = end;
  }
  return values;
}

export function renderFiguresParquet({ reports }: Partition): Uint8Array {
  const file = createParquetFile(figureColumns);
  for (let from = 0; from < reports.length; from += groupSize) {
    file.write(columnsOf(reports.slice(from, from + groupSize)));
  }
  return file.finish();
}
