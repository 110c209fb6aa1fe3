/**
 * Everything that the page of one report prints: the statutory tables with an id for every figure, the printed lines
 * with an id for every line, text, findings, checks, the source record and the ways to the neighbouring years.
 */
import type { AgencyFile, AgencyYear } from "../../model/dataset.ts";
import type { PageContext } from "../page-context.ts";
import { renderChecks } from "../evidence/checks.ts";
import { renderCitations } from "../evidence/citation.ts";
import { createLineCells } from "../evidence/figure-cell.ts";
import { renderFindings } from "../evidence/findings.ts";
import { absoluteAddress } from "../profile/profile-page.ts";
import { renderQualitySign } from "../evidence/quality.ts";
import { renderReportText } from "../evidence/report-text.ts";
import { renderSourceRecord } from "../evidence/source-record.ts";
import { renderTables } from "../evidence/statutory-tables.ts";
import { renderWrongFigure } from "../project.ts";
import { renderPrintedTables } from "./printed-tables.ts";
import { renderReadStates } from "./read-states.ts";

/** `wanted` is a year of the file. */
export type ReportData = {
  file: AgencyFile;
  wanted: number;
  dataVersion: string;
  site: URL | undefined;
  /** Address of the project's repository, or null. */
  repository: string | null;
};
export type ReportView = ReturnType<typeof renderReportPage>;

type Neighbour = { href: string; label: string } | null;

function yearOf(file: AgencyFile, wanted: number): AgencyYear {
  const year = file.years.find((candidate) => candidate.year === wanted);
  if (year === undefined) throw new Error(`${file.agency.id} has no report for ${wanted}`);
  return year;
}

function neighboursOf(
  { t, links }: PageContext,
  file: AgencyFile,
  year: AgencyYear,
): { previous: Neighbour; next: Neighbour } {
  const at = file.years.indexOf(year);
  const link = (other: AgencyYear | undefined, label: (y: number) => string): Neighbour =>
    other === undefined ? null : { href: links.report(file.agency.id, other.year), label: label(other.year) };
  return {
    previous: link(at > 0 ? file.years[at - 1] : undefined, t.profile.report.previous),
    next: link(file.years[at + 1], t.profile.report.next),
  };
}

/** How to cite, what to download, and how to report a wrong figure. */
function referencesOf(
  context: PageContext,
  { file: { agency }, dataVersion, site, repository }: ReportData,
  year: AgencyYear,
) {
  const { t, links } = context;
  const address = absoluteAddress(links.report(agency.id, year.year), site);
  const subject = { agency: agency.name, year: year.year, address, dataVersion };
  return {
    citations: renderCitations(context, {
      ...subject,
      title: year.source.title ?? t.profile.report.title(agency.name, year.year),
      key: `nianbao-${agency.id.replace("/", "-")}-${year.year}`,
    }),
    files: [{ label: t.profile.source.agencyData, href: links.file(`data/agencies/${agency.id}.json`) }],
    wrong: renderWrongFigure(context, { ...subject, id: agency.id, file: year.source.path }, repository),
  };
}

export function renderReportPage(context: PageContext, data: ReportData) {
  const { file, dataVersion } = data;
  const year = yearOf(file, data.wanted);
  const { agency } = file;
  const { t, links } = context;
  const words = t.profile.report;
  const taken = new Set<string>();
  const lines = renderPrintedTables(context, year, taken);
  const text = renderReportText(context, year, taken);
  return {
    title: t.profile.title(words.title(agency.name, year.year), agency.region.names.join("")),
    description: words.description(agency.name, year.year),
    path: `agencies/${agency.id}/${year.year}/`,
    dataVersion,
    agencyName: agency.name,
    year: year.year,
    eyebrow: words.title(agency.name, year.year),
    heading: year.source.title ?? words.title(agency.name, year.year),
    printedTitle: year.source.title,
    extractNotice: year.source.kind === "extract" ? words.extract : null,
    tags: [t.profile.scope[year.scope], t.profile.edition[year.edition], t.profile.kind[year.source.kind]],
    profileHref: links.agency(agency.id),
    quality: renderQualitySign(context, year),
    tables: renderTables(context, year, createLineCells(context, year)),
    states: renderReadStates(context, year),
    lines,
    text,
    findings: renderFindings(context, agency.id, year, { printed: taken, owner: true }),
    checks: renderChecks(context, year),
    source: renderSourceRecord(context, year),
    ...referencesOf(context, data, year),
    ...neighboursOf(context, file, year),
  };
}
