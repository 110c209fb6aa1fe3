/** Years of bodies → how many reports were compared and how many have text that stands elsewhere, by whose reports have it. */
import type { DerivedYear } from "../../../model/packed/derived-dataset.ts";
import type { CopiedYear } from "../../../model/narrative/copied-file.ts";

type CopiedCounts = Omit<CopiedYear, "year">;
type Worded = Pick<DerivedYear, "year" | "shared" | "copied">;

export function countCopied(reports: readonly Worded[]): CopiedCounts {
  const counts = { considered: 0, found: 0, sameBody: 0, otherBody: 0 };
  for (const report of reports) {
    if (report.shared.isCompared) counts.considered += 1;
    // Only where there is any: it is unpacked each time.
    if (report.shared.copied === null) continue;
    const { copied } = report;
    counts.found += 1;
    if (copied!.sameBody > 0) counts.sameBody += 1;
    if (copied!.otherBody > 0) counts.otherBody += 1;
  }
  return counts;
}

/** By year, in ascending order; years without a compared report are left out. */
export function countCopiedByYear(reports: readonly Worded[]): CopiedYear[] {
  const years = [...new Set(reports.filter(({ shared }) => shared.isCompared).map(({ year }) => year))].sort();
  return years.map((year) => ({ year, ...countCopied(reports.filter((report) => report.year === year)) }));
}
