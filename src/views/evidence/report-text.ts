/**
 * The text of a report by section. Says whether it is the report's own words or our summary; a long text is left to
 * the report page. Sections that hold a statutory table have no text of their own as a rule.
 */
import type { AgencyYear } from "../../model/dataset.ts";
import type { PageContext } from "../page-context.ts";
import { lineAnchor, positionInWords } from "./position-words.ts";

export type TextBlock = { text: string; anchor: string | null; line: string };
export type TextSection = { heading: TextBlock; paragraphs: TextBlock[]; isEmpty: boolean };
/** `told` are the sections that have text. */
export type ReportTextView = { note: string; sections: TextSection[]; told: TextSection[]; isLong: boolean };

/** Characters that a profile still shows: about a page of print; the report page has any text. */
const longText = 1500;

/** `taken` collects the anchors that the page has given out, so that no id stands twice. */
export function renderReportText(context: PageContext, year: AgencyYear, taken: Set<string>): ReportTextView {
  const words = context.t.profile.text;
  const block = (text: string, at: AgencyYear["sections"][number]["at"]): TextBlock => {
    const anchor = lineAnchor(at);
    const free = anchor !== null && !taken.has(anchor);
    if (free) taken.add(anchor);
    return { text, anchor: free ? anchor : null, line: positionInWords(context, at) };
  };
  const sections = year.sections.map((section) => ({
    heading: block(section.heading, section.at),
    paragraphs: section.paragraphs.map((paragraph) => block(paragraph.text, paragraph.at)),
    isEmpty: section.paragraphs.length === 0,
  }));
  const told = sections.filter((section) => !section.isEmpty);
  const length = sections.flatMap((section) => section.paragraphs).reduce((sum, p) => sum + p.text.length, 0);
  const note = year.source.kind === "extract" ? words.extract : words.full;
  return { note: sections.length === 0 ? words.none : note, sections, told, isLong: length > longText };
}
