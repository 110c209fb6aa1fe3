/**
 * What was found while reading and checking the report, in each language, with the way to its line. A finding whose line
 * the page shows nowhere else gets the line's id itself, so that every address of a line leads somewhere.
 */
import type { AgencyYear } from "../../model/dataset.ts";
import type { Bilingual } from "../../model/diagnostic.ts";
import { figureAnchors } from "../evidence/figure-anchors.ts";
import { lineAnchor } from "../evidence/line-anchor.ts";
import type { PageContext } from "../page-context.ts";
import { inBoth, type BothContexts } from "./both-languages.ts";

export type ReportFinding = {
  anchor: string | undefined;
  severity: string;
  className: string;
  message: Bilingual;
  place: string;
  /** Null where the place isn't known or the entry itself bears its id. */
  placeHref: string | null;
  kindHref: Bilingual;
};
export type ReportFindingsView = { summary: Bilingual; rows: ReportFinding[] };

type Finding = AgencyYear["diagnostics"][number];

/** The line that it stands in, or else that of the first figure concerned. */
const placeOf = (year: AgencyYear, { at, figures }: Finding): string | null =>
  lineAnchor(at) ?? figureAnchors(year).get(figures[0] ?? "") ?? null;

/** `taken` collects the ids that the page has given out. */
export function renderReportFindings(both: BothContexts, year: AgencyYear, taken: Set<string>): ReportFindingsView {
  const rows = year.diagnostics.map((finding): ReportFinding => {
    const place = placeOf(year, finding);
    const isOwn = place !== null && !taken.has(place);
    if (isOwn) taken.add(place);
    return {
      anchor: isOwn ? place : undefined,
      severity: both.zh.t.profile.findings.severity[finding.severity],
      className: `tag tag-${finding.severity}`,
      message: finding.message,
      place: place ?? "",
      placeHref: place === null || isOwn ? null : `#${place}`,
      kindHref: inBoth(both, ({ links }) => links.finding(finding.code)),
    };
  });
  const summary = ({ t }: PageContext): string =>
    rows.length === 0 ? t.report.findings.none : t.profile.findings.count(rows.length);
  return { summary: inBoth(both, summary), rows };
}
