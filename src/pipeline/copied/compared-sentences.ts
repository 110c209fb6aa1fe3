/**
 * A report → the sentences by which its text is compared: those of sections one, five and six that are long enough once
 * names, numbers and the wording of law and form are masked. An extract gives none: its words are ours.
 */
import { statutorySentences } from "../../form/narrative/boilerplate.ts";
import type { SourceLine, TextPlace } from "../../model/narrative/copied-text.ts";
import type { Report, Section } from "../../model/report.ts";
import { maskText, ownNames } from "./mask-text.ts";

/** `masked`: what is compared. `order`: its place among all sentences, those that are not compared among them. */
export type Sentence = { at: TextPlace; masked: string; order: number };
export type TextOfReport = Pick<Report, "path" | "kind" | "agencyName" | "sections">;

/** Below this many masked characters a sentence says what anyone would say. */
const shortest = 14;
const sentence = /[^。！？!?；;\n]+[。！？!?；;]*/g;

/** `textAt` gives the words as they are printed, `lineOf` where their paragraph stands; null where that isn't known. */
export type ComparedText = {
  sentences: Sentence[];
  textAt: (place: TextPlace) => string;
  lineOf: (place: TextPlace) => SourceLine | null;
};

/**
 * A stored report unpacks its text each time, so it is asked once, and not before its words are needed. `sentences`: those of
 * comparedSentences, where somebody knows them.
 */
export function comparedText(report: TextOfReport, sentences: Sentence[] = comparedSentences(report)): ComparedText {
  let known: Section[] | null = null;
  const paragraphAt = ({ section, paragraph }: TextPlace): Section["paragraphs"][number] | undefined =>
    (known ??= report.sections).find(({ id }) => id === section)?.paragraphs[paragraph];
  const textAt = (place: TextPlace): string => (paragraphAt(place)?.text ?? "").slice(place.from, place.to);
  const lineOf = (place: TextPlace): SourceLine | null => {
    const at = paragraphAt(place)?.at ?? "unknown";
    if (at === "unknown") return null;
    return at.page === undefined ? { line: at.line } : { page: at.page, line: at.line };
  };
  return { sentences, textAt, lineOf };
}

export function comparedSentences({ path, kind, agencyName, sections }: TextOfReport): Sentence[] {
  if (kind === "extract") return [];
  const names = ownNames(agencyName, path.split("/").slice(0, -1));
  const found: Sentence[] = [];
  let order = 0;
  for (const [index, { id: section, paragraphs }] of sections.entries()) {
    if (section !== "overview" && section !== "problems" && section !== "otherMatters") continue;
    // A place names a section by its id, so of two with one id only the first is read.
    if (sections.findIndex(({ id }) => id === section) !== index) continue;
    for (const [paragraph, { text }] of paragraphs.entries()) {
      // So that no passage goes on from one paragraph to the next.
      order += 1;
      for (const { index: from, 0: printed } of text.matchAll(sentence)) {
        const masked = maskText(printed, names).replace(/^0/, "");
        const isShort = masked.length < shortest;
        if (!isShort) order += 1;
        if (isShort || statutorySentences.test(masked)) continue;
        found.push({ at: { section, paragraph, from, to: from + printed.trimEnd().length }, masked, order });
      }
    }
  }
  return found;
}
