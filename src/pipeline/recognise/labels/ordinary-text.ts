/**
 * Tells ordinary text: simplified Chinese with the usual punctuation, digits and spaces. In it plainText changes nothing
 * but the width of punctuation and digits, and spaces, so that most lines are spared its five passes. Text with anything
 * else (traditional characters, radicals, small letters that may be pinyin) is not ordinary.
 */
import { toFormWords } from "../../../form/character-variants.ts";

/** Characters of words that the form has other words for: 资讯, 规范性档案. */
const inWordVariants = "讯档";
const unchanged = "、。《》〈〉“”‘’—·";
const narrowed = " \t　…，：；？！（）％／－＋．０１２３４５６７８９";

/** By code: 0 for what is not ordinary, 1 for what stays as it is, 2 for what is made narrow or left out. */
const kinds = new Uint8Array(0x10000);
kinds.fill(1, 0x21, "a".charCodeAt(0));
kinds.fill(1, "z".charCodeAt(0) + 1, 0x7f);
for (let code = 0x4e00; code <= 0x9fff; code++) {
  const character = String.fromCharCode(code);
  if (toFormWords(character) === character && !inWordVariants.includes(character)) kinds[code] = 1;
}
for (const character of unchanged) kinds[character.charCodeAt(0)] = 1;
for (const character of narrowed) kinds[character.charCodeAt(0)] = 2;

/** `plain`: ordinary, and plain already. */
export type TextKind = "odd" | "ordinary" | "plain";

export function kindOfText(text: string): TextKind {
  let most = 1;
  for (let i = 0; i < text.length; i++) {
    const kind = kinds[text.charCodeAt(i)]!;
    if (kind === 0) return "odd";
    if (kind > most) most = kind;
  }
  return most === 1 ? "plain" : "ordinary";
}
