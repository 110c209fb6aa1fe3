/**
 * Like sentences of one report, each with where it also stands → passages: neighbours that stand as neighbours in the same
 * reports are one passage. A sentence that is too short to be compared, between two that are, belongs to it.
 */
import type { Sentence } from "./compared-sentences.ts";

/** `report`: by place; `runs`: runs of characters of both, and of either. */
export type Found = { report: number; sentence: Sentence; shared: number };
export type FoundSentence = { sentence: Sentence; total: number; sources: Found[] };
export type Passage = { first: FoundSentence; last: FoundSentence; total: number; shared: number[] };

const isNext = (a: Sentence, b: Sentence): boolean =>
  a.at.section === b.at.section && a.at.paragraph === b.at.paragraph && b.order === a.order + 1;

const goesOn = (a: FoundSentence, b: FoundSentence): boolean =>
  a.total === b.total &&
  a.sources.length === b.sources.length &&
  isNext(a.sentence, b.sentence) &&
  a.sources.every((source, at) => {
    const other = b.sources[at]!;
    return source.report === other.report && isNext(source.sentence, other.sentence);
  });

/** The share of a passage: that of its sentences, each by its length, in hundredths. */
function sharesOf(sentences: readonly FoundSentence[]): number[] {
  const length = sentences.reduce((sum, { sentence }) => sum + sentence.masked.length, 0);
  return sentences[0]!.sources.map((_, at) =>
    Math.round(
      sentences.reduce((sum, { sentence, sources }) => sum + sources[at]!.shared * sentence.masked.length, 0) / length,
    ),
  );
}

/** `found` in the order of the text. */
export function joinPassages(found: readonly FoundSentence[]): Passage[] {
  const groups: FoundSentence[][] = [];
  for (const one of found) {
    const open = groups.at(-1);
    if (open !== undefined && goesOn(open.at(-1)!, one)) open.push(one);
    else groups.push([one]);
  }
  return groups.map((group) => ({
    first: group[0]!,
    last: group.at(-1)!,
    total: group[0]!.total,
    shared: sharesOf(group),
  }));
}
