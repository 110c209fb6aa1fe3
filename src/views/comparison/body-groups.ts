/**
 * The rows of the comparison file in groups of one year and one scope, newest year first, bodies by name;
 * and the bodies that have no report for a year. Scopes are never mixed: a summary holds its members' cases.
 */
import { compareCodePoints } from "../../model/code-point-order.ts";
import type { ComparisonFile, DatasetIndex } from "../../model/dataset.ts";
import type { Scope } from "../../model/source.ts";

export type ComparisonRow = ComparisonFile["rows"][number];
export type ScopeGroup = { year: number; scope: Scope; rows: ComparisonRow[] };
export type NamedBody = { id: string; name: string };

const scopeOrder: Scope[] = ["own", "summary", "unknown"];

const byName = (a: { name: string; agency: string }, b: { name: string; agency: string }): number =>
  compareCodePoints(a.name, b.name) || compareCodePoints(a.agency, b.agency);

export const yearsOf = (rows: { year: number }[]): number[] =>
  [...new Set(rows.map((row) => row.year))].sort((a, b) => b - a);

export const groupByScope = (rows: ComparisonRow[]): ScopeGroup[] =>
  yearsOf(rows).flatMap((year) =>
    scopeOrder
      .map((scope) => ({
        year,
        scope,
        rows: rows.filter((row) => row.year === year && row.scope === scope).sort(byName),
      }))
      .filter((group) => group.rows.length > 0),
  );

/** Bodies of the dataset that have no report for the year, by name. */
export function bodiesWithoutReport(
  agencies: DatasetIndex["agencies"],
  rows: ComparisonRow[],
  year: number,
): NamedBody[] {
  const present = new Set(rows.filter((row) => row.year === year).map((row) => row.agency));
  return agencies
    .filter((agency) => !present.has(agency.id))
    .map(({ id, name }) => ({ id, name, agency: id }))
    .sort(byName);
}
