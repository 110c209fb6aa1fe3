/**
 * Labels as they are compared: without numbering, spaces, punctuation and bracketed explanation, in NFKC, so that
 * （二）部分公开（区分处理的…）, (二) 部分公开 and 部分公开 are one. Idempotent. Results are kept, since a corpus repeats its labels.
 */
import { invisible } from "../../../form/character-traits.ts";
import { kindOfText, narrowedText } from "./ordinary-text.ts";
import { remembering } from "./remembering.ts";
import { toFormWords } from "../../../form/character-variants.ts";
import { joinedLabels, labelVariants } from "../../../form/label-variants.ts";
import { withoutRadicals } from "../../../form/radicals.ts";

const enumerator =
  /^(?:[(【〔]?[一二三四五六七八九十]{1,3}[)】〕]|[一二三四五六七八九十]{1,3}[、.,:]|\(?\d{1,2}[.、,):]|\d{1,2}(?=\p{Script=Han}))/u;
const explanation = /\([^()]*\)/g;
const notLetterOrDigit = /[^\p{L}\p{N}]/gu;
/** Longer texts are prose or damage, never a label; they are not worth comparing. */
const longestLabel = 120;
const largestMemory = 20_000;

export function normaliseLabel(text: string): string {
  // Most cells of a table are small numbers, which are no labels and normal already.
  if (text.length === 1 && text >= "0" && text <= "9") return text;
  return normalisedBefore(text);
}

const normalisedBefore = remembering(
  (text) => settled(text.slice(0, longestLabel)).slice(0, longestLabel),
  largestMemory,
);

/** Pinyin that a page's reading aid has put behind characters: 根據(jù). */
const injectedPinyin = /\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,7}\)/gu;

export const withoutPinyin = (text: string): string => text.replace(injectedPinyin, "");

/** The text in NFKC without spaces and invisible characters. */
export const squeezed = (text: string): string => text.normalize("NFKC").replace(invisible, "").replace(/\s/g, "");

/** The text squeezed and in the form's characters, without injected pinyin. */
export function plainText(text: string): string {
  const kind = kindOfText(text);
  if (kind === "plain") return text;
  return kind === "ordinary" ? narrowedText(text) : withoutPinyin(toFormWords(withoutRadicals(squeezed(text))));
}

/** What is left without brackets may begin with a number again. */
function settled(text: string): string {
  const once = normalise(text);
  return once === text ? once : settled(once);
}

function normalise(text: string): string {
  const plain = plainText(text).replaceAll("\\", "");
  const bare = withoutNumbering(plain);
  return variants.get(bare) ?? bare;
}

function withoutNumbering(text: string): string {
  let rest = text;
  for (let number = enumerator.exec(rest); number !== null; number = enumerator.exec(rest)) {
    const without = rest.slice(number[0].length);
    if (without === "") break;
    rest = without;
  }
  const bare = rest.replace(explanation, "").replace(notLetterOrDigit, "");
  return bare === "" ? rest.replace(notLetterOrDigit, "") : bare;
}

const bareLabel = (label: string): string => withoutNumbering(label.normalize("NFKC"));
const variants = new Map([
  ...joinedLabels.map(([joined, label]) => [bareLabel(joined), bareLabel(label)] as const),
  ...labelVariants.map(([variant, label]) => [variant, bareLabel(label)] as const),
]);

/** 1 for equal labels, 0 for labels without a character in common: 1 − edit distance / length of the longer. */
export function labelSimilarity(a: string, b: string): number {
  if (a === b) return 1;
  const longer = Math.max(a.length, b.length);
  if (longer === 0) return 0;
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(previous[j]! + 1, current[j - 1]! + 1, substitution));
    }
    previous = current;
  }
  return 1 - previous[b.length]! / longer;
}
