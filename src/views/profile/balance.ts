/**
 * What came in and what went out: four numbers that must close, and in words whether they do.
 * The verdict is the report's own check; where a number isn't known a word stands in its place.
 */
import { formatNumber } from "../../i18n/format.ts";
import type { RelationResult } from "../../model/check.ts";
import type { AgencyYear } from "../../model/dataset.ts";
import type { PageContext } from "../page-context.ts";
import type { LinkedFigure, LinkedFigures } from "./figure-links.ts";
import type { Fact, YearFacts } from "./year-facts.ts";

export type BalanceNumber = { operator: string | undefined; label: string; figure: LinkedFigure };
export type Verdict = { status: RelationResult["status"]; text: string };
export type BalanceView = { numbers: BalanceNumber[]; verdict: Verdict };

function verdictOf({ t, locale }: PageContext, year: AgencyYear): Verdict {
  const words = t.profile.balance;
  const check = year.checks.find((result) => result.relation === "balance" && result.of === "total");
  const left = check?.left ?? null;
  const right = check?.right ?? null;
  if (check === undefined || check.status === "unknown" || left === null || right === null) {
    return { status: "unknown", text: words.unknown };
  }
  const number = (value: number | null): string => formatNumber(value ?? 0, locale);
  if (check.status === "fails") {
    return { status: "fails", text: words.fails(number(left), number(right), number(Math.abs(left - right))) };
  }
  return { status: "holds", text: words.holds };
}

export function renderBalance(
  context: PageContext,
  year: AgencyYear,
  figures: LinkedFigures,
  facts: YearFacts,
): BalanceView {
  const words = context.t.profile.balance;
  const entry = (operator: string | undefined, label: string, fact: Fact): BalanceNumber => ({
    operator,
    label,
    figure: figures(fact.id),
  });
  return {
    numbers: [
      entry(undefined, words.carriedIn, facts.carriedIn),
      entry("+", words.received, facts.received),
      entry("=", words.handled, facts.handled),
      entry("+", words.carriedOut, facts.carriedOut),
    ],
    verdict: verdictOf(context, year),
  };
}
