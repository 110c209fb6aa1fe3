/**
 * The six sections with their text. A heading is a short line of the known wordings, with or without a number or
 * Markdown sign; numbers are not trusted. Text before the first heading is the title and the preamble, and is left out.
 */
import { diagnose, type Outcome } from "../../diagnostics/outcome.ts";
import { sectionHeadings } from "../../form/sections.ts";
import type { Document } from "../../model/document.ts";
import type { Section, SectionId } from "../../model/report.ts";
import { normaliseLabel } from "./normalise-label.ts";

const longestHeading = 40;

export function recogniseSections(document: Document): Outcome<Section[]> {
  const sections: Section[] = [];
  for (const block of document.blocks) {
    if (block.type === "table") continue;
    const id = sectionOf(block.text);
    if (id !== null && !sections.some((section) => section.id === id)) {
      sections.push({ id, heading: block.text, at: block.at, paragraphs: [] });
    } else {
      sections.at(-1)?.paragraphs.push({ text: block.text, at: block.at });
    }
  }
  const diagnostics = sectionHeadings
    .filter(({ id }) => !sections.some((section) => section.id === id))
    .map(({ heading }) => diagnose("section-missing", { heading }, { file: document.path }));
  return { value: sections, diagnostics };
}

function sectionOf(text: string): SectionId | null {
  if (text.length > longestHeading) return null;
  const label = normaliseLabel(text);
  return sectionHeadings.find(({ pattern }) => pattern.test(label))?.id ?? null;
}
