/**
 * What each character of a report may matter for, as a bit: whether text with it is ordinary (simplified Chinese with
 * the usual punctuation, digits and spaces), whether it parts cells, which of the words that are looked for has it.
 * Comes in as code units; goes out as the bits of all of them together, so that most lines are spared every pattern.
 */
import { toFormWords } from "./character-variants.ts";
import { headingCharacters } from "./sections.ts";

export const trait = {
  /** Not ordinary: traditional characters, radicals, small letters that may be pinyin. */
  odd: 1,
  /** Ordinary, and made narrow or left out in plain text. */
  narrowed: 1 << 1,
  /** White space, as String.trim knows it. */
  white: 1 << 2,
  tab: 1 << 3,
  pipe: 1 << 4,
  /** Control characters that no text has, and the character that stands for bytes that are no UTF-8. */
  doubtful: 1 << 5,
  carriageReturn: 1 << 6,
  /** 府, 由, 现, 例, 日, 年 and one of 构位体. */
  government: 1 << 7,
  by: 1 << 8,
  now: 1 << 9,
  regulation: 1 << 10,
  day: 1 << 11,
  year: 1 << 12,
  unit: 1 << 13,
  wideDigit: 1 << 14,
  /** One that each section's heading has. */
  heading: 1 << 15,
};

/** Characters of words that the form has other words for: 资讯, 规范性档案. */
const inWordVariants = "讯档";
const unchanged = "、。《》〈〉「」『』〔〕【】“”‘’—·〇";
export const narrowedCharacters = " \t　…，：；？！（）％／－＋．０１２３４５６７８９";
const white = "\t\n\v\f\r \u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff";
const marked: [string, number][] = [
  ["\t", trait.tab],
  ["|｜", trait.pipe],
  ["\ufffd", trait.doubtful],
  ["\r", trait.carriageReturn],
  ["府", trait.government],
  ["由", trait.by],
  ["现", trait.now],
  ["例", trait.regulation],
  ["日", trait.day],
  ["年", trait.year],
  ["构位体", trait.unit],
  ["０１２３４５６７８９", trait.wideDigit],
  [white, trait.white],
  [headingCharacters, trait.heading],
];

/**
 * Characters that no one sees, which pages bring along within words and numbers. A soft hyphen counts among them only
 * behind another character: alone in front of a number it may be the print's minus.
 */
export const invisible = /[\u200b-\u200f\u2060-\u2064\ufeff]|(?<=[^\s])\u00ad/g;

/** By code unit. */
export const traitsOfCode = new Uint16Array(0x10000).fill(trait.odd);
traitsOfCode.fill(0, 0x21, "a".charCodeAt(0));
traitsOfCode.fill(0, "z".charCodeAt(0) + 1, 0x7f);
for (let code = 0x4e00; code <= 0x9fff; code++) {
  const character = String.fromCharCode(code);
  if (toFormWords(character) === character && !inWordVariants.includes(character)) traitsOfCode[code] = 0;
}
for (const character of unchanged) traitsOfCode[character.charCodeAt(0)] = 0;
for (const character of narrowedCharacters) traitsOfCode[character.charCodeAt(0)] = trait.narrowed;
for (const [characters, bit] of marked) for (const one of characters) traitsOfCode[one.charCodeAt(0)]! |= bit;
for (let code = 0x2000; code <= 0x200a; code++) traitsOfCode[code]! |= trait.white;
// Text files hold no control characters but tab, line feed, carriage return and form feed.
for (let code = 0; code < 0x20; code++)
  if (!"\t\n\r\f".includes(String.fromCharCode(code))) traitsOfCode[code]! |= trait.doubtful;

export function traitsOf(text: string): number {
  let traits = 0;
  for (let i = 0; i < text.length; i++) traits |= traitsOfCode[text.charCodeAt(i)]!;
  return traits;
}
