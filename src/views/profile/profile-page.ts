/**
 * Everything that a body's profile prints, in its order: sentence, balance, outcomes, applicants, reviews, years, peers,
 * rates, tables, checks, findings, text, source and citation. Takes the body's file; shows its latest year.
 */
import type { AgencyFile, AgencyYear, ComparisonFile } from "../../model/dataset.ts";
import type { MetricDefinition } from "../../model/metric.ts";
import type { PageContext } from "../page-context.ts";
import { renderApplicants } from "./applicants.ts";
import { renderBalance } from "./balance.ts";
import { renderChecks } from "../evidence/checks.ts";
import { renderCitations } from "../evidence/citation.ts";
import { createFigureCells } from "../evidence/figure-cell.ts";
import { renderFindings } from "../evidence/findings.ts";
import { renderOutcomesView } from "./outcomes.ts";
import { renderPeers } from "./peers.ts";
import { renderRates } from "./rates.ts";
import { renderReportText } from "../evidence/report-text.ts";
import { renderReviews } from "./reviews.ts";
import { textOfSegments } from "./segments.ts";
import { renderSentence } from "./sentence.ts";
import { renderSourceRecord } from "../evidence/source-record.ts";
import { renderTables } from "../evidence/statutory-tables.ts";
import { factsOf } from "./year-facts.ts";
import { renderYears } from "./years.ts";

export type ProfileData = {
  file: AgencyFile;
  comparison: ComparisonFile;
  metrics: MetricDefinition[];
  site: URL | undefined;
};
export type ProfileView = ReturnType<typeof renderProfile>;

/** Files have at least one year, in ascending order. */
export function latestYear(file: AgencyFile): AgencyYear {
  const year = file.years[file.years.length - 1];
  if (year === undefined) throw new Error(`${file.agency.id} has no report`);
  return year;
}

export const absoluteAddress = (address: string, site: URL | undefined): string =>
  site === undefined ? address : new URL(address, site).href;

function headOf(context: PageContext, { agency }: AgencyFile, year: AgencyYear) {
  const { t, links } = context;
  return {
    name: agency.name,
    /** For readers without Chinese: how the name is pronounced. */
    pinyin: context.locale === "zh" ? null : agency.pinyin,
    aliases: agency.aliases.length === 0 ? null : t.profile.aliases(agency.aliases.join(t.profile.listComma)),
    region: agency.region.names,
    tags: [t.profile.scope[year.scope], t.profile.edition[year.edition], t.profile.kind[year.source.kind]],
    scopeNote: t.profile.scopeNote[year.scope],
    reportHref: links.report(agency.id, year.year),
    reportLabel: t.profile.years.report(year.year),
  };
}

function citationsOf(context: PageContext, { file, comparison, site }: ProfileData, year: AgencyYear) {
  const { t, links } = context;
  const { agency } = file;
  return {
    citations: renderCitations(context, {
      agency: agency.name,
      title: year.source.title ?? t.profile.report.title(agency.name, year.year),
      year: year.year,
      address: absoluteAddress(links.agency(agency.id), site),
      dataVersion: comparison.dataVersion,
      key: `nianbao-${agency.id.replace("/", "-")}-${year.year}`,
    }),
    files: [
      { label: t.profile.source.agencyData, href: links.file(`data/agencies/${agency.id}.json`) },
      { label: t.profile.source.allData, href: links.file("data/reports.csv") },
    ],
  };
}

export function renderProfile(context: PageContext, data: ProfileData) {
  const { file, comparison, metrics } = data;
  const { agency } = file;
  const year = latestYear(file);
  const facts = factsOf(year);
  const cells = createFigureCells(context, agency.id, year, "figure");
  const sentence = renderSentence(context, cells, facts);
  const { t } = context;
  return {
    title: t.profile.title(agency.name, agency.region.names.join("")),
    description: t.profile.description(agency.name, textOfSegments(sentence)),
    path: `agencies/${agency.id}/`,
    dataVersion: comparison.dataVersion,
    year: year.year,
    head: headOf(context, file, year),
    sentence,
    isDisputed: facts.disputed,
    balance: renderBalance(context, year, cells, facts),
    outcomes: renderOutcomesView(context, year, cells, facts),
    applicants: renderApplicants(context, year, cells),
    reviews: renderReviews(context, year, cells),
    years: renderYears(context, file),
    peers: renderPeers(context, agency, year, { comparison, metrics }),
    rates: renderRates(context, year, metrics),
    tables: renderTables(context, year, cells),
    checks: renderChecks(context, year),
    findings: renderFindings(context, agency.id, year, { printed: new Set(), owner: false }),
    text: renderReportText(context, year, new Set()),
    source: renderSourceRecord(context, year),
    ...citationsOf(context, data, year),
  };
}
