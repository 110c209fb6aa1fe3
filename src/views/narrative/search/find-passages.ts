/**
 * A report's packed sections and the words looked for, folded → each paragraph that holds them: under which heading, at which
 * line, and its text with the words parted from what stands around them. A long paragraph is cut around what was found.
 */
import { foldText } from "../../../form/search-text.ts";
import type { PackedSection } from "../../../model/packed-agency.ts";
import { unpackSections } from "../../../packing/packed-sections.ts";
import { lineAnchor } from "../../evidence/line-anchor.ts";

export type Piece = { text: string; isFound: boolean };
export type Passage = {
  heading: string;
  /** The line's id on the report's page; null where the place isn't known. */
  anchor: string | null;
  pieces: Piece[];
  times: number;
};

/** Characters shown on either side of what was found. */
const around = 40;
const ellipsis = "…";

type Span = { start: number; end: number };

/** Where the words stand in the text as it is, one behind the other. */
function spansOf(text: string, folded: string): Span[] {
  const { text: own, places } = foldText(text);
  const spans: Span[] = [];
  for (let at = own.indexOf(folded); at >= 0; at = own.indexOf(folded, at + folded.length)) {
    const last = places[at + folded.length - 1]!;
    // What becomes several units, as ㎡, is found whole.
    const end = places.slice(at + folded.length).find((place) => place > last) ?? text.length;
    spans.push({ start: places[at]!, end: Math.min(end, last + (text.codePointAt(last)! > 0xffff ? 2 : 1)) });
  }
  return spans;
}

const isHalf = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
};

/** The text from one place to another, with a mark where something is left out. */
function between(text: string, from: number, to: number, cut: { head: boolean; tail: boolean }): string {
  const [kept, whole] = [around, to - from];
  const back = (at: number): number => (isHalf(text, at) ? at - 1 : at);
  if (cut.head && cut.tail && whole > 2 * kept + 10)
    return text.slice(from, back(from + kept)) + ellipsis + text.slice(back(to - kept), to);
  if (cut.tail && !cut.head && whole > kept + 10) return ellipsis + text.slice(back(to - kept), to);
  if (cut.head && !cut.tail && whole > kept + 10) return text.slice(from, back(from + kept)) + ellipsis;
  return text.slice(from, to);
}

function piecesOf(text: string, spans: readonly Span[]): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const [at, { start, end }] of spans.entries()) {
    pieces.push({ text: between(text, from, start, { head: at > 0, tail: true }), isFound: false });
    pieces.push({ text: text.slice(start, end), isFound: true });
    from = end;
  }
  pieces.push({ text: between(text, from, text.length, { head: true, tail: false }), isFound: false });
  return pieces.filter((piece) => piece.text !== "");
}

/** `folded` isn't empty. */
export function findPassages(sections: readonly PackedSection[], folded: string): Passage[] {
  return unpackSections(sections).flatMap(({ heading, paragraphs }) =>
    paragraphs.flatMap(({ text, at }): Passage[] => {
      const spans = spansOf(text, folded);
      if (spans.length === 0) return [];
      return [{ heading, anchor: lineAnchor(at), pieces: piecesOf(text, spans), times: spans.length }];
    }),
  );
}
