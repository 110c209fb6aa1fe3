/**
 * Everything that the page of one report prints: the statutory tables with an id for every figure, the printed lines
 * with an id for every line, text, findings, checks, the source record and the ways to the neighbouring years.
 */
import type { AgencyFile, AgencyYear } from "../../model/dataset.ts";
import type { PageContext } from "../page-context.ts";
import { renderChecks } from "../evidence/checks.ts";
import { renderCitations, type Citation } from "../evidence/citation.ts";
import { createFigureCells } from "../evidence/figure-cell.ts";
import { renderFindings } from "../evidence/findings.ts";
import { absoluteAddress } from "../profile/profile-page.ts";
import { renderReportText } from "../evidence/report-text.ts";
import { renderSourceRecord } from "../evidence/source-record.ts";
import { renderTables } from "../evidence/statutory-tables.ts";
import { renderPrintedTables } from "./printed-tables.ts";

/** `wanted` is a year of the file. */
export type ReportData = { file: AgencyFile; wanted: number; dataVersion: string; site: URL | undefined };
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

function citationsOf(context: PageContext, { agency }: AgencyFile, year: AgencyYear, data: ReportData): Citation[] {
  return renderCitations(context, {
    agency: agency.name,
    title: year.source.title ?? context.t.profile.report.title(agency.name, year.year),
    year: year.year,
    address: absoluteAddress(context.links.report(agency.id, year.year), data.site),
    dataVersion: data.dataVersion,
    key: `nianbao-${agency.id.replace("/", "-")}-${year.year}`,
  });
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
    tables: renderTables(context, year, createFigureCells(context, agency.id, year, "line")),
    lines,
    text,
    findings: renderFindings(context, agency.id, year, { printed: taken, owner: true }),
    checks: renderChecks(context, year),
    source: renderSourceRecord(context, year),
    citations: citationsOf(context, file, year, data),
    files: [{ label: t.profile.source.agencyData, href: links.file(`data/agencies/${agency.id}.json`) }],
    ...neighboursOf(context, file, year),
  };
}
