/**
 * A body's figures year after year, and in which of its years it published a report: cases and documents go on from one
 * year to the next, whether or not a report says so.
 */
import { emptyAmounts, type Amounts } from "./amounts.ts";
import type { Body } from "./bodies.ts";
import { addCases, addReviews, habitsOf } from "./case-amounts.ts";
import { addDisclosure, stockOf } from "./disclosure-amounts.ts";
import { chance, forkRandom, type Random } from "./random.ts";

/** `amounts` by the index of the year; null where the body did not exist. `published`: years with a report, one at least. */
export type History = { amounts: (Amounts | null)[]; published: boolean[] };

const applicantCount = 6;

function publishedYears(exists: boolean[], random: Random): boolean[] {
  const late = chance(0.06, random) ? 1 + Math.floor(random() * 2) : 0;
  const first = exists.indexOf(true);
  const published = exists.map((is, at) => is && at >= first + late && !chance(0.045, random));
  // A body that never published would be in no dataset.
  if (!published.includes(true)) published[exists.lastIndexOf(true)] = true;
  return published;
}

export function historyOf(body: Body, years: readonly number[], seed: number): History {
  const random = forkRandom(seed, body.number, 1);
  const exists = years.map((year) => year >= (body.from ?? year) && year <= (body.until ?? year));
  const published = publishedYears(exists, random);
  const [habits, stock] = [habitsOf(body, random), stockOf(body, random)];
  const waiting = Array.from({ length: applicantCount }, () => 0);
  // A year before the first, which no report tells of, so that the first begins with cases carried in.
  if (body.from === null) addCases(emptyAmounts(), habits, waiting, random);
  const amounts = years.map((year, at) => {
    if (!exists[at]) return null;
    const own = emptyAmounts();
    // A body leaves nothing undecided when it ends.
    addCases(own, year === body.until ? { ...habits, delay: 0 } : habits, waiting, random);
    addReviews(own, habits, random);
    addDisclosure(own, body, stock, random);
    return own;
  });
  return { amounts, published };
}
