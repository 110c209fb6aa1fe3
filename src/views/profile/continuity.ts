/**
 * Whether what one year carried out is what the next carried in: a word for each year, and both numbers in a sentence where
 * they don't agree. The verdict is the dataset's own check.
 */
import type { RelationResult } from "../../model/check.ts";
import type { AgencyFile, AgencyYear } from "../../model/dataset.ts";
import type { PageContext } from "../page-context.ts";
import type { FiguresOf } from "./figure-links.ts";
import { fillTemplate, linked, type Segment } from "./segments.ts";

export type Continuity = { year: number; status: RelationResult["status"]; told: string };
export type ContinuityView = { years: Continuity[]; broken: Segment[][] };

function statusOf(now: AgencyYear, before: AgencyYear | undefined): RelationResult["status"] {
  const check = now.checks.find(({ relation, of }) => relation === "carryOver" && of === "total");
  return before === undefined || check === undefined || check.left === null || check.right === null
    ? "unknown"
    : check.status;
}

/** One for each report but the first. */
export function renderContinuity(
  context: PageContext,
  { years }: Pick<AgencyFile, "years">,
  figuresOf: FiguresOf,
): ContinuityView {
  const words = context.t.profile.continuity;
  const pairs = years.slice(1).map((now) => {
    const before = years.find(({ year }) => year === now.year - 1);
    return { now, before, status: statusOf(now, before) };
  });
  return {
    years: pairs.map(({ now, status }) => ({ year: now.year, status, told: words.told[status] })),
    broken: pairs.flatMap(({ now, before, status }) => {
      if (before === undefined || status !== "fails") return [];
      const out = linked(figuresOf(before)("requests.carriedOut.total"));
      const carriedIn = linked(figuresOf(now)("requests.carriedIn.total"));
      const between = { before: String(before.year), now: String(now.year) };
      return [fillTemplate(words.fails, { ...between, out, in: carriedIn })];
    }),
  };
}
