/**
 * A paragraph as its words are compared: digits and letters narrow, punctuation wide, the form's characters, no spaces.
 * `places` leads each character back to the printed one; absent where nothing was left out.
 */
import { toFormWords } from "../../form/character-variants.ts";

export type PlainText = { text: string; places: number[] | null };

const odd = /[\s\u200b-\u200f\ufeff\uff10-\uff19\uff21-\uff5a\uff05,:;()!?⺀-⿟壹贰叁肆伍陆柒捌玖拾佰仟]/;

/** What becomes of each character: itself (0), nothing (1), or the one of this code. */
const became = new Uint16Array(65_536);
for (const code of [9, 10, 11, 12, 13, 32, 0xa0, 0x3000, 0xfeff, 0x2028, 0x2029]) became[code] = 1;
for (let code = 0x2000; code <= 0x200f; code++) became[code] = 1;
for (let code = 0xff10; code <= 0xff19; code++) became[code] = code - 0xfee0;
for (let code = 0xff21; code <= 0xff5a; code++) became[code] = code - 0xfee0;
became[0xff05] = "%".charCodeAt(0);
for (let code = 0x2e80; code <= 0x2fdf; code++)
  became[code] = String.fromCharCode(code).normalize("NFKC").charCodeAt(0);
for (const [narrow, wide] of [":：", ";；", "(（", ")）", "!！", "?？"])
  became[narrow!.charCodeAt(0)] = wide!.charCodeAt(0);

// Numerals as on cheques.
for (const [at, numeral] of [..."壹贰叁肆伍陆柒捌玖拾佰仟"].entries())
  became[numeral.charCodeAt(0)] = "一二三四五六七八九十百千".charCodeAt(at);

const comma = ",".charCodeAt(0);
const wideComma = "，".charCodeAt(0);
const isDigit = (code: number | undefined): boolean => code !== undefined && code >= 48 && code <= 57;

/** A comma between digits parts thousands; any other parts clauses. */
function isThousands(codes: readonly number[], at: number): boolean {
  const after = [codes[at + 1], codes[at + 2], codes[at + 3]];
  return isDigit(codes[at - 1]) && after.every(isDigit) && !isDigit(codes[at + 4]);
}

export function plainTextOf(printed: string): PlainText {
  const words = toFormWords(printed);
  if (!odd.test(words)) return { text: words, places: null };
  const codes: number[] = [];
  const places: number[] = [];
  for (let at = 0; at < words.length; at++) {
    const code = words.charCodeAt(at);
    const next = became[code]!;
    if (next === 1) continue;
    codes.push(next === 0 ? code : next);
    places.push(at);
  }
  let text = "";
  for (let at = 0; at < codes.length; at++) {
    const code = codes[at]!;
    const isComma = code === comma || code === wideComma;
    text += String.fromCharCode(!isComma ? code : isThousands(codes, at) ? comma : wideComma);
  }
  return { text, places };
}
