/**
 * Tells ordinary text: simplified Chinese with the usual punctuation, digits and spaces. In it plainText changes nothing
 * but the width of punctuation and digits, and spaces, so that most lines are spared its five passes. Text with anything
 * else (traditional characters, radicals, small letters that may be pinyin) is not ordinary.
 */
import { narrowedCharacters, trait, traitsOf, traitsOfCode } from "../../../form/character-traits.ts";

/** `plain`: ordinary, and plain already. */
export type TextKind = "odd" | "ordinary" | "plain";

export const kindOfText = (text: string): TextKind => kindByTraits(traitsOf(text));

export const kindByTraits = (traits: number): TextKind =>
  (traits & trait.odd) !== 0 ? "odd" : (traits & trait.narrowed) !== 0 ? "ordinary" : "plain";

/** What stands for each narrowed character in NFKC; nothing for spaces. */
const narrowOf = new Map(
  [...narrowedCharacters].map((character) => [character.charCodeAt(0), character.normalize("NFKC").trim()]),
);

/** Ordinary text made plain: in NFKC, without spaces. */
export function narrowedText(text: string): string {
  let narrow = "";
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if ((traitsOfCode[code]! & trait.narrowed) === 0) continue;
    narrow += text.slice(from, at) + narrowOf.get(code)!;
    from = at + 1;
  }
  return narrow + text.slice(from);
}
