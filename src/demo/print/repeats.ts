/**
 * Text that stands twice in the made-up corpus: a body that repeats itself three years running, two bodies that share half of
 * what they write, three that have one paragraph in common. A narrative goes in and comes out, with paragraphs replaced; the
 * chance is a stream of its own, so that figures and other narratives stay as they are.
 */
import { between, forkRandom, pick, type Random } from "../random.ts";
import type { Narrative } from "./narrative.ts";
import { repeatedPatterns, repeatedWords } from "./repeated-words.ts";

/** `yearsLeft`: years of the corpus after this one. `self` is how the body speaks of itself. */
export type Teller = { number: number; seed: number; year: number; yearsLeft: number; self: string };

/** Of a hundred bodies: who tells what again, and for how many of the last years. */
const cycle = 100;
const repeaters: Record<number, { years: number; shared: number; own: number; group: number }> = {
  5: { years: 3, shared: 4, own: 0, group: 5 },
  17: { years: 1, shared: 2, own: 2, group: 17 },
  18: { years: 1, shared: 2, own: 2, group: 17 },
  33: { years: 1, shared: 1, own: 0, group: 33 },
  34: { years: 1, shared: 1, own: 0, group: 33 },
  35: { years: 1, shared: 1, own: 0, group: 33 },
};
/** Forks no other stream has. */
const stream = { shared: 8101, own: 8102, facts: 8103 };

const fill = (pattern: string, random: Random): string =>
  pattern.replace(/\{(\w+)\}/g, (_, slot: string) => {
    const words = repeatedWords[slot];
    return words === undefined ? `{${slot}}` : pick(words, random);
  });

/** Two sentences, the same from the same stream; what a year and a body differ in is left open. */
function passage(random: Random): string {
  const first = pick(repeatedPatterns, random);
  const others = repeatedPatterns.filter((pattern) => pattern !== first);
  return fill(first, random) + fill(pick(others, random), random);
}

const withFacts = (text: string, { year, self }: Teller, random: Random): string =>
  text
    .replace(/〈年〉/g, `${year}年`)
    .replace(/〈己〉/g, self)
    .replace(/〈数〉/g, () => String(between(3, 60, random)));

/** Paragraphs from the third heading of the overview on, then the first of section five. */
function placed({ overview, problems, otherMatters }: Narrative, passages: readonly string[]): Narrative {
  const first = 3;
  const heads = overview.map((text) => /^（.）[^。]*。/.exec(text)?.[0] ?? "");
  const told = overview.map((text, at) =>
    passages[at - first] === undefined ? text : `${heads[at] ?? ""}${passages[at - first] ?? ""}`,
  );
  const rest = passages.slice(overview.length - first);
  return { overview: told, problems: [...rest, ...problems.slice(rest.length)], otherMatters };
}

/** Bodies that repeat nothing, and years before they do, keep their narrative. */
export function withRepeats(narrative: Narrative, teller: Teller): Narrative {
  const { number, seed, year, yearsLeft } = teller;
  const plan = repeaters[number % cycle];
  if (plan === undefined || yearsLeft >= plan.years) return narrative;
  const round = Math.floor(number / cycle);
  const shared = Array.from({ length: plan.shared }, (_, at) =>
    passage(forkRandom(seed, stream.shared, round * cycle + plan.group, at)),
  );
  const own = Array.from({ length: plan.own }, (_, at) => passage(forkRandom(seed, stream.own, number, year, at)));
  const facts = forkRandom(seed, stream.facts, number, year);
  const passages = [...shared, ...own].map((text) => withFacts(text, teller, facts));
  return placed(narrative, passages);
}
