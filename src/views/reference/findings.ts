/**
 * Findings as pages tell them: degree, kind, wording in the page's language, place, and the address of that place.
 * A finding without a published report has no address; one whose place isn't on the report's page leads to its top.
 */
import { catalogue, diagnosticCodes, type DiagnosticCode } from "../../diagnostics/catalogue.ts";
import { figuresOfRanges } from "../../form/figure-ranges.ts";
import type { AgencyFile, DiagnosticsFile } from "../../model/dataset.ts";
import type { PublishedDiagnostic, Severity } from "../../model/diagnostic.ts";
import { lineAnchor } from "../evidence/position-words.ts";
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

/** The file that a report page was made of, and the fragments it has; null where there is no such page. */
type ReportPage = { file: string; fragments: ReadonlySet<string> };
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

/** Figures and printed table rows of the body's reports: what report pages carry ids for. */
export function anchorsOf(files: AgencyFile[]): Anchors {
  const anchors = new Map(
    files.flatMap(({ agency, years }) =>
      years.map((year): [string, ReportPage] => {
        const rows = year.tables.flatMap((table) => table.rows);
        const lines = rows.flatMap(({ at }) => lineAnchor(at) ?? []);
        const fragments = new Set([...Object.keys(year.figures), ...lines]);
        return [`${agency.id} ${year.year}`, { file: year.source.path, fragments }];
      }),
    ),
  );
  return (agency, year) => anchors.get(`${agency} ${year}`) ?? null;
}

function addressOf({ links }: PageContext, finding: Finding, anchors: Anchors): string | null {
  if (finding.agency === null || finding.year === null) return null;
  const page = anchors(finding.agency, finding.year);
  // A second report of one body and year is set aside: its findings have no place on the page of the first.
  if (page === null || page.file !== finding.file) return null;
  const candidates = [
    ...figuresOfRanges(finding.figures),
    ...(lineAnchor(finding.at) === null ? [] : [lineAnchor(finding.at)!]),
  ];
  return links.report(
    finding.agency,
    finding.year,
    candidates.find((fragment) => page.fragments.has(fragment)),
  );
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
