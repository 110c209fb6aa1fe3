/**
 * Adds up reports of one year and one scope. An agency's own report and a government's summary are never added together,
 * reports of unknown scope are added to neither, and a report that leaves a needed figure open or disputed is left out whole.
 */
import { outcomeGroups } from "../../form/figure-ids.ts";
import type { DerivedAgency, DerivedYear, Totals } from "../../model/dataset.ts";
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

function addUp(scope: Totals["scope"], year: number, reports: DerivedYear[]): Totals {
  const counted = reports.flatMap(({ facts: { totals } }) => (totals === null ? [] : [totals]));
  const sums = keys.map(() => 0);
  for (const totals of counted) for (let at = 0; at < sums.length; at++) sums[at]! += totals[at]!;
  const add = (key: Key): number => roundNumber(sums[keys.indexOf(key)]!);
  return {
    scope,
    year,
    bodies: counted.length,
    leftOut: reports.length - counted.length,
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
  // Asked for each region, so that one pass over its reports has to do.
  const parts = { own: new Map<number, DerivedYear[]>(), summary: new Map<number, DerivedYear[]>() };
  for (const report of agencies.flatMap(({ years }) => years)) {
    if (report.scope === "unknown") continue;
    const inYear = parts[report.scope].get(report.year);
    if (inYear === undefined) parts[report.scope].set(report.year, [report]);
    else inYear.push(report);
  }
  return (["own", "summary"] as const).flatMap((scope) =>
    [...parts[scope]].sort(([a], [b]) => a - b).map(([year, reports]) => addUp(scope, year, reports)),
  );
}
