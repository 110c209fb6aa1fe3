/**
 * Printed tables and the places of their figures → layouts without numbers, and back: labels by their place in the form's
 * list, figures counted in the form's order, since their texts stand with the figures. A cell that says something else
 * than its figure keeps its text.
 */
import type { PackedCell, PackedPrint } from "../model/packed-agency.ts";
import type { Position } from "../model/position.ts";
import type { FormInUse, PrintedTable } from "../model/report.ts";
import { cellPlaces, findRule } from "./cell-places.ts";
import { orderOf, printedOrder } from "./form-order.ts";
import { findLayout, rememberLayout } from "./layout/known-layouts.ts";
import type { ListedFigures } from "./layout/listed-figures.ts";
import { editionOfRows, formRows, type PrintedRows } from "./layout/form-rows.ts";
import { packPlaces, unpackPlaces } from "./places.ts";
import { placeOfLabel, tableLabels } from "./table-labels.ts";

type Cell = PrintedTable["rows"][number]["cells"][number];
type RawOf = (figure: string) => string | null | undefined;
type PackedTable = PackedPrint["tables"][number];
export type Layout = { print: PackedPrint; lines: number[] };

/** The place of the label "". */
const blank = 0;
/** Ends a row that is shorter than the table is wide. */
const rowEnd = "";

const rowsOf = ({ id, form, width = 0, rows = [] }: PackedTable): PrintedRows =>
  form === undefined ? { width, rows } : formRows(id, form);

function packCell(cell: Cell, expected: string | undefined, rawOf: RawOf): PackedCell {
  const { text, figure } = cell;
  if (figure === undefined) return placeOfLabel.get(text) ?? text;
  const isOwnText = rawOf(figure) === text;
  if (isOwnText && figure === expected) return -1;
  return isOwnText ? { figure } : { figure, text };
}

/** Blanks at the end of a full row are left out. */
function endRow(cells: PackedCell[], length: number, width: number): PackedCell[] {
  if (length < width) return [...cells, rowEnd];
  let end = cells.length;
  while (end > 0 && cells[end - 1] === blank) end -= 1;
  return cells.slice(0, end);
}

function packTable({ id, rows }: PrintedTable, form: FormInUse, rawOf: RawOf): Omit<PackedTable, "places"> {
  const { next } = orderOf(form);
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  let last: string = id;
  const packed = rows.map(({ cells }) => {
    const row: PackedCell[] = [];
    for (const cell of cells) {
      const value = packCell(cell, next.get(last), rawOf);
      if (cell.figure !== undefined) last = cell.figure;
      const before = row.at(-1);
      if (value === -1 && typeof before === "number" && before < 0) row[row.length - 1] = before - 1;
      else row.push(value);
    }
    return endRow(row, cells.length, width);
  });
  return { id, width, rows: packed };
}

/** `figures`: those of the tables. */
export function packTables(tables: readonly PrintedTable[], figures: ListedFigures, form: FormInUse): Layout {
  const found = findLayout(tables, form, figures);
  if (found !== null) return found;
  const layout = layOut(tables, figures, form);
  rememberLayout(tables, form, figures, layout.print);
  return layout;
}

function layOut(tables: readonly PrintedTable[], { ids, list, isForm }: ListedFigures, form: FormInUse): Layout {
  const figures = new Map(ids.map((id, at) => [id, list[at]!]));
  const rawOf: RawOf = (id) => figures.get(id)?.raw;
  const rows = tables.map((table) => packPlaces(table.rows.map(({ at }) => ({ at, length: 0 }))));
  const packed = tables.map((table, at) => ({ ...packTable(table, form, rawOf), places: rows[at]!.text }));
  const lines = rows.map(({ line }) => line);
  const cells = findRule(tables, ids, (id) => figures.get(id)!.at);
  if (cells !== undefined) return { print: { cells, tables: packed }, lines };
  const places = printedOrder(ids, isForm, form).map((some) =>
    packPlaces(some.map((id) => ({ at: figures.get(id)!.at, length: figures.get(id)!.raw?.length ?? 0 }))),
  );
  return {
    print: { places: places.map(({ text }) => text), tables: packed },
    lines: [...lines, ...places.map(({ line }) => line)],
  };
}

type Unpacking = { form: FormInUse; order: readonly (readonly string[])[]; rawOf: RawOf };

/**
 * Places of the figures by id; a figure that isn't there has none, which is "unknown". `rawOf` gives their texts; `tables` are
 * the unpacked ones, from which the places are told where the layout says so.
 */
export function unpackFigurePlaces(
  { print, lines }: Layout,
  { form, order, rawOf }: Unpacking,
  tables?: readonly PrintedTable[],
): Map<string, Position> {
  if (print.cells !== undefined) return cellPlaces(tables ?? unpackTables({ print, lines }, form, rawOf), print.cells);
  const places = new Map<string, Position>();
  for (const [at, ids] of order.entries()) {
    const lengths = ids.map((id) => rawOf(id)?.length ?? 0);
    const found = unpackPlaces(print.places![at]!, lines[print.tables.length + at]!, lengths);
    for (const [index, id] of ids.entries()) places.set(id, found[index]!);
  }
  return places;
}

function unpackRow(packed: readonly PackedCell[], width: number, textOf: (figure?: string) => Cell): Cell[] {
  const cells: Cell[] = [];
  for (const cell of packed) {
    if (cell === rowEnd) return cells;
    if (typeof cell === "string") cells.push({ text: cell });
    else if (typeof cell === "object") {
      const own = textOf(cell.figure);
      cells.push(cell.text === undefined ? own : { ...own, text: cell.text });
    } else if (cell >= 0) cells.push({ text: tableLabels[cell] ?? "" });
    else for (let i = cell; i < 0; i++) cells.push(textOf());
  }
  while (cells.length < width) cells.push({ text: "" });
  return cells;
}

export function unpackTables({ print, lines }: Layout, form: FormInUse, rawOf: RawOf): PrintedTable[] {
  const { next } = orderOf(form);
  return print.tables.map((table, at) => {
    const { id, places } = table;
    const { width, rows } = rowsOf(table);
    let last: string = id;
    const textOf = (figure = next.get(last) ?? ""): Cell => ({ text: rawOf((last = figure)) ?? "", figure });
    const begins = unpackPlaces(places, lines[at]!, new Array<number>(rows.length).fill(0));
    return { id, rows: rows.map((row, i) => ({ at: begins[i]!, cells: unpackRow(row, width, textOf) })) };
  });
}

/** The same table as a body's file has it: without the rows that its form tells. */
export function leaveOutRows({ tables, ...print }: PackedPrint): PackedPrint {
  const shorter = tables.map((table) => {
    const form = editionOfRows(table.id, rowsOf(table));
    return form === null ? table : { id: table.id, form, places: table.places };
  });
  return { ...print, tables: shorter };
}

type Rows = Map<string, [table: number, row: number]>;
const rowsByPrint = new WeakMap<PackedPrint, Map<string, Rows>>();

/** The row of each figure; told once for all reports that share a layout. */
function rowsOfFigures(print: PackedPrint, form: FormInUse): Rows {
  const byForm = rowsByPrint.get(print) ?? new Map<string, Rows>();
  const key = `${form.disclosure} ${form.requests}`;
  const known = byForm.get(key);
  if (known !== undefined) return known;
  const rows: Rows = new Map();
  for (const [at, table] of unpackTables({ print, lines: print.tables.map(() => 1) }, form, () => "").entries()) {
    for (const [row, { cells }] of table.rows.entries()) {
      for (const { figure } of cells) if (figure !== undefined) rows.set(figure, [at, row]);
    }
  }
  rowsByPrint.set(print, byForm.set(key, rows));
  return rows;
}

/** Where the row of a figure begins, without unpacking anything else; null where figures don't stand in their rows' lines. */
export function rowPlaces({ print, lines }: Layout, form: FormInUse): ((figure: string) => Position) | null {
  if (print.cells === undefined) return null;
  const rows = rowsOfFigures(print, form);
  const begins = print.tables.map((table, at) =>
    unpackPlaces(table.places, lines[at]!, new Array<number>(rowsOf(table).rows.length).fill(0)),
  );
  return (figure) => {
    const found = rows.get(figure);
    return found === undefined ? "unknown" : begins[found[0]]![found[1]]!;
  };
}
