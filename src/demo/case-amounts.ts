/**
 * Requests and reviews of a body, year after year: each case is asked by someone and decided or carried over, so that every
 * sum of the form holds and each year begins with what the last one left. Counts are log-normal: many years of 0 to 5
 * requests, some of hundreds.
 */
import { addTotals, applicants, outcomeRows, placeOf, requestCells, type Amounts } from "./amounts.ts";
import type { Body } from "./bodies.ts";
import { between, chance, logNormal, pickWeighted, type Random } from "./random.ts";

/** A body's ways, which it keeps: how much it is asked, by whom, and how it tends to decide. */
export type Habits = { requests: number; byApplicant: number[]; byOutcome: number[]; delay: number; appeals: number };

const applicantWeights = [78, 14, 0.6, 0.8, 5, 1.6];
/** In the order of the form: granted, partly, eight refusals, three unavailable, five not processed, three otherwise. */
const outcomeWeights = [30, 7, 0.1, 0.6, 0.5, 1.6, 2.2, 2.6, 1.8, 2, 27, 4, 2, 7, 2.4, 0.4, 0.6, 0.5, 1.8, 0.1, 2.4];
const mostRequests = 6000;

/** The shape of all weights, each moved by the body's own bent; a body that never is asked by some kind of applicant is common. */
const bent = (weights: number[], spread: number, random: Random): number[] =>
  weights.map((weight) => logNormal(weight, spread, random));

export function habitsOf(body: Body, random: Random): Habits {
  return {
    requests: logNormal(body.business.requests * body.size, 1.15, random),
    byApplicant: bent(applicantWeights, 0.7, random),
    byOutcome: bent(outcomeWeights, 0.8, random),
    delay: logNormal(0.05, 0.6, random),
    appeals: logNormal(0.025, 0.7, random),
  };
}

/** How many are asked in a year; now and then a matter of the day brings many at once. */
function requestsOf({ requests }: Habits, random: Random): number {
  const surge = chance(0.03, random) ? between(3, 8, random) : 1;
  return Math.min(mostRequests, Math.floor(logNormal(requests, 0.45, random) * surge));
}

const sum = (weights: readonly number[]): number => weights.reduce((a, b) => a + b, 0);

function add(amounts: Amounts, row: string, applicant: number, count: number): void {
  const at = requestCells.get(row)?.[applicant] ?? -1;
  amounts[at] = (amounts[at] ?? 0) + count;
}

/** Puts a year's cases in; `waiting` holds those carried over by applicant, and is left as the year leaves it. */
export function addCases(amounts: Amounts, habits: Habits, waiting: number[], random: Random): void {
  const { byApplicant, byOutcome, delay } = habits;
  const [allApplicants, allOutcomes] = [sum(byApplicant), sum(byOutcome)];
  const received = applicants.map(() => 0);
  for (let left = requestsOf(habits, random); left > 0; left -= 1) {
    const who = pickWeighted(byApplicant, allApplicants, random);
    received[who] = (received[who] ?? 0) + 1;
  }
  for (const who of applicants.keys()) {
    const [fresh, old] = [received[who] ?? 0, waiting[who] ?? 0];
    add(amounts, "received", who, fresh);
    add(amounts, "carriedIn", who, old);
    let undecided = 0;
    for (let left = fresh + old; left > 0; left -= 1) {
      // A case is carried over once at most, so only this year's can wait.
      if (left <= fresh && chance(delay, random)) undecided += 1;
      else add(amounts, outcomeRows[pickWeighted(byOutcome, allOutcomes, random)] ?? "granted", who, 1);
    }
    add(amounts, "carriedOut", who, undecided);
    waiting[who] = undecided;
  }
  addTotals(amounts);
}

const results = ["upheld", "corrected", "otherResult", "pending"];
const blocks = [
  { id: "reconsideration", chance: 1, weights: [58, 14, 16, 12] },
  { id: "litigationDirect", chance: 0.35, weights: [62, 8, 14, 16] },
  { id: "litigationAfterReconsideration", chance: 0.25, weights: [66, 6, 12, 16] },
];
const reviewCells = blocks.map(({ id }) => results.map((result) => placeOf(`reviews.${id}.${result}`)));
const decidedAt = placeOf("requests.handled.total");

/** Puts a year's reviews in: a few of every hundred decisions are appealed. */
export function addReviews(amounts: Amounts, { appeals }: Habits, random: Random): void {
  const decided = amounts[decidedAt] ?? 0;
  for (const [at, { chance: share, weights }] of blocks.entries()) {
    const all = sum(weights);
    for (let left = decided; left > 0; left -= 1) {
      if (!chance(appeals * share, random)) continue;
      const cell = reviewCells[at]?.[pickWeighted(weights, all, random)] ?? -1;
      amounts[cell] = (amounts[cell] ?? 0) + 1;
    }
  }
  addTotals(amounts);
}
