/**
 * Every label of the statutory form after normalisation: which table prints it, and whether it heads a block or column,
 * names a group of rows, or names a row. Labels that two tables share say nothing about the table.
 */
import { editions } from "../../../form/figure-ids.ts";
import { outcomesHeading, requestHeaderLabels } from "../../../form/statutory-form.ts";
import type { TableId } from "../../../model/report.ts";
import { labelSimilarity, normaliseLabel } from "./normalise-label.ts";
import { remembering } from "./remembering.ts";

export type LabelRole = "heading" | "column" | "group" | "row";

const forms = Object.values(editions);
const shared = new Set(["总计", "其他", "其他处理", "信息内容"].map(normaliseLabel));

const labels: [TableId, LabelRole, string[]][] = forms.flatMap((form): [TableId, LabelRole, string[]][] => [
  ["disclosure", "heading", form.disclosure.map((b) => b.heading)],
  ["disclosure", "column", ["信息内容", ...form.disclosure.flatMap((b) => b.columns.map((c) => c.label))]],
  ["disclosure", "row", form.disclosure.flatMap((b) => b.rows.map((r) => r.label))],
  ["requests", "column", [...requestHeaderLabels, ...form.requests.columns.map((c) => c.label)]],
  ["requests", "group", [outcomesHeading, ...form.requests.rows.flatMap((r) => r.group ?? [])]],
  ["requests", "row", form.requests.rows.map((r) => r.label)],
  ["reviews", "column", ["行政诉讼", ...[...form.reviews.blocks, ...form.reviews.columns].map((c) => c.label)]],
  ["reviews", "column", form.reviews.blocks.flatMap((b) => form.reviews.columns.map((c) => b.label + c.label))],
]);

const tableOf = new Map<string, TableId>();
const rolesOf = new Map<string, Set<LabelRole>>();
for (const [table, role, some] of labels) {
  for (const label of some.map(normaliseLabel)) {
    if (!shared.has(label)) tableOf.set(label, table);
    rolesOf.set(label, (rolesOf.get(label) ?? new Set()).add(role));
  }
}

const noRoles: ReadonlySet<LabelRole> = new Set();

/** The roles that a text can have as a label; empty for any other text. */
export const labelRoles = (text: string): ReadonlySet<LabelRole> => rolesOf.get(normaliseLabel(text)) ?? noRoles;

/** Cells of the upper rows of table 三's header; in a stream they say nothing about the order of the columns. */
const upper = new Set([...requestHeaderLabels, "自然人", "总计"].map(normaliseLabel));
export const isUpperHeader = (text: string): boolean => upper.has(normaliseLabel(text));

const requestCorner = normaliseLabel(requestHeaderLabels[0]!);
export const isRequestCorner = (text: string): boolean => normaliseLabel(text) === requestCorner;

export const isSharedLabel = (text: string): boolean => shared.has(normaliseLabel(text));

/** A long label with a slip in it still tells its table; short ones are too alike to risk. */
export function tableOfLabel(text: string): TableId | null {
  const label = normaliseLabel(text);
  const exact = tableOf.get(label);
  if (exact !== undefined) return exact;
  return label.length < 5 ? null : nearTable(label);
}

/** Comparing labels is slow, and a report asks for each several times. */
const nearTable = remembering((label): TableId | null => {
  for (const [known, table] of tableOf) {
    if (
      known.length >= 5 &&
      Math.abs(known.length - label.length) <= label.length / 4 &&
      labelSimilarity(label, known) >= 0.75
    )
      return table;
  }
  return null;
}, 5_000);
