/**
 * The leading counts of one report, each with the cell that it is printed in: the balance and the six outcome groups.
 * A group's count is known only when each of its rows is; nothing is filled in.
 */
import { outcomeGroups, rowsOfGroup, type OutcomeGroup } from "../../form/figure-ids.ts";
import type { AgencyYear } from "../../model/dataset.ts";

export type Fact = { id: string; value: number | null };
export type OutcomeFact = { group: OutcomeGroup; value: number | null; leaves: (Fact & { row: string })[] };
export type YearFacts = {
  year: number;
  received: Fact;
  carriedIn: Fact;
  handled: Fact;
  carriedOut: Fact;
  outcomes: OutcomeFact[];
  /** A relation that enters these numbers fails. */
  disputed: boolean;
};

const totalOf = (row: string): string => `requests.${row}.total`;

/** What a page shows of a figure: its printed value, or 0 where the report's own sums prove a blank to be 0. */
export const effectiveOf = (year: AgencyYear, id: string): number | null => year.figures[id]?.effective ?? null;

function outcomeOf(year: AgencyYear, group: OutcomeGroup): OutcomeFact {
  const leaves = rowsOfGroup(group, year.form.requests ?? "2021").map((row) => ({
    row,
    id: totalOf(row),
    value: effectiveOf(year, totalOf(row)),
  }));
  const known = leaves.map((leaf) => leaf.value).filter((value) => value !== null);
  const value = known.length === leaves.length ? known.reduce((a, b) => a + b, 0) : null;
  return { group, value, leaves };
}

export function factsOf(year: AgencyYear): YearFacts {
  const fact = (row: string): Fact => ({ id: totalOf(row), value: effectiveOf(year, totalOf(row)) });
  const outcomes = outcomeGroups.map((group) => outcomeOf(year, group));
  const leading = ["received", "carriedIn", "handled", "carriedOut"].map(totalOf);
  const ids = [...leading, ...outcomes.flatMap((outcome) => outcome.leaves.map((leaf) => leaf.id))];
  return {
    year: year.year,
    received: fact("received"),
    carriedIn: fact("carriedIn"),
    handled: fact("handled"),
    carriedOut: fact("carriedOut"),
    outcomes,
    disputed: ids.some((id) => year.figures[id]?.standing === "disputed"),
  };
}
