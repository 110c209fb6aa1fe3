/** Sections of a report with their text → the same without what the form tells: headings, and ids that come in its order. */
import { sectionHeadings } from "../form/sections.ts";
import type { PackedSection } from "../model/packed-agency.ts";
import type { Section, SectionId } from "../model/report.ts";
import { packPlace, unpackPlace } from "./places.ts";
import { packPassages, unpackPassages } from "./words/packed-passages.ts";

const headings = new Map<string, string>(sectionHeadings.map(({ id, heading }) => [id, heading]));
const order = sectionHeadings.map(({ id }) => id);

/** The section after another; the first one after none. */
const nextSection = (id: SectionId | null): SectionId | undefined => order[id === null ? 0 : order.indexOf(id) + 1];

export function packSections(sections: readonly Section[]): PackedSection[] {
  let last: SectionId | null = null;
  return sections.map(({ id, heading, at, paragraphs, passages }): PackedSection => {
    const expected = nextSection(last);
    last = id;
    return {
      ...(id === expected ? {} : { id }),
      ...(headings.get(id) === heading ? {} : { heading }),
      at: packPlace(at),
      ...(paragraphs.length === 0
        ? {}
        : { lines: paragraphs.map((p) => packPlace(p.at)), paragraphs: paragraphs.map(({ text }) => text) }),
      ...(passages === undefined ? {} : { passages: packPassages(passages, paragraphs) }),
    };
  });
}

export function unpackSections(sections: readonly PackedSection[]): Section[] {
  let last: SectionId | null = null;
  return sections.map(({ heading, at, lines, paragraphs, passages, ...told }) => {
    const id: SectionId = told.id ?? nextSection(last) ?? "overview";
    last = id;
    const unpacked = (paragraphs ?? []).map((text, index) => ({ text, at: unpackPlace(lines?.[index] ?? "?") }));
    return {
      id,
      heading: heading ?? headings.get(id) ?? "",
      at: unpackPlace(at),
      paragraphs: unpacked,
      ...(passages === undefined ? {} : { passages: unpackPassages(passages, unpacked) }),
    };
  });
}
