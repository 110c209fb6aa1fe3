/**
 * Findings as pages tell them: degree, kind, wording in the page's language, place, and the address of that place.
 * A finding without a published report has no address; one whose place isn't on the report's page leads to its top.
 */
import { catalogue, diagnosticCodes, type DiagnosticCode } from "../../diagnostics/catalogue.ts";
import { figuresOfRanges } from "../../form/figure-ranges.ts";
import type { AgencyYear, DiagnosticsFile } from "../../model/dataset.ts";
import type { PublishedDiagnostic, Severity } from "../../model/diagnostic.ts";
import { figureAnchors, type FigureAnchors } from "../evidence/figure-anchors.ts";
import { lineAnchor } from "../evidence/line-anchor.ts";
import type { PageContext } from "../page-context.ts";

export const severities: readonly Severity[] = ["error", "warning", "note"];

export type FindingLine = {
  severity: Severity;
  severityName: string;
  kind: string;
  message: string;
  file: string;
  place: string;
  href: string | null;
};

export type Finding = DiagnosticsFile["diagnostics"][number];

/** The file that a report page was made of, and where it shows each figure; null where there is no such page. */
type ReportPage = { file: string; figures: FigureAnchors };
export type Anchors = (agency: string, year: number) => ReportPage | null;

const isKnown = (code: string): code is DiagnosticCode => Object.hasOwn(catalogue, code);

export const countBySeverity = (findings: PublishedDiagnostic[]): Record<Severity, number> => {
  const count = (severity: Severity) => findings.filter((f) => f.severity === severity).length;
  return { error: count("error"), warning: count("warning"), note: count("note") };
};

/** A code that the catalogue doesn't know is its own title, so that an older dataset still shows. */
export const titleOfCode = ({ locale }: PageContext, code: string): string =>
  isKnown(code) ? catalogue[code].title[locale] : code;

export const severityOfCode = (code: string): Severity | null => (isKnown(code) ? catalogue[code].severity : null);

/** The catalogue's codes in its order, then those that only the data have. */
export const codesOf = ({ diagnostics }: DiagnosticsFile): string[] => [
  ...new Set([...diagnosticCodes, ...diagnostics.map(({ code }) => code)]),
];

/** Where the pages of reports show their figures; `reportOf` is asked for those that a finding stands on. */
export function anchorsOf(reportOf: (agency: string, year: number) => AgencyYear | null): Anchors {
  const known = new Map<string, ReportPage | null>();
  const pageOf = (report: AgencyYear | null): ReportPage | null =>
    report && { file: report.source.path, figures: figureAnchors(report) };
  return (agency, year) => {
    const key = `${agency} ${year}`;
    const page = known.get(key);
    if (page !== undefined) return page;
    const found = pageOf(reportOf(agency, year));
    known.set(key, found);
    return found;
  };
}

function addressOf({ links }: PageContext, finding: Finding, anchors: Anchors): string | null {
  if (finding.agency === null || finding.year === null) return null;
  const page = anchors(finding.agency, finding.year);
  // A second report of one body and year is set aside: its findings have no place on the page of the first.
  if (page === null || page.file !== finding.file) return null;
  const [shown] = figuresOfRanges(finding.figures).flatMap((id) => page.figures.get(id) ?? []);
  // The report page bears the line of each of its findings, wherever else that line is shown.
  return links.report(finding.agency, finding.year, shown ?? lineAnchor(finding.at) ?? undefined);
}

export function describeFinding(context: PageContext, finding: PublishedDiagnostic): Omit<FindingLine, "href"> {
  const t = context.t.pages.quality;
  return {
    severity: finding.severity,
    severityName: t.severity[finding.severity].name,
    kind: titleOfCode(context, finding.code),
    message: finding.message[context.locale],
    file: finding.file,
    place: finding.at === "unknown" ? t.whole : t.line(finding.at.line),
  };
}

export const describePlacedFinding = (context: PageContext, finding: Finding, anchors: Anchors): FindingLine => ({
  ...describeFinding(context, finding),
  href: addressOf(context, finding, anchors),
});
