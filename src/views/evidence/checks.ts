/** A sum of a report in words: what it was tried on, both numbers, whether they agree. Results come from the dataset. */
import { formatNumber } from "../../i18n/format.ts";
import { relationInWords } from "../../form/relations.ts";
import { columnTerms, rowTerms } from "../../form/terms.ts";
import type { RelationResult } from "../../model/check.ts";
import type { PageContext } from "../page-context.ts";

export type CheckRow = {
  rule: string;
  of: string;
  left: string;
  right: string;
  result: string;
  status: RelationResult["status"];
};

function subjectOf({ t, locale }: PageContext, { relation, of }: RelationResult): string {
  const row = rowTerms[of]?.[locale];
  const column = columnTerms[of]?.[locale];
  if (relation === "applicants" && row !== undefined) return t.profile.checks.row(row);
  return column === undefined ? (row ?? of) : t.profile.checks.column(column);
}

export function renderCheck(context: PageContext, result: RelationResult): CheckRow {
  const { t, locale } = context;
  const words = t.profile.checks;
  const { left, right, status } = result;
  const number = (value: number | null): string => (value === null ? words.valueUnknown : formatNumber(value, locale));
  const difference = left === null || right === null ? null : Math.round(Math.abs(left - right) * 1e6) / 1e6;
  return {
    rule: relationInWords[result.relation].rule[locale],
    of: subjectOf(context, result),
    left: number(left),
    right: number(right),
    result: status === "fails" && difference !== null ? words.failsBy(number(difference)) : words[status],
    status,
  };
}
