/**
 * A report's matches → what is told of its text: how much of it also stands elsewhere, in which passages, and where. Sources
 * come in an order that says nothing of who wrote first: by how much they share with the report, then by body and year.
 */
import {
  mostPassages,
  mostSources,
  type CopiedSource,
  type CopiedText,
  type TextPlace,
} from "../../model/narrative/copied-text.ts";
import type { ComparedText, Sentence } from "./compared-sentences.ts";
import { joinPassages, type Found, type FoundSentence, type Passage } from "./join-passages.ts";
import type { Match, MatchedReports } from "./match-reports.ts";

export type NamedReport = { body: number; agencyId: string; name: string; year: number };
type Telling = {
  reports: readonly NamedReport[];
  matched: MatchedReports;
  load: (report: number) => ComparedText;
};

/** Of a sentence of this report the like one in another. */
type Like = { own: number; other: number; shared: number };

const likesOf = (report: number, matches: readonly Match[], { table }: MatchedReports): Like[] =>
  matches.map(({ i, j, shared }) =>
    table.reportOf[i] === report ? { own: i, other: j, shared } : { own: j, other: i, shared },
  );

type LikesBySentence = Map<number, Map<number, Like>>;

/** By own sentence, then by other report, the likest sentence. */
function likestOf(likes: readonly Like[], { table }: MatchedReports): LikesBySentence {
  const bySentence = new Map<number, Map<number, Like>>();
  for (const like of likes) {
    const byReport = bySentence.get(like.own) ?? new Map<number, Like>();
    bySentence.set(like.own, byReport);
    const other = table.reportOf[like.other]!;
    const known = byReport.get(other);
    const isLiker =
      known === undefined || like.shared > known.shared || (like.shared === known.shared && like.other < known.other);
    if (isLiker) byReport.set(other, like);
  }
  return bySentence;
}

/** Other reports by the characters that they share with this one, most first. */
function rankOthers(bySentence: LikesBySentence, lengths: Uint8Array): number[] {
  const sums = new Map<number, number>();
  for (const [sentence, byReport] of bySentence) {
    for (const report of byReport.keys()) sums.set(report, (sums.get(report) ?? 0) + lengths[sentence]!);
  }
  return [...sums].sort(([a, x], [b, y]) => y - x || a - b).map(([report]) => report);
}

/** The first of them, one of each kind where there are both. */
function chooseSources(others: readonly number[], isSame: (report: number) => boolean): number[] {
  const chosen = others.slice(0, mostSources);
  const [some] = chosen;
  if (some === undefined || chosen.some((report) => isSame(report) !== isSame(some))) return chosen;
  const different = others.find((report) => isSame(report) !== isSame(some));
  return different === undefined ? chosen : [...chosen.slice(0, mostSources - 1), different];
}

const lengthOf = ({ from, to }: TextPlace): number => to - from;

const placeOf = (first: Sentence, last: Sentence): TextPlace => ({ ...first.at, to: last.at.to });

type Here = { own: NamedReport; text: string };

/** The source at this place of the passage's; of the first one with its words, where they are others. */
function toSource(passage: Passage, at: number, { own, text }: Here, { reports, load }: Telling): CopiedSource {
  const [first, last] = [passage.first.sources[at]!, passage.last.sources[at]!];
  const { agencyId, name, year, body } = reports[first.report]!;
  const place = placeOf(first.sentence, last.sentence);
  const there = load(first.report);
  const other = at === 0 ? there.textAt(place) : text;
  const line = there.lineOf(place);
  return {
    agencyId,
    ...(body === own.body ? {} : { name }),
    year,
    at: place,
    ...(line === null ? {} : { line }),
    kind: body === own.body ? "sameBody" : "otherBody",
    shared: passage.shared[at]! / 100,
    ...(other === text ? {} : { text: other }),
  };
}

const order = ["overview", "problems", "otherMatters"];
const comparePlaces = (a: TextPlace, b: TextPlace): number =>
  order.indexOf(a.section) - order.indexOf(b.section) || a.paragraph - b.paragraph || a.from - b.from;

/** The sentences of a report that stand elsewhere, with the reports that have them. */
function findSentences(report: number, bySentence: LikesBySentence, telling: Telling): FoundSentence[] {
  const { reports, matched, load } = telling;
  const { starts, lengths } = matched.table;
  const others = rankOthers(bySentence, lengths);
  const isSame = (other: number): boolean => reports[other]!.body === reports[report]!.body;
  const sourceOf = (other: number, like: Like): Found => ({
    report: other,
    sentence: load(other).sentences[like.other - starts[other]!]!,
    shared: like.shared,
  });
  return load(report).sentences.flatMap((sentence, at) => {
    const likes = bySentence.get(starts[report]! + at);
    if (likes === undefined) return [];
    const sources = chooseSources(
      others.filter((other) => likes.has(other)),
      isSame,
    );
    return [{ sentence, total: likes.size, sources: sources.map((other) => sourceOf(other, likes.get(other)!)) }];
  });
}

/** Characters compared, and of these the ones found elsewhere, by whose reports have them. */
function countCharacters(
  report: number,
  bySentence: LikesBySentence,
  { reports, matched, load }: Telling,
): Pick<CopiedText, "considered" | "found" | "sameBody" | "otherBody"> {
  const counts = { considered: 0, found: 0, sameBody: 0, otherBody: 0 };
  for (const [at, sentence] of load(report).sentences.entries()) {
    const place = matched.table.starts[report]! + at;
    const length = lengthOf(sentence.at);
    if (!matched.isCommon(place)) counts.considered += length;
    const others = [...(bySentence.get(place)?.keys() ?? [])];
    const kinds = new Set(others.map((other) => reports[other]!.body === reports[report]!.body));
    if (kinds.size > 0) counts.found += length;
    if (kinds.has(true)) counts.sameBody += length;
    if (kinds.has(false)) counts.otherBody += length;
  }
  return counts;
}

/** Null where nothing was found. */
export function tellCopied(report: number, telling: Telling): CopiedText | null {
  const { reports, matched, load } = telling;
  const matches = matched.matches.get(report);
  if (matches === undefined) return null;
  const bySentence = likestOf(likesOf(report, matches, matched), matched);
  const passages = joinPassages(findSentences(report, bySentence, telling))
    .map((passage) => ({ passage, at: placeOf(passage.first.sentence, passage.last.sentence) }))
    .sort((a, b) => lengthOf(b.at) - lengthOf(a.at) || comparePlaces(a.at, b.at));
  const { textAt } = load(report);
  return {
    ...countCharacters(report, bySentence, telling),
    passages: passages.slice(0, mostPassages).map(({ passage, at }) => ({
      at,
      total: passage.total,
      sources: passage.first.sources.map((_, place) =>
        toSource(passage, place, { own: reports[report]!, text: textAt(at) }, telling),
      ),
    })),
    more: Math.max(0, passages.length - mostPassages),
  };
}
