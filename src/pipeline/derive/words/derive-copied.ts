/** Bodies → the file of copied text: counts by year and region, and the reports in which something was found. */
import { schemaVersion } from "../../../model/dataset.ts";
import type { DerivedAgency, DerivedYear } from "../../../model/packed/derived-dataset.ts";
import { compareCodePoints } from "../../../model/code-point-order.ts";
import type { CopiedFile, CopiedReport } from "../../../model/narrative/copied-file.ts";
import { countCopied, countCopiedByYear } from "./copied-counts.ts";

function rowsOf({ agency, years }: DerivedAgency): CopiedReport[] {
  return years.flatMap(({ year, copied }) => {
    if (copied === undefined) return [];
    const { considered, found, sameBody, otherBody } = copied;
    const { id: agencyId, name, region } = agency;
    return [{ agencyId, name, region: region.code, year, considered, found, sameBody, otherBody }];
  });
}

/** Of all regions in which something was found; a report counts in each region that its body lies in. */
function countRegions(agencies: readonly DerivedAgency[]): CopiedFile["regions"] {
  const inside = new Map<string, DerivedYear[]>();
  for (const { agency, years } of agencies) {
    for (const { code } of agency.region.path) {
      if (code === null) continue;
      const known = inside.get(code) ?? [];
      for (const year of years) known.push(year);
      inside.set(code, known);
    }
  }
  return [...inside]
    .filter(([, years]) => years.some(({ shared }) => shared.copied !== null))
    .map(([code, years]) => ({ code, ...countCopied(years) }))
    .sort((a, b) => compareCodePoints(a.code, b.code));
}

export const deriveCopied = (agencies: readonly DerivedAgency[], mostBodies: number): CopiedFile => ({
  schemaVersion,
  mostBodies,
  years: countCopiedByYear(agencies.flatMap(({ years }) => years)),
  regions: countRegions(agencies),
  reports: agencies.flatMap(rowsOf),
});
