/**
 * A sentence → the characters by which it is compared: names of the body and its places become @, numbers and dates in digits
 * or words 0; signs, spaces and the wording of the law are left out. Traditional characters are read as simplified ones.
 */
import { toFormWords } from "../../form/character-variants.ts";
import { documentTitle, statutoryPhrases } from "../../form/narrative/boilerplate.ts";

const [left, name, number] = [0, 64, 48];

/** What becomes of each character of the basic plane: nothing (0), or the character of this code. */
const became = new Uint16Array(65_536);
for (let code = 0x3400; code < 0xa000; code++) became[code] = code;
for (let code = 48; code < 58; code++) became[code] = number;
for (let code = 97; code < 123; code++) [became[code], became[code - 32]] = [code, code];
for (let code = 0xff10; code < 0xff1a; code++) became[code] = number;
for (const numeral of "〇零一二三四五六七八九十百千万亿两") became[numeral.charCodeAt(0)] = number;

const selves =
  "[本我全](?:级政府各机关|级政府|机关|单位|部门|办公室|办公厅|街道办事处|街道|办事处|委员会|政府|局|镇|乡|区|县|市|省|厅|委|办|院)";
const endings = /人民政府|办公室|办公厅|委员会|街道|办事处|[省市县区镇乡局厅委州盟旗]/;
const onlyEndings = new RegExp(`^(?:${endings.source})+$`);
const special = /[\\^$.*+?()[\]{}|]/g;

/** A name's runs of parts, and parts without their endings: 青禾县溪口镇人民政府, 溪口镇人民政府, 溪口镇, 溪口. */
function partsOfName(whole: string): string[] {
  const stems: string[] = [];
  const ends = [0];
  for (let ending = endings.exec(whole); ending !== null; ending = endings.exec(whole.slice(ends.at(-1)))) {
    const start = ends.at(-1)!;
    stems.push(whole.slice(start, start + ending.index));
    ends.push(start + ending.index + ending[0].length);
  }
  if (ends.at(-1) !== whole.length) ends.push(whole.length);
  const runs = ends.flatMap((start, at) => ends.slice(at + 1).map((end) => whole.slice(start, end)));
  return [...runs.filter((run) => !onlyEndings.test(run)), ...stems];
}

/** All that is masked as a name in a report of this body, or lies in these folders. */
export function ownNames(agencyName: string | null, folders: readonly string[]): RegExp {
  const wholes = [agencyName ?? "", ...folders].map(toFormWords);
  const names = [...new Set(wholes.flatMap(partsOfName))].filter((part) => part.length >= 2);
  names.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return new RegExp([...names.map((part) => part.replaceAll(special, "\\$&")), selves].join("|"), "g");
}

const titles = new RegExp(documentTitle.source, "g");

/** Each character's fate, those of names replaced by one @ and titles of documents left out. */
function fatesOf(words: string, names: RegExp): Uint16Array {
  const fates = new Uint16Array(words.length);
  for (let at = 0; at < words.length; at++) fates[at] = became[words.charCodeAt(at)]!;
  for (const { index, 0: found } of words.matchAll(names)) {
    fates.fill(left, index, index + found.length);
    fates[index] = name;
  }
  if (!words.includes("《")) return fates;
  for (const { index, 0: title } of words.matchAll(titles)) fates.fill(left, index, index + title.length);
  return fates;
}

/** Longer phrases come first. */
const phrases = new RegExp(statutoryPhrases.join("|"), "g");

/** `names` from ownNames. */
export function maskText(printed: string, names: RegExp): string {
  const fates = fatesOf(toFormWords(printed), names);
  let length = 0;
  for (const code of fates) {
    // Of a run of numbers or names one is kept: 1,136 and 十二 are compared as one.
    if (code === left || ((code === number || code === name) && fates[length - 1] === code && length > 0)) continue;
    fates[length++] = code;
  }
  // Not as arguments of a call, of which a sentence without end would be too many.
  return Buffer.from(fates.buffer, 0, length * 2)
    .toString("utf16le")
    .replace(phrases, "");
}
