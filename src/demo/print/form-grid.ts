/**
 * The three statutory tables of a form as grids: each cell once with what it spans, and the same filled up with blanks as
 * text files have them. A cell is a label or the place of a figure. Made once a form.
 */
import { editions, groupOfRow } from "../../form/figure-ids.ts";
import { outcomesHeading, requestHeaderLabels, type FormRow } from "../../form/statutory-form.ts";
import { placeOf } from "../amounts.ts";

export type EditionName = "2019" | "2021";
export type FormChoice = { disclosure: EditionName; requests: EditionName };
export type Cell = { label: string; figure: number | null; columns: number; rows: number };
export type Grid = Record<"disclosure" | "requests" | "reviews", Cell[][]>;

const label = (text: string, columns = 1, rows = 1): Cell => ({ label: text, figure: null, columns, rows });
const figure = (id: string, columns = 1): Cell => ({ label: "", figure: placeOf(id), columns, rows: 1 });

/** The last cell of a row of fewer columns reaches to the table's end. */
const widened = (cells: Cell[], columns: number): Cell[] =>
  cells.map((cell, at) => (at === cells.length - 1 ? { ...cell, columns: columns - at } : cell));

const disclosureGrid = (edition: EditionName): Cell[][] =>
  editions[edition].disclosure.flatMap((block) => [
    [label(block.heading, 4)],
    [
      label("信息内容"),
      ...widened(
        block.columns.map((c) => label(c.label)),
        3,
      ),
    ],
    ...block.rows.map((row) => [
      label(row.label),
      ...widened(
        block.columns.map((c) => figure(`disclosure.${row.id}.${c.id}`)),
        3,
      ),
    ]),
  ]);

function requestGrid(edition: EditionName): Cell[][] {
  const { rows, columns } = editions[edition].requests;
  const isOutcome = ({ id }: FormRow): boolean => groupOfRow(id) !== null || id === "handled";
  const outcomes = rows.filter(isOutcome);
  const [rule = "", who = "", organisations = ""] = requestHeaderLabels;
  const body = rows.map((row, at) => {
    const values = columns.map((c) => figure(`requests.${row.id}.${c.id}`));
    if (!isOutcome(row)) return [label(row.label, 3), ...values];
    const opening = row === outcomes[0] ? [label(outcomesHeading, 1, outcomes.length)] : [];
    if (row.group === undefined) return [...opening, label(row.label, 2), ...values];
    const size = rows.filter((other) => other.group === row.group).length;
    const group = rows[at - 1]?.group === row.group ? [] : [label(row.group, 1, size)];
    return [...opening, ...group, label(row.label), ...values];
  });
  return [
    [label(`（${rule}）`, 3, 3), label(who, 7)],
    [label(columns[0]?.label ?? "", 1, 2), label(organisations, 5), label(columns.at(-1)?.label ?? "", 1, 2)],
    columns.slice(1, -1).map((c) => label(c.label)),
    ...body,
  ];
}

function reviewGrid(): Cell[][] {
  const { blocks, columns } = editions["2021"].reviews;
  const [reconsideration, ...litigation] = blocks;
  const results = (rows: number): Cell[] => columns.map((c) => label(c.label, 1, rows));
  return [
    [label(reconsideration?.label ?? "", 5), label("行政诉讼", 10)],
    [...results(2), ...litigation.map((block) => label(block.label, 5))],
    litigation.flatMap(() => results(1)),
    blocks.flatMap((b) => columns.map((c) => figure(`reviews.${b.id}.${c.id}`))),
  ];
}

/** Merged cells taken apart: their text in the first, blanks in the others. */
function filled(rows: Cell[][]): Cell[][] {
  const reaching: number[] = [];
  return rows.map((row) => {
    const cells: Cell[] = [];
    const skip = (): void => {
      for (; (reaching[cells.length] ?? 0) > 0; cells.push(label(""))) reaching[cells.length]! -= 1;
    };
    for (const cell of row) {
      skip();
      for (let i = 0; i < cell.columns; i += 1) {
        reaching[cells.length] = cell.rows - 1;
        cells.push(i === 0 ? { ...cell, columns: 1, rows: 1 } : label(""));
      }
    }
    skip();
    return cells;
  });
}

const remember = <T>(make: (choice: FormChoice) => T): ((choice: FormChoice) => T) => {
  const known = new Map<string, T>();
  return (choice) => {
    const key = `${choice.disclosure} ${choice.requests}`;
    const value = known.get(key) ?? make(choice);
    known.set(key, value);
    return value;
  };
};

export const spannedGrid = remember(({ disclosure, requests }): Grid => ({
  disclosure: disclosureGrid(disclosure),
  requests: requestGrid(requests),
  reviews: reviewGrid(),
}));
export const filledGrid = remember((choice): Grid => {
  const { disclosure, requests, reviews } = spannedGrid(choice);
  return { disclosure: filled(disclosure), requests: filled(requests), reviews: filled(reviews) };
});
