/**
 * Slips in a report's text that a reader should know of: another form of the body's own name (紫薇街道 / 紫薇大道街道), and
 * dates that no calendar has (12 年 31 日). Says only what is certain by its form; each is named once.
 */
import { diagnose, type Diagnostic } from "../../diagnostics/outcome.ts";
import { trait } from "../../form/character-traits.ts";
import type { Position } from "../../model/position.ts";
import type { Section } from "../../model/report.ts";
import { plainText } from "./labels/normalise-label.ts";

type Passage = { text: string; at: Position };
type Paragraph = Section["paragraphs"][number];

/**
 * Only passages that may hold a slip are looked at closely: a tenth of a report's prose. `traits`: of the paragraphs,
 * section by section.
 */
export function textSlips(
  { value: sections, traits }: { value: Section[]; traits: number[] },
  agencyName: string | null,
  file: string,
): Diagnostic[] {
  const own = agencyName === null ? null : ownNameOf(agencyName);
  const dated: Paragraph[] = [];
  const named: Paragraph[] = [];
  let index = 0;
  for (const { paragraphs } of sections) {
    for (let i = 0; i < paragraphs.length; i++) {
      const paragraph = paragraphs[i]!;
      const its = traits[index++]!;
      if (mayHoldSlip(paragraph.text, its)) dated.push(paragraph);
      if (own !== null && mayHoldName(paragraph.text, its, own)) named.push(paragraph);
    }
  }
  const dates = dated.length === 0 ? [] : impossibleDates(dated, file);
  return own === null || named.length === 0 ? dates : [...dates, ...otherNames(named, own, file)];
}

/** 日 and every character that is or holds 日 once the text is plain. */
const day = /[日⺜⽇㈰㊐㏠-㏾]/;
const dayWithoutMonth = /(?<!\d)\d{1,2}\s?年\s?\d{1,2}\s?日/g;
const dayOfMonth = /(?<!\d)(\d{1,2})\s?月\s?(\d{1,2})\s?日/g;

/**
 * False for text without an impossible date. In ordinary text without spaces and wide digits, which is nearly all, the
 * few characters before every 日 tell; any other with a 日 may hold one.
 */
function mayHoldSlip(text: string, traits: number): boolean {
  if ((traits & trait.odd) !== 0) return day.test(text);
  if ((traits & trait.day) === 0) return false;
  if ((traits & (trait.white | trait.wideDigit)) !== 0) return text.includes("日");
  for (let at = text.indexOf("日"); at !== -1; at = text.indexOf("日", at + 1)) {
    const number = digitsBefore(text, at);
    if (number === 0) continue;
    const mark = text.charCodeAt(at - number - 1);
    const before = mark === yearMark || mark === monthMark ? digitsBefore(text, at - number - 1) : 0;
    if (before === 0) continue;
    if (mark === yearMark) return true;
    const month = Number(text.slice(at - number - 1 - before, at - number - 1));
    if (!isDay(month, Number(text.slice(at - number, at)))) return true;
  }
  return false;
}

const yearMark = "年".charCodeAt(0);
const monthMark = "月".charCodeAt(0);
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** How many digits stand before a place: one or two, or 0 for none and for more, which are no day or month. */
function digitsBefore(text: string, at: number): number {
  let count = 0;
  while (count < 3 && count < at && isDigit(text.charCodeAt(at - count - 1))) count += 1;
  return count === 3 ? 0 : count;
}

const plainPassages = (paragraphs: Paragraph[]): Passage[] =>
  paragraphs.map(({ text, at }) => ({ text: plainText(text), at }));

function impossibleDates(paragraphs: Paragraph[], file: string): Diagnostic[] {
  const found = plainPassages(paragraphs).flatMap(({ text, at }) => [
    ...[...text.matchAll(dayWithoutMonth)].map((m) => ({ text: m[0], at })),
    ...[...text.matchAll(dayOfMonth)]
      .filter((m) => !isDay(Number(m[1]), Number(m[2])))
      .map((m) => ({ text: m[0], at })),
  ]);
  return [...new Map(found.map((f) => [f.text, f])).values()].map(({ text, at }) =>
    diagnose("date-impossible", { text }, { file, at }),
  );
}

const daysOf = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isDay = (month: number, day: number): boolean => day >= 1 && day <= (daysOf[month - 1] ?? 0);

/** The last part of a town's or street's name, without the places above it: 文峰区紫薇街道办事处 → 紫薇, 街道. */
const ownName = /^(?:.*[省市县区旗州盟])?([\p{Script=Han}]{2,6}?)(街道|镇|乡)(?:办事处|人民政府)?$/u;
/** The last characters that such a name can have. */
const townEnds = "道镇乡处府";

type OwnName = { name: string; core: string; kind: string };

function ownNameOf(printedName: string): OwnName | null {
  const name = plainText(printedName);
  // Most names end in another character than those of towns and streets, which are tried on the pattern.
  if (!townEnds.includes(name.charAt(name.length - 1))) return null;
  const own = ownName.exec(name);
  return own === null ? null : { name, core: own[1]!, kind: own[2]! };
}

/** Another form of the name begins as the own one does; ordinary text has the same characters when it is plain. */
const mayHoldName = (text: string, traits: number, { core, kind }: OwnName): boolean =>
  (traits & trait.odd) !== 0 || (text.includes(core[0]!) && text.includes(kind[0]!));

/** Names of the same kind in the text whose characters contain the body's own in order: 紫薇大道街道 for 紫薇街道. */
function otherNames(paragraphs: Paragraph[], { name: agencyName, core, kind }: OwnName, file: string): Diagnostic[] {
  const passages = plainPassages(paragraphs);
  const place = new RegExp(`(?<=^|[，。；：、,;:“”（）()])([\\p{Script=Han}]{2,8}?)${kind}`, "gu");
  for (const { text, at } of passages) {
    for (const match of text.matchAll(place)) {
      const other = match[1]!;
      const isVariant =
        other !== core && !other.endsWith(core) && other.startsWith(core[0]!) && holdsInOrder(other, core);
      if (isVariant) return [diagnose("agency-name-varies", { name: agencyName, other: other + kind }, { file, at })];
    }
  }
  return [];
}

/** True when `part` is what remains of `whole` after leaving out characters. */
function holdsInOrder(whole: string, part: string): boolean {
  let from = 0;
  for (const character of part) {
    from = whole.indexOf(character, from) + 1;
    if (from === 0) return false;
  }
  return whole.length - part.length <= 2;
}
