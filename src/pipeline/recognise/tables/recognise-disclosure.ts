/**
 * The rows of table 二 → its figures, in the edition that its own labels tell. Each block has its header; a row is read
 * by the header above it, also where the table is broken in two. One figure a row in most blocks: then the one printed
 * cell is it, and any other is reported.
 */
import { diagnose } from "../../../diagnostics/outcome.ts";
import { editions } from "../../../form/figure-ids.ts";
import type { DisclosureBlock, FormRow } from "../../../form/statutory-form.ts";
import { rowTerms } from "../../../form/terms.ts";
import type { Cell, Row } from "../../../model/document.ts";
import { blockColumns, type HeaderRow } from "./disclosure-header.ts";
import { matchRows, type RowMatch } from "./match-rows.ts";
import { normaliseLabel } from "../labels/normalise-label.ts";
import { reportJoined, reportUnmatched, settleRepeated } from "./odd-rows.ts";
import { isBlankCell, parseFigure } from "../labels/parse-figure.ts";
import { placeCells, tailShape } from "./place-cells.ts";
import { isLabelText, ownCells, printedCells, type RowShape } from "../labels/row-shape.ts";
import { joinWrappedRows } from "./wrapped-labels.ts";
import { hasRemarkColumn, withoutRemark } from "./remark-column.ts";
import { joinRepeatedColumns } from "./repeated-columns.ts";
import { TableReadings, type TableReading } from "./table-readings.ts";

export type DisclosureReading = TableReading & { edition: "2019" | "2021" };

const headings = new Set(
  Object.values(editions).flatMap((form) => form.disclosure.map((b) => normaliseLabel(b.heading))),
);
const corner = normaliseLabel("信息内容");
const rowsIn = (edition: "2019" | "2021"): FormRow[] => editions[edition].disclosure.flatMap((b) => b.rows);
const formRows = { "2019": rowsIn("2019"), "2021": rowsIn("2021") };
const rowsOf = (edition: "2019" | "2021"): FormRow[] => formRows[edition];
const rowLabels = new Set([...rowsOf("2021"), ...rowsOf("2019")].map((r) => normaliseLabel(r.label)));
const columnLabels = (edition: "2019" | "2021"): Set<string> =>
  new Set(editions[edition].disclosure.flatMap((b) => b.columns.map((c) => normaliseLabel(c.label))));
const columnsOf = { "2019": columnLabels("2019"), "2021": columnLabels("2021") };
const onlyIn2019 = new Set(["otherServices", "procurement"]);

export function recogniseDisclosure(printed: Row[], file: string): DisclosureReading {
  const readings = new TableReadings(file);
  const rows = joinRepeatedColumns(printed, headsColumns);
  const edition = editionOf(rows);
  const isRowLabel = (text: string): boolean => rowLabels.has(normaliseLabel(text));
  const whole = joinWrappedRows(rows, isRowLabel, isRowLabel);
  reportJoined(whole.joined, readings);
  const sorted = sortRows(whole.shapes);
  const strange = strangersIn(sorted);
  const matched = matchRows(
    sorted.shapes.filter((shape) => !strange.has(shape)),
    rowsOf(edition),
  );
  const blocks = editions[edition].disclosure;
  const blockOf = (row: FormRow): DisclosureBlock => blocks.find((b) => b.rows.includes(row))!;
  const idsOf = (row: FormRow): string[] => blockOf(row).columns.map((c) => `disclosure.${row.id}.${c.id}`);
  const told = new Set<HeaderRow | DisclosureBlock>();
  for (const match of matched.matches) {
    const header = sorted.headerOf.get(match.shape) ?? null;
    const block = blockOf(match.form);
    const columns = blockColumns(header, block, told.has(header ?? block) ? null : readings);
    told.add(header ?? block);
    readMatch(match, header, columns, idsOf(match.form), readings);
  }
  const at = rows[0]?.at ?? "unknown";
  for (const row of matched.missing) {
    const figures = idsOf(row);
    readings.miss(figures, at);
    readings.diagnostics.push(diagnose("row-missing", { row: rowTerms[row.id]!, figures }, { file, at, figures }));
  }
  for (const match of matched.repeated) settleRepeated([match], idsOf(match.form).length, idsOf, readings);
  reportUnmatched([...matched.unmatched, ...strange], readings);
  return { ...readings.finish("disclosure", printed), edition };
}

/** The edition whose column labels stand there more often; rows that only the 2019 form has settle a tie. */
function editionOf(rows: Row[]): "2019" | "2021" {
  const labels = rows.flatMap((row) => row.cells.filter((c) => isLabelText(c.text)).map((c) => normaliseLabel(c.text)));
  const count = (edition: "2019" | "2021"): number => labels.filter((label) => columnsOf[edition].has(label)).length;
  const old = rowsOf("2019")
    .filter((row) => onlyIn2019.has(row.id))
    .map((row) => normaliseLabel(row.label));
  const votes2019 = count("2019") + labels.filter((label) => old.includes(label)).length;
  return votes2019 > count("2021") ? "2019" : "2021";
}

type SortedRows = {
  shapes: RowShape[];
  headerOf: Map<RowShape, HeaderRow | null>;
  /** Rows above which the table has neither heading nor header. */
  loose: Set<RowShape>;
};

/** Headings are passed over, header rows remembered for the rows below them. A heading ends the header above it. */
function sortRows(shapes: RowShape[]): SortedRows {
  const result: SortedRows = { shapes: [], headerOf: new Map(), loose: new Set() };
  let isLoose = true;
  let header: HeaderRow | null = null;
  for (const shape of shapes) {
    const { row } = shape;
    const first = row.cells.find((cell) => cell.text !== "");
    if (first === undefined) continue;
    const label = normaliseLabel(first.text);
    const isHead = headings.has(label) || headsColumns(row);
    isLoose &&= !isHead;
    if (headings.has(label)) header = null;
    else if (isHead) header = { row, cells: row.cells.slice(cornerOf(row) + 1) };
    else {
      const own =
        header !== null && hasRemarkColumn([header.row]) ? { ...shape, tail: withoutRemark(shape.tail) } : shape;
      result.shapes.push(own);
      result.headerOf.set(own, header);
      if (isLoose) result.loose.add(own);
    }
  }
  return result;
}

/** Where a header's corner stands, perhaps behind the column of the rows' numbers; the first cell where it is lost. */
const cornerOf = ({ cells }: Row): number =>
  Math.max(
    0,
    cells.findIndex((cell) => normaliseLabel(cell.text) === corner),
  );

/** Rows above any heading whose labels stand under one further down: those of another table, of what was published by kind. */
function strangersIn({ shapes, loose }: SortedRows): Set<RowShape> {
  const headed = new Set(shapes.filter((shape) => !loose.has(shape)).map(({ label }) => normaliseLabel(label)));
  return new Set([...loose].filter(({ label }) => headed.has(normaliseLabel(label))));
}

/** 信息内容 begins a header, or its corner is lost. */
const headsColumns = (row: Row): boolean => {
  const first = row.cells.find((cell) => cell.text !== "");
  return first !== undefined && (normaliseLabel(first.text) === corner || isHeaderRow(row));
};

/** A header without its corner: no number, and at least one known column label. */
const isHeaderRow = (row: Row): boolean =>
  row.cells.every((cell) => cell.text === "" || isLabelText(cell.text)) &&
  row.cells.some(
    (cell) => columnsOf["2021"].has(normaliseLabel(cell.text)) || columnsOf["2019"].has(normaliseLabel(cell.text)),
  );

function readMatch(
  match: RowMatch,
  header: HeaderRow | null,
  columns: string[] | null,
  ids: string[],
  readings: TableReadings,
): void {
  const { form, shape, exact } = match;
  const { file } = readings;
  const at = shape.row.cells[Math.max(0, shape.labelAt)]?.at ?? shape.row.at;
  const place = { file, at, figures: ids };
  if (!exact)
    readings.diagnostics.push(
      diagnose("row-label-differs", { found: shape.label.slice(0, 60), expected: form.label }, place),
    );
  if (columns === null) {
    readings.refuse(ids, printedCells(shape.tail), at);
    readings.diagnostics.push(
      diagnose(
        "cells-unplaced",
        { row: form.label, found: shape.tail.length, expected: ids.length, figures: ids },
        place,
      ),
    );
  } else if (ids.length === 1) readSingle(shape, header, ids[0]!, form, readings);
  else
    readSeveral(
      shape,
      header,
      columns.map((c) => `disclosure.${form.id}.${c}`),
      form,
      readings,
    );
}

/**
 * One column: the one printed cell is it. More than one leaves a doubt, unless the row is as wide as its header and the
 * others are zeros behind the header's own column (行政处罚 2 0 0).
 */
function readSingle(
  shape: RowShape,
  header: HeaderRow | null,
  id: string,
  form: FormRow,
  readings: TableReadings,
): void {
  const at = shape.row.cells[Math.max(0, shape.labelAt)]?.at ?? shape.row.at;
  const place = { file: readings.file, at, figures: [id] };
  const printed = shape.tail.filter((cell) => !isBlankCell(cell.text));
  const [cell] = printed.length > 0 ? printed : shape.tail;
  if (cell === undefined) {
    readings.miss([id], at);
    readings.diagnostics.push(diagnose("cell-missing", { figures: [id] }, place));
  } else if (printed.length > 1 && !isHeadedAlone(shape, header, cell)) {
    readings.refuse([id], printedCells(shape.tail), at);
    readings.diagnostics.push(
      diagnose("cells-unplaced", { row: form.label, found: printed.length, expected: 1, figures: [id] }, place),
    );
  } else {
    readings.take(id, cell);
    if (printed.length > 1) {
      const cells = printedCells(printed.slice(1));
      readings.diagnostics.push(diagnose("cells-surplus", { row: form.label, cells, figures: [id] }, place));
    }
  }
}

function isHeadedAlone(shape: RowShape, header: HeaderRow | null, cell: Cell): boolean {
  const column = header?.cells.findIndex((c) => c.text !== "") ?? -1;
  const others = shape.tail.filter((c) => c !== cell);
  return header?.cells.length === shape.tail.length && shape.tail[column] === cell && others.every(isFiller);
}

const isFiller = ({ text }: Cell): boolean => isBlankCell(text) || text === "0" || parseFigure(text).reading === "dash";

function readSeveral(
  shape: RowShape,
  header: HeaderRow | null,
  ids: string[],
  form: FormRow,
  readings: TableReadings,
): void {
  const at = shape.row.cells[Math.max(0, shape.labelAt)]?.at ?? shape.row.at;
  const shapes = new Set(header === null ? [] : [tailShape(0, ownCells(header.cells).length)]);
  const placing = placeCells(shape.tail, ids.length, shapes, () => false);
  if (placing.placement === null) {
    readings.refuse(ids, printedCells(shape.tail), at);
    const cells = { row: form.label, found: shape.tail.length, expected: ids.length, figures: ids };
    readings.diagnostics.push(diagnose("cells-unplaced", cells, { file: readings.file, at, figures: ids }));
    return;
  }
  for (const [column, id] of ids.entries()) readings.take(id, shape.tail[placing.placement[column]!]!);
}
