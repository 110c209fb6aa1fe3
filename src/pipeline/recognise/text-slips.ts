/**
 * Slips in a report's text that a reader should know of: another form of the body's own name (紫薇街道 / 紫薇大道街道), and
 * dates that no calendar has (12 年 31 日). Says only what is certain by its form; each is named once.
 */
import { diagnose, type Diagnostic } from "../../diagnostics/outcome.ts";
import type { Position } from "../../model/position.ts";
import type { Section } from "../../model/report.ts";
import { plainText } from "./labels/normalise-label.ts";
import { kindOfText } from "./labels/ordinary-text.ts";

type Passage = { text: string; at: Position };
type Paragraph = Section["paragraphs"][number];

/** Only passages that may hold a slip are looked at closely: a tenth of a report's prose. */
export function textSlips(sections: Section[], agencyName: string | null, file: string): Diagnostic[] {
  const paragraphs: Paragraph[] = [];
  for (const section of sections) for (const paragraph of section.paragraphs) paragraphs.push(paragraph);
  return [
    ...impossibleDates(paragraphs, file),
    ...(agencyName === null ? [] : otherNames(paragraphs, agencyName, file)),
  ];
}

/** 日 and every character that is or holds 日 once the text is plain. */
const day = /[日⺜⽇㈰㊐㏠-㏾]/;
const dayWithoutMonth = /(?<!\d)\d{1,2}\s?年\s?\d{1,2}\s?日/g;
const dayOfMonth = /(?<!\d)(\d{1,2})\s?月\s?(\d{1,2})\s?日/g;
const widthOrSpace = /[\s０-９]/;

/**
 * False for text without an impossible date. Ordinary text is looked at before every 日 alone, in the eight characters
 * that a date can have there; in any other, and where a space or a wide digit stands there, the date may be one.
 */
function mayHoldSlip(text: string): boolean {
  if (kindOfText(text) === "odd") return day.test(text);
  for (let at = text.indexOf("日"); at !== -1; at = text.indexOf("日", at + 1)) {
    const before = text.slice(Math.max(0, at - 8), at + 1);
    if (widthOrSpace.test(before) || before.match(dayWithoutMonth) !== null) return true;
    for (const [, month, date] of before.matchAll(dayOfMonth)) if (!isDay(Number(month), Number(date))) return true;
  }
  return false;
}

const plainPassages = (paragraphs: Paragraph[], mayMatter: (text: string) => boolean): Passage[] =>
  paragraphs.filter(({ text }) => mayMatter(text)).map(({ text, at }) => ({ text: plainText(text), at }));

function impossibleDates(paragraphs: Paragraph[], file: string): Diagnostic[] {
  const found = plainPassages(paragraphs, mayHoldSlip).flatMap(({ text, at }) => [
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

/** Names of the same kind in the text whose characters contain the body's own in order: 紫薇大道街道 for 紫薇街道. */
function otherNames(paragraphs: Paragraph[], printedName: string, file: string): Diagnostic[] {
  const agencyName = plainText(printedName);
  const own = ownName.exec(agencyName);
  if (own === null) return [];
  const [, core, kind] = own as unknown as [string, string, string];
  // Another form of the name begins as the own one does; ordinary text has the same characters when it is plain.
  const mayHoldName = (text: string): boolean =>
    kindOfText(text) === "odd" || (text.includes(core[0]!) && text.includes(kind[0]!));
  const passages = plainPassages(paragraphs, mayHoldName);
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
