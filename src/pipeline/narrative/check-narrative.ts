/**
 * A checked report → what it says in words: its counts with their verdicts, and the findings, which are counts at odds with
 * its tables, and slips. An extract gives no finding and no difference: its words are ours, and it might be our mistake.
 */
import { diagnose, type Diagnostic } from "../../diagnostics/outcome.ts";
import { measureReadings } from "../../form/narrative/readings.ts";
import type { Measure } from "../../model/narrative/claim.ts";
import type { Report, Section } from "../../model/report.ts";
import { findSlips } from "./find-slips.ts";
import { isDifference, judgeClaims, silencesOf, type JudgedClaim } from "./judge-claims.ts";
import { readClaims } from "./read-claims.ts";

type Paragraph = Section["paragraphs"][number];

/** How much of the text before the number a finding quotes. */
const quoted = 14;

function quoteOf({ text }: Paragraph, { from, to }: { from: number; to: number }): string {
  const before = text.slice(Math.max(0, from - quoted), from);
  const start = Math.max(...["。", "，", "；", "：", ",", "\n"].map((mark) => before.lastIndexOf(mark))) + 1;
  return (before.slice(start) + text.slice(from, to)).trim();
}

function toFinding({ claim, figures, readings }: JudgedClaim, report: Report): Diagnostic[] {
  const section = report.sections.find(({ id }) => id === claim.at.section);
  const paragraph = section?.paragraphs[claim.at.paragraph];
  const of = measureReadings[claim.measure]?.term;
  const table = readings[0];
  if (paragraph === undefined || of === undefined || table === undefined) return [];
  const args = { quote: quoteOf(paragraph, claim.at), of, told: claim.value, table, figures };
  return [diagnose("text-count-differs", args, { file: report.path, at: paragraph.at, figures })];
}

/** Reviews alone: the notice asks for no word on the others, and of reviews a reader may expect one. */
const missed = new Set<Measure>(["reconsideration", "litigation"]);
/** In a text of a few words nothing is missed. */
const leastText = 100;

function missedIn(report: Report, told: readonly Section[]): Measure[] {
  const length = told.reduce(
    (sum, { paragraphs }) => sum + paragraphs.reduce((all, { text }) => all + text.length, 0),
    0,
  );
  if (length < leastText || !told.some(({ id }) => id === "overview")) return [];
  return silencesOf(report).flatMap(({ measure }) => (missed.has(measure) ? [measure] : []));
}

/** Findings; every count that the words tell, with its verdict; reviews that they have no word of. */
export type NarrativeReading = { findings: Diagnostic[]; judged: JudgedClaim[]; silent: Measure[] };

export function readNarrative(report: Report): NarrativeReading {
  // Asked for once: a stored report unpacks its text each time.
  const { sections, year, agencyName } = report;
  const told = sections.filter(({ id }) => id === "overview" || id === "problems" || id === "otherMatters");
  const claims = readClaims({ sections: told, year, agencyName });
  const judged = claims.length === 0 ? [] : judgeClaims(claims, report);
  if (report.kind === "extract") return { findings: [], judged: judged.map(withoutDifference), silent: [] };
  const slips = findSlips(
    report,
    told.flatMap(({ paragraphs }) => paragraphs),
    claims,
  );
  const differing = judged.filter(({ verdict }) => isDifference(verdict));
  const findings = [...differing.flatMap((one) => toFinding(one, report)), ...slips];
  return { findings, judged, silent: missedIn(report, told) };
}

const withoutDifference = (one: JudgedClaim): JudgedClaim =>
  isDifference(one.verdict) ? { ...one, verdict: "cannotTell" } : one;

export const checkNarrative = (report: Report): Diagnostic[] => readNarrative(report).findings;
