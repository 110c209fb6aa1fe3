/**
 * Tells ordinary text: simplified Chinese with the usual punctuation, digits and spaces. In it plainText changes nothing
 * but the width of punctuation and digits, and spaces, so that most lines are spared its five passes. Text with anything
 * else (traditional characters, radicals, small letters that may be pinyin) is not ordinary.
 */
import { toFormWords } from "../../../form/character-variants.ts";

/** Characters of words that the form has other words for: 资讯, 规范性档案. */
const inWordVariants = "讯档";
const punctuation = "、。《》〈〉“”‘’—·…　，：；？！（）％／－＋．０１２３４５６７８９";

/** 1 for the characters of ordinary text, by their code. */
const ordinary = new Uint8Array(0x10000);
for (let code = 0x20; code < 0x7f; code++) ordinary[code] = 1;
ordinary.fill(0, "a".charCodeAt(0), "z".charCodeAt(0) + 1);
for (let code = 0x4e00; code <= 0x9fff; code++) {
  const character = String.fromCharCode(code);
  if (toFormWords(character) === character && !inWordVariants.includes(character)) ordinary[code] = 1;
}
for (const character of `${punctuation}\t`) ordinary[character.charCodeAt(0)] = 1;

export function isOrdinary(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (ordinary[text.charCodeAt(i)] === 0) return false;
  return true;
}
