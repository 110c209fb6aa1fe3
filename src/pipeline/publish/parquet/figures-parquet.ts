/**
 * The figures of one province and year in long form, as Parquet: a row a figure, with what is needed to group it. Reports
 * stand in groups, and in a group the rows of one figure stand together, so that a reader who wants one figure finds its
 * pages by their statistics and passes over the others. Province and year stand in the path alone: a reader that takes them
 * from there refuses files that have them too.
 */
import { allFigureIds } from "../../../form/figure-ids.ts";
import { compareCodePoints } from "../../../model/code-point-order.ts";
import { publishedFigures, type PublishedFigures } from "../published-figures.ts";
import { createParquetFile, type ColumnValues, type ParquetColumn } from "./parquet-file.ts";
import type { Partition, PublishedReport } from "../partitions.ts";

const text = (name: string, statistics = false): ParquetColumn => ({
  ...{ name, statistics },
  type: "STRING",
  nullable: false,
});
const number = (name: string): ParquetColumn => ({ name, type: "DOUBLE", nullable: true, statistics: false });

/** Statistics only where rows are sorted: bodies by groups, figures within a group. */
export const figureColumns: ParquetColumn[] = [
  text("agency", true),
  text("name"),
  { ...text("region"), nullable: true },
  text("agency_kind"),
  text("scope"),
  text("edition"),
  { ...text("figure", true), pageStatistics: true },
  number("value"),
  text("reading"),
  number("effective"),
  text("standing"),
];

/** Reports of a group of rows: some 100,000 rows. */
const groupSize = 500;
/** Of a page before compressing: some figures of a group. Smaller pages would repeat more of what they have in common. */
const pageSize = 64 * 1024;

/** By code point, as statistics are compared. */
const sortedIds = allFigureIds.toSorted(compareCodePoints);

type Told = PublishedReport & { figures: PublishedFigures; places: ReadonlyMap<string, number> };

/** What stands in each column, of one figure. */
const cells: Record<string, (told: Told, place: number) => ColumnValues[number]> = {
  agency: ({ agency }) => agency.id,
  name: ({ agency }) => agency.name,
  region: ({ agency }) => agency.region.code,
  agency_kind: ({ agency }) => agency.kind,
  scope: ({ year }) => year.scope,
  edition: ({ year }) => year.edition,
  figure: ({ figures }, place) => figures.ids[place]!,
  value: ({ figures }, place) => figures.values[place]!,
  reading: ({ figures }, place) => figures.readings[place]!,
  effective: ({ figures }, place) => figures.effective[place]!,
  standing: ({ figures }, place) => figures.standings[place]!,
};

/** Reports of one form share the list of its figures. */
function tellReports(reports: readonly PublishedReport[]): Told[] {
  const known = new Map<readonly string[], ReadonlyMap<string, number>>();
  return reports.map((report) => {
    const figures = publishedFigures(report.year);
    const places = known.get(figures.ids) ?? new Map(figures.ids.map((id, place) => [id, place]));
    known.set(figures.ids, places);
    return { ...report, figures, places };
  });
}

function columnsOf(reports: readonly PublishedReport[]): ColumnValues[] {
  const told = tellReports(reports);
  const [of, at]: [Told[], number[]] = [[], []];
  for (const id of sortedIds) {
    for (const report of told) {
      const place = report.places.get(id);
      if (place === undefined) continue;
      of.push(report);
      at.push(place);
    }
  }
  return figureColumns.map(({ name }) => {
    const cell = cells[name]!;
    return of.map((report, row) => cell(report, at[row]!));
  });
}

export function renderFiguresParquet({ reports }: Partition): Uint8Array {
  const file = createParquetFile(figureColumns, pageSize);
  for (let from = 0; from < reports.length; from += groupSize) {
    file.write(columnsOf(reports.slice(from, from + groupSize)));
  }
  return file.finish();
}
