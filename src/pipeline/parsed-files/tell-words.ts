/**
 * A report → what its words tell, as it is kept with the parsed report: the findings, the counts packed, and
 * what its text is compared with others by. Depends on the
 * report alone.
 */
import type { PackedClaims } from "../../model/narrative/packed-claims.ts";
import type { Report } from "../../model/report.ts";
import { packClaims } from "../../packing/words/packed-claims.ts";
import { sketchReport } from "../copied/sketch.ts";
import { readNarrative, type NarrativeReading } from "../narrative/check-narrative.ts";

export type ToldWords = { findings: NarrativeReading["findings"]; claims: PackedClaims | null; sketch: string };

export function tellWords(report: Report): ToldWords {
  const { findings, judged, silent } = readNarrative(report);
  const claims = judged.length + silent.length === 0 ? null : packClaims(judged, silent, report.sections);
  return { findings, claims, sketch: sketchReport(report) };
}
