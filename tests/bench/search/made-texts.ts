/** Texts to measure the search with: the demo's narratives, or long ones of made-up words whose numbers of uses differ as in life. */
import { makeCorpus, makeReports } from "../../../src/demo/reports.ts";
import { headOf, partsOf } from "../../../src/demo/print/printed-report.ts";
import { between, createRandom, type Random } from "../../../src/demo/random.ts";
import type { IndexedBody } from "../../fixtures/indexed-texts.ts";

const firstYear = 2019;
const seed = 1;

export function demoTexts(size: { agencies: number; years: number }): IndexedBody[] {
  const bodies = new Map<string, IndexedBody>();
  for (const { body, year, report } of makeReports(makeCorpus({ ...size, seed }))) {
    const { id } = body;
    const { notice } = headOf(report);
    const paragraphs = [notice, ...partsOf(report).flatMap((part) => part.paragraphs)];
    const known = bodies.get(id) ?? { id, code: body.place.code.slice(0, 6), years: [] };
    bodies.set(id, known);
    if (!known.years.some((each) => each.year === year)) known.years.push({ year, paragraphs });
  }
  return [...bodies.values()]
    .map((body) => ({ ...body, years: body.years.toSorted((a, b) => a.year - b.year) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

type Made = { agencies: number; years: number; words: number; characters: number };

/** Two to four characters of the three thousand first ones. */
const wordOf = (random: Random): string =>
  Array.from({ length: between(2, 4, random) }, () => String.fromCharCode(0x4e00 + between(0, 2999, random))).join("");

/** The n-th word is used about a n-th as often as the first. */
const pickWord = (words: readonly string[], random: Random): string => words[Math.floor(words.length ** random()) - 1]!;

function paragraphOf(words: readonly string[], characters: number, random: Random): string {
  let text = "";
  while (text.length < characters) text += pickWord(words, random) + (random() < 0.15 ? "，" : "");
  return `${text}${between(0, 3000, random)}件。`;
}

export function wordTexts({ agencies, years, words, characters }: Made): IndexedBody[] {
  const random = createRandom(seed);
  const known = Array.from({ length: words }, () => wordOf(random));
  return Array.from({ length: agencies }, (_, body): IndexedBody => {
    const code = String(990101 + Math.floor(body / 100));
    const made = Array.from({ length: years }, (_unused, at) => ({
      year: firstYear + at,
      paragraphs: Array.from({ length: 10 }, () => paragraphOf(known, characters / 10, random)),
    }));
    return { id: `${code}/ju-${body}`, code, years: made };
  });
}
