/**
 * One file's result as the parse interface prints it: one JSON object a line, which other programs rely on.
 * `edition` is null exactly when the file was not read as a report; then at least one finding says why.
 */
import type { AssessedFile } from "../diagnostics/assessed-report.ts";
import { describeDiagnostic } from "../diagnostics/describe.ts";
import { reportToTerminal } from "../diagnostics/reporters/terminal.ts";
import { figureIdsOf } from "../form/figure-ids.ts";
import type { PublishedDiagnostic } from "../model/diagnostic.ts";
import type { Figures } from "../model/figure.ts";
import type { Report } from "../model/report.ts";
import { storeFile, type StoredFile } from "../packing/stored-file.ts";

/** Raised when lines printed before can't be read any more. */
export const packedVersion = 1;
/** What `npm run dataset -- --from` takes from a line: everything that was read, in few bytes. */
export type PackedLine = { file: string; packed: { version: typeof packedVersion; file: StoredFile } };

/** `file` is the path as the caller gave it; `withPacked` adds what a dataset can be put together from. */
export function parsedLine(file: string, assessed: AssessedFile, { withPacked }: { withPacked: boolean }): string {
  const { report, diagnostics } = assessed;
  const described = diagnostics.map(describeDiagnostic);
  return JSON.stringify({
    file,
    agency: agencyOf(report),
    year: report?.year ?? null,
    edition: report?.edition ?? null,
    figures: report === null ? {} : inFormOrder(report),
    diagnostics: described.map(({ code, severity, figures, at, message }) => ({
      code,
      severity,
      figures,
      at,
      message,
    })),
    ...(withPacked ? { packed: { version: packedVersion, file: storeFile(assessed) } } : {}),
  });
}

const agencyOf = (report: Report | null): { name: string; region: string | null; scope: string } | null =>
  report === null || report.agencyName === null
    ? null
    : { name: report.agencyName, region: report.regionCode, scope: report.scope };

function inFormOrder(report: Report): Figures {
  const { figures, form } = report;
  return Object.fromEntries(figureIdsOf(form).flatMap((id) => (figures[id] === undefined ? [] : [[id, figures[id]]])));
}

/** For a person: why a file was not read as a report. */
export const refusal = ({ diagnostics }: AssessedFile): string =>
  reportToTerminal(diagnostics.map(describeDiagnostic).filter(isError), {
    lineOf: () => null,
    colour: false,
  }).trimEnd();

const isError = ({ severity }: PublishedDiagnostic): boolean => severity === "error";

export const isReport = (line: AssessedFile): boolean => line.report !== null && line.report.edition !== null;
