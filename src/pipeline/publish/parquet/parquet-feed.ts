/**
 * Bodies, one after another → the Parquet files of all, made beside the rest of publishing, in a thread where they are many:
 * they take as long as all other files together. A pair of files is made of its reports alone and is taken over from the
 * earlier dataset where these are the same.
 */
import type { DerivedAgency } from "../../../model/dataset.ts";
import { createThread } from "../../../workers/create-thread.ts";
import type { KeptFiles, PublishedFile } from "../kept-files.ts";
import {
  nameOfPartition,
  partitionReports,
  provinceOf,
  tableReport,
  type Partition,
  type PartitionKey,
  type TableReport,
} from "../partitions.ts";
import { createPartitionFiles, type MadePartition } from "./partition-files.ts";

export type Told = { partition: PartitionKey; reports: TableReport[] };
export type ParquetFeed = {
  /** Every body of the dataset in its order, soon after its reports were unpacked. */
  add: (body: DerivedAgency) => void;
  finish: () => Promise<PublishedFile[]>;
  end: () => Promise<void>;
};

/** Fewer reports than these are written before a thread has started. */
const leastForThread = 2000;
/** Reports that are handed over at once. */
const batchSize = 100;
/** Of the thread's heap, in megabytes: numbers of all reports as texts, and one group of rows at length. */
const memory = 1024;

/** Everything that a pair is made of; null where that can't be told without reading the reports. */
function toldBy({ province, year, reports }: Partition): unknown {
  if (reports.some(({ year: { content } }) => content === null)) return null;
  return [
    ...["parquet", province, year],
    ...reports.map(({ agency, year: { scope, edition, form, source, content } }) => [
      ...[agency.id, agency.name, agency.region.code, agency.kind, scope, edition, form],
      ...[source.kind, source.path, source.address, content],
    ]),
  ];
}

type Maker = { tell: (told: Told) => void; answer: () => Promise<MadePartition[]>; end: () => Promise<void> };

function makeHere(): Maker {
  const files = createPartitionFiles();
  return {
    tell: ({ partition, reports }) => files.add(partition, reports),
    answer: () => Promise.resolve(files.finish()),
    end: () => Promise.resolve(),
  };
}

/** `threads`: 1 where no other may be started; `least`: reports for which one is. */
export type FeedOptions = { threads?: number; least?: number };

const createMaker = (reports: number, { threads = 0, least = leastForThread }: FeedOptions): Maker =>
  threads === 1 || reports < least
    ? makeHere()
    : createThread<Told, MadePartition[]>(new URL("parquet-thread.ts", import.meta.url), memory);

type Feed = { waiting: Map<string, Told>; maker: Maker };

/** Hands over the body's reports of partitions that are made. */
function addBody({ waiting, maker }: Feed, { agency, years }: DerivedAgency): void {
  for (const year of years) {
    const told = waiting.get(nameOfPartition({ province: provinceOf(agency), year: year.year }));
    if (told === undefined) continue;
    if (told.reports.push(tableReport({ agency, year })) < batchSize) continue;
    maker.tell(told);
    told.reports = [];
  }
}

export function openParquetFeed(
  agencies: readonly DerivedAgency[],
  kept: Pick<KeptFiles, "takeOver" | "keepGroup">,
  options: FeedOptions = {},
): ParquetFeed {
  const partitions = partitionReports(agencies).map((partition) => {
    const told = toldBy(partition);
    return { ...partition, told, name: nameOfPartition(partition), same: kept.takeOver(told) };
  });
  const fresh = partitions.filter(({ same }) => same === null);
  const count = fresh.reduce((sum, { reports }) => sum + reports.length, 0);
  const maker = createMaker(count, options);
  const waiting = new Map(
    fresh.map(({ name, province, year }): [string, Told] => [name, { partition: { province, year }, reports: [] }]),
  );
  return {
    add: (body) => addBody({ waiting, maker }, body),
    async finish() {
      for (const told of waiting.values()) maker.tell(told);
      const made = new Map((await maker.answer()).map(({ name, files }) => [name, files]));
      return partitions.flatMap(({ name, told, same }): PublishedFile[] => {
        if (same !== null) return same;
        const files = made.get(name) ?? [];
        kept.keepGroup(
          told,
          files.map(({ path }) => path),
        );
        return files;
      });
    },
    end: () => maker.end(),
  };
}
