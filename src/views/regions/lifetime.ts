/**
 * Whether a body existed in a year, as far as the registry tells: not after its last year, and, where it came about by a
 * renaming or a split, not before that. A body of which nothing is told existed throughout.
 */
import type { IndexedAgency, RegionTree } from "./region-tree.ts";

export type Presence = "before" | "existing" | "after";

/** The year in which a body came about; null where nothing tells it. A body that took in another may be older. */
function firstYear({ predecessors }: IndexedAgency, { agency }: RegionTree): number | null {
  const untils = predecessors.flatMap(({ id }) => {
    const from = agency(id);
    return from !== null && (from.status === "renamed" || from.status === "split") ? (from.until ?? []) : [];
  });
  return untils.length === 0 ? null : untils.reduce((a, b) => Math.min(a, b)) + 1;
}

/** A report of a year shows better than any registry that the body existed then. */
export function presenceIn(agency: IndexedAgency, year: number, tree: RegionTree): Presence {
  if (agency.years.some((held) => held.year === year)) return "existing";
  const first = firstYear(agency, tree);
  if (first !== null && year < first) return "before";
  return agency.until !== null && year > agency.until ? "after" : "existing";
}
