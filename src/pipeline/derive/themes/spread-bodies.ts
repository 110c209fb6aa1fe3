/**
 * How the bodies of one year spread: how many received none, one to nine and so on, and where their disclosure rates lie.
 * Only own reports; a rate only of bodies with ten or more decisions. Takes the year's reports as they are.
 */
import type { DerivedYear } from "../../../model/packed/derived-dataset.ts";
import type { ThemeBand, ThemeSpread } from "../../../model/themes.ts";

const receivedFrom = [0, 1, 10, 50, 100, 500];
const sharesFrom = [0, 0.2, 0.4, 0.6, 0.8];
/** Below this many decisions a share says more than the cases can. */
const leastDecisions = 10;

const bandsOf = (values: number[], starts: number[]): ThemeBand[] =>
  starts.map((from, i) => {
    const below = starts[i + 1] ?? Infinity;
    return { from, bodies: values.filter((value) => value >= from && value < below).length };
  });

/** The value at a rank, so that a quartile is always a count that some report prints. */
const atRank = (sorted: number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;

function spreadReceived(reports: DerivedYear[]): ThemeSpread["received"] {
  const counts = reports.flatMap(({ facts }) => facts.summary[0] ?? []);
  const sorted = counts.toSorted((a, b) => a - b);
  const quartiles = { lower: atRank(sorted, 0.25), median: atRank(sorted, 0.5), upper: atRank(sorted, 0.75) };
  return { bodies: sorted.length, bands: bandsOf(sorted, receivedFrom), quartiles };
}

function spreadRates(reports: DerivedYear[]): ThemeSpread["disclosureRate"] {
  const known = reports.flatMap(({ facts: { rate } }) => rate ?? []);
  const shares = known.filter(({ of }) => of >= leastDecisions).map(({ value }) => value);
  return {
    bodies: shares.length,
    tooFew: known.length - shares.length,
    none: reports.length - known.length,
    bands: bandsOf(shares, sharesFrom),
  };
}

/** `counted` are the reports that the sums of requests are made of, so that sum and spread speak of the same bodies. */
export const spreadBodies = (year: number, counted: DerivedYear[], all: DerivedYear[]): ThemeSpread => ({
  year,
  received: spreadReceived(counted),
  disclosureRate: spreadRates(all),
});
