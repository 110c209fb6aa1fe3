/**
 * Cells of a CSV that the browser makes, for scripts (UTF-8, LF) and for spreadsheets (byte order mark, CRLF, no cell that
 * a spreadsheet would run as a formula). Numbers stay numbers; null is an empty cell.
 */
export type CsvValue = string | number | null;
export type CsvFormat = { lineEnd: string; mark: string; safe: boolean };

export const csvFormats = {
  plain: { lineEnd: "\n", mark: "", safe: false },
  spreadsheet: { lineEnd: "\r\n", mark: "\ufeff", safe: true },
} as const satisfies Record<string, CsvFormat>;

/** The signs that begin a formula, their full-width twins, and the white space that hides one; behind a line break too. */
const formula = /^[\t\r\n]|^[ \u00a0\u3000]*[=+\-@＝＋－＠]/m;

function cell(value: CsvValue, { safe }: CsvFormat): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const text = safe && formula.test(value) ? `'${value}` : value;
  return /[",\r\n']|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** With the end of the line. */
export const formatLine = (values: readonly CsvValue[], format: CsvFormat): string =>
  values.map((value) => cell(value, format)).join(",") + format.lineEnd;
