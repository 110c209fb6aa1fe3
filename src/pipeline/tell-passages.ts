/**
 * A packed report → the same, with the passages of its section five, where there are any. Done once, when a dataset is made
 * of it: who only wants the figures of a report needn't wait for its words.
 */
import type { PackedReport } from "../model/packed-agency.ts";
import { packSections, unpackSections } from "../packing/packed-sections.ts";
import { readPassages } from "./narrative/problems/read-passages.ts";

export function tellPassages(packed: PackedReport, year: number | null): void {
  const sections = unpackSections(packed.sections);
  const place = sections.findIndex(({ id, paragraphs }) => id === "problems" && paragraphs.length > 0);
  const section = sections[place];
  if (section === undefined) return;
  const passages = readPassages(section.paragraphs, year);
  if (passages.length === 0) return;
  sections[place] = { ...section, passages };
  packed.sections[place] = packSections(sections)[place]!;
}
