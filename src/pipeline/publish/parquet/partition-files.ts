/**
 * Reports, partition by partition in any order → the Parquet files of each, a pair for each province and year. Within a
 * partition, reports stand in the order in which they came.
 */
import { nameOfPartition, type PartitionKey, type TableReport } from "../partitions.ts";
import { createFiguresFile, type FiguresFile, type KnownGroups } from "./figures-parquet.ts";
import type { GroupNote } from "./parquet-file.ts";
import { renderReportsParquet } from "./reports-parquet.ts";

/** Some of a partition's reports; `known`, with the first of them, are groups of rows that needn't be made. */
export type Told = { partition: PartitionKey; reports: TableReport[]; known?: KnownGroups };
/** `groups` are those of the first file. */
export type MadePartition = { name: string; files: { path: string; text: Uint8Array }[]; groups: GroupNote[] };
export type PartitionFiles = {
  add: (told: Told) => void;
  finish: () => MadePartition[];
};
type Open = { partition: PartitionKey; figures: FiguresFile; reports: TableReport[] };

export const pathOfPartition = (table: "figures" | "reports", { province, year }: PartitionKey): string =>
  `parquet/${table}/province=${province}/year=${year}/part-0.parquet`;

function finishPartition(name: string, { partition, figures, reports }: Open): MadePartition {
  const { bytes, groups } = figures.finish();
  const files = [
    { path: pathOfPartition("figures", partition), text: bytes },
    { path: pathOfPartition("reports", partition), text: renderReportsParquet(reports) },
  ];
  return { name, files, groups };
}

export function createPartitionFiles(): PartitionFiles {
  const partitions = new Map<string, Open>();
  return {
    add({ partition, reports, known }) {
      const name = nameOfPartition(partition);
      const open = partitions.get(name) ?? { partition, figures: createFiguresFile(known), reports: [] };
      open.figures.add(reports);
      open.reports.push(...reports);
      partitions.set(name, open);
    },
    finish: () => [...partitions].map(([name, open]) => finishPartition(name, open)),
  };
}
