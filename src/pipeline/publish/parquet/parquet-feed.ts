/**
 * Bodies, one after another → the Parquet files of all, made beside the rest of publishing, in a thread where they are many:
 * they take as long as all other files together. A pair of files is made of its reports alone and is taken over from the
 * earlier dataset where these are the same; where some differ, the groups of rows are that have none of these, and the reports
 * in them aren't even asked.
 */
import type { DerivedAgency } from "../../../model/packed/derived-dataset.ts";
import { createThread } from "../../../workers/create-thread.ts";
import type { KeptFiles, PublishedFile } from "../kept-files.ts";
import { hashOf } from "../kept-list.ts";
import {
  nameOfPartition,
  partitionReports,
  provinceOf,
  tableReport,
  type KeyedReport,
  type Partition,
} from "../partitions.ts";
import { groupSize } from "./figures-parquet.ts";
import { firstGroup } from "./parquet-file.ts";
import {
  createPartitionFiles,
  pathOfPartition,
  type EarlierPair,
  type MadePartition,
  type Told,
} from "./partition-files.ts";

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

/** What the rows of reports are made of; null where that can't be told without reading them. */
function keyOfReports(reports: readonly KeyedReport[]): string | null {
  let told = "";
  for (const { agency, key } of reports) {
    if (key === null) return null;
    told += `${agency.id} ${agency.region.code} ${agency.kind} ${agency.name}\n${key}\n`;
  }
  return hashOf(told);
}

/** The same for each group of rows. */
function groupKeys({ reports }: Partition): string[] | null {
  const keys = Array.from({ length: Math.ceil(reports.length / groupSize) }, (_, at) =>
    keyOfReports(reports.slice(at * groupSize, (at + 1) * groupSize)),
  );
  return keys.every((key) => key !== null) ? keys : null;
}

type Kept = Pick<KeptFiles, "takeOver" | "keepGroup" | "partsOf" | "keepParts" | "readEarlier">;
/** `key` tells what a pair is made of, `groups` what the groups of rows of its figures are. */
type Known = { key: unknown; groups: string[] | null };

function tellPartition(partition: Partition): Known {
  const groups = groupKeys(partition);
  return { key: groups === null ? null : ["parquet", partition.province, partition.year, groups], groups };
}

/** The groups of rows that the earlier files have; null where they have none. */
function findEarlier(partition: Partition, { groups }: Known, kept: Kept): EarlierPair | null {
  const parts = kept.partsOf(pathOfPartition("figures", partition), firstGroup);
  const starts = new Map([...parts.keys()].map((key, at) => [key, at * groupSize]));
  const found = [...(groups ?? []).entries()].filter(([, key]) => parts.has(key));
  const reports = found.length === 0 ? null : kept.readEarlier(pathOfPartition("reports", partition));
  if (reports === null) return null;
  return {
    groups: new Map(found.map(([number, key]) => [number, parts.get(key)!])),
    starts: new Map(found.map(([number, key]) => [number, starts.get(key)!])),
    reports,
  };
}

type Maker = { tell: (told: Told) => void; answer: () => Promise<MadePartition[]>; end: () => Promise<void> };

function makeHere(): Maker {
  const files = createPartitionFiles();
  return {
    tell: files.add,
    answer: files.finish,
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

/** Where some groups of rows are known, the reports of the others are told at once: they are few, and the thread can begin. */
function tellChanged({ province, year, reports }: Partition, earlier: EarlierPair, maker: Maker): void {
  const changed = reports.filter((_, place) => !earlier.groups.has(Math.floor(place / groupSize)));
  const known = { count: reports.length, earlier };
  maker.tell({ partition: { province, year }, reports: changed.map(tableReport), known });
}

/** Hands over the body's reports of partitions that are made whole. */
function addBody({ waiting, maker }: Feed, { agency, years }: DerivedAgency): void {
  for (const year of years) {
    const name = nameOfPartition({ province: provinceOf(agency), year: year.year });
    const told = waiting.get(name);
    if (told === undefined) continue;
    if (told.reports.push(tableReport({ agency, year })) < batchSize) continue;
    maker.tell(told);
    waiting.set(name, { partition: told.partition, reports: [] });
  }
}

/** Notes what the pair is made of, and the groups of rows in it. */
function keepPair({ files, groups }: MadePartition, known: Known, kept: Kept): void {
  const [figures, ...others] = files.map(({ path }) => path);
  if (figures === undefined || known.groups === null) return;
  kept.keepGroup(known.key, [figures, ...others]);
  const keys = known.groups;
  kept.keepParts(
    figures,
    groups.map(({ bytes, told }, at) => [keys[at]!, bytes, told]),
  );
}

export function openParquetFeed(
  agencies: readonly DerivedAgency[],
  kept: Kept,
  options: FeedOptions = {},
): ParquetFeed {
  const partitions = partitionReports(agencies).map((partition) => {
    const known = tellPartition(partition);
    return { partition, known, name: nameOfPartition(partition), same: kept.takeOver(known.key)?.files ?? null };
  });
  const fresh = partitions.filter(({ same }) => same === null);
  const count = fresh.reduce((sum, { partition }) => sum + partition.reports.length, 0);
  const maker = createMaker(count, options);
  const waiting = new Map<string, Told>();
  for (const { name, partition, known } of fresh) {
    const { province, year } = partition;
    const earlier = findEarlier(partition, known, kept);
    if (earlier === null) waiting.set(name, { partition: { province, year }, reports: [] });
    else tellChanged(partition, earlier, maker);
  }
  return {
    add: (body) => addBody({ waiting, maker }, body),
    async finish() {
      for (const told of waiting.values()) maker.tell(told);
      const made = new Map((await maker.answer()).map((each) => [each.name, each]));
      return partitions.flatMap(({ name, known, same }): PublishedFile[] => {
        const pair = made.get(name);
        if (same !== null || pair === undefined) return same ?? [];
        keepPair(pair, known, kept);
        return pair.files;
      });
    },
    end: () => maker.end(),
  };
}
