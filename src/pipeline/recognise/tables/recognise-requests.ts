/**
 * The rows of table 三 → its figures. Rows by label, cells by column; a row whose cells do not fit is settled by the
 * sums when exactly one placement satisfies them, else its figures are refused and named. Tells the edition by whether
 * (六) is divided.
 */
import { diagnose } from "../../../diagnostics/outcome.ts";
import { editions, groupOfRow } from "../../../form/figure-ids.ts";
import { outcomesHeading, type FormRow } from "../../../form/statutory-form.ts";
import { rowTerms, tableTerms } from "../../../form/terms.ts";
import type { Cell, Row } from "../../../model/document.ts";
import { matchRows, type RowMatch, type RowMatches } from "./match-rows.ts";
import { normaliseLabel } from "../labels/normalise-label.ts";
import { isBlankCell } from "../labels/parse-figure.ts";
import { placeCells, shapesOf, type TailShape } from "./place-cells.ts";
import { layoutOf } from "./request-layout-of.ts";
import { findLayout, readByLayout, rememberLayout } from "./request-layouts.ts";
import { isRequestHeader, requestColumns } from "./request-header.ts";
import { reportJoined, reportUnmatched, settleRepeated } from "./odd-rows.ts";
import { createRequestSums, totalStandsFirst, type RequestSums } from "./request-sums.ts";
import { printedCells, type RowShape } from "../labels/row-shape.ts";
import { hasRemarkColumn, withoutRemark } from "./remark-column.ts";
import { joinWrappedRows } from "./wrapped-labels.ts";
import { TableReadings, type TableReading } from "./table-readings.ts";
import { settleLostLabels } from "./lost-labels.ts";

const width = 7;
const formColumns = editions["2021"].requests.columns.map((c) => c.id).join();
const divided = ["other.uncorrected", "other.unpaid"];
/** （六）其他 is the whole of （六）, 3.其他 its last part; without the number the two labels are one. */
const isSixth = ({ label }: RowShape): boolean => /^[(（【〔]六[)）】〕]/.test(label);
const allRows = [...editions["2021"].requests.rows, ...editions["2019"].requests.rows];
const rowLabels = new Set(allRows.map((row) => normaliseLabel(row.label)));
const contextLabels = new Set([...allRows.flatMap((row) => row.group ?? []), outcomesHeading].map(normaliseLabel));
const isGroupLabel = (text: string): boolean => contextLabels.has(normaliseLabel(text));
const isRowLabel = (text: string): boolean =>
  rowLabels.has(normaliseLabel(text)) || contextLabels.has(normaliseLabel(text));

/** A line of a label that only the divided （六） has, torn from the rest of it. */
const dividedLabels = editions["2021"].requests.rows.flatMap(({ id, label }) =>
  divided.includes(id) ? [normaliseLabel(label)] : [],
);
const shortestPiece = 8;
const hasPieceOfDivided = ({ row }: RowShape): boolean =>
  row.cells.some(({ text }) => {
    const piece = text.length < shortestPiece ? "" : normaliseLabel(text);
    return piece.length >= shortestPiece && dividedLabels.some((whole) => whole.includes(piece));
  });

export type RequestReading = TableReading & { edition: "2019" | "2021" };

/** `fallback`: the edition of table 二, for a table whose (六) is not legible. */
export const recogniseRequests = (rows: Row[], file: string, fallback: "2019" | "2021"): RequestReading =>
  recogniseByLayout(rows, file) ?? recogniseInFull(rows, file, fallback);

/** The same of rows that are laid out as those of a table before, or null. */
export function recogniseByLayout(rows: Row[], file: string): RequestReading | null {
  const found = findLayout(rows);
  if (found === null) return null;
  const readings = new TableReadings(file);
  readByLayout(found, rows, readings);
  if (
    isTurned(
      found.layout.figureRows.map(({ ids }) => ids),
      readings,
    )
  )
    return null;
  const { edition, missing } = found.layout;
  missRows(missing, idsByRow(editions[edition].requests.columns.map((c) => c.id)), rows, readings);
  return { ...readings.finish("requests", rows), edition };
}

function recogniseInFull(rows: Row[], file: string, fallback: "2019" | "2021"): RequestReading {
  const readings = new TableReadings(file);
  const header = new Set(rows.filter(isRequestHeader));
  const { columns, diagnostics } = requestColumns([...header], file);
  readings.diagnostics.push(...diagnostics);
  const body = rows.filter((row) => !header.has(row) && row.cells.some((cell) => cell.text !== ""));
  const whole = joinWrappedRows(body, isRowLabel, (text) => rowLabels.has(normaliseLabel(text)), isGroupLabel);
  reportJoined(whole.joined, readings);
  const all = whole.shapes.filter((shape) => !isContextOnly(shape));
  const shapes = hasRemarkColumn(header) ? all.map(unremarked) : all;
  const told = editionOf(shapes);
  const edition = told ?? editionByFit(shapes, fallback);
  const matched = matchRows(shapes, editions[edition].requests.rows);
  const idsOf = idsByRow(columns ?? editions[edition].requests.columns.map((c) => c.id));
  if (columns === null) refuseAll(matched, idsOf, readings);
  else readMatches(matched, columns, idsOf, readings);
  if (
    columns !== null &&
    isTurned(
      matched.matches.map(({ form }) => idsOf(form)),
      readings,
    )
  )
    retractAll(matched, idsOf, rows, readings);
  missRows(matched.missing, idsOf, rows, readings);
  if (columns !== null) settleRepeated(matched.repeated, width, idsOf, readings);
  if (columns !== null) settleLostLabels(matched, shapes, editions[edition].requests.rows, idsOf, readings);
  reportUnmatched(matched.unmatched, readings);
  if (told !== null && columns?.join() === formColumns) {
    const layout = layoutOf({ rows, header, matched, edition: told, idsOf, kindOf, mayBeHeading, readings });
    if (layout !== null) rememberLayout(layout);
  }
  return { ...readings.finish("requests", rows), edition };
}

const unremarked = (shape: RowShape): RowShape => ({ ...shape, tail: withoutRemark(shape.tail) });

function missRows(missing: FormRow[], idsOf: (row: FormRow) => string[], rows: Row[], readings: TableReadings): void {
  const at = rows[0]?.at ?? "unknown";
  for (const row of missing) {
    const figures = idsOf(row);
    readings.miss(figures, at);
    const place = { file: readings.file, at, figures };
    readings.diagnostics.push(diagnose("row-missing", { row: rowTerms[row.id]!, figures }, place));
  }
}

/** Of the two editions' rows, by the order of the columns. */
const rememberedIds = new Map<string, Map<string, string[]>>();
/** Nearly all reports have the form's order. */
const mostOrders = 64;

/** The ids of a row's figures. Made once: texts put together anew for each report cost more than reading the cells. */
function idsByRow(columns: string[]): (row: FormRow) => string[] {
  const key = columns.join();
  const known = rememberedIds.get(key) ?? new Map<string, string[]>();
  if (rememberedIds.size >= mostOrders) rememberedIds.clear();
  rememberedIds.set(key, known);
  return ({ id }) => {
    const ids = known.get(id) ?? columns.map((column) => `requests.${id}.${column}`);
    known.set(id, ids);
    return ids.slice();
  };
}

/** A row that only opens a group (（三）不予公开 with nothing behind it), or a label that stands without any cell. */
const isContextOnly = (shape: RowShape): boolean =>
  ((contextLabels.has(normaliseLabel(shape.label)) || isSixth(shape)) &&
    shape.tail.every((cell) => isBlankCell(cell.text))) ||
  (shape.tail.length === 0 && shape.label !== "");

const mayBeHeading = ({ shape }: RowMatch): boolean => contextLabels.has(normaliseLabel(shape.label)) || isSixth(shape);

const labelsIn = (edition: "2019" | "2021", ids: string[]): ReadonlySet<string> =>
  new Set(
    editions[edition].requests.rows.filter(({ id }) => ids.includes(id)).map(({ label }) => normaliseLabel(label)),
  );
/** 其他 alone is the last part of （六）, where it isn't the whole of it. */
const labelsOf = {
  divided: labelsIn("2021", divided),
  undivided: labelsIn("2019", ["other.undivided"]),
  last: labelsIn("2021", ["other.unspecified"]),
};

function editionOf(shapes: RowShape[]): "2019" | "2021" | null {
  const has = (known: ReadonlySet<string>): boolean =>
    shapes.some((shape) => known.has(normaliseLabel(shape.label)) && (known !== labelsOf.last || !isSixth(shape)));
  if (has(labelsOf.divided) || shapes.some(hasPieceOfDivided)) return "2021";
  if (has(labelsOf.undivided) || shapes.some(isSixth)) return "2019";
  return has(labelsOf.last) ? "2021" : null;
}

/** Where the labels of (六) are damaged: the edition in which they are recognised. Where they are gone, nothing tells. */
function editionByFit(shapes: RowShape[], fallback: "2019" | "2021"): "2019" | "2021" {
  const fits = (["2021", "2019"] as const)
    .map((edition) => ({ edition, ...matchRows(shapes, editions[edition].requests.rows) }))
    .filter(({ matches }) => matches.some(({ form }) => groupOfRow(form.id) === "other"))
    .sort((a, b) => a.missing.length - b.missing.length);
  const [best, next] = fits;
  return best === undefined || best.missing.length === next?.missing.length ? fallback : best.edition;
}

function refuseAll(matched: RowMatches, idsOf: (row: FormRow) => string[], readings: TableReadings): void {
  for (const { form, shape } of matched.matches) readings.refuse(idsOf(form), printedCells(shape.tail), shape.row.at);
  const figures = matched.matches.flatMap(({ form }) => idsOf(form));
  const unusable = readings.diagnostics.find((d) => d.code === "header-unusable");
  if (unusable?.code === "header-unusable") {
    unusable.figures = figures;
    unusable.args.figures = figures;
  }
}

const isTurned = (rows: string[][], { figures }: TableReadings): boolean =>
  totalStandsFirst(rows.length, (row, column) => figures.get(rows[row]![column]!)?.value ?? NaN);

function retractAll(
  matched: RowMatches,
  idsOf: (row: FormRow) => string[],
  rows: Row[],
  readings: TableReadings,
): void {
  for (const { form, shape } of matched.matches) readings.retract(idsOf(form), printedCells(shape.tail));
  const figures = matched.matches.flatMap(({ form }) => idsOf(form));
  const found = (rows[0]?.cells ?? []).map((cell) => cell.text).join(" | ");
  const args = { table: tableTerms["requests"]!, found: found.slice(0, 200), figures };
  const place = { file: readings.file, at: rows[0]?.at ?? ("unknown" as const), figures };
  readings.diagnostics.push(diagnose("header-unusable", args, place));
}

/** Applicants of some kinds can't be more than all. */
function isNoMoreThanTotal(values: (number | null)[]): boolean {
  const total = values.at(-1) ?? null;
  return total === null || values.slice(0, -1).reduce<number>((sum, value) => sum + (value ?? 0), 0) <= total;
}

function readMatches(
  matched: RowMatches,
  columns: string[],
  idsOf: (row: FormRow) => string[],
  readings: TableReadings,
): void {
  const tails = new Map<string, Cell[][]>();
  for (const match of matched.matches) {
    const kind = kindOf(match);
    const some = tails.get(kind);
    if (some === undefined) tails.set(kind, [match.shape.tail]);
    else some.push(match.shape.tail);
  }
  const shapes = new Map([...tails].map(([kind, some]) => [kind, shapesOf(some, width, isNoMoreThanTotal)]));
  const shapesFor = (match: RowMatch): ReadonlySet<TailShape> => shapes.get(kindOf(match))!;
  const sums = createRequestSums(matched, columns, shapesFor);
  for (const match of matched.matches) readMatch(match, idsOf(match.form), shapesFor(match), sums, readings);
}

/** Rows that merge the same cells of the form, and so have the same fillers: 一、二、四; （一）（二）（七）; the numbered ones. */
function kindOf({ form, shape }: RowMatch): string {
  const isOutcome = groupOfRow(form.id) !== null || form.id === "handled";
  const depth = form.group !== undefined ? "leaf" : isOutcome ? "outcome" : "section";
  return `${shape.labelAt} ${depth}`;
}

function readMatch(
  match: RowMatch,
  ids: string[],
  shapes: ReadonlySet<TailShape>,
  sums: RequestSums,
  readings: TableReadings,
): void {
  const { form, shape, exact } = match;
  const { file } = readings;
  const at = shape.row.cells[Math.max(0, shape.labelAt)]?.at ?? shape.row.at;
  if (!exact) {
    readings.diagnostics.push(
      diagnose(
        "row-label-differs",
        { found: shape.label.slice(0, 60), expected: form.label },
        { file, at, figures: ids },
      ),
    );
  }
  const placing = placeCells(shape.tail, width, shapes, (values) => sums.areSound(form.id, values));
  const cells = { row: form.label, found: shape.tail.length, expected: width, figures: ids };
  if (placing.placement === null) {
    readings.refuse(ids, printedCells(shape.tail), at);
    readings.diagnostics.push(diagnose("cells-unplaced", cells, { file, at, figures: ids }));
    return;
  }
  const missing = placing.placement.includes(null) ? ids.filter((_, column) => placing.placement[column] === null) : [];
  for (const [column, id] of ids.entries()) {
    const index = placing.placement[column];
    if (index !== null && index !== undefined) readings.take(id, shape.tail[index]!);
  }
  if (placing.how === "sums")
    readings.diagnostics.push(diagnose("cells-placed-by-sums", cells, { file, at, figures: ids }));
  if (missing.length > 0) {
    readings.miss(missing, at);
    readings.diagnostics.push(diagnose("cell-missing", { figures: missing }, { file, at, figures: missing }));
  }
}
