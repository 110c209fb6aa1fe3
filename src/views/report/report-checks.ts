/** Whether the report's sums hold, in a sentence; and those that fail or can't be tried, with both numbers, in each language. */
import { relationInWords } from "../../form/relations.ts";
import type { AgencyYear } from "../../model/dataset.ts";
import type { Bilingual } from "../../model/diagnostic.ts";
import { renderCheck } from "../evidence/checks.ts";
import type { PageContext } from "../page-context.ts";
import { inBoth, type BothContexts } from "./both-languages.ts";

export type ReportChecksView = { summary: Bilingual; told: Bilingual[] };

function summaryOf({ t }: PageContext, tried: number, failing: number): string {
  const words = t.profile.checks;
  if (tried === 0) return words.noneTried;
  return failing === 0 ? words.allHold(tried) : words.someFail(failing, tried);
}

export function renderReportChecks(both: BothContexts, year: AgencyYear): ReportChecksView {
  const failing = year.checks.filter(({ status }) => status === "fails");
  const unknown = year.checks.filter(({ status }) => status === "unknown");
  const tell = (context: PageContext, result: (typeof failing)[number]): string => {
    const { of, rule, left, right, result: outcome } = renderCheck(context, result);
    return context.t.report.checks.item(of, rule, left, right) + outcome;
  };
  const rules = [...new Set(unknown.map(({ relation }) => relation))];
  const names = (context: PageContext): string =>
    rules
      .map((relation) => {
        const count = unknown.filter((result) => result.relation === relation).length;
        return context.t.report.checks.untriedRule(relationInWords[relation].rule[context.locale], count);
      })
      .join(context.t.profile.semicolon);
  const untried = inBoth(both, (context) => context.t.report.checks.untried(names(context)));
  return {
    summary: inBoth(both, (context) => summaryOf(context, year.checks.length - unknown.length, failing.length)),
    told: [
      ...failing.map((result) => inBoth(both, (context) => tell(context, result))),
      ...(unknown.length === 0 ? [] : [untried]),
    ],
  };
}
