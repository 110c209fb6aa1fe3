/** A report as it is to be printed, before any format: what goes in, and how cells become text. */
import type { Printed } from "../flaws.ts";
import type { Cell, FormChoice, Grid } from "./form-grid.ts";
import { headings, notice, type Narrative } from "./narrative.ts";

export type ReportToPrint = { title: string; form: FormChoice; printed: Printed; narrative: Narrative };
export type Part = { heading: string; paragraphs: string[]; table: keyof Grid | null };

/** Text of a cell; a figure prints its own number unless something else was put in its place. */
export function textOf(cell: Cell, { amounts, texts, labels }: Printed): string {
  if (cell.figure === null) return labels.size === 0 ? cell.label : (labels.get(cell.label) ?? cell.label);
  const number = String(amounts[cell.figure] ?? 0);
  return texts.size === 0 ? number : (texts.get(cell.figure) ?? number);
}

/** The table's rows without those that this report leaves out. */
export const rowsToPrint = (rows: Cell[][], { without }: Printed): Cell[][] =>
  without.size === 0
    ? rows
    : rows.filter((row) => !without.has(row.find((cell) => cell.figure !== null)?.figure ?? -1));

/** Head, sections and tables in the form's order. */
export function partsOf({ narrative, printed }: ReportToPrint): Part[] {
  const table = (id: keyof Grid): keyof Grid | null => (printed.withoutTables.has(id) ? null : id);
  const part = (at: number, paragraphs: string[], id: keyof Grid | null = null): Part => ({
    heading: headings[at] ?? "",
    paragraphs,
    table: id,
  });
  return [
    part(0, narrative.overview),
    part(1, [], table("disclosure")),
    part(2, [], table("requests")),
    part(3, [], table("reviews")),
    part(4, narrative.problems),
    part(5, narrative.otherMatters),
  ];
}

export const headOf = ({ title }: ReportToPrint): { title: string; notice: string } => ({ title, notice });
