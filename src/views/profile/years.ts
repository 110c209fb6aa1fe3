/** The body's reports over the years: a row for each year from the first to the last, those without a report told in words. */
import { formatNumber } from "../../i18n/format.ts";
import type { AgencyFile, AgencyYear } from "../../model/dataset.ts";
import type { PageContext } from "../page-context.ts";
import { factsOf, type Fact } from "./year-facts.ts";

export type YearRow = {
  year: number;
  /** Null where the dataset has no report of that year. */
  report: {
    href: string;
    edition: string;
    received: string;
    handled: string;
    carriedOut: string;
    findings: string;
  } | null;
  count: number | null;
  gap: string | null;
};
export type YearsView = { sentence: string; isSeries: boolean; rows: YearRow[]; from: number; to: number };

function reportRow(context: PageContext, agencyId: string, year: AgencyYear): YearRow {
  const { t, locale, links } = context;
  const facts = factsOf(year);
  const text = (fact: Fact): string =>
    fact.value === null ? t.profile.state.notTold : formatNumber(fact.value, locale);
  const findings = year.diagnostics.length;
  return {
    year: year.year,
    report: {
      href: links.report(agencyId, year.year),
      edition: t.profile.edition[year.edition],
      received: text(facts.received),
      handled: text(facts.handled),
      carriedOut: text(facts.carriedOut),
      findings: findings === 0 ? t.profile.years.noFindings : t.profile.years.findingCount(findings),
    },
    count: facts.received.value,
    gap: facts.received.value === null ? t.profile.state.notTold : null,
  };
}

export function renderYears(context: PageContext, file: AgencyFile): YearsView {
  const words = context.t.profile.years;
  const known = file.years.map((year) => year.year);
  const from = Math.min(...known);
  const to = Math.max(...known);
  const rows = Array.from({ length: to - from + 1 }, (_, i): YearRow => {
    const year = file.years.find((candidate) => candidate.year === from + i);
    return year === undefined
      ? { year: from + i, report: null, count: null, gap: words.missingRow }
      : reportRow(context, file.agency.id, year);
  });
  const missing = rows.filter((row) => row.report === null).map((row) => String(row.year));
  const editions = new Set(file.years.map((year) => year.edition));
  const sentences = [
    known.length === 1 ? words.only(from) : "",
    missing.length > 0 ? words.missing(missing.join(context.t.profile.listComma)) : "",
    editions.size > 1 ? words.editionBreak : "",
  ];
  return { sentence: sentences.filter((s) => s !== "").join(" "), isSeries: known.length > 1, rows, from, to };
}
