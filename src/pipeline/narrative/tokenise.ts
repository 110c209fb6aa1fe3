/**
 * Plain text → tokens in reading order. What no pattern and no word of src/form/narrative covers is left out; the gap
 * between two tokens tells that it was there. At each place only what may begin with its character is tried.
 */
import * as measures from "../../form/narrative/measure-words.ts";
import * as plain from "../../form/narrative/plain-words.ts";
import { parseNumber } from "./parse-number.ts";
import type { Meaning, Token } from "./token.ts";

const words = new Map<string, Meaning>();
const add = (list: string, meaning: Meaning): void => {
  for (const word of list.split(" ")) words.set(word, meaning);
};

// Later entries win over earlier ones of the same word.
add(plain.fillers, { kind: "filler" });
add(plain.negatedFillers, { kind: "negated" });
add(plain.otherObjects, { kind: "noise", sets: true, channel: false });
add(plain.subdivisions, { kind: "noise", sets: false, channel: true });
for (const list of [plain.reviewFurniture, plain.documentHandling, plain.otherFates]) {
  add(list, { kind: "noise", sets: false, channel: false });
}
add("分别 分别为 分别是 分别有", { kind: "noise", sets: false, channel: false });
add(plain.changes, { kind: "change" });
add(plain.plans, { kind: "plan" });
add(plain.negations, { kind: "negation" });
add("其中 包括 其中有", { kind: "part" });
add("各 均为 都是 都为 皆为 各为 各有", { kind: "each" });
add("和 及 与 或 以及 或者 暨", { kind: "and" });
add(plain.ownWords, { kind: "scope", scope: "own" });
add(plain.areaWords, { kind: "scope", scope: "area" });
for (const [difference, list] of plain.relativeYears) add(list, { kind: "year", year: null, difference });
add(plain.otherPeriods, { kind: "year", year: null, difference: null });
add(measures.publishingVerbs, { kind: "publish" });
add(measures.informationNouns, { kind: "noun", noun: "information" });
for (const [measure, list] of measures.requestWords) add(list, { kind: "measure", family: "case", measure });
for (const [measure, list] of measures.reviewWords) add(list, { kind: "measure", family: "review", measure });
for (const [measure, list] of measures.feeWords) add(list, { kind: "measure", family: "fee", measure });
for (const [result, list] of measures.resultWords) add(list, { kind: "result", result });
for (const [part, list] of measures.documentVerbs) add(list, { kind: "document", part });
for (const [noun, list] of measures.documentNouns) add(list, { kind: "noun", noun });
add(measures.proactiveWords, { kind: "measure", family: "proactive", measure: "proactive" });
add(measures.requestNouns, { kind: "noun", noun: "request" });
add(measures.weakRequestNouns, { kind: "noun", noun: "weakRequest" });

const number = "(?:\\d[\\d,]*(?:\\.\\d+)?|[零〇一二两三四五六七八九十百千]+)";
const units =
  "个工作日|个月|个百分点|小时|分钟|万元|亿元|件次|条次|人次|件|宗|起|例|份|条|次|项|个|篇|封|部|元|期|人|户|场|处|家|名|张|册|种|批|天|日|月|%|‰|大类|类|幅|块|台|所|面|页|轮|年|分";
const year = "20\\d\\d";

/** Tried in this order at each place. */
const patterns: readonly (readonly [source: string, read: (text: string) => Meaning])[] = [
  ["（[一二三四五六七八九十]{1,2}）", () => ({ kind: "heading" })],
  ["《[^《》]{1,80}》|〔[^〕]{0,8}〕\\d*号?", () => ({ kind: "title" })],
  [
    `截[至止]?到?${year}年(?:12月(?:31日)?|年?底)(?:底|止)?|截[至止]?到?12月(?:31日|底|末)|${year}年(?:1月1日)?[-—–~至到]+(?:${year}年)?12月31日`,
    () => ({ kind: "date" }),
  ],
  [
    `${year}(?:年)?[-—–~至到]+${year}年|自?${year}年(?:\\d{1,2}月)?(?:以来|至今|起)|${year}年[上下]半年|近[一二两三四五几]年来?|(?:${year}年)?(?:1?\\d月?[-—–~至到]1?\\d月)(?!\\d)|截[至止]?到?(?:${year}年)?1?\\d月(?:份|底|末|\\d{1,2}日)?`,
    () => ({ kind: "year", year: null, difference: null }),
  ],
  // A day or a month is no whole year, and may be of another one.
  [`${year}年(?!12月31日)\\d{1,2}月(?:\\d{1,2}日)?`, () => ({ kind: "year", year: null, difference: null })],
  [`${year}年12月31日|\\d{1,2}月\\d{1,2}日`, () => ({ kind: "date" })],
  [
    `(?:(?:${year}年度?|上一?年度?|去年|以前年度)(?:末|底)?(?:结转|转来|转入|遗留|转接|续办|(?:尚)?未办[完结]|未答复)|结转(?:自)?(?:上一?年度?|去年))(?:的|申请|至本年度?|本年度?|今年|(?:至)?${year}年度?(?:继续)?(?:办理)?)*`,
    () => ({ kind: "measure", family: "case", measure: "carriedIn" }),
  ],
  [
    `(?:继续)?(?:结转|转入|转|延续|顺延)(?:至|到|入)?(?:下一?年度?|次年度?|来年|明年|${year}年度?)(?:继续|度|办理|答复)*|(?:至|到|转)(?:下一?年度?|次年|${year}年度?)(?:继续)?办理|跨年度?办理|下一?年度?继续办理`,
    () => ({ kind: "measure", family: "case", measure: "carriedOut" }),
  ],
  [`${year}年(?:度)?(?:全年)?`, (text) => ({ kind: "year", year: Number(text.slice(0, 4)), difference: null })],
  [
    `(?:\\d+(?:件|条)?[-—–~～至到])?(?:约|大约|近|将近|超过|逾|超|至少|不足|不到|多达|高达)?${number}(?:万(?!元)|亿(?!元))?[余多几]?(?:${units})(?:左右|以上|以内|上下|以下|多)?`,
    readQuantity,
  ],
  [
    "数?(?:均|都|皆)?(?:为|是)(?:零|0)(?![\\d.]|件|宗|起|条|份|例|次|个|项|元|万元|%)",
    () => ({ kind: "quantity", value: 0, unit: null, exact: true }),
  ],
  ["零(?=申请|复议|诉讼|行政|发生)", () => ({ kind: "negation" })],
];

const unitPattern = new RegExp(`(?:${units})(?=(?:左右|以上|以内|上下|以下|多)?$)`);
const numberPattern = new RegExp(number, "g");

function readQuantity(text: string): Meaning {
  // Of a range the second number, which is not exact.
  const printed = text.match(numberPattern)!.at(-1)!;
  const value = parseNumber(printed);
  const unit = unitPattern.exec(text)![0];
  const after = text.slice(text.indexOf(printed) + printed.length);
  const scale = after.startsWith("万") && unit !== "万元" ? 1e4 : after.startsWith("亿") && unit !== "亿元" ? 1e8 : 1;
  const exact = value !== null && scale === 1 && text === printed + unit;
  return { kind: "quantity", value: (value ?? 0) * scale, unit, exact };
}

/** The characters that a text matched by the pattern of the same place may begin with. */
const beginnings: readonly string[] = [
  "（",
  "《〔",
  "截2",
  "2自近1234567890截",
  "2",
  "0123456789",
  "2上去以结",
  "继结转延顺至到跨下",
  "2",
  "0123456789零〇一二两三四五六七八九十百千约大近将超逾至不多高",
  "数均都皆为是",
  "零",
];
const sticky = patterns.map(([source]) => new RegExp(source, "y"));
const patternsAt: number[][] = [];
for (const [at, characters] of beginnings.entries()) {
  for (const character of characters) (patternsAt[character.charCodeAt(0)] ??= []).push(at);
}
/** Words by their first two characters, longer ones first; those of one character, and marks, by it. */
const pairOf = (first: number, second: number): number => first * 65_536 + second;
const wordsAt = new Map<number, string[]>();
const single = new Map<number, Meaning>();
/** 1 where some word of two or more characters begins so, 2 where the character is one of its own, 3 where both. */
const begins = new Uint8Array(65_536);
for (const word of [...words.keys()].sort((a, b) => b.length - a.length)) {
  const first = word.charCodeAt(0);
  if (word.length === 1) single.set(first, words.get(word)!);
  else {
    const pair = pairOf(first, word.charCodeAt(1));
    wordsAt.set(pair, [...(wordsAt.get(pair) ?? []), word]);
    begins[first]! |= 1;
  }
}
single.set("、".charCodeAt(0), { kind: "pause", mark: "、" });
for (const mark of "。！？；\n") single.set(mark.charCodeAt(0), { kind: "sentence", mark });
for (const mark of "，：（）") single.set(mark.charCodeAt(0), { kind: "clause", mark });
for (const first of single.keys()) begins[first]! |= 2;

function byPattern(text: string, from: number, tried: readonly number[]): Token | null {
  for (const at of tried) {
    const pattern = sticky[at]!;
    pattern.lastIndex = from;
    if (pattern.test(text))
      return { ...patterns[at]![1](text.slice(from, pattern.lastIndex)), from, to: pattern.lastIndex };
  }
  return null;
}

function byWord(text: string, from: number): Token | null {
  const first = text.charCodeAt(from);
  const kinds = begins[first]!;
  if (kinds === 0) return null;
  const longer = (kinds & 1) === 0 ? undefined : wordsAt.get(pairOf(first, text.charCodeAt(from + 1)));
  for (const word of longer ?? []) {
    if (text.startsWith(word, from)) return { ...words.get(word)!, from, to: from + word.length };
  }
  return (kinds & 2) === 0 ? null : { ...single.get(first)!, from, to: from + 1 };
}

/** True where a number is a part of a larger word: 第三条, 每件, 一次性, 3至5件's second. */
function isNoCount(text: string, token: Token): boolean {
  if (token.kind !== "quantity" || token.unit === null) return false;
  const { from, to } = token;
  const before = text.charAt(from - 1);
  if (before !== "" && "第每逐同某这那另任哪首该".includes(before)) return true;
  if (/[\d.A-Za-z]/.test(before)) return true;
  const after = text.slice(to, to + 2);
  return (
    text[from] === "一" &&
    to - from === 2 &&
    (/^(?:事|龙|性|站|体|道|方面|律|致|般|是)/.test(after) || "个人天日分面处类次".includes(text[to - 1]!))
  );
}

/** Where a passage may hold a count, a none, or what tells of what they are; others are passed over. */
const mayMatter = new RegExp(
  `[\\d未没无零申《]|主动公开|公文|（[一二三四五六七八九十]|[零〇一二两三四五六七八九十百千](?:${units})`,
);
const sentenceEnd = /[。！？\n]/g;

export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (let start = 0; start < text.length;) {
    sentenceEnd.lastIndex = start;
    const end = (sentenceEnd.exec(text)?.index ?? text.length - 1) + 1;
    const matters = mayMatter.test(start === 0 && end === text.length ? text : text.slice(start, end));
    tokeniseFrom(text, matters ? start : end - 1, end, tokens);
    start = end;
  }
  return tokens;
}

function tokeniseFrom(text: string, start: number, end: number, tokens: Token[]): void {
  for (let at = start; at < end;) {
    const tried = patternsAt[text.charCodeAt(at)];
    const token = (tried === undefined ? null : byPattern(text, at, tried)) ?? byWord(text, at);
    if (token !== null && !isNoCount(text, token)) tokens.push(inPlace(text, token));
    at = token?.to ?? at + 1;
  }
}

/** What only the characters before a token tell: the second number of a range (3至5件), a year that is compared with (较2022年). */
function inPlace(text: string, token: Token): Token {
  const { from, to } = token;
  if (token.kind === "year" && /[较比与同]$/.test(text.slice(0, from))) return { kind: "change", from, to };
  const isRange = token.kind === "quantity" && /\d[件条]?[-—–~～至到]$/.test(text.slice(Math.max(0, from - 3), from));
  return isRange ? { ...token, exact: false } : token;
}
