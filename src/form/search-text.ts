/**
 * Text as the search in reports looks through it: full-width and narrow, capital and small, traditional and simplified
 * characters are the same, white space is nothing, punctuation stays. Goes unit by unit (UTF-16) with its place in the text,
 * so that what is found can be shown where it stands. The index and the browser fold by this file alone.
 */
import { toSimplified } from "./character-variants.ts";

const unseen = /[\s\p{Z}\p{Cc}\p{Cf}]/gu;
const letterOrDigit = /^[\p{L}\p{N}]$/u;

/** What a character becomes: usually one unit, "" where no one sees it, several for the likes of ㎡. */
const foldCharacter = (character: string): string =>
  toSimplified(character.normalize("NFKC").toLowerCase()).replace(unseen, "");

const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;

/** Of single units, filled as they come. */
const folded: (string | undefined)[] = [];
const words = new Uint8Array(0x10000);

export function eachFolded(text: string, take: (unit: number, place: number) => void): void {
  for (let place = 0; place < text.length;) {
    const unit = text.charCodeAt(place);
    const character = isSurrogate(unit) ? String.fromCodePoint(text.codePointAt(place)!) : text[place]!;
    const units = character.length > 1 ? foldCharacter(character) : (folded[unit] ??= foldCharacter(character));
    for (let at = 0; at < units.length; at += 1) take(units.charCodeAt(at), place);
    place += character.length;
  }
}

/** Letters, digits and Han characters; halves of rare characters count among them. */
function isOfWord(unit: number): boolean {
  const known = words[unit]!;
  if (known > 0) return known === 1;
  const is = isSurrogate(unit) || letterOrDigit.test(String.fromCharCode(unit));
  words[unit] = is ? 1 : 2;
  return is;
}

/** Every two neighbouring letters, digits or characters as one number, the first in the upper half of 32 bits. */
export function eachGram(text: string, take: (gram: number) => void): void {
  let before = -1;
  eachFolded(text, (unit) => {
    const is = isOfWord(unit);
    if (is && before >= 0) take(before * 0x10000 + unit);
    before = is ? unit : -1;
  });
}

export type FoldedText = {
  text: string;
  /** For each unit of `text` its place in the text as it stands, and the end of that at last. */
  places: number[];
};

export function foldText(text: string): FoldedText {
  const units: string[] = [];
  const places: number[] = [];
  eachFolded(text, (unit, place) => {
    units.push(String.fromCharCode(unit));
    places.push(place);
  });
  return { text: units.join(""), places: [...places, text.length] };
}

export const gramsOf = (text: string): number[] => {
  const grams = new Set<number>();
  eachGram(text, (gram) => grams.add(gram));
  return [...grams];
};
