/**
 * Reports, partition by partition in any order → the Parquet files of each, a pair for each province and year. Within a
 * partition, reports stand in the order in which they came.
 */
import { nameOfPartition, type PartitionKey, type TableReport } from "../partitions.ts";
import { createFiguresFile, type FiguresFile } from "./figures-parquet.ts";
import { renderReportsParquet } from "./reports-parquet.ts";

export type MadePartition = { name: string; files: { path: string; text: Uint8Array }[] };
export type PartitionFiles = {
  add: (partition: PartitionKey, reports: readonly TableReport[]) => void;
  finish: () => MadePartition[];
};
type Open = { partition: PartitionKey; figures: FiguresFile; reports: TableReport[] };

const pathOf = (table: string, { province, year }: PartitionKey): string =>
  `parquet/${table}/province=${province}/year=${year}/part-0.parquet`;

export function createPartitionFiles(): PartitionFiles {
  const partitions = new Map<string, Open>();
  return {
    add(partition, reports) {
      const name = nameOfPartition(partition);
      const open = partitions.get(name) ?? { partition, figures: createFiguresFile(), reports: [] };
      open.figures.add(reports);
      open.reports.push(...reports);
      partitions.set(name, open);
    },
    finish: () =>
      [...partitions].map(([name, { partition, figures, reports }]) => ({
        name,
        files: [
          { path: pathOf("figures", partition), text: figures.finish() },
          { path: pathOf("reports", partition), text: renderReportsParquet(reports) },
        ],
      })),
  };
}
