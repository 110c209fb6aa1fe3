/**
 * Slips in a report's text that a reader should know of: blanks of a template, another body's name as the one who acts,
 * another year than the report's. Says only what is certain by its form; each kind is named once.
 */
import { diagnose, type Diagnostic } from "../../diagnostics/outcome.ts";
import type { Claim } from "../../model/narrative/claim.ts";
import type { Report, Section } from "../../model/report.ts";
import { plainTextOf } from "./plain-text.ts";

type Paragraph = Section["paragraphs"][number];
type Find = { text: string; at: Paragraph["at"] };

/** Signs before a word that needs a name or number; × in a person's name stands before other words. */
const blank =
  /(?<![A-Za-z0-9./@:_-])(?:[XＸ×✕╳]{2,}|[xｘ]{2,})(?=[局镇乡区县市省街厅委年月日件条份号]|办事处)|_{3,}(?=[年月日件条份号局])|此处(?:填写|插入|输入)|[（(]请?(?:在此)?填写[^）)]{0,12}[）)]|〔\s*〕(?=\d*号)/;
const mayHoldBlank = /[XＸ×✕╳xｘ_〔填此]/;

function findBlank(paragraphs: readonly Paragraph[]): Find | null {
  for (const { text, at } of paragraphs) {
    const match = mayHoldBlank.test(text) ? blank.exec(text) : null;
    if (match !== null) return { text: text.slice(match.index, match.index + match[0].length + 2), at };
  }
  return null;
}

const kinds = "局|镇|乡|街道|委员会|厅";
const nameOfKind = new RegExp(`^(?:.*[省市县区旗州盟])?([\\u4e00-\\u9fff]{1,14}?)(${kinds})(?:人民政府|办事处)?$`);
const actor = new RegExp(
  `(?:^|[，。；：）])(?:20\\d\\d年度?，?)?([\\u4e00-\\u9fff]{2,16}?(?:${kinds})(?:人民政府|办事处)?)(?:20\\d\\d年度?)?(?:共|累计|全年|全年共|依法)*(?:收到|受理|新收|主动公开|答复政府信息|办结政府信息|公开政府信息)`,
  "g",
);
const mayHoldActor = /收到|受理|新收|公开|答复|办结/;
/** Not a name: 我局, 各街道, 下属 … */
const noName = /[我本该各全所属级辖关按照对向由为在将与和及的，]|相关|有关|其他|部门|单位/;

function otherBody(paragraphs: readonly Paragraph[], agencyName: string): Find | null {
  const own = nameOfKind.exec(agencyName);
  if (own === null) return null;
  for (const { text: printed, at } of paragraphs) {
    if (!printed.includes(own[2]!.charAt(0)) || !mayHoldActor.test(printed)) continue;
    for (const [, name] of plainTextOf(printed).text.matchAll(actor)) {
      const other = nameOfKind.exec(name!);
      const isOther = other !== null && other[2] === own[2] && !noName.test(other[1]!) && other[1]!.length > 1;
      if (isOther && ![...other[1]!].some((character) => agencyName.includes(character))) return { text: name!, at };
    }
  }
  return null;
}

/** Where all counts of section one are dated to another year and the own is never named. A stated period is `year-conflict`'s. */
function otherYear(claims: readonly Claim[], { year, sections }: Report): (Find & { told: number }) | null {
  const overview = sections.find(({ id }) => id === "overview");
  const dated = claims.filter(({ at, year: told }) => at.section === "overview" && told !== null && told !== year);
  const first = dated[0];
  if (overview === undefined || first === undefined) return null;
  const isNamed = overview.paragraphs.some(({ text }) => plainTextOf(text).text.includes(String(year)));
  const { text, at } = overview.paragraphs[first.at.paragraph]!;
  const isAlone = claims.every(({ at: { section }, year: told }) => section !== "overview" || told === first.year);
  // 上年 names no year: only a number does.
  const isWritten = plainTextOf(text).text.includes(`${first.year}年`);
  return isNamed || !isAlone || !isWritten
    ? null
    : { text: text.slice(first.at.from, first.at.to), at, told: first.year! };
}

export function findSlips(report: Report, paragraphs: readonly Paragraph[], claims: readonly Claim[]): Diagnostic[] {
  const { path: file, agencyName, year } = report;
  const found: Diagnostic[] = [];
  const placeholder = findBlank(paragraphs);
  if (placeholder !== null)
    found.push(diagnose("text-placeholder", { text: placeholder.text }, { file, at: placeholder.at }));
  const body = agencyName === null ? null : otherBody(paragraphs, agencyName);
  if (body !== null) {
    found.push(diagnose("text-names-other-body", { name: agencyName!, other: body.text }, { file, at: body.at }));
  }
  const dated = year === null ? null : otherYear(claims, report);
  if (dated !== null) {
    found.push(
      diagnose("text-year-differs", { told: dated.told, year: year!, quote: dated.text }, { file, at: dated.at }),
    );
  }
  return found;
}
