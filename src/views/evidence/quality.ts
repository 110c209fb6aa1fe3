/** The quality of one report's data in a line: how many of its sums hold, how many findings of which severity. */
import { formatNumber } from "../../i18n/format.ts";
import type { AgencyYear } from "../../model/dataset.ts";
import type { Severity } from "../../model/diagnostic.ts";
import type { PageContext } from "../page-context.ts";

export type QualityView = { checks: string; findings: string; isSound: boolean; href: string };

const severities: Severity[] = ["error", "warning", "note"];

export function renderQualitySign({ t, locale, links }: PageContext, year: AgencyYear): QualityView {
  const words = t.profile.quality;
  const number = (n: number): string => formatNumber(n, locale);
  const holds = year.checks.filter(({ status }) => status === "holds").length;
  const unknown = year.checks.filter(({ status }) => status === "unknown").length;
  const tried = year.checks.length - unknown;
  const told =
    tried === 0
      ? words.noneTried
      : holds === tried
        ? words.allHold(number(tried))
        : words.relations(number(holds), number(tried));
  const counts = severities
    .map((severity) => ({
      severity,
      count: year.diagnostics.filter((finding) => finding.severity === severity).length,
    }))
    .filter(({ count }) => count > 0);
  return {
    checks: unknown > 0 && tried > 0 ? told + t.profile.parenthesis(words.untried(number(unknown))) : told,
    findings:
      counts.length === 0
        ? words.noFindings
        : words.findings(counts.map(({ severity, count }) => words[severity](count)).join(t.profile.listComma)),
    isSound: holds === tried && counts.every(({ severity }) => severity === "note"),
    href: links.quality,
  };
}
