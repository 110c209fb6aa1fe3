/** Whether the report's sums hold, in a sentence; and those that fail or can't be tried, with both numbers, in each language. */
import type { AgencyYear } from "../../model/dataset.ts";
import type { Bilingual } from "../../model/diagnostic.ts";
import { renderCheck, renderChecks } from "../evidence/checks.ts";
import type { PageContext } from "../page-context.ts";
import { inBoth, type BothContexts } from "./both-languages.ts";

export type ReportChecksView = { summary: Bilingual; told: Bilingual[] };

export function renderReportChecks(both: BothContexts, year: AgencyYear): ReportChecksView {
  const failing = year.checks.filter(({ status }) => status === "fails");
  const unknown = year.checks.filter(({ status }) => status === "unknown");
  const tell = (context: PageContext, result: (typeof failing)[number]): string => {
    const { of, rule, left, right, result: outcome } = renderCheck(context, result);
    return context.t.report.checks.item(of, rule, left, right) + outcome;
  };
  const names = (context: PageContext): string =>
    [...new Set(unknown.map((result) => renderCheck(context, result).of))].join(context.t.profile.listComma);
  const untried = inBoth(both, (context) => context.t.report.checks.untried(names(context)));
  return {
    summary: inBoth(both, (context) => renderChecks(context, year).summary),
    told: [
      ...failing.map((result) => inBoth(both, (context) => tell(context, result))),
      ...(unknown.length === 0 ? [] : [untried]),
    ],
  };
}
