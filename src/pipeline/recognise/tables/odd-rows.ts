/**
 * Rows that the form does not expect: one that stands twice, and one that belongs to no row of the form.
 * A repeated row with the same figures is noted; one that differs takes the figures back, since nothing tells
 * which of the two is right. No row is dropped without a word.
 */
import { diagnose } from "../../../diagnostics/outcome.ts";
import type { FormRow } from "../../../form/statutory-form.ts";
import { rowTerms } from "../../../form/terms.ts";
import type { RowMatch } from "./match-rows.ts";
import { isBlankCell } from "../labels/parse-figure.ts";
import { printedCells, type RowShape } from "../labels/row-shape.ts";
import type { TableReadings } from "./table-readings.ts";
import type { JoinedRows } from "./wrapped-labels.ts";

export function settleRepeated(
  repeated: RowMatch[],
  width: number,
  idsOf: (row: FormRow) => string[],
  readings: TableReadings,
): void {
  for (const { form, shape } of repeated) {
    const figures = idsOf(form);
    const first = figures.map((id) => readings.figures.get(id)?.raw ?? null);
    const texts = shape.tail.map((cell) => cell.text);
    const same = texts.length >= width && windowHolds(texts, first);
    const place = { file: readings.file, at: shape.row.at, figures };
    if (same) {
      readings.diagnostics.push(diagnose("row-repeated", { row: rowTerms[form.id]! }, place));
      continue;
    }
    const second = printedCells(shape.tail);
    const firstText = first.map((text) => text || "␣").join(" | ");
    readings.retract(figures, `${firstText} / ${second}`.slice(0, 200));
    readings.diagnostics.push(
      diagnose("row-contradicts", { row: rowTerms[form.id]!, first: firstText.slice(0, 120), second, figures }, place),
    );
  }
}

/** True when the texts hold exactly these values in a row, with nothing but blanks around. */
function windowHolds(texts: string[], values: (string | null)[]): boolean {
  return texts.some(
    (_, start) =>
      values.every((value, i) => value !== null && texts[start + i] === value) &&
      [...texts.slice(0, start), ...texts.slice(start + values.length)].every(isBlankCell),
  );
}

export function reportUnmatched(shapes: RowShape[], readings: TableReadings): void {
  for (const shape of shapes) {
    readings.diagnostics.push(
      diagnose(
        "row-unmatched",
        { label: shape.label.slice(0, 60), cells: printedCells(shape.tail) },
        { file: readings.file, at: shape.row.at },
      ),
    );
  }
}

/** Labels put together again: read, but said, since a break stood in between. */
export function reportJoined(joined: JoinedRows["joined"], readings: TableReadings): void {
  for (const { label, row } of joined) {
    readings.diagnostics.push(diagnose("row-label-joined", { label }, { file: readings.file, at: row.at }));
  }
}
