/**
 * Tells ordinary text: simplified Chinese with the usual punctuation, digits and spaces. In it plainText changes nothing
 * but the width of punctuation and digits, and spaces, so that most lines are spared its five passes. Text with anything
 * else (traditional characters, radicals, small letters that may be pinyin) is not ordinary.
 */
import { trait, traitsOf } from "../../../form/character-traits.ts";

/** `plain`: ordinary, and plain already. */
export type TextKind = "odd" | "ordinary" | "plain";

export const kindOfText = (text: string): TextKind => kindByTraits(traitsOf(text));

export const kindByTraits = (traits: number): TextKind =>
  (traits & trait.odd) !== 0 ? "odd" : (traits & trait.narrowed) !== 0 ? "ordinary" : "plain";
