/**
 * What a build came to → the text that its command prints: findings on files and rows that were kept out, and one line of
 * counts. Findings on published reports are for check-reports.
 */
import { reportToTerminal } from "../diagnostics/reporters/terminal.ts";
import type { Build } from "./build-dataset.ts";

/** `source`: what was read, as the caller named it. */
export function describeBuild({ dataset, publication }: Build, source: string, colour: boolean): string {
  const { counts, unpublished } = dataset.index;
  const findings = dataset.diagnostics.diagnostics;
  const aside = new Set(unpublished.map(({ path }) => path));
  const listed = findings.filter(({ agency, file }) => agency === null || aside.has(file));
  const count = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
  const sums =
    `${source} → ${publication.folder}: ${counts.reports} reports of ${counts.agencies} bodies, ${unpublished.length} ` +
    `files not published; ${count("error")} errors, ${count("warning")} warnings, ${count("note")} notes; data version ${publication.dataVersion}`;
  return listed.length === 0 ? sums : `${reportToTerminal(listed, { lineOf: () => null, colour })}\n${sums}`;
}
