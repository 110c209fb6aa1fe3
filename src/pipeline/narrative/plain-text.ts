/**
 * A paragraph as its words are compared: digits and letters narrow, punctuation wide, the form's characters, no spaces.
 * `places` leads each character back to the printed one; absent where nothing was left out.
 */
import { toFormWords } from "../../form/character-variants.ts";

export type PlainText = { text: string; places: number[] | null };

const odd = /[\s\u200b-\u200f\ufeff\uff10-\uff19\uff21-\uff5a\uff05\uff0c.,:;()!?\u3000⼀-⿟]/;
const wide: Record<string, string> = { ":": "：", ";": "；", "(": "（", ")": "）", "!": "！", "?": "？" };
const isDigit = (character: string | undefined): boolean =>
  character !== undefined && character >= "0" && character <= "9";

function narrowed(character: string): string {
  const code = character.charCodeAt(0);
  const isWide = (code >= 0xff10 && code <= 0xff19) || (code >= 0xff21 && code <= 0xff5a) || code === 0xff05;
  if (isWide) return String.fromCharCode(code - 0xfee0);
  if (code >= 0x2e80 && code <= 0x2fdf) return character.normalize("NFKC").charAt(0);
  return wide[character] ?? character;
}

export function plainTextOf(printed: string): PlainText {
  const words = toFormWords(printed);
  if (!odd.test(words)) return { text: words, places: null };
  const characters: string[] = [];
  const places: number[] = [];
  for (let at = 0; at < words.length; at++) {
    const character = words[at]!;
    if (/[\s\u200b-\u200f\ufeff]/.test(character)) continue;
    characters.push(narrowed(character));
    places.push(at);
  }
  for (let at = 0; at < characters.length; at++) {
    const isComma = characters[at] === "," || characters[at] === "，";
    if (!isComma) continue;
    const isThousands =
      isDigit(characters[at - 1]) && characters.slice(at + 1, at + 4).every(isDigit) && !isDigit(characters[at + 4]);
    characters[at] = isThousands && characters.length > at + 3 ? "," : "，";
  }
  return { text: characters.join(""), places };
}
