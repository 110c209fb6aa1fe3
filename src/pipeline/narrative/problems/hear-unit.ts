/**
 * One unit of section five → what it speaks of by its own words, or nothing where they don't tell. Looks at words alone;
 * what came before is for read-passages.ts.
 */
import * as cues from "../../../form/narrative/problem-cues.ts";
import type { PassageKind } from "../../../model/narrative/passage.ts";
import { itemOf } from "./problem-units.ts";

/** neutral: nothing amiss, nothing planned. heading: a short line that tells of all that follows. */
export type Heard = { kind: PassageKind | "neutral" | null; isHeading: boolean };

const oneOf = (terms: string, patterns: readonly string[] = []): RegExp =>
  new RegExp([...patterns, ...terms.split(" ")].join("|"), "u");

const problem = oneOf(cues.problemTerms, cues.problemPatterns);
const measure = oneOf(cues.measureTerms, cues.measurePatterns);
const will = new RegExp(cues.willPattern, "u");
const verbs = [...cues.measureVerbPatterns, ...cues.measureVerbs.split(" ")].join("|");
/** 规范性文件 and 积极性 begin with no verb. */
const verbFirst = new RegExp(`^(?:要|应|还要|并)?(?:${verbs})(?![性率度化员])`, "u");
const neutral = new RegExp(cues.neutralPatterns.join("|"), "u");
const against = new RegExp(
  `^(?:针对|围绕|为解决|对于?)[^。；：]{0,50}?的(?:${cues.againstNouns.replaceAll(" ", "|")})|` +
    `(?:${cues.againstVerbs.replaceAll(" ", "|")})(?:[^，。；：]{0,40}?(?:${cues.againstNouns.replaceAll(" ", "|")})|[^，。；：]*)`,
  "gu",
);
const neutrals = new RegExp(neutral, "gu");
const problemHeading = new RegExp(cues.problemHeading, "u");
const measureHeading = new RegExp(cues.measureHeading, "u");
const earlierYear = new RegExp(`(?:${cues.earlierYear})|(20\\d\\d)年`, "u");
const earlier = new RegExp(
  `(?:(?:${cues.earlierYear})|(20\\d\\d)年(?:度)?)[^。；]{0,16}?(?:${cues.earlierMatters})[^。；]{0,50}?(?:${cues.settled})`,
  "u",
);

const longestHeading = 26;

const isEarlier = (found: RegExpExecArray | null, year: number | null): boolean =>
  found !== null && (found[1] === undefined || (year !== null && Number(found[1]) < year));

const namesEarlierYear = (words: string, year: number | null): boolean => isEarlier(earlierYear.exec(words), year);

/** Headings have no verb of their own: 存在的主要问题, 改进措施, 上年度问题整改情况. */
function hearHeading(words: string, year: number | null): PassageKind | null {
  if (words.length > longestHeading || neutral.test(words) || /[，、；](?!改进)|将|我[局镇]|但/.test(words))
    return null;
  const isMeasure = measureHeading.test(words);
  if (namesEarlierYear(words, year) && /整改|落实|改进|完成/.test(words)) return "followUp";
  if (isMeasure && problemHeading.test(words)) {
    return /(?:针对|上述|以上|问题(?:的)?(?:整改|改进)(?:措施|情况)?$)/.test(words) ? "measure" : null;
  }
  if (isMeasure) return "measure";
  return /(?:^|存在|主要|突出|工作中)(?:的)?(?:主要|突出|一些)?(?:问题|不足|困难|短板)(?:和不足|与不足|及不足)?(?:[一二三四五六])?$/.test(
    words,
  )
    ? "problem"
    : null;
}

/** `year`: the report's. `isMeasures`: a heading or lead-in of measures goes before. */
export function hearUnit(unit: string, year: number | null, isMeasures: boolean): Heard {
  const words = (itemOf(unit) ?? unit).replace(/[。！？；：，\n”]+$/u, "");
  const heading = /[^！？；，]$/u.test(unit) ? hearHeading(words, year) : null;
  if (heading !== null) return { kind: heading, isHeading: true };
  return { kind: kindOf(words, year, isMeasures), isHeading: unit.endsWith("：") };
}

function kindOf(words: string, year: number | null, isMeasures: boolean): Heard["kind"] {
  if (isEarlier(earlier.exec(words), year)) return "followUp";
  const bare = words.replace(against, "").replace(neutrals, "");
  const amiss = problem.exec(bare);
  const isNextYear = year !== null && words.includes(`${year + 1}年`);
  if (measure.test(words) || isNextYear) return "measure";
  const planned = will.exec(bare);
  if (planned !== null && (amiss === null || planned.index < amiss.index)) return "measure";
  const isVerbFirst = verbFirst.test(words) || /^针对|^为(?!数|期)|^对照/u.test(words);
  if (isVerbFirst && isMeasures) return "measure";
  if (amiss !== null) return "problem";
  if (neutral.test(words)) return "neutral";
  return isVerbFirst ? "measure" : null;
}
