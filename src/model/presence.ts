/**
 * Whether a body existed in a year, as far as the registry tells: not after its last year, and, where it came about by a
 * renaming or a split, not before that. A body of which nothing is told existed throughout.
 */
export type Presence = "before" | "existing" | "after";
/** `from` is the first year where one is told, `until` the last; `held` the years for which a report is held. */
export type Life = { from: number | null; until: number | null; held: readonly number[] };

/** A report of a year shows better than any registry that the body existed then. */
export function presenceIn({ from, until, held }: Life, year: number): Presence {
  if (held.includes(year)) return "existing";
  if (from !== null && year < from) return "before";
  return until !== null && year > until ? "after" : "existing";
}
