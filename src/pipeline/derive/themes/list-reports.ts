/**
 * The reports that thematic pages name one by one: all of a year and scope where they are few. Of many summaries those of
 * the higher levels, whose areas hold the others; of many own reports none, since regions tell them.
 */
import type { Agency, AgencyLevel } from "../../../model/dataset.ts";
import type { DerivedAgency, DerivedYear } from "../../../model/packed/derived-dataset.ts";
import { Scope } from "../../../model/source.ts";
import { mostListed, type ThemeReport, type ThemesFile } from "../../../model/themes.ts";
import { sumFigures } from "../figure-sums.ts";
import { themeKeys } from "./theme-keys.ts";

type OneReport = { agency: Agency; report: DerivedYear };
export type ListedReports = Pick<ThemesFile, "counts" | "reports">;

const idsByKey = new Map(Object.values(themeKeys).flatMap(({ keys }) => Object.entries(keys)));

function rowOf({ agency, report }: OneReport): ThemeReport {
  const sums = [...idsByKey].map(([key, ids]) => [key, sumFigures(ids, report)] as const);
  return {
    agency: agency.id,
    name: agency.name,
    year: report.year,
    scope: report.scope,
    edition: report.edition,
    metrics: report.metrics,
    groups: Object.fromEntries(sums.map(([key, { sum }]) => [key, sum])),
    disputed: sums.filter(([, { disputed }]) => disputed).map(([key]) => key),
  };
}

const levels: AgencyLevel[][] = [["province", "city"], ["province"]];

function choose(scope: Scope, reports: OneReport[]): OneReport[] {
  const narrower = levels.map((some) =>
    reports.filter(({ agency: { level } }) => level !== null && some.includes(level)),
  );
  const candidates = scope === "summary" ? [reports, ...narrower] : [reports];
  return candidates.find((some) => some.length > 0 && some.length <= mostListed) ?? [];
}

type Part = { year: number; scope: Scope; reports: OneReport[] };

/** By year and scope, in order. */
function partReports(agencies: readonly DerivedAgency[]): Part[] {
  const parts = new Map<string, Part>();
  for (const { agency, years } of agencies) {
    for (const report of years) {
      const { year, scope } = report;
      const key = `${year} ${scope}`;
      const known = parts.get(key);
      const part = known ?? { year, scope, reports: [] };
      if (known === undefined) parts.set(key, part);
      part.reports.push({ agency, report });
    }
  }
  const places = Scope.options;
  return [...parts.values()].sort((a, b) => a.year - b.year || places.indexOf(a.scope) - places.indexOf(b.scope));
}

export function listReports(agencies: readonly DerivedAgency[]): ListedReports {
  const parts = partReports(agencies).map((part) => ({ ...part, listed: choose(part.scope, part.reports) }));
  return {
    counts: parts.map(({ year, scope, reports, listed }) => ({
      year,
      scope,
      reports: reports.length,
      listed: listed.length,
    })),
    reports: parts.flatMap(({ listed }) => listed.map(rowOf)),
  };
}
