/**
 * Claims against the report's own figures: to each its verdict, and what the tables print of which the text says nothing.
 * A difference is told only of a count that is plainly of the same measure, unit, scope and year, where every figure that it
 * may mean is printed and none is disputed; any reading that gives the number is agreement.
 */
import { figuresOfTerm, measureReadings, type MeasureReadings } from "../../form/narrative/readings.ts";
import type { Claim, Measure, Verdict } from "../../model/narrative/claim.ts";
import type { Report } from "../../model/report.ts";

/** `readings` are the sums that the words may mean, the plainest first; `figures` those of the plainest. */
export type JudgedClaim = { claim: Claim; verdict: Verdict; figures: string[]; readings: number[] };
/** What a table prints above 0 and the text has no word of. */
export type Silence = { measure: Measure; figures: string[]; value: number };
type Sums = { figures: string[]; values: number[]; isWhole: boolean; isDisputed: boolean };

function sumsOf({ sums }: MeasureReadings, { figures, form }: Report): Sums {
  const result: Sums = { figures: [], values: [], isWhole: true, isDisputed: false };
  for (const [at, sum] of sums.entries()) {
    let value: number | null = 0;
    for (const term of sum) {
      const ids = figuresOfTerm(term, form);
      for (const id of ids ?? []) {
        const figure = figures[id];
        if (at === 0) result.figures.push(id);
        if (figure?.standing === "disputed") result.isDisputed = true;
        const part: number | null = figure?.effective ?? null;
        value = value === null || part === null ? null : value + (term.startsWith("-") ? -part : part);
      }
      if (ids === null) value = null;
    }
    if (value === null) result.isWhole = false;
    else result.values.push(value);
  }
  return result;
}

const caseUnits = new Set([null, "件", "件次", "宗", "起", "例"]);
const documentUnits = new Set([null, "件", "个", "份", "部", "项"]);
const moneyFactor: Record<string, number> = { 元: 1e-4, 万元: 1, 亿元: 1e4 };

/** The claim's numbers as the table would print them: one or two, or of money in 万元. */
function numbersOf({ value, unit, also }: Claim, of: MeasureReadings["unit"]): number[] {
  if (of === "money") return unit === null ? [value] : [value * (moneyFactor[unit] ?? 1)];
  return also === null ? [value] : [value, also.value];
}

const isSameUnit = (unit: string | null, of: MeasureReadings["unit"]): boolean =>
  of === "money" || (of === "case" ? caseUnits : documentUnits).has(unit);

/** None means none of the plainest reading: 未收到申请 is about new ones. */
const agreesWith = (value: number, { values, isWhole }: Sums): boolean =>
  value === 0
    ? values[0] === 0 && (isWhole || values.length > 0)
    : values.some((reading) => Math.abs(reading - value) < 0.005);

function isSameScope({ scope }: Claim, report: Report): boolean | null {
  if (report.scope === "own") return scope === "own" || scope === "unsaid";
  if (report.scope === "summary") return scope === "area" ? true : scope === "unsaid" ? null : false;
  return null;
}

function verdictOf(claim: Claim, report: Report, readings: MeasureReadings, sums: Sums): Verdict {
  if (claim.year !== report.year) return claim.year === null ? "cannotTell" : "otherYear";
  const agrees = numbersOf(claim, readings.unit).some((value) => agreesWith(value, sums));
  if (claim.exact && agrees) return "agrees";
  if (!claim.exact) return "approximate";
  const isSame = isSameScope(claim, report);
  if (isSame === false) return "otherScope";
  if (!isSameUnit(claim.unit, readings.unit) || claim.also !== null) return "otherUnit";
  const isSure = isSame === true && claim.plain && sums.isWhole && !sums.isDisputed && sums.values.length > 0;
  if (!isSure || readings.differs === "never") return "cannotTell";
  if (readings.differs === "above" && claim.value <= Math.max(...sums.values)) return "cannotTell";
  return sums.values.every((value) => value === 0) ? "tableZero" : "differs";
}

function judgeOne(claim: Claim, report: Report): JudgedClaim {
  const readings = measureReadings[claim.measure];
  if (readings === undefined) return { claim, verdict: "notInTables", figures: [], readings: [] };
  const sums = sumsOf(readings, report);
  const figures = [...new Set(sums.figures)];
  return { claim, verdict: verdictOf(claim, report, readings, sums), figures, readings: [...new Set(sums.values)] };
}

export const isDifference = (verdict: Verdict): boolean => verdict === "differs" || verdict === "tableZero";

/** What other claims of the same text take away from a difference. */
function softened(judged: JudgedClaim, all: readonly JudgedClaim[]): Verdict {
  const { claim, verdict } = judged;
  if (!isDifference(verdict) && verdict !== "cannotTell") return verdict;
  // 10 件/53 条: the text's 件 are not what the table counts.
  const isOtherUnit = all.some(
    (other) =>
      other.verdict === "agrees" &&
      other.claim.also !== null &&
      other.claim.value !== 0 &&
      other.claim.unit === claim.unit,
  );
  if (isOtherUnit && claim.value !== 0) return "otherUnit";
  if (verdict === "cannotTell") return verdict;
  const others = all.filter((other) => other !== judged && other.claim.year === claim.year);
  const isToldTwice = others.some(({ claim: other }) => other.measure === claim.measure && other.value !== claim.value);
  // Received and accepted may be two counts, and the table has one of them.
  const isAcceptedApart =
    claim.measure === "accepted" && others.some(({ claim: other }) => other.measure === "received");
  return isToldTwice || isAcceptedApart ? "cannotTell" : verdict;
}

const silences: readonly (readonly [measure: Measure, word: RegExp])[] = [
  ["received", /申请|申請/],
  ["reconsideration", /复议|複議|復議/],
  ["litigation", /诉讼|訴訟|起诉|起訴/],
  ["normativeDocuments.made", /规范性|規範性/],
];

/** Only where not even the word stands in the text: a count that was not understood is no silence. */
export function silencesOf(report: Report): Silence[] {
  const told = report.sections.filter(({ id }) => id === "overview" || id === "problems" || id === "otherMatters");
  const isToldWith = (word: RegExp): boolean =>
    told.some(({ paragraphs }) => paragraphs.some(({ text }) => word.test(text)));
  return silences.flatMap(([measure, word]) => {
    const sums = sumsOf(measureReadings[measure]!, report);
    const value = sums.values[0] ?? 0;
    return value > 0 && !isToldWith(word) ? [{ measure, figures: [...new Set(sums.figures)], value }] : [];
  });
}

export function judgeClaims(claims: readonly Claim[], report: Report): JudgedClaim[] {
  const judged = claims.map((claim) => judgeOne(claim, report));
  return judged.map((one) => ({ ...one, verdict: softened(one, judged) }));
}
