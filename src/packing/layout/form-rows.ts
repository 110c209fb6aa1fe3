/**
 * The rows of the form's tables, laid out as nearly all reports print them: heads and groups in columns of their own, cells that
 * span several left blank. A table that is printed so needs no rows in its file. Made of the form's data, once an edition.
 */
import { editions } from "../../form/figure-ids.ts";
import { outcomesHeading, requestHeaderLabels, type StatutoryForm } from "../../form/statutory-form.ts";
import type { PackedCell } from "../../model/packed-agency.ts";
import type { TableId } from "../../model/report.ts";
import { placeOfLabel } from "../table-labels.ts";

/** Numbers mean what they mean in any packed row: labels by their place, and -n for the form's next n figures. */
export type FormRows = { width: number; rows: number[][] };
export type PrintedRows = { width: number; rows: PackedCell[][] };
type FormEdition = StatutoryForm["edition"];

function label(text: string): number {
  const place = placeOfLabel.get(text);
  if (place === undefined) throw new Error(`“${text}” is no label of the form`);
  return place;
}
const blanks = (many: number): number[] => Array.from({ length: many }, () => 0);
/** So many of the form's next figures. */
const figures = (many: number): number => -many;

function disclosureRows({ disclosure }: StatutoryForm): FormRows {
  const rows = disclosure.flatMap((block) => [
    [label(block.heading)],
    [label("信息内容"), ...block.columns.map((column) => label(column.label))],
    ...block.rows.map((row) => [label(row.label), figures(block.columns.length)]),
  ]);
  return { width: Math.max(...disclosure.map(({ columns }) => columns.length + 1)), rows };
}

/** Three columns of labels: the row or 三、 above the outcomes, the group, the row of a group. */
function requestRows({ requests: { columns, rows } }: StatutoryForm): FormRows {
  const [relation = "", applicants = "", organisations = ""] = requestHeaderLabels;
  const [person, ...others] = columns.map((column) => label(column.label));
  const total = others.pop();
  const isOutcome = (id: string): boolean => !["received", "carriedIn", "carriedOut"].includes(id);
  let group: string | undefined;
  const body = rows.map(({ id, label: own, group: named }): number[] => {
    const first = id === "granted" ? label(outcomesHeading) : 0;
    const isNew = named !== group;
    group = named;
    const numbers = figures(columns.length);
    if (!isOutcome(id)) return [label(own), 0, 0, numbers];
    return named === undefined
      ? [first, label(own), 0, numbers]
      : [first, isNew ? label(named) : 0, label(own), numbers];
  });
  const heads: number[][] = [
    [label(`（${relation}）`), 0, 0, label(applicants)],
    [...blanks(3), person ?? 0, label(organisations), ...blanks(others.length - 1), total ?? 0],
    [...blanks(4), ...others],
  ];
  return { width: columns.length + 3, rows: [...heads, ...body] };
}

/** Litigation without reconsideration and after it, under one head. */
function reviewRows({ reviews: { blocks, columns } }: StatutoryForm): FormRows {
  const [first, ...others] = blocks.map((block) => label(block.label));
  const results = columns.map((column) => label(column.label));
  const gap = blanks(columns.length - 1);
  return {
    width: blocks.length * columns.length,
    rows: [
      [first ?? 0, ...gap, label("行政诉讼")],
      [...results, ...others.flatMap((other, at) => (at === 0 ? [other] : [...gap, other]))],
      [...blanks(columns.length), ...others.flatMap(() => results)],
      [figures(blocks.length * columns.length)],
    ],
  };
}

const layouts: Record<TableId, (form: StatutoryForm) => FormRows> = {
  disclosure: disclosureRows,
  requests: requestRows,
  reviews: reviewRows,
};
const known = new Map<string, FormRows>();

export function formRows(table: TableId, edition: FormEdition): FormRows {
  const key = `${table} ${edition}`;
  const rows = known.get(key) ?? layouts[table](editions[edition]);
  known.set(key, rows);
  return rows;
}

type FormTable = FormRows & { id: TableId; form: FormEdition };

/** Each table of each edition, as the data dictionary gives them. */
export const allFormRows = (): FormTable[] =>
  (["2021", "2019"] as const).flatMap((form) =>
    (["disclosure", "requests", "reviews"] as const).map((id) => ({ id, form, ...formRows(id, form) })),
  );

const keyOf = (id: TableId, { width, rows }: PrintedRows): string => `${id} ${width} ${JSON.stringify(rows)}`;
/** A table that both editions print alike is named by the newer one. */
let editionByRows: Map<string, FormEdition> | undefined;

/** The edition whose form a table is printed like; null where it is printed otherwise. */
export function editionOfRows(id: TableId, printed: PrintedRows): FormEdition | null {
  editionByRows ??= new Map(
    allFormRows()
      .reverse()
      .map((table) => [keyOf(table.id, table), table.form]),
  );
  return editionByRows.get(keyOf(id, printed)) ?? null;
}
