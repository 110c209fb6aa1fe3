/**
 * Findings for a person at a terminal: severity, code, place, message in both languages, and the printed line with a
 * caret under the place. Comes in as findings and a function that gives a source's line; goes out as text.
 */
import type { PublishedDiagnostic } from "../../model/diagnostic.ts";

export type LineOf = (file: string, line: number) => string | null;
export type TerminalOptions = { lineOf: LineOf; colour: boolean };

const colours = { error: 31, warning: 33, note: 36 } as const;
const severityZh = { error: "错误", warning: "警告", note: "提示" } as const;
/** Excerpts are cut to this many characters around the place. */
const excerptLength = 100;

export const reportToTerminal = (diagnostics: PublishedDiagnostic[], options: TerminalOptions): string =>
  diagnostics.map((diagnostic) => describe(diagnostic, options)).join("\n");

/** The last line: how many files were looked at, and what was found. */
export function summaryLine(files: number, diagnostics: PublishedDiagnostic[]): string {
  const count = (severity: PublishedDiagnostic["severity"]): number =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  const [errors, warnings, notes] = [count("error"), count("warning"), count("note")];
  return (
    `共 ${files} 个文件：${errors} 个错误，${warnings} 个警告，${notes} 个提示。\n` +
    `${files} files: ${errors} errors, ${warnings} warnings, ${notes} notes.`
  );
}

function describe(diagnostic: PublishedDiagnostic, { lineOf, colour }: TerminalOptions): string {
  const { severity, code, file, at, message } = diagnostic;
  const paint = (text: string): string => (colour ? `\u001b[${colours[severity]}m${text}\u001b[0m` : text);
  const place = at === "unknown" ? "" : `:${at.line}:${at.column}`;
  const line = at === "unknown" ? null : lineOf(file, at.line);
  return [
    `${paint(`${severityZh[severity]} ${severity}`)} ${code} ${printable(file)}${place}`,
    `  ${printable(message.zh)}`,
    `  ${printable(message.en)}`,
    ...(line === null || at === "unknown" ? [] : excerpt(line, at.column)),
    "",
  ].join("\n");
}

/** What a report says must not steer the terminal: control characters and turns of direction are shown, not sent. */
const printable = (text: string): string =>
  text.replace(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g, "�");

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** The printed line, a tab as an arrow, and a caret under the column; wide characters take two places. */
function excerpt(line: string, column: number): string[] {
  const start = Math.max(0, column - 1 - excerptLength / 2);
  const shown = printable(line.slice(start, start + excerptLength).replaceAll("\t", "→"));
  const before = shown.slice(0, column - 1 - start);
  const width = [...before].reduce((sum, char) => sum + (wide.test(char) ? 2 : 1), 0);
  return [`  | ${shown}`, `  | ${" ".repeat(width)}^`];
}
