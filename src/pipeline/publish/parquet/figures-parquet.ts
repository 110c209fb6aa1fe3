/**
 * The figures of one province and year in long form, as Parquet: a row a figure, with what is needed to group it. Reports
 * stand in groups, and in a group the rows of one figure stand together, so that a reader who wants one figure finds its
 * pages by their statistics and passes over the others. Province and year stand in the path alone: a reader that takes them
 * from there refuses files that have them too.
 */
import { allFigureIds } from "../../../form/figure-ids.ts";
import { compareCodePoints } from "../../../model/code-point-order.ts";
import { publishedFigures, type PublishedFigures } from "../published-figures.ts";
import {
  createParquetFile,
  type ColumnValues,
  type GroupNote,
  type ParquetColumn,
  type WrittenGroup,
} from "./parquet-file.ts";
import type { TableReport } from "../partitions.ts";

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
export const groupSize = 500;
/** Of a page before compressing: some figures of a group. Smaller pages would repeat more of what they have in common. */
const pageSize = 64 * 1024;

/** By code point, as statistics are compared. */
const sortedIds = allFigureIds.toSorted(compareCodePoints);

type Told = { report: TableReport; figures: PublishedFigures; places: ReadonlyMap<string, number> };

/** What stands in each column, of one figure. */
const cells: Record<string, (told: Told, place: number) => ColumnValues[number]> = {
  agency: ({ report }) => report.agency.id,
  name: ({ report }) => report.agency.name,
  region: ({ report }) => report.agency.region,
  agency_kind: ({ report }) => report.agency.kind,
  scope: ({ report }) => report.scope,
  edition: ({ report }) => report.edition,
  figure: ({ figures }, place) => figures.ids[place]!,
  value: ({ figures }, place) => figures.values[place]!,
  reading: ({ figures }, place) => figures.readings[place]!,
  effective: ({ figures }, place) => figures.effective[place]!,
  standing: ({ figures }, place) => figures.standings[place]!,
};

/** Reports of one form share the list of its figures. */
function tellReports(reports: readonly TableReport[]): Told[] {
  const known = new Map<readonly string[], ReadonlyMap<string, number>>();
  return reports.map((report) => {
    const figures = publishedFigures(report);
    const places = known.get(figures.ids) ?? new Map(figures.ids.map((id, place) => [id, place]));
    known.set(figures.ids, places);
    return { report, figures, places };
  });
}

function columnsOf(reports: readonly TableReport[]): ColumnValues[] {
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

/** Groups of rows that an earlier file has of the same reports, by their number. */
export type KnownGroups = ReadonlyMap<number, WrittenGroup>;
/** Reports come in as many at a time as there are, but for those of groups that are known. */
export type FiguresFile = {
  add: (reports: readonly TableReport[]) => void;
  finish: () => { bytes: Uint8Array; groups: GroupNote[] };
};

export function createFiguresFile(known: KnownGroups = new Map()): FiguresFile {
  const file = createParquetFile(figureColumns, pageSize);
  let waiting: TableReport[] = [];
  let number = 0;
  const putKnown = (): void => {
    for (let group = known.get(number); group !== undefined; group = known.get(number)) {
      file.put(group);
      number += 1;
    }
  };
  const write = (): void => {
    putKnown();
    if (waiting.length === 0) return;
    file.write(columnsOf(waiting));
    number += 1;
    waiting = [];
  };
  return {
    add: (reports) => {
      for (const report of reports) if (waiting.push(report) === groupSize) write();
    },
    finish: () => {
      write();
      putKnown();
      const groups = file.groups();
      return { bytes: file.finish(), groups };
    },
  };
}
