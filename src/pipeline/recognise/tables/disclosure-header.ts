/**
 * The order of the columns of one block of table 二, from the header row above a row. A label with a slip
 * (本年度止件数) is read as the form's label in its place and said; an order that can't be told is refused.
 */
import { diagnose } from "../../../diagnostics/outcome.ts";
import type { DisclosureBlock } from "../../../form/statutory-form.ts";
import { tableTerms } from "../../../form/terms.ts";
import type { Cell, Row } from "../../../model/document.ts";
import { labelSimilarity, normaliseLabel } from "../labels/normalise-label.ts";
import { isRemarkLabel } from "./remark-column.ts";
import type { TableReadings } from "./table-readings.ts";

export type HeaderRow = { row: Row; cells: Cell[] };

const table = tableTerms["disclosure"]!;
/** Below this a label in the right place is no slip but another label. */
const alike = 0.4;

/** Findings go to `readings` when given: once for a header, not once for each of its rows. */
export function blockColumns(
  header: HeaderRow | null,
  block: DisclosureBlock,
  readings: TableReadings | null,
): string[] | null {
  const form = block.columns.map((c) => c.id);
  const labels = header?.cells.filter((cell) => cell.text !== "" && !isRemarkLabel(cell.text)) ?? [];
  const figures = block.rows.flatMap((r) => form.map((c) => `disclosure.${r.id}.${c}`));
  if (header === null || labels.length === 0) {
    // Read in the form's order, and said: a row of another table may have the same label.
    readings?.diagnostics.push(diagnose("header-missing", { table }, { file: readings.file, figures }));
    return form;
  }
  const exact = labels.map(
    (cell) => block.columns.find((c) => normaliseLabel(c.label) === normaliseLabel(cell.text))?.id ?? null,
  );
  const known = exact.filter((id) => id !== null);
  if (labels.length === form.length && new Set(known).size === form.length) return known;
  const inPlace =
    labels.length === form.length &&
    labels.every(
      (cell, i) => exact[i] === form[i] || (exact[i] === null && isLike(cell.text, block.columns[i]!.label)),
    );
  for (const [i, cell] of labels.entries()) {
    if (!inPlace || exact[i] === form[i]) continue;
    const args = { table, found: cell.text.slice(0, 60), expected: block.columns[i]!.label };
    readings?.diagnostics.push(diagnose("header-differs", args, { file: readings.file, at: cell.at, figures }));
  }
  if (inPlace) return form;
  const found = labels
    .map((cell) => cell.text)
    .join(" | ")
    .slice(0, 200);
  readings?.diagnostics.push(
    diagnose("header-unusable", { table, found, figures }, { file: readings.file, at: header.row.at, figures }),
  );
  return null;
}

const isLike = (text: string, label: string): boolean =>
  labelSimilarity(normaliseLabel(text), normaliseLabel(label)) >= alike;
