/**
 * Reports by province and year, as their figures are parted. The province is the first two
 * digits of the region's code, 00 where the region isn't known. Within a part, reports are in the order of the bodies.
 */
import { compareCodePoints } from "../../model/code-point-order.ts";
import type { Agency } from "../../model/dataset.ts";
import type { DerivedAgency, DerivedYear } from "../../model/packed/derived-dataset.ts";
import { reportKeys } from "./body-keys.ts";
import type { PackedFigures } from "../../model/packed-agency.ts";

/** What tables tell of one report, in plain values that can be handed to another thread. */
export type TableReport = Pick<DerivedYear, "year" | "scope" | "edition" | "form"> &
  Pick<DerivedYear["source"], "kind" | "path" | "address"> & {
    agency: Pick<Agency, "id" | "name" | "kind"> & { region: string | null };
    figures: PackedFigures;
  };

export type PublishedReport = { agency: DerivedAgency["agency"]; year: DerivedYear };
export type PartitionKey = { province: string; year: number };
/** `key` tells what the report's numbers are made of, null where nobody can. */
export type KeyedReport = PublishedReport & { key: string | null };
export type Partition = PartitionKey & { reports: KeyedReport[] };

export function tableReport({ agency, year: report }: PublishedReport): TableReport {
  const { year, scope, edition, form, source, packed } = report;
  const { kind, path, address } = source;
  // Texts of cells stay behind: tables have numbers alone.
  const { ids, values, readings, standings, effective } = packed.figures;
  const told = { values, readings, standings };
  return {
    ...{ year, scope, edition, form, kind, path, address },
    agency: { id: agency.id, name: agency.name, kind: agency.kind, region: agency.region.code },
    figures: { ...(ids === undefined ? {} : { ids }), ...told, ...(effective === undefined ? {} : { effective }) },
  };
}

export const provinceOf = ({ region }: DerivedAgency["agency"]): string => region.code?.slice(0, 2) ?? "00";

export const nameOfPartition = ({ province, year }: PartitionKey): string => `${province}/${year}`;

/** By province, then by year. */
export function partitionReports(agencies: readonly DerivedAgency[]): Partition[] {
  const partitions = new Map<string, Partition>();
  for (const file of agencies) {
    const { agency, years } = file;
    const province = provinceOf(agency);
    const keys = reportKeys(file);
    for (const [at, year] of years.entries()) {
      const key = nameOfPartition({ province, year: year.year });
      const partition = partitions.get(key) ?? { province, year: year.year, reports: [] };
      partition.reports.push({ agency, year, key: keys[at]! });
      partitions.set(key, partition);
    }
  }
  return [...partitions].sort(([a], [b]) => compareCodePoints(a, b)).map(([, partition]) => partition);
}
