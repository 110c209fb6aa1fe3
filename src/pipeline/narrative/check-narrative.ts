/**
 * A checked report → the findings on what it says in words: counts at odds with its tables, and slips. An extract gives
 * none: its words are ours, and a difference might be our mistake.
 */
import { diagnose, type Diagnostic } from "../../diagnostics/outcome.ts";
import { measureReadings } from "../../form/narrative/readings.ts";
import type { Report, Section } from "../../model/report.ts";
import { findSlips } from "./find-slips.ts";
import { isDifference, judgeClaims, type JudgedClaim } from "./judge-claims.ts";
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

export function checkNarrative(report: Report): Diagnostic[] {
  if (report.kind === "extract") return [];
  // Asked for once: a stored report unpacks its text each time.
  const { sections, year, agencyName } = report;
  const told = sections.filter(({ id }) => id === "overview" || id === "problems" || id === "otherMatters");
  const claims = readClaims({ sections: told, year, agencyName });
  const differing =
    claims.length === 0 ? [] : judgeClaims(claims, report).filter(({ verdict }) => isDifference(verdict));
  const slips = findSlips(
    report,
    told.flatMap(({ paragraphs }) => paragraphs),
    claims,
  );
  return [...differing.flatMap((one) => toFinding(one, report)), ...slips];
}
