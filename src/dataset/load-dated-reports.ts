/** When each report was fetched: the only dates that the data have. Reports without one are left out. */
import { compareCodePoints } from "../model/code-point-order.ts";
import { FetchedDays } from "../model/published/fetched-days.ts";
import { load } from "./load-dataset.ts";

/** `retrieved` as YYYY-MM-DD. */
export type DatedReport = { agency: string; year: number; retrieved: string };

const sorted = new WeakMap<FetchedDays, DatedReport[]>();

/** Days are few, and reports of one day come in the order of bodies: nothing else needs sorting. */
function sortReports({ days }: FetchedDays): DatedReport[] {
  const byDay = new Map<string, DatedReport[]>();
  for (const agency of Object.keys(days).sort(compareCodePoints)) {
    const years = Object.entries(days[agency] ?? {}).map(([year, retrieved]) => ({ year: Number(year), retrieved }));
    for (const { year, retrieved } of years.sort((a, b) => b.year - a.year)) {
      const held = byDay.get(retrieved) ?? [];
      held.push({ agency, year, retrieved });
      byDay.set(retrieved, held);
    }
  }
  return [...byDay].sort(([a], [b]) => compareCodePoints(b, a)).flatMap(([, reports]) => reports);
}

/** The newest first; of one day by id and year. Always the same list for one dataset. */
export function loadDatedReports(): DatedReport[] {
  const file = load("fetched.json", FetchedDays);
  const reports = sorted.get(file) ?? sortReports(file);
  sorted.set(file, reports);
  return reports;
}
