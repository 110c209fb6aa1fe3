/**
 * What was found while reading and checking a report, each with its wording, its figures and its place as links.
 * A place is linked only where the report page has it.
 */
import { termOfFigure } from "../../form/terms.ts";
import type { AgencyYear } from "../../model/dataset.ts";
import type { PageContext } from "../page-context.ts";
import { fileNameOf, lineAnchor, positionInWords } from "./position-words.ts";

export type FindingRow = {
  severity: string;
  className: string;
  message: string;
  figures: { name: string; href: string }[];
  more: string | null;
  place: string;
  placeHref: string | null;
  kindHref: string;
  /** The id of the finding's own entry, when the report page prints its line nowhere else. */
  anchor: string | null;
};
export type FindingsView = { summary: string; rows: FindingRow[] };

const mostFigures = 6;

/** `printed` are the anchors of the lines that the report page prints; the page that has them passes `owner`. */
export type FindingPlaces = { printed: ReadonlySet<string>; owner: boolean };

export function renderFindings(
  context: PageContext,
  agencyId: string,
  year: AgencyYear,
  places: FindingPlaces,
): FindingsView {
  const { t, links, locale } = context;
  const words = t.profile.findings;
  const taken = new Set(places.printed);
  const rows = year.diagnostics.map((finding): FindingRow => {
    const anchor = lineAnchor(finding.at);
    const isOwn = places.owner && anchor !== null && !taken.has(anchor);
    if (isOwn) taken.add(anchor);
    const address = anchor === null ? null : places.owner ? `#${anchor}` : links.report(agencyId, year.year, anchor);
    return {
      severity: words.severity[finding.severity],
      className: `tag tag-${finding.severity}`,
      message: finding.message[locale],
      figures: finding.figures.slice(0, mostFigures).map((id) => ({
        name: termOfFigure(id)[locale],
        href: places.owner ? `#${id}` : links.report(agencyId, year.year, id),
      })),
      more: finding.figures.length > mostFigures ? words.moreFigures(finding.figures.length) : null,
      place: `${fileNameOf(finding.file)} · ${positionInWords(context, finding.at)}`,
      placeHref: isOwn ? null : address,
      kindHref: links.finding(finding.code),
      anchor: isOwn ? anchor : null,
    };
  });
  return { summary: rows.length === 0 ? words.none : words.count(rows.length), rows };
}
