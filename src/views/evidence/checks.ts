/**
 * The sums of a report and whether they hold: a summary in words, the failing ones in full, and the list of all.
 * Results come from the dataset; this only names what each was tried on.
 */
import { formatNumber } from "../../i18n/format.ts";
import { relationInWords } from "../../form/relations.ts";
import { columnTerms, rowTerms } from "../../form/terms.ts";
import type { RelationResult } from "../../model/check.ts";
import type { AgencyYear } from "../../model/dataset.ts";
import type { PageContext } from "../page-context.ts";

export type CheckRow = {
  rule: string;
  of: string;
  left: string;
  right: string;
  result: string;
  status: RelationResult["status"];
};
export type ChecksView = { summary: string; failing: CheckRow[]; all: CheckRow[]; listLabel: string };

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

export function renderChecks(context: PageContext, year: AgencyYear): ChecksView {
  const words = context.t.profile.checks;
  const all = year.checks.map((result) => renderCheck(context, result));
  const failing = all.filter((row) => row.status === "fails");
  const unknown = all.filter((row) => row.status === "unknown").length;
  const tried = all.length - unknown;
  const sentences = [
    tried === 0 ? words.noneTried : failing.length === 0 ? words.allHold(tried) : words.someFail(failing.length, tried),
    unknown > 0 ? words.someUnknown(unknown) : "",
  ];
  return {
    summary: sentences.filter((s) => s !== "").join(" "),
    failing,
    all,
    listLabel: words.list(all.length),
  };
}
