/**
 * All reports of the dataset → of each what of its text also stands in others, or null. Comes
 * out the same in whatever order files were read; asks for the words of those reports only that may share enough.
 */
import type { CopiedText } from "../../model/narrative/copied-text.ts";
import type { ComparedText } from "./compared-sentences.ts";
import { matchReports } from "./match-reports.ts";
import { tellCopied, type NamedReport } from "./tell-copied.ts";

/** In the order of their bodies, a body's by year. */
export type ReportToCompare = NamedReport & { sketch: string; load: () => ComparedText };
/** `isCompared`: whether anything in it is; that isn't so of extracts. */
export type Compared = { isCompared: boolean; copied: CopiedText | null };
/** `tell`: of the report at this place; not kept, since it is long. */
export type CopiedTexts = { mostBodies: number; tell: (report: number) => Compared };

/** Texts that are asked for again and again, by neighbours of the one told. */
const mostLoaded = 512;

function remembering(reports: readonly ReportToCompare[]): (report: number) => ComparedText {
  const known = new Map<number, ComparedText>();
  return (report) => {
    const loaded = known.get(report) ?? reports[report]!.load();
    if (known.size >= mostLoaded) known.clear();
    known.set(report, loaded);
    return loaded;
  };
}

export function findCopied(reports: readonly ReportToCompare[]): CopiedTexts {
  const matched = matchReports(reports);
  const telling = { reports, matched, load: remembering(reports) };
  return {
    mostBodies: matched.mostBodies,
    tell: (report) => ({ isCompared: reports[report]!.sketch !== "", copied: tellCopied(report, telling) }),
  };
}
