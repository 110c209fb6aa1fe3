/**
 * The sums that lists, totals and comparisons show, by key: the balance, the six outcome groups, kinds of applicant and
 * review cases. Both editions' rows are listed; a report counts those of its own form.
 */
import { applicantColumns, reviewTable } from "../../form/statutory-form.ts";
import { outcomeGroups, rowsOfGroup } from "../../form/figure-ids.ts";
import { sumFigures, type FigureSum, type Printed } from "./figure-sums.ts";

const total = (rowId: string): string => `requests.${rowId}.total`;

/** Figure ids by key, in the order in which they are published. */
export const comparisonGroups: Record<string, string[]> = Object.fromEntries([
  ...["received", "carriedIn", "handled", "carriedOut"].map((row) => [row, [total(row)]]),
  ...outcomeGroups.map((group) => [
    group,
    [...new Set([...rowsOfGroup(group, "2021"), ...rowsOfGroup(group, "2019")])].map(total),
  ]),
  ...applicantColumns
    .filter((column) => column.id !== "total")
    .map((column) => [`received.${column.id}`, [`requests.received.${column.id}`]]),
  ...reviewTable.blocks.flatMap((block) =>
    reviewTable.columns.map((column) => [`${block.id}.${column.id}`, [`reviews.${block.id}.${column.id}`]]),
  ),
]);

export const sumGroup = (key: string, printed: Printed): FigureSum => sumFigures(comparisonGroups[key] ?? [], printed);
