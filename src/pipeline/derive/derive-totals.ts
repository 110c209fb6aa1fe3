/**
 * Adds up reports of one year and one scope. An agency's own report and a government's summary are never added together,
 * reports of unknown scope are added to neither, and a report that leaves a needed figure open or disputed is left out whole.
 */
import { outcomeGroups } from "../../form/figure-ids.ts";
import type { Totals } from "../../model/dataset.ts";
import type { DerivedAgency } from "../../model/packed/derived-dataset.ts";
import { sumGroup } from "./comparison-groups.ts";
import { roundNumber, type Printed } from "./figure-sums.ts";

const keys = [
  "received",
  "carriedIn",
  "handled",
  "carriedOut",
  ...outcomeGroups,
  "reconsideration.total",
  "litigationDirect.total",
] as const;
type Key = (typeof keys)[number];

/** All sums of one report in the order of the keys, or null when one of them isn't known or is disputed. */
export function totalsOf(report: Printed): number[] | null {
  const sums: number[] = [];
  for (const key of keys) {
    const { sum, disputed } = sumGroup(key, report);
    if (sum === null || disputed) return null;
    sums.push(sum);
  }
  return sums;
}

/** `sums` in the order of the keys. */
type Added = { scope: Totals["scope"]; year: number; bodies: number; leftOut: number; sums: number[] };

function addTo(added: Added, totals: ArrayLike<number> | null): void {
  if (totals === null) {
    added.leftOut += 1;
    return;
  }
  added.bodies += 1;
  for (let at = 0; at < keys.length; at++) added.sums[at]! += totals[at]!;
}

function describe({ scope, year, bodies, leftOut, sums }: Added): Totals {
  const add = (key: Key): number => roundNumber(sums[keys.indexOf(key)]!);
  return {
    scope,
    year,
    bodies,
    leftOut,
    received: add("received"),
    carriedIn: add("carriedIn"),
    handled: add("handled"),
    carriedOut: add("carriedOut"),
    outcomes: {
      granted: add("granted"),
      partlyGranted: add("partlyGranted"),
      refused: add("refused"),
      unavailable: add("unavailable"),
      notProcessed: add("notProcessed"),
      other: add("other"),
    },
    reconsideration: add("reconsideration.total"),
    litigation: add("litigationDirect.total"),
  };
}

/** One entry per scope and year that has a report, own reports first, in ascending years. */
export function deriveTotals(agencies: readonly DerivedAgency[]): Totals[] {
  // Asked for each region, so that one pass over its reports has to do, and nothing is made on the way.
  const parts = { own: new Map<number, Added>(), summary: new Map<number, Added>() };
  for (const { years } of agencies) {
    for (const { scope, year, facts } of years) {
      if (scope === "unknown") continue;
      const known = parts[scope].get(year);
      const added = known ?? { scope, year, bodies: 0, leftOut: 0, sums: keys.map(() => 0) };
      if (known === undefined) parts[scope].set(year, added);
      addTo(added, facts.totals);
    }
  }
  return (["own", "summary"] as const).flatMap((scope) =>
    [...parts[scope].values()].sort((a, b) => a.year - b.year).map(describe),
  );
}
