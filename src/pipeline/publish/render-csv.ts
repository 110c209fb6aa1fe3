/**
 * Rows → CSV, for scripts (UTF-8, LF) and for spreadsheets (BOM, CRLF, no cell that a spreadsheet would run).
 * The only file that knows the CSV library's writing side. Numbers stay numbers; null is an empty cell.
 */
import Papa from "papaparse";

export type CsvValue = string | number | null;
export type CsvTable = { fields: string[]; data: CsvValue[][] };

/**
 * A text cell that begins, or whose later line begins, with a character that starts a formula: = + - @, tab, CR, LF
 * and the full-width twins that some spreadsheets treat alike. Spaces before it don't protect.
 */
const formulaStart = /^[\t\r\n]|^[ \u00a0\u3000]*[=+\-@＝＋－＠]/m;

export const renderCsv = (table: CsvTable): string => `${Papa.unparse(table, { newline: "\n" })}\n`;

export const renderSpreadsheetCsv = (table: CsvTable): string =>
  `\ufeff${Papa.unparse(table, { newline: "\r\n", escapeFormulae: formulaStart })}\r\n`;
