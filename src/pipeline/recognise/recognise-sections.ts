/**
 * The six sections with their text. A heading is a short line of the known wordings, with or without a number or
 * Markdown sign; numbers are not trusted. Text before the first heading is the title and the preamble, and is left out.
 */
import { diagnose, type Outcome } from "../../diagnostics/outcome.ts";
import { sectionHeadings } from "../../form/sections.ts";
import { trait, traitsOf } from "../../form/character-traits.ts";
import type { Document } from "../../model/document.ts";
import type { Section, SectionId } from "../../model/report.ts";
import { normaliseLabel } from "./labels/normalise-label.ts";
import { remembering } from "./labels/remembering.ts";

const longestHeading = 40;
/** The number of a part of a section; the form numbers its sections 一、二、. */
const partNumber = /^[(（][一二三四五六七八九十]+[)）]/;
const brackets = "(（";

/** `traits`: of the paragraphs, section by section, what their characters may matter for. */
export type SectionsReading = Outcome<Section[]> & { traits: number[] };

export function recogniseSections(document: Document): SectionsReading {
  const sections: Section[] = [];
  const traits: number[] = [];
  const headings = headingsOf(document);
  let open: Section | null = null;
  for (let index = 0; index < document.blocks.length; index++) {
    const block = document.blocks[index]!;
    if (block.type === "table") continue;
    const { text, at } = block;
    const id = openedBy(headings, index);
    if (id !== null) sections.push((open = { id, heading: text, at, paragraphs: [] }));
    else if (open !== null) {
      open.paragraphs.push({ text, at });
      traits.push(document.traits?.[index] ?? traitsOf(text));
    }
  }
  const missing = headings.length === sectionHeadings.length ? [] : missingFrom(sections);
  const diagnostics = missing.map((heading) => diagnose("section-missing", { heading }, { file: document.path }));
  return { value: sections, diagnostics, traits };
}

const missingFrom = (sections: Section[]): string[] =>
  sectionHeadings.filter(({ id }) => !sections.some((section) => section.id === id)).map(({ heading }) => heading);

type Heading = { id: SectionId; index: number; isPart: boolean };

/** Which block opens which section: the first of its wording, one numbered （一） only where there is no other. */
function headingsOf({ blocks, traits }: Document): Heading[] {
  const found: Heading[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]!;
    if (block.type === "table" || block.text.length > longestHeading) continue;
    if (traits !== undefined && (traits[index]! & (trait.odd | trait.heading)) === 0) continue;
    const id = sectionOf(block.text);
    if (id === null) continue;
    const known = found.find((heading) => heading.id === id);
    const isPart = brackets.includes(block.text[0]!) && partNumber.test(block.text);
    if (known === undefined) found.push({ id, index, isPart });
    else if (known.isPart && !isPart) Object.assign(known, { index, isPart });
  }
  return found;
}

/** There are six at most: looking through them takes less than a map. */
function openedBy(headings: readonly Heading[], index: number): SectionId | null {
  for (let i = 0; i < headings.length; i++) if (headings[i]!.index === index) return headings[i]!.id;
  return null;
}

/** A corpus repeats its headings, and has many short lines that are none: ordinary text is asked for its characters before. */
const sectionOf = remembering((text: string): SectionId | null => {
  const label = normaliseLabel(text);
  return sectionHeadings.find(({ pattern }) => pattern.test(label))?.id ?? null;
}, 5_000);
