/**
 * Reports by province and year, as their figures are parted. The province is the first two
 * digits of the region's code, 00 where the region isn't known. Within a part, reports are in the order of the bodies.
 */
import { compareCodePoints } from "../../model/code-point-order.ts";
import type { DerivedAgency, DerivedYear } from "../../model/dataset.ts";

export type PublishedReport = { agency: DerivedAgency["agency"]; year: DerivedYear };
export type Partition = { province: string; year: number; reports: PublishedReport[] };

export const provinceOf = ({ region }: DerivedAgency["agency"]): string => region.code?.slice(0, 2) ?? "00";

/** By province, then by year. */
export function partitionReports(agencies: readonly DerivedAgency[]): Partition[] {
  const partitions = new Map<string, Partition>();
  for (const { agency, years } of agencies) {
    const province = provinceOf(agency);
    for (const year of years) {
      const key = `${province}/${year.year}`;
      const partition = partitions.get(key) ?? { province, year: year.year, reports: [] };
      partition.reports.push({ agency, year });
      partitions.set(key, partition);
    }
  }
  return [...partitions].sort(([a], [b]) => compareCodePoints(a, b)).map(([, partition]) => partition);
}
