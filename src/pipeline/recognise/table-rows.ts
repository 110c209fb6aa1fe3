/**
 * Sorts the rows of all tables of a document to the three statutory tables, by the labels only one of them has.
 * A table broken in pieces comes together again, and tables run into one come apart; rows of other tables are left.
 */
import { outcomesHeading, requestHeaderLabels } from "../../form/statutory-form.ts";
import { editions } from "../../form/figure-ids.ts";
import type { Document, Row, Table } from "../../model/document.ts";
import type { TableId } from "../../model/report.ts";
import { normaliseLabel, labelSimilarity } from "./normalise-label.ts";
import { parseFigure } from "./parse-figure.ts";

export type RowsByTable = Record<TableId, Row[]>;

const forms = Object.values(editions);
/** Labels that two tables share say nothing about where a row belongs. */
const shared = new Set(["总计", "其他", "其他处理", "信息内容"].map(normaliseLabel));

const labelsOf: Record<TableId, string[]> = {
  disclosure: forms.flatMap((form) =>
    form.disclosure.flatMap((b) => [b.heading, ...b.columns.map((c) => c.label), ...b.rows.map((r) => r.label)]),
  ),
  requests: [
    ...forms.flatMap((form) => [
      ...form.requests.columns.map((c) => c.label),
      ...form.requests.rows.flatMap((r) => [r.label, ...(r.group === undefined ? [] : [r.group])]),
    ]),
    ...requestHeaderLabels,
    outcomesHeading,
  ],
  reviews: forms
    .flatMap((form) => [...form.reviews.blocks, ...form.reviews.columns].map((c) => c.label))
    .concat("行政诉讼"),
};

const tableOfLabel = new Map<string, TableId>();
for (const [table, labels] of Object.entries(labelsOf) as [TableId, string[]][]) {
  for (const label of labels.map(normaliseLabel)) if (!shared.has(label)) tableOfLabel.set(label, table);
}

/** A long label with a slip in it still tells its table; short ones are too alike to risk. */
function tableOfText(text: string): TableId | null {
  const label = normaliseLabel(text);
  const exact = tableOfLabel.get(label);
  if (exact !== undefined) return exact;
  if (label.length < 5) return null;
  for (const [known, table] of tableOfLabel) {
    if (known.length >= 5 && labelSimilarity(label, known) >= 0.75) return table;
  }
  return null;
}

function tableOfRow(row: Row): TableId | null {
  for (const cell of row.cells) {
    if (cell.text === "" || cell.text.length > 120) continue;
    const table = tableOfText(cell.text);
    if (table !== null) return table;
  }
  return null;
}

const isOnlyNumbers = (row: Row): boolean =>
  row.cells.every((cell) => parseFigure(cell.text).reading !== "unreadable") &&
  row.cells.some((cell) => cell.text !== "");

export function rowsByTable(document: Document): RowsByTable {
  const result: RowsByTable = { disclosure: [], requests: [], reviews: [] };
  let last: TableId | null = null;
  for (const table of document.blocks.filter((b): b is Table => b.type === "table")) {
    const told = table.rows.map(tableOfRow);
    const first = told.find((t) => t !== null) ?? null;
    // A piece without any known label goes on with the table before it only where its rows are bare numbers or
    // begin with a label that two tables share; any other table is not the form's.
    let current: TableId | null = first ?? last;
    for (const [index, row] of table.rows.entries()) {
      current = told[index] ?? current;
      const belongs = first !== null || isOnlyNumbers(row) || shared.has(normaliseLabel(row.cells[0]?.text ?? ""));
      if (current !== null && belongs) result[current].push(row);
    }
    last = current;
  }
  return result;
}
