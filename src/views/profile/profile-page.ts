/**
 * Everything that a body's profile prints, in its order: sentences, balance, outcomes, applicants, reviews, years, peers,
 * rates, tables, checks, findings, text, source and citation. Takes the body's file; shows its latest year.
 */
import type { AgencyFile, AgencyYear } from "../../model/dataset.ts";
import type { Figure } from "../../model/figure.ts";
import type { MetricDefinition } from "../../model/metric.ts";
import type { PageContext } from "../page-context.ts";
import { renderWrongFigure } from "../project.ts";
import { bodyCrumbs, renderBodyStatus } from "../regions/body-status.ts";
import { renderApplicants } from "./applicants.ts";
import { renderBalance } from "./balance.ts";
import { renderChecks } from "../evidence/checks.ts";
import { renderCitations } from "../evidence/citation.ts";
import { createFigureCells } from "../evidence/figure-cell.ts";
import { renderFindings } from "../evidence/findings.ts";
import { renderOutcomesView } from "./outcomes.ts";
import { renderPeers } from "./peers.ts";
import { renderQualitySign } from "../evidence/quality.ts";
import { createQuotedRows } from "../evidence/quoted-rows.ts";
import { renderRates } from "./rates.ts";
import { renderReportText } from "../evidence/report-text.ts";
import { renderReviews } from "./reviews.ts";
import { textOfSegments } from "./segments.ts";
import { renderSentence } from "./sentence.ts";
import { renderSourceRecord } from "../evidence/source-record.ts";
import { renderTables } from "../evidence/statutory-tables.ts";
import { renderAppeals, renderChange, type CellsOf } from "./summary.ts";
import { factsOf } from "./year-facts.ts";
import { renderYears } from "./years.ts";

export type ProfileData = {
  file: AgencyFile;
  dataVersion: string;
  metrics: MetricDefinition[];
  site: URL | undefined;
  /** Address of the project's repository, or null. */
  repository: string | null;
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
    crumbs: bodyCrumbs(context, agency),
    status: renderBodyStatus(context, agency),
    tags: [t.profile.scope[year.scope], t.profile.edition[year.edition], t.profile.kind[year.source.kind]],
    scopeNote: t.profile.scopeNote[year.scope],
    reportHref: links.report(agency.id, year.year),
    reportLabel: t.profile.years.report(year.year),
  };
}

/** How to cite, what to download, and how to report a wrong figure. */
function referencesOf(context: PageContext, { file, dataVersion, site, repository }: ProfileData, year: AgencyYear) {
  const { t, links } = context;
  const { agency } = file;
  const address = absoluteAddress(links.agency(agency.id), site);
  const subject = { agency: agency.name, year: year.year, address, dataVersion };
  const citations = renderCitations(context, {
    ...subject,
    title: year.source.title ?? t.profile.report.title(agency.name, year.year),
    key: `nianbao-${agency.id.replace("/", "-")}-${year.year}`,
  });
  return {
    address,
    citations,
    /** The one that a printed page bears. */
    citation: citations[0]?.text ?? "",
    files: [
      { label: t.profile.source.agencyData, href: links.file(`data/agencies/${agency.id}.json`) },
      { label: t.profile.source.allData, href: links.file("data/reports.csv") },
    ],
    wrong: renderWrongFigure(context, { ...subject, id: agency.id, file: year.source.path }, repository),
  };
}

/** The parts whose numbers lead to lines, in the page's order; then the statutory tables, which quote the remaining rows. */
function figuresOf(context: PageContext, { file, metrics }: ProfileData, year: AgencyYear) {
  const quoted = createQuotedRows(context, file.agency.id);
  const cellsQuoting = (of: (figure: Figure) => boolean): CellsOf => {
    return (report) => createFigureCells(context, file.agency.id, report, { quoted, of });
  };
  const cellsOf = cellsQuoting(() => true);
  const cells = cellsOf(year);
  const facts = factsOf(year);
  const peers = renderPeers(context, { agency: file.agency, year, metrics });
  const change = renderChange(context, file, year, cellsOf);
  const parts = {
    sentence: renderSentence(context, { cells, quoted }, facts),
    summary: [renderAppeals(context, year, cells), ...(change === null ? [] : [change]), ...peers.usual],
    isDisputed: facts.disputed,
    balance: renderBalance(context, year, cells, facts),
    outcomes: renderOutcomesView(context, year, cells, facts),
    applicants: renderApplicants(context, year, cells),
    reviews: renderReviews(context, year, cells),
    years: renderYears(
      context,
      file,
      cellsQuoting(() => false),
    ),
    peers,
    rates: renderRates(context, { year, cells, definitions: metrics }),
  };
  const quotedRows = quoted.take();
  // Rows of zeros stand there as printed; quoting each of them once more would double the page.
  const tables = renderTables(context, year, cellsQuoting((figure) => figure.value !== 0)(year));
  return { ...parts, tables, quoted: { rows: quotedRows, tables: quoted.take() } };
}

export function renderProfile(context: PageContext, data: ProfileData) {
  const { file, dataVersion } = data;
  const { agency } = file;
  const year = latestYear(file);
  const figures = figuresOf(context, data, year);
  const { t } = context;
  return {
    title: t.profile.title(agency.name, agency.region.names.join("")),
    description: t.profile.description(agency.name, textOfSegments(figures.sentence)),
    path: `agencies/${agency.id}/`,
    dataVersion,
    year: year.year,
    head: headOf(context, file, year),
    quality: renderQualitySign(context, year),
    ...figures,
    checks: renderChecks(context, year),
    checksHref: context.links.report(agency.id, year.year, "checks"),
    findings: renderFindings(context, agency.id, year, { printed: new Set(), owner: false }),
    text: renderReportText(context, year, new Set()),
    source: renderSourceRecord(context, year),
    ...referencesOf(context, data, year),
  };
}
