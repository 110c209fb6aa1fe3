/**
 * Findings counted in cells of code, area and year for the filters of the quality page, which work in the browser on these
 * few numbers instead of on every finding.
 */
import type { DatasetIndex, DiagnosticsFile } from "../../model/dataset.ts";
import type { PageContext } from "../page-context.ts";
import { findingAreas } from "./finding-areas.ts";

/** Columns of equal length: `code` and `area` point into `codes` and `areas`; `year` is 0 where none is known. */
export type FindingCells = {
  codes: string[];
  areas: string[];
  code: number[];
  area: number[];
  year: number[];
  count: number[];
};

export function tabulateFindings(
  context: PageContext,
  index: DatasetIndex,
  { diagnostics }: DiagnosticsFile,
): FindingCells {
  const { areas, areaOf } = findingAreas(context, index);
  const keys = areas.map(({ key }) => key);
  const codes = [...new Set(diagnostics.map(({ code }) => code))].sort();
  const cells = new Map<string, [code: number, area: number, year: number, count: number]>();
  for (const { code, agency, year } of diagnostics) {
    const at = [codes.indexOf(code), keys.indexOf(areaOf(agency)), year ?? 0] as const;
    const cell = cells.get(at.join(" ")) ?? [...at, 0];
    cell[3] += 1;
    cells.set(at.join(" "), cell);
  }
  const sorted = [...cells.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]);
  return {
    codes,
    areas: keys,
    code: sorted.map(([code]) => code),
    area: sorted.map(([, area]) => area),
    year: sorted.map(([, , year]) => year),
    count: sorted.map(([, , , count]) => count),
  };
}
