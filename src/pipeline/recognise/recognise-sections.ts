/**
 * The six sections with their text. A heading is a short line of the known wordings, with or without a number or
 * Markdown sign; numbers are not trusted. Text before the first heading is the title and the preamble, and is left out.
 */
import { diagnose, type Outcome } from "../../diagnostics/outcome.ts";
import { sectionHeadings } from "../../form/sections.ts";
import type { Document } from "../../model/document.ts";
import type { Section, SectionId } from "../../model/report.ts";
import { normaliseLabel } from "./labels/normalise-label.ts";
import { remembering } from "./labels/remembering.ts";

const longestHeading = 40;
/** The number of a part of a section; the form numbers its sections 一、二、. */
const partNumber = /^[(（][一二三四五六七八九十]+[)）]/;

export function recogniseSections(document: Document): Outcome<Section[]> {
  const sections: Section[] = [];
  const blocks = document.blocks.filter((block) => block.type !== "table");
  const headings = headingsOf(blocks);
  for (let index = 0; index < blocks.length; index++) {
    const { text, at } = blocks[index]!;
    const id = headings.get(index);
    if (id !== undefined) sections.push({ id, heading: text, at, paragraphs: [] });
    else sections.at(-1)?.paragraphs.push({ text, at });
  }
  const missing = headings.size === sectionHeadings.length ? [] : missingFrom(sections);
  const diagnostics = missing.map((heading) => diagnose("section-missing", { heading }, { file: document.path }));
  return { value: sections, diagnostics };
}

const missingFrom = (sections: Section[]): string[] =>
  sectionHeadings.filter(({ id }) => !sections.some((section) => section.id === id)).map(({ heading }) => heading);

/** Which line opens which section: the first of its wording, one numbered （一） only where there is no other. */
function headingsOf(blocks: { text: string }[]): Map<number, SectionId> {
  const firstOf = new Map<SectionId, { index: number; isPart: boolean }>();
  for (let index = 0; index < blocks.length; index++) {
    const { text } = blocks[index]!;
    const id = text.length > longestHeading ? null : sectionOf(text);
    if (id === null) continue;
    const known = firstOf.get(id);
    const isPart = partNumber.test(text);
    if (known === undefined || (known.isPart && !isPart)) firstOf.set(id, { index, isPart });
  }
  return new Map([...firstOf].map(([id, { index }]) => [index, id]));
}

/** A corpus repeats its headings. */
const sectionOf = remembering((text: string): SectionId | null => {
  const label = normaliseLabel(text);
  return sectionHeadings.find(({ pattern }) => pattern.test(label))?.id ?? null;
}, 5_000);
