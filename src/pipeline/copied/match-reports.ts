/**
 * Reports with their sketches → the pairs of sentences that are alike, of those pairs of reports that share enough. What the
 * sketches suggest is held against the words themselves, which are loaded only of reports that may share enough.
 */
import { findAlike, mostBodiesOf, type AlikeSentences } from "./alike-sentences.ts";
import type { ComparedText } from "./compared-sentences.ts";
import { createNumbers } from "./growing-numbers.ts";
import { countShared, shinglesOf } from "./shingles.ts";
import { tabulateSketches, type SketchTable } from "./sketch.ts";

/** `body` counts up: a body's reports follow one another. `load` gives the text that the sketch was made of. */
type SketchedReport = { body: number; sketch: string; load: () => ComparedText };

/** Sentences are alike from this share of common runs of characters on. */
const leastAlike = 0.5;
/** Or where nearly all of the shorter one, and that is not little, stands in the other: a clause was added or left out. */
const leastContained = 0.8;
const leastRunsContained = 24;
/** Two reports share text from so many masked characters on, if these are a tenth of the shorter text's, or twice as many. */
const leastShared = 60;
const leastShare = 0.1;

/** Sentence i of an earlier report and j of a later one, by their places in the table, with what both share, in hundredths. */
export type Match = { i: number; j: number; shared: number };
export type MatchedReports = {
  table: SketchTable;
  isCommon: AlikeSentences["isCommon"];
  mostBodies: number;
  /** By report: its matches in either direction. */
  matches: Map<number, Match[]>;
};

type Comparison = { table: SketchTable; alike: AlikeSentences };

/** By later report the characters of this one's sentences that have a like one there, as far as sketches tell. */
function mayShare({ table, alike }: Comparison, report: number): Map<number, number> {
  const { starts, reportOf, lengths } = table;
  const sums = new Map<number, number>();
  for (let sentence = starts[report]!; sentence < starts[report + 1]!; sentence++) {
    const later = alike.laterLike(sentence);
    if (later.length === 0) continue;
    const others = new Set(later.map((other) => reportOf[other]!));
    for (const other of others) sums.set(other, (sums.get(other) ?? 0) + lengths[sentence]!);
  }
  return sums;
}

/** Reports that may share enough with another one, as far as sketches tell. */
function findCandidates(comparison: Comparison, count: number): Uint8Array {
  const candidates = new Uint8Array(count);
  for (let report = 0; report < count; report++) {
    for (const [other, sum] of mayShare(comparison, report))
      if (sum >= leastShared) candidates[report] = candidates[other] = 1;
  }
  return candidates;
}

/** Shingles of each sentence of the reports that are candidates; none of the others. */
function loadShingles(
  reports: readonly SketchedReport[],
  { table, alike }: Comparison,
  isCandidate: Uint8Array,
): (sentence: number) => Uint32Array {
  const numbers = createNumbers();
  const starts = new Uint32Array(table.reportOf.length + 1);
  for (const [report, { load }] of reports.entries()) {
    const first = table.starts[report]!;
    const sentences = isCandidate[report] === 1 ? load().sentences : [];
    for (let sentence = first; sentence < table.starts[report + 1]!; sentence++) {
      starts[sentence] = numbers.length;
      const masked = sentences[sentence - first]?.masked;
      if (masked !== undefined && !alike.isCommon(sentence)) numbers.push(shinglesOf(masked));
    }
  }
  starts[table.reportOf.length] = numbers.length;
  return (sentence) => numbers.slice(starts[sentence]!, starts[sentence + 1]!);
}

/** In hundredths; 0 where the two are not alike. */
function shareOf(a: Uint32Array, b: Uint32Array): number {
  const least = Math.min(a.length, b.length);
  if (least === 0) return 0;
  const shared = countShared(a, b);
  const share = shared / (a.length + b.length - shared);
  const isContained = shared >= leastContained * least && shared >= leastRunsContained;
  return share >= leastAlike || isContained ? Math.round(share * 100) : 0;
}

function* matchesOf(
  report: number,
  comparison: Comparison,
  shingles: (sentence: number) => Uint32Array,
): Generator<Match> {
  const { starts } = comparison.table;
  for (let i = starts[report]!; i < starts[report + 1]!; i++) {
    const own = shingles(i);
    if (own.length === 0) continue;
    for (const j of comparison.alike.laterLike(i)) {
      const shared = shareOf(own, shingles(j));
      if (shared > 0) yield { i, j, shared };
    }
  }
}

/** Characters of each report that are compared. */
function countCompared({ table: { starts, lengths }, alike }: Comparison, report: number): number {
  let sum = 0;
  for (let at = starts[report]!; at < starts[report + 1]!; at++) if (!alike.isCommon(at)) sum += lengths[at]!;
  return sum;
}

/** What is left of a report's matches with one other when each of its sentences is counted once. */
function isEnough(matches: readonly Match[], lengths: Uint8Array, least: number): boolean {
  const sum = (side: "i" | "j"): number =>
    [...new Set(matches.map((match) => match[side]))].reduce((all, sentence) => all + lengths[sentence]!, 0);
  const shared = Math.min(sum("i"), sum("j"));
  return shared >= leastShared && (shared >= leastShare * least || shared >= 2 * leastShared);
}

function groupByOther(matches: Iterable<Match>, reportOf: Uint32Array): Map<number, Match[]> {
  const groups = new Map<number, Match[]>();
  for (const match of matches) {
    const other = reportOf[match.j]!;
    const group = groups.get(other);
    if (group === undefined) groups.set(other, [match]);
    else group.push(match);
  }
  return groups;
}

function addTo(matches: Map<number, Match[]>, report: number, added: readonly Match[]): void {
  const known = matches.get(report);
  if (known === undefined) matches.set(report, [...added]);
  else for (const match of added) known.push(match);
}

export function matchReports(reports: readonly SketchedReport[]): MatchedReports {
  const table = tabulateSketches(reports.map(({ sketch }) => sketch));
  const bodyOf = Uint32Array.from(reports, ({ body }) => body);
  const mostBodies = mostBodiesOf(new Set(bodyOf).size);
  const alike = findAlike(table, bodyOf, mostBodies);
  const comparison = { table, alike };
  const isCandidate = findCandidates(comparison, reports.length);
  const shingles = loadShingles(reports, comparison, isCandidate);
  const matches = new Map<number, Match[]>();
  for (let report = 0; report < reports.length; report++) {
    if (isCandidate[report] === 0) continue;
    for (const [other, found] of groupByOther(matchesOf(report, comparison, shingles), table.reportOf)) {
      const least = Math.min(countCompared(comparison, report), countCompared(comparison, other));
      if (!isEnough(found, table.lengths, least)) continue;
      addTo(matches, report, found);
      addTo(matches, other, found);
    }
  }
  return { table, isCommon: alike.isCommon, mostBodies, matches };
}
