/**
 * Counts told in words with their verdicts → one short list of numbers, and back. Places are those of the report's sections
 * as they are published; a list that doesn't fit them gives what fits.
 */
import { Measure, Verdict, type Claim } from "../../model/narrative/claim.ts";
import type { PackedClaims, ToldCount, ToldCounts } from "../../model/narrative/packed-claims.ts";
import type { Section } from "../../model/report.ts";
import { formatNumbers, parseNumbers } from "../number-list.ts";

type Judged = { claim: Pick<Claim, "measure" | "value" | "at">; verdict: Verdict };

const placeOfMeasure = new Map(Measure.options.map((measure, place) => [measure, place]));
const placeOfVerdict = new Map(Verdict.options.map((verdict, place) => [verdict, place]));
const width = 6;

/** Null where nothing is told and nothing is missed. */
export function packClaims(
  judged: readonly Judged[],
  silent: readonly Measure[],
  sections: readonly Section[],
): PackedClaims | null {
  if (judged.length === 0 && silent.length === 0) return null;
  const starts = new Map<string, number>();
  let paragraphs = 0;
  for (const section of sections) {
    if (!starts.has(section.id)) starts.set(section.id, paragraphs);
    paragraphs += section.paragraphs.length;
  }
  let last = 0;
  const numbers = judged.flatMap(({ claim: { measure, value, at }, verdict }) => {
    const paragraph = starts.get(at.section)! + at.paragraph;
    const after = paragraph - last;
    last = paragraph;
    return [placeOfMeasure.get(measure)!, placeOfVerdict.get(verdict)!, after, at.from, at.to - at.from, value];
  });
  return { counts: formatNumbers(numbers), ...(silent.length === 0 ? {} : { silent: [...silent] }) };
}

type Place = Pick<ToldCount["at"], "section" | "paragraph">;

const placesOf = (sections: readonly Section[]): Place[] =>
  sections.flatMap(({ id, paragraphs }) => paragraphs.map((_, paragraph) => ({ section: id, paragraph })));

export function unpackClaims(packed: PackedClaims | null | undefined, sections: readonly Section[]): ToldCounts {
  if (packed === null || packed === undefined) return { counts: [], silent: [] };
  const places = placesOf(sections);
  const counts: ToldCount[] = [];
  let paragraph = 0;
  for (const [measure, verdict, after, from, length, value] of rowsOf(packed)) {
    paragraph += after!;
    const place = places[paragraph];
    if (place === undefined) continue;
    counts.push({
      measure: Measure.options[measure!]!,
      verdict: Verdict.options[verdict!]!,
      value: value!,
      at: { ...place, from: from!, to: from! + length! },
    });
  }
  return { counts, silent: packed.silent ?? [] };
}

function rowsOf({ counts }: PackedClaims): (number | null)[][] {
  const numbers = parseNumbers(counts);
  return Array.from({ length: Math.floor(numbers.length / width) }, (_, row) =>
    numbers.slice(row * width, row * width + width),
  );
}

/** Measure and verdict of each count, without asking where it stands. */
export function verdictsOf({ counts }: PackedClaims): { measure: Measure; verdict: Verdict }[] {
  const numbers = parseNumbers(counts);
  const verdicts: { measure: Measure; verdict: Verdict }[] = [];
  for (let at = 0; at + width <= numbers.length; at += width) {
    verdicts.push({ measure: Measure.options[numbers[at]!]!, verdict: Verdict.options[numbers[at + 1]!]! });
  }
  return verdicts;
}
