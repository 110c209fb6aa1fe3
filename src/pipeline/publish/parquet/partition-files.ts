/**
 * Reports, partition by partition in any order → the Parquet files of each, a pair for each province and year. Within a
 * partition, reports stand in the order in which they came.
 */
import { nameOfPartition, type PartitionKey, type TableReport } from "../partitions.ts";
import { readColumns } from "./earlier-columns.ts";
import { createFiguresFile, groupSize, type FiguresFile, type KnownGroups } from "./figures-parquet.ts";
import type { GroupNote } from "./parquet-file.ts";
import { renderReportsParquet, type ReportRows } from "./reports-parquet.ts";

/** What an earlier pair has of the same reports: groups of rows by their number, and where each began among its rows. */
export type EarlierPair = { groups: KnownGroups; starts: ReadonlyMap<number, number>; reports: Uint8Array };
/** How many reports a partition has, and what needn't be made of them. */
type Known = { count: number; earlier: EarlierPair };
/** Some of a partition's reports; or, with what is `known`, at once all of those whose groups of rows aren't. */
export type Told = { partition: PartitionKey; reports: TableReport[]; known?: Known };
/** `groups` are those of the first file. */
export type MadePartition = { name: string; files: { path: string; text: Uint8Array }[]; groups: GroupNote[] };
export type PartitionFiles = {
  add: (told: Told) => void;
  finish: () => Promise<MadePartition[]>;
};
type Open = { partition: PartitionKey; figures: FiguresFile; reports: TableReport[] };

export const pathOfPartition = (table: "figures" | "reports", { province, year }: PartitionKey): string =>
  `parquet/${table}/province=${province}/year=${year}/part-0.parquet`;

function finishPair({ partition, figures }: Open, rows: readonly ReportRows[]): MadePartition {
  const { bytes, groups } = figures.finish();
  const files = [
    { path: pathOfPartition("figures", partition), text: bytes },
    { path: pathOfPartition("reports", partition), text: renderReportsParquet(rows) },
  ];
  return { name: nameOfPartition(partition), files, groups };
}

const begin = ({ partition, known }: Told): Open => ({
  partition,
  figures: createFiguresFile(known?.earlier.groups),
  reports: [],
});

function add(open: Open, { reports }: Told): void {
  open.figures.add(reports);
  open.reports.push(...reports);
}

/** Group by group: those that are known from the earlier file, the others from the reports that were told. */
async function rowsOf({ reports }: Open, { count, earlier }: Known): Promise<ReportRows[]> {
  const columns = await readColumns(earlier.reports);
  let taken = 0;
  return Array.from({ length: Math.ceil(count / groupSize) }, (_, number): ReportRows => {
    const rows = Math.min(groupSize, count - number * groupSize);
    const from = earlier.starts.get(number);
    if (from !== undefined) return { earlier: columns, from, to: from + rows };
    taken += rows;
    return { reports: reports.slice(taken - rows, taken) };
  });
}

async function patchPair(told: Told, known: Known): Promise<MadePartition> {
  const open = begin(told);
  add(open, told);
  return finishPair(open, await rowsOf(open, known));
}

export function createPartitionFiles(): PartitionFiles {
  const whole = new Map<string, Open>();
  const patched: Promise<MadePartition>[] = [];
  return {
    add(told) {
      if (told.known !== undefined) {
        const pair = patchPair(told, told.known);
        patched.push(pair);
        // Whoever asks for all of them hears of it.
        return void pair.catch(() => {});
      }
      const name = nameOfPartition(told.partition);
      const open = whole.get(name) ?? begin(told);
      whole.set(name, open);
      add(open, told);
    },
    async finish() {
      const made = [...whole.values()].map((open) => finishPair(open, [{ reports: open.reports }]));
      return [...made, ...(await Promise.all(patched))];
    },
  };
}
