/**
 * The rows of table 四 → its fifteen figures. The header tells the order of blocks and results; the one row of numbers
 * is placed by column. Where cells are missing, the three sums decide when exactly one placement satisfies them.
 */
import { diagnose } from "../../../diagnostics/outcome.ts";
import { reviewTable } from "../../../form/statutory-form.ts";
import { tableTerms } from "../../../form/terms.ts";
import type { Cell, Row } from "../../../model/document.ts";
import { normaliseLabel } from "../labels/normalise-label.ts";
import { reportUnmatched } from "./odd-rows.ts";
import { mostOff, placeCells, tailShape, windowsOf, type TailShape } from "./place-cells.ts";
import { isBlankCell, parseFigure } from "../labels/parse-figure.ts";
import { isLabelText, ownCells, printedCells, shapeOfRow } from "../labels/row-shape.ts";
import { TableReadings, type TableReading } from "./table-readings.ts";
import { turnedReviews } from "./turned-reviews.ts";

const table = tableTerms["reviews"]!;
const formIds = reviewTable.blocks.flatMap((b) => reviewTable.columns.map((c) => `reviews.${b.id}.${c.id}`));
const width = formIds.length;
const perBlock = reviewTable.columns.length;
const resultOf = new Map(reviewTable.columns.map((c) => [normaliseLabel(c.label), c.id]));
const blockOf = new Map(reviewTable.blocks.map((b) => [normaliseLabel(b.label), b.id]));

/** 行政复议结果维持: the labels of a block and a result in one cell. */
const joined = new Map(
  reviewTable.blocks.flatMap((b) =>
    reviewTable.columns.map((c): [string, [string, string]] => [
      normaliseLabel(b.label + c.label),
      [normaliseLabel(b.label), normaliseLabel(c.label)],
    ]),
  ),
);
const [reviewLabel, suitsLabel] = ["行政复议", "行政诉讼"].map(normaliseLabel) as [string, string];
const headerLabels = new Set([...resultOf.keys(), ...blockOf.keys(), ...joined.keys(), suitsLabel]);
/** A header all of whose cells are such; elsewhere a block's label has only slipped into a cell below it. */
const isJoined = (cells: Cell[]): boolean =>
  cells.filter(({ text }) => joined.has(normaliseLabel(text))).length === width;

export function recogniseReviews(rows: Row[], file: string): TableReading {
  const readings = new TableReadings(file);
  const turned = rows.some((row) => isHeader(row) && row.cells.some(({ text }) => isValue(text)))
    ? turnedReviews(rows)
    : null;
  if (turned !== null) {
    readDataRow(turned.row, turned.ids, new Set(), readings);
    return readings.finish("reviews", rows);
  }
  const header = withoutRepetition(rows.filter(isHeader));
  const others = rows.filter((row) => !isHeader(row)).map((row) => ({ ...row, cells: ownCells(row.cells) }));
  const printed = others.filter((row) => row.cells.some((cell) => cell.text !== ""));
  // A row far too short for the fifteen is another table's; one with a word among its numbers is this one's.
  const wide = printed.filter((row) => row.cells.length >= width - mostOff && !isHeading(row));
  const joined = wide.length > 0 ? [] : joinBlocks(printed);
  const data = wide.length > 0 ? wide : joined;
  const blankRow = others.filter((row) => row.cells.length >= width);
  const ids = idsByHeader(header, readings);
  const shapes = new Set<TailShape>(header.map((row) => tailShape(0, row.cells.length)));
  const [first, ...more] = data.length > 0 ? data : blankRow;
  const at = rows[0]?.at ?? "unknown";
  if (ids === null) refuseAll(data, readings);
  else if (first === undefined) {
    readings.miss(formIds, at);
    readings.diagnostics.push(
      diagnose("row-missing", { row: table, figures: formIds }, { file, at, figures: formIds }),
    );
  } else {
    readDataRow(first, ids, shapes, readings);
    for (const row of more) settleSecond(row, first, readings);
  }
  reportUnmatched(
    (joined.length > 0 ? [] : printed.filter((row) => !wide.includes(row))).map((row) => shapeOfRow(row, () => false)),
    readings,
  );
  return readings.finish("reviews", rows);
}

const isValue = (text: string): boolean => ["printed", "dash"].includes(parseFigure(text).reading);

const isHeader = (row: Row): boolean =>
  row.cells.some((cell) => cell.text !== "" && headerLabels.has(normaliseLabel(cell.text)));

/** The header of a table that stands there twice, once. */
function withoutRepetition(header: Row[]): Row[] {
  const half = header.length / 2;
  const textOf = (rows: Row[]): string => JSON.stringify(rows.map(({ cells }) => cells.map(({ text }) => text)));
  const [first, second] = [header.slice(0, half), header.slice(half)];
  if (half < 1 || !Number.isInteger(half) || textOf(first) !== textOf(second)) return header;
  return withoutRepetition(first);
}

/** A line of text across all columns, whose other cells are blank or say the same: the table's title, its unit, a note under it. */
const isHeading = ({ cells: [first, ...rest] }: Row): boolean =>
  /\p{Script=Han}{2}/u.test(first?.text ?? "") &&
  isLabelText(first?.text ?? "") &&
  rest.every((cell) => isBlankCell(cell.text) || cell.text === first?.text);

/** Table 四 printed as three tables of five, or as one of five and one of ten: their rows of numbers, one behind the other. */
function joinBlocks(rows: Row[]): Row[] {
  const numbers = rows.filter((row) => !isHeading(row));
  const parts = numbers.map((row) => partOf(row, perBlock) ?? partOf(row, width - perBlock));
  const whole = parts.flatMap((part) => part ?? []);
  const isInOrder = parts.length === reviewTable.blocks.length || parts[0]?.length === perBlock;
  return !parts.includes(null) && whole.length === width && isInOrder ? [{ ...numbers[0]!, cells: whole }] : [];
}

function partOf({ cells }: Row, size: number): Cell[] | null {
  const [start, ...more] = windowsOf(cells, size);
  return start === undefined || more.length > 0 ? null : cells.slice(start, start + size);
}

/** The ids in the order of the header's columns; the form's order, with a finding, where the header can't be read. */
function idsByHeader(header: Row[], readings: TableReadings): string[] | null {
  const { file } = readings;
  const cells = header.flatMap((row) => row.cells);
  const at = header[0]?.at ?? "unknown";
  const labels = labelsIn(cells);
  const results = labels.flatMap((label) => resultOf.get(label) ?? []);
  const blocks = blocksOf(labels, header);
  const expected = reviewTable.blocks.flatMap(() => reviewTable.columns.map((c) => c.id));
  const asTheForm =
    JSON.stringify(results) === JSON.stringify(expected) &&
    JSON.stringify(blocks) === JSON.stringify(reviewTable.blocks.map((b) => b.id));
  if (asTheForm) return formIds;
  if (results.length === 0) {
    readings.diagnostics.push(diagnose("header-missing", { table }, { file, at, figures: formIds }));
    return formIds;
  }
  return permutedIds(results, blocks) ?? idsByColumn(header) ?? unusable(expected, header, readings);
}

const labelsIn = (cells: Cell[]): string[] => {
  const labels = cells.map(({ text }) => normaliseLabel(text));
  return isJoined(cells) ? labels.flatMap((label) => joined.get(label) ?? [label]) : labels;
};

/** The blocks in the order of their columns. */
function blocksOf(labels: string[], header: Row[]): string[] {
  // A merged cell may stand once for every place that it covers.
  const blocks = labels.flatMap((label) => blockOf.get(label) ?? []).filter((block, i, all) => block !== all[i - 1]);
  // 行政诉讼 stands a row above its two blocks: where it comes first in the row of 行政复议, so do they.
  const isTurned = header.some(({ cells }) => {
    const [review, suits] = [reviewLabel, suitsLabel].map((label) =>
      cells.findIndex((cell) => normaliseLabel(cell.text) === label),
    );
    return suits !== -1 && suits! < review!;
  });
  return isTurned ? [...blocks.filter((block) => block !== "reconsideration"), "reconsideration"] : blocks;
}

/** A complete header in another order than the form's is followed: every label is there, once for each block. */
function permutedIds(results: string[], blocks: string[]): string[] | null {
  if (results.length !== width || new Set(blocks).size !== reviewTable.blocks.length) return null;
  if (blocks.length !== reviewTable.blocks.length) return null;
  const parts = blocks.map((_, i) => results.slice(i * perBlock, (i + 1) * perBlock));
  if (parts.some((part) => new Set(part).size !== perBlock)) return null;
  return blocks.flatMap((block, i) => parts[i]!.map((result) => `reviews.${block}.${result}`));
}

/** Merged cells that stand once for every place they cover: in each column, the lowest of its labels. */
function idsByColumn(header: Row[]): string[] | null {
  if (header.some((row) => row.cells.length !== width)) return null;
  const lowest = (column: number, names: Map<string, string>): string | undefined =>
    header.map((row) => names.get(normaliseLabel(row.cells[column]!.text))).findLast((name) => name !== undefined);
  const ids = Array.from({ length: width }, (_, column) => [lowest(column, blockOf), lowest(column, resultOf)]);
  const known = ids.flatMap(([block, result]) => (block && result ? [`reviews.${block}.${result}`] : []));
  return new Set(known).size === width ? known : null;
}

/** A header with a slip or a gap is read in the form's order, said so, as long as its legible labels keep that order. */
function unusable(expected: string[], header: Row[], readings: TableReadings): string[] | null {
  const cells = header.flatMap((row) => row.cells).filter((cell) => cell.text !== "");
  const found = cells
    .map((cell) => cell.text)
    .join(" | ")
    .slice(0, 200);
  const place = { file: readings.file, at: header[0]?.at ?? ("unknown" as const), figures: formIds };
  const legible = (names: Map<string, string>): string[] =>
    cells.flatMap((cell) => names.get(normaliseLabel(cell.text)) ?? []);
  const blocks = reviewTable.blocks.map((b) => b.id);
  if (isSubsequence(legible(resultOf), expected) && isSubsequence(legible(blockOf), blocks)) {
    const form = reviewTable.columns.map((c) => c.label).join(" | ");
    readings.diagnostics.push(diagnose("header-differs", { table, found, expected: form }, place));
    return formIds;
  }
  readings.diagnostics.push(diagnose("header-unusable", { table, found, figures: formIds }, place));
  return null;
}

function isSubsequence(some: string[], all: string[]): boolean {
  let from = 0;
  for (const item of some) {
    from = all.indexOf(item, from) + 1;
    if (from === 0) return false;
  }
  return true;
}

function refuseAll(data: Row[], readings: TableReadings): void {
  readings.refuse(formIds, data.map((row) => printedCells(row.cells)).join(" / "), data[0]?.at ?? "unknown");
}

function readDataRow(row: Row, ids: string[], shapes: ReadonlySet<TailShape>, readings: TableReadings): void {
  const { file } = readings;
  // A sixteenth cell in front may be a label of the row; 无 alone would be a value.
  const isLabelled = row.cells.length > width && /\p{Script=Han}{2}/u.test(row.cells[0]!.text);
  const tail = isLabelled ? row.cells.slice(1) : row.cells;
  const totals = ids.flatMap((id, column) => (id.endsWith(".total") ? [column] : []));
  const placing = placeCells(tail, width, shapes, (values) =>
    totals.every((total) => blockCanHold(values, total, ids)),
  );
  const cells = { row: table.zh, found: tail.length, expected: width, figures: ids };
  const place = { file, at: row.at, figures: ids };
  if (placing.placement === null) {
    readings.refuse(ids, printedCells(row.cells), row.at);
    readings.diagnostics.push(diagnose("cells-unplaced", cells, place));
    return;
  }
  for (const [column, id] of ids.entries()) {
    const index = placing.placement[column];
    if (index !== null && index !== undefined) readings.take(id, tail[index]!);
  }
  if (placing.how === "sums") readings.diagnostics.push(diagnose("cells-placed-by-sums", cells, place));
  const missing = ids.filter((_, column) => placing.placement[column] === null);
  if (missing.length > 0) {
    readings.miss(missing, row.at);
    readings.diagnostics.push(diagnose("cell-missing", { figures: missing }, { ...place, figures: missing }));
  }
}

/** A block with a gap can hold when its total leaves no negative number for the gap. */
function blockCanHold(values: (number | null)[], total: number, ids: string[]): boolean {
  const block = ids[total]!.replace(/total$/, "");
  const parts = ids.flatMap((id, column) => (id.startsWith(block) && column !== total ? [values[column] ?? null] : []));
  const known = parts.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  const sum = values[total] ?? null;
  const gaps = parts.filter((value) => value === null).length;
  if (sum === null) return true;
  return gaps === 0 ? known === sum : known <= sum;
}

function settleSecond(row: Row, first: Row, readings: TableReadings): void {
  const window = (r: Row): string => {
    const start = windowsOf(r.cells, width)[0] ?? 0;
    return JSON.stringify(r.cells.slice(start, start + width).map((cell) => cell.text));
  };
  const place = { file: readings.file, at: row.at, figures: formIds };
  if (window(row) === window(first)) {
    readings.diagnostics.push(diagnose("row-repeated", { row: table }, place));
    return;
  }
  const [a, b] = [printedCells(first.cells), printedCells(row.cells)];
  readings.retract(formIds, `${a} / ${b}`);
  readings.diagnostics.push(diagnose("row-contradicts", { row: table, first: a, second: b, figures: formIds }, place));
}
