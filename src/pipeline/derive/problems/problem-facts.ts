/**
 * A packed report → what its section five names, in one number, since tens of thousands are held: a bit for each theme of
 * problems and one for problems of no theme, the same for measures, and one for what became of an earlier year's problems.
 */
import { ProblemThemeId, type Passage } from "../../../model/narrative/passage.ts";
import type { PackedReport } from "../../../model/packed-agency.ts";
import { unpackSections } from "../../../packing/packed-sections.ts";

const themes = ProblemThemeId.options;
/** Bits of one kind of passage. */
const width = themes.length + 1;

const placesOf = (passages: readonly Passage[], kind: Passage["kind"]): number[] =>
  passages
    .filter((passage) => passage.kind === kind)
    .flatMap((passage) =>
      passage.themes.length === 0 ? [themes.length] : passage.themes.map((id) => themes.indexOf(id)),
    );

/** Null where nothing in section five was told apart, or there is none. */
export function problemFactsOf({ sections }: Pick<PackedReport, "sections">): number | null {
  if (sections.every(({ passages }) => passages === undefined)) return null;
  const passages = unpackSections(sections).flatMap((section) => section.passages ?? []);
  const places = [
    ...placesOf(passages, "problem"),
    ...placesOf(passages, "measure").map((place) => place + width),
    ...(passages.some(({ kind }) => kind === "followUp") ? [2 * width] : []),
  ];
  return places.reduce((bits, place) => bits | (1 << place), 0);
}

const bit = (facts: number, place: number): number => (facts >> place) & 1;

/** What facts are added to, place by place; the last place of each list is for no theme. */
export type ProblemCounts = { problems: number[]; measures: number[]; followUps: number };

export const noProblems = (): ProblemCounts => ({
  problems: Array.from({ length: width }, () => 0),
  measures: Array.from({ length: width }, () => 0),
  followUps: 0,
});

export function addProblemFacts(counts: ProblemCounts, facts: number): void {
  for (let at = 0; at < width; at++) {
    counts.problems[at]! += bit(facts, at);
    counts.measures[at]! += bit(facts, at + width);
  }
  counts.followUps += bit(facts, 2 * width);
}
