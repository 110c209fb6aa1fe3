/**
 * Where the latest report comes from, in a line or two, and how to cite it. The report's own page has the whole record; the
 * file's check value stands for what was seen, since the version of the whole dataset changes with any report.
 */
import type { AgencyFile, AgencyYear } from "../../model/dataset.ts";
import type { PageContext } from "../page-context.ts";

export type ProfileSourceView = {
  published: string | null;
  citation: string;
  links: { label: string; href: string }[];
};

/** Hex digits of the SHA-256: enough to tell files apart, short enough to print. */
const shownDigits = 12;

export function renderSource(
  { t, links }: PageContext,
  { agency }: AgencyFile,
  { year, source }: AgencyYear,
  address: string,
): ProfileSourceView {
  const words = t.profile.source;
  const title = source.title ?? t.profile.title(agency.name, String(year));
  const hash = source.sha256.slice(0, shownDigits);
  // Most titles begin with the body's name.
  const said = title.startsWith(agency.name) ? title : `${agency.name}. ${title}`;
  return {
    published: source.address,
    citation: words.citation(said, hash, address),
    links: [
      { label: words.reportPage, href: links.ownReport(year, "source") },
      { label: words.agencyData, href: links.dataFile(`agencies/${agency.id}.json`) },
    ],
  };
}
