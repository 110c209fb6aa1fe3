/**
 * Words → the reports that hold them, in the order of region, body and year; never a ranking. Lists of neighbouring
 * characters tell which reports may hold them; each is then read, so that nothing is shown that isn't there. Says how many
 * there may be at most, and how many there are only once that is known.
 */
import { foldText, gramsOf } from "../../../form/search-text.ts";
import { findList, shardOf } from "../../../model/narrative/gram-shards.ts";
import { decodeNumbers } from "../../../model/narrative/number-lists.ts";
import type { TextSearchDirectory } from "../../../model/narrative/text-search.ts";
import type { PackedAgencyFile } from "../../../model/packed-agency.ts";
import { findPassages, type Passage } from "./find-passages.ts";
import type { NumberedReports } from "./numbered-reports.ts";
import type { TextSearchState } from "./search-state.ts";

/** Published files; whatever can't be had rejects. */
export type TextSearchFiles = {
  shard: (at: number) => Promise<Uint8Array>;
  list: (at: number, length: number) => Promise<Uint8Array>;
  /** Ids of the bodies of a block. */
  block: (at: number) => Promise<readonly string[]>;
  body: (id: string) => Promise<PackedAgencyFile>;
};
export type SearchableText = { directory: TextSearchDirectory; reports: NumberedReports; files: TextSearchFiles };

export type FoundReport = {
  agency: PackedAgencyFile["agency"];
  year: number;
  isExtract: boolean;
  passages: Passage[];
};
/** `atMost`: reports that have all neighbouring characters; `read` of them were read, and `found` hold the words. */
export type SearchProgress = { atMost: number; read: number; found: number; isExact: boolean };
export type TextSearch = {
  progress: () => SearchProgress;
  /** Some more; empty where all are read, or where many were read in vain and one may ask again. */
  more: () => Promise<FoundReport[]>;
};

const shownAtOnce = 10;
/** Bodies whose files one step may load. */
const loadedAtOnce = 20;

/** Fewer than two letters, digits or characters side by side can't be looked up. */
export const canBeSearched = (query: string): boolean => gramsOf(query).length > 0;

async function reportsOfGram(gram: number, { directory, files }: SearchableText): Promise<number[]> {
  const { shards, reports } = directory;
  const list = findList(await files.shard(shardOf(gram, shards)), gram);
  if (list === null) return [];
  const bytes = list instanceof Uint8Array ? list : await files.list(list.at, list.length);
  return decodeNumbers(bytes, reports);
}

/** Numbers below the bound that are in all lists, ascending. */
function intersect(lists: readonly number[][], below: number): number[] {
  const held = new Uint16Array(below);
  for (const [at, list] of lists.entries()) for (const number of list) if (held[number] === at) held[number] = at + 1;
  const [first = []] = lists;
  return first.filter((number) => held[number] === lists.length);
}

/** The id of a body by its place. */
async function idOf(body: number, { directory, files }: SearchableText): Promise<string> {
  const ids = await files.block(Math.floor(body / directory.block));
  const id = ids[body % directory.block];
  if (id === undefined) throw new Error(`body ${body} has no id`);
  return id;
}

async function readReport(number: number, folded: string, text: SearchableText): Promise<FoundReport | null> {
  const { body, year } = text.reports.placeOf(number);
  const file = await text.files.body(await idOf(body, text));
  const report = file.years.find((each) => each.year === year);
  if (report === undefined) throw new Error(`${file.agency.id} has no report for ${year}`);
  const passages = findPassages(report.sections, folded);
  if (passages.length === 0) return null;
  return { agency: file.agency, year, isExtract: report.source.kind === "extract", passages };
}

/** Rejects where a file can't be had; more may be asked for again then. */
export async function searchText(state: TextSearchState, text: SearchableText): Promise<TextSearch> {
  const folded = foldText(state.query).text;
  const grams = gramsOf(state.query);
  const lists = await Promise.all(grams.map((gram) => reportsOfGram(gram, text)));
  const { reports } = text;
  const numbers = intersect(lists, reports.count).filter((number) => reports.isWanted(reports.placeOf(number), state));
  // What consists of one gram is what its list tells.
  const isTold = grams.length === 1 && folded.length === 2;
  let [read, found] = [0, 0];
  return {
    progress: () => {
      const isExact = isTold || read === numbers.length;
      return { atMost: numbers.length, read, found: isTold ? numbers.length : found, isExact };
    },
    more: async () => {
      const shown: FoundReport[] = [];
      for (let loaded = 0; shown.length < shownAtOnce && loaded < loadedAtOnce && read < numbers.length;) {
        const next = numbers.slice(read, read + shownAtOnce - shown.length);
        const reads = await Promise.all(next.map((number) => readReport(number, folded, text)));
        const held = reads.filter((report) => report !== null);
        loaded += new Set(next.map((number) => reports.placeOf(number).body)).size;
        read += next.length;
        found += held.length;
        shown.push(...held);
      }
      return shown;
    },
  };
}
