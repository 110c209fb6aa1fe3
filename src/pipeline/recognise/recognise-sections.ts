/**
 * The six sections with their text. A heading is a short line of the known wordings, with or without a number or
 * Markdown sign; numbers are not trusted. Text before the first heading is the title and the preamble, and is left out.
 */
import { diagnose, type Outcome } from "../../diagnostics/outcome.ts";
import { sectionHeadings } from "../../form/sections.ts";
import type { Document } from "../../model/document.ts";
import type { Section, SectionId } from "../../model/report.ts";
import { normaliseLabel } from "./labels/normalise-label.ts";

const longestHeading = 40;
/** The number of a part of a section; the form numbers its sections 一、二、. */
const partNumber = /^[(（][一二三四五六七八九十]+[)）]/;

export function recogniseSections(document: Document): Outcome<Section[]> {
  const sections: Section[] = [];
  const blocks = document.blocks.filter((block) => block.type !== "table");
  const headings = headingsOf(blocks.map((block) => block.text));
  for (const [index, block] of blocks.entries()) {
    const id = headings.get(index);
    if (id !== undefined) {
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

/** Which line opens which section: the first of its wording, one numbered （一） only where there is no other. */
function headingsOf(texts: string[]): Map<number, SectionId> {
  const lines = texts.map((text, index) => ({ index, id: sectionOf(text), isPart: partNumber.test(text) }));
  return new Map(
    sectionHeadings.flatMap(({ id }) => {
      const candidates = lines.filter((line) => line.id === id);
      const heading = candidates.find((line) => !line.isPart) ?? candidates[0];
      return heading === undefined ? [] : [[heading.index, id]];
    }),
  );
}

function sectionOf(text: string): SectionId | null {
  if (text.length > longestHeading) return null;
  const label = normaliseLabel(text);
  return sectionHeadings.find(({ pattern }) => pattern.test(label))?.id ?? null;
}
