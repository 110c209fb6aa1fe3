/**
 * The part of a report's page about text that also stands in other reports: how much it is, and each passage beside the words
 * of another report, what differs marked, with the ways to both places. Says that both have it, never which was first.
 */
import type { Bilingual } from "../../model/diagnostic.ts";
import type { CopiedPassage, CopiedSource, CopiedText, TextPlace } from "../../model/narrative/copied-text.ts";
import type { Section } from "../../model/report.ts";
import { compareTexts, type Edit } from "../../packing/words/text-edits.ts";
import { lineAnchor } from "../evidence/line-anchor.ts";
import type { PageContext } from "../page-context.ts";
import { inBoth, type BothContexts } from "../report/both-languages.ts";

/** A run of characters; marked where the other text has something else, or nothing. */
export type Piece = { text: string; isMarked: boolean };
/** `href` of this report is a fragment; null where the line isn't known. */
export type CopiedPlace = { href: string | null; told: Bilingual };
export type PassageView = {
  own: CopiedPlace;
  other: CopiedPlace;
  /** Null where both are the same to the letter: the text then stands once. */
  otherPieces: Piece[] | null;
  ownPieces: Piece[];
  also: { places: CopiedPlace[]; rest: Bilingual | null };
};
export type CopiedPartView = {
  heading: Bilingual;
  summary: Bilingual;
  note: Bilingual;
  same: Bilingual;
  also: Bilingual;
  more: Bilingual | null;
  about: { href: Bilingual; told: Bilingual };
  passages: PassageView[];
};

type Words = PageContext["t"]["narrative"]["copied"]["report"];

/** What the part is made of: the report's own sections, and what was found of them. */
export type CopiedReportText = { sections: readonly Section[]; copied: CopiedText };

const paragraphAt = (sections: readonly Section[], { section, paragraph }: TextPlace) =>
  sections.find(({ id }) => id === section)?.paragraphs[paragraph];

const piecesOf = (edits: readonly Edit[], side: "own" | "other"): Piece[] =>
  edits.map((edit) => ({ text: edit[side], isMarked: !edit.isSame })).filter(({ text }) => text !== "");

const sourceName = ({ t }: PageContext, { kind, name, year }: CopiedSource): string =>
  kind === "sameBody"
    ? t.narrative.copied.report.sameBody(year)
    : t.narrative.copied.report.otherBody(name ?? "", year);

/** A neighbouring year is reached by a short address. */
function placeOf(both: BothContexts, source: CopiedSource): CopiedPlace {
  const { links } = both.zh;
  const { line } = source;
  const fragment = (line && lineAnchor({ ...line, column: 1 })) ?? "copied";
  const href =
    source.kind === "sameBody"
      ? `${links.fromReport.year(source.year)}#${fragment}`
      : links.report(source.agencyId, source.year, fragment);
  return { href, told: inBoth(both, (context) => sourceName(context, source)) };
}

function passageOf(
  both: BothContexts,
  { at, total, sources }: CopiedPassage,
  sections: readonly Section[],
): PassageView | null {
  const paragraph = paragraphAt(sections, at);
  const [first, ...others] = sources;
  if (paragraph === undefined || first === undefined) return null;
  const text = paragraph.text.slice(at.from, at.to);
  const edits = compareTexts(text, first.text ?? text);
  const isSame = edits.every((edit) => edit.isSame);
  const line = lineAnchor(paragraph.at);
  const rest = total - sources.length;
  return {
    own: {
      href: line === null ? null : `#${line}`,
      told: inBoth(both, ({ t }) => t.narrative.copied.report.here(line ?? "")),
    },
    other: placeOf(both, first),
    ownPieces: piecesOf(edits, "own"),
    otherPieces: isSame ? null : piecesOf(edits, "other"),
    also: {
      places: others.map((source) => placeOf(both, source)),
      rest: rest <= 0 ? null : inBoth(both, ({ t }) => t.narrative.copied.report.alsoMore(rest)),
    },
  };
}

export function renderCopiedPart(both: BothContexts, { sections, copied }: CopiedReportText): CopiedPartView {
  const { considered, found, sameBody, otherBody, more } = copied;
  const say = (word: (words: Words) => string): Bilingual => inBoth(both, ({ t }) => word(t.narrative.copied.report));
  const sayAll = (word: (words: Words) => string[]): Bilingual =>
    inBoth(both, ({ t, locale }) => word(t.narrative.copied.report).join(locale === "zh" ? "" : " "));
  const passages = copied.passages
    .map((passage) => passageOf(both, passage, sections))
    .filter((passage) => passage !== null);
  const hasMarks = passages.some(({ otherPieces }) => otherPieces !== null);
  return {
    heading: say((words) => words.heading),
    summary: sayAll((words) => [words.summary(found, considered), words.byKind(sameBody, otherBody)]),
    note: sayAll((words) => [words.note, ...(hasMarks ? [words.marks] : [])]),
    same: say((words) => words.same),
    also: say((words) => words.also),
    more: more === 0 ? null : say((words) => words.more(more)),
    about: { href: inBoth(both, ({ links }) => links.textCopied), told: say((words) => words.about) },
    passages,
  };
}
