/** When each report was fetched: the only dates that the data have. Reports without one are left out. */
import { compareCodePoints } from "../model/code-point-order.ts";
import { FetchedDays } from "../model/published/fetched-days.ts";
import { load } from "./load-dataset.ts";

/** `retrieved` as YYYY-MM-DD. */
export type DatedReport = { agency: string; year: number; retrieved: string };

const sorted = new WeakMap<FetchedDays, DatedReport[]>();

/** The newest first; of one day by id and year. Always the same list for one dataset. */
export function loadDatedReports(): DatedReport[] {
  const file = load("fetched.json", FetchedDays);
  const known = sorted.get(file);
  if (known !== undefined) return known;
  const reports = Object.entries(file.days).flatMap(([agency, years]) =>
    Object.entries(years).map(([year, retrieved]) => ({ agency, year: Number(year), retrieved })),
  );
  reports.sort(
    (a, b) => compareCodePoints(b.retrieved, a.retrieved) || compareCodePoints(a.agency, b.agency) || b.year - a.year,
  );
  sorted.set(file, reports);
  return reports;
}
