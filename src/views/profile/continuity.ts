/**
 * Whether what one year carried out is what the next carried in: both numbers for each pair of years, whether they agree,
 * or why it cannot be tried. The verdict is the dataset's own check.
 */
import { formatNumber } from "../../i18n/format.ts";
import type { RelationResult } from "../../model/check.ts";
import type { AgencyFile, AgencyYear } from "../../model/dataset.ts";
import type { PageContext } from "../page-context.ts";
import { fillTemplate, linked, type Segment } from "./segments.ts";
import type { CellsOf } from "./summary.ts";

export type ContinuityLine = { status: RelationResult["status"]; segments: Segment[] };

function lineOf(context: PageContext, pair: [AgencyYear | undefined, AgencyYear], cellsOf: CellsOf): ContinuityLine {
  const words = context.t.profile.continuity;
  const [before, now] = pair;
  const years = { before: String(now.year - 1), now: String(now.year) };
  if (before === undefined) return { status: "unknown", segments: fillTemplate(words.noReport, years) };
  const check = now.checks.find(({ relation, of }) => relation === "carryOver" && of === "total");
  if (check === undefined || check.left === null || check.right === null || check.status === "unknown")
    return { status: "unknown", segments: fillTemplate(words.unknown, years) };
  const number = (value: number): string => formatNumber(value, context.locale);
  const out = linked(number(check.right), cellsOf(before)("requests.carriedOut.total"));
  const carriedIn = linked(number(check.left), cellsOf(now)("requests.carriedIn.total"));
  return { status: check.status, segments: fillTemplate(words[check.status], { ...years, out, in: carriedIn }) };
}

/** One line for each report but the first. */
export const renderContinuity = (context: PageContext, { years }: AgencyFile, cellsOf: CellsOf): ContinuityLine[] =>
  years.slice(1).map((now) => lineOf(context, [years.find(({ year }) => year === now.year - 1), now], cellsOf));
