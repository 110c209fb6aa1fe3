/**
 * Sketches of all reports → which sentences may stand in which other reports: those that share a band. Sentences that stand
 * in the reports of many bodies are common wording and are left out. Sorting finds them, so that time grows with the number
 * of reports, not with that of pairs.
 */
import { bands } from "./shingles.ts";
import type { SketchTable } from "./sketch.ts";

/** A sentence in more bodies' reports than this is common wording; where few bodies are held, in more than a third of them. */
const mostBodies = 20;
export const mostBodiesOf = (bodies: number): number => Math.min(mostBodies, Math.max(2, Math.floor(bodies / 3)));

/** Sentences by key, those of one key in the order of reports. `starts[s]`: where the run of sentence s begins. */
type Runs = { sorted: Uint32Array; starts: Uint32Array; ends: Uint32Array };

const digits = 16;
const radix = 1 << digits;

/** One pass of a sort by digits: places in the order of one digit of their keys, else as they were. */
function sortByDigit(places: Uint32Array, keys: Uint32Array, shift: number): Uint32Array {
  const next = new Uint32Array(radix);
  for (let at = 0; at < keys.length; at++) {
    const digit = (keys[at]! >>> shift) & (radix - 1);
    if (digit + 1 < radix) next[digit + 1]! += 1;
  }
  for (let digit = 1; digit < radix; digit++) next[digit]! += next[digit - 1]!;
  const sorted = new Uint32Array(places.length);
  for (let at = 0; at < places.length; at++) {
    const place = places[at]!;
    const digit = (keys[place]! >>> shift) & (radix - 1);
    sorted[next[digit]!] = place;
    next[digit]! += 1;
  }
  return sorted;
}

/** Places in the order of their keys, those of one key ascending; no key is held against another. */
function sortByKey(keys: Uint32Array): Uint32Array {
  const places = new Uint32Array(keys.length);
  for (let at = 0; at < keys.length; at++) places[at] = at;
  return sortByDigit(sortByDigit(places, keys, 0), keys, digits);
}

function runsOf(keys: Uint32Array): Runs {
  const sorted = sortByKey(keys);
  const starts = new Uint32Array(keys.length);
  const ends = new Uint32Array(keys.length);
  for (let start = 0; start < sorted.length;) {
    const key = keys[sorted[start]!]!;
    let end = start + 1;
    while (end < sorted.length && keys[sorted[end]!] === key) end += 1;
    for (let at = start; at < end; at++) {
      const place = sorted[at]!;
      starts[place] = start;
      ends[place] = end;
    }
    start = end;
  }
  return { sorted, starts, ends };
}

type Bodies = { bodyOf: (sentence: number) => number; most: number };

/** Bodies of a run, counted no further than is needed to know that they are too many. */
function isInMany({ sorted }: Runs, start: number, end: number, { bodyOf, most }: Bodies): boolean {
  let [count, last] = [0, -1];
  for (let at = start; at < end && count <= most; at++) {
    const body = bodyOf(sorted[at]!);
    if (body !== last) count += 1;
    last = body;
  }
  return count > most;
}

/** Adds, for each sentence in a run of too many bodies, the weight; gives the runs with such ones emptied. */
function countCommon(runs: Runs, bodies: Bodies, common: Uint8Array, weight: number): void {
  for (let start = 0; start < runs.sorted.length;) {
    const end = runs.ends[runs.sorted[start]!]!;
    if (end - start > bodies.most && isInMany(runs, start, end, bodies)) {
      for (let at = start; at < end; at++) {
        const sentence = runs.sorted[at]!;
        common[sentence]! += weight;
        runs.ends[sentence] = runs.starts[sentence]!;
      }
    }
    start = end;
  }
}

export type AlikeSentences = {
  /** 1 for a sentence that is common wording. */
  isCommon: (sentence: number) => boolean;
  /** Sentences of later reports that share a band with this one, each once, in no particular order. */
  laterLike: (sentence: number) => number[];
};

/** Bands that must be common for a sentence to be so; the whole sentence's key is enough by itself. */
const commonFrom = 2;

/** `bodyOf`: of each report; a body's reports follow one another. */
export function findAlike(table: SketchTable, bodyOf: Uint32Array, most: number): AlikeSentences {
  const { reportOf, keys } = table;
  const bodies: Bodies = { bodyOf: (sentence) => bodyOf[reportOf[sentence]!]!, most };
  const common = new Uint8Array(reportOf.length);
  const runs = Array.from({ length: bands }, (_, band) => runsOf(keys[1 + band]!));
  for (const one of runs) countCommon(one, bodies, common, 1);
  countCommon(runsOf(keys[0]!), bodies, common, commonFrom);
  const isCommon = (sentence: number): boolean => common[sentence]! >= commonFrom;
  const seenAt = new Uint32Array(reportOf.length);
  let call = 0;
  const laterLike = (sentence: number): number[] => {
    const found: number[] = [];
    if (isCommon(sentence)) return found;
    call += 1;
    for (const { sorted, starts, ends } of runs) {
      for (let at = starts[sentence]!; at < ends[sentence]!; at++) {
        const other = sorted[at]!;
        if (reportOf[other]! <= reportOf[sentence]! || seenAt[other] === call || isCommon(other)) continue;
        seenAt[other] = call;
        found.push(other);
      }
    }
    return found;
  };
  return { isCommon, laterLike };
}
