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

/**
 * A text that needs neither quotes nor protection, as nearly all do: the library takes a hundred times as long for a row.
 * What is no number, no such text and not empty is left to the library.
 */
const plainText = /^(?![=+\-@＝＋－＠])[^\s",](?:[^",\t\r\n\u2028\u2029\ufeff]*[^\s",])?$/;

const isPlain = (value: CsvValue): boolean =>
  value === null || value === "" || typeof value === "number" || plainText.test(value);

const textOfRow = (row: CsvValue[], config: Papa.UnparseConfig): string =>
  row.every(isPlain) ? row.join(",") : Papa.unparse([row], config);

type Dialect = { newline: string; config: Papa.UnparseConfig; withHead: boolean };

function renderTable({ fields, data }: CsvTable, { newline, config, withHead }: Dialect): string {
  const rows = withHead ? [fields, ...data] : data;
  return rows.map((row) => textOfRow(row, config) + newline).join("");
}

/** Without the names of the columns it is a later part of a table. */
export const renderCsv = (table: CsvTable, withHead = true): string =>
  renderTable(table, { newline: "\n", config: {}, withHead });

export const renderSpreadsheetCsv = (table: CsvTable, withHead = true): string =>
  (withHead ? "\ufeff" : "") +
  renderTable(table, { newline: "\r\n", config: { escapeFormulae: formulaStart }, withHead });
