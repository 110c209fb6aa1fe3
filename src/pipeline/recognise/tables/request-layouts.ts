/**
 * How tables 三 with certain labels were read, for others with the same ones: a table of which a few cells hold no number
 * is spared the search for its rows and columns. Comes in as rows; goes out as the full reading would. Made only of tables
 * whose every figure is a number, and refused where what stands in a cell could matter for more than that cell.
 */
import type { DiagnosticArguments } from "../../../diagnostics/catalogue.ts";
import { diagnose } from "../../../diagnostics/outcome.ts";
import type { FormRow } from "../../../form/statutory-form.ts";
import type { Cell, Row } from "../../../model/document.ts";
import { labelRoles, tableOfLabel } from "../labels/known-labels.ts";
import { labelSimilarity, normaliseLabel } from "../labels/normalise-label.ts";
import { isBlankCell, parseFigure } from "../labels/parse-figure.ts";
import { isLabelText } from "../labels/row-shape.ts";
import { alikeEnough } from "./match-rows.ts";
import { RequestSums } from "./request-sums.ts";
import type { TableReadings } from "./table-readings.ts";

/** A row as every table of the layout has it: null where its cells hold figures. */
type LayoutRow = { texts: (string | null)[]; isCovered: boolean[] };
export type FigureRow = {
  /** Which of the rows it is, which of the form's, its figures' ids, and which of its cells hold them. */
  row: number;
  form: string;
  ids: string[];
  cells: number[];
  /** The same where all of them are blank: then the first cells behind the label are taken. */
  cellsOfBlanks: number[];
  /** Rows of one kind have their blanks at the same places. */
  kind: number;
  /** With blanks alone it may be a heading; with words its label may be another. */
  mayBeBlank: boolean;
  mayHoldWords: boolean;
  slip: { args: DiagnosticArguments<"row-label-differs">; cell: number } | null;
  /** Its label on the form; which cell prints it; and whether that may be printed with a slip in it. */
  label: string;
  labelCell: number;
  mayDiffer: boolean;
};
/** A row whose label is not the layout's, and what it is. */
type OtherLabel = { figureRow: FigureRow; found: string };
export type FoundLayout = { layout: RequestLayout; other: OtherLabel | null };
export type RequestLayout = {
  edition: "2019" | "2021";
  rows: LayoutRow[];
  figureRows: FigureRow[];
  missing: FormRow[];
  headerSlips: { args: DiagnosticArguments<"header-differs">; row: number; cell: number }[];
};

const width = 7;
/** Of tables with one number of rows; the one that fitted last comes first. */
const mostLayouts = 12;
const mostSizes = 100;
/** Shorter than any label that may be known by its likeness. */
const longestWord = 4;
const shortestPiece = 8;
const layouts = new Map<number, RequestLayout[]>();

export const forgetLayouts = (): void => layouts.clear();

/** The layout of a table's rows, or null. */
export function findLayout(rows: Row[]): FoundLayout | null {
  const some = layouts.get(rows.length) ?? [];
  for (const [place, layout] of some.entries()) {
    const others = otherLabels(layout, rows);
    const textsOf = ({ row, cells }: FigureRow): string[] => cells.map((cell) => rows[row]!.cells[cell]!.text);
    const readNumbers = (): Float64Array =>
      Float64Array.from(layout.figureRows.flatMap(textsOf), (text) => parseFigure(text).value ?? NaN);
    const isWhole = layout.missing.length === 0;
    const isSure = (): boolean =>
      areSure(layout.figureRows, (known) => contentsOf(textsOf(known)), { readNumbers, isWhole });
    if (others === null || !isSure()) continue;
    some.splice(place, 1);
    some.unshift(layout);
    return { layout, other: others[0] ?? null };
  }
  return null;
}

/** True where the labels are those of a table before, whatever is in the other cells. */
export const hasKnownLabels = (rows: Row[]): boolean =>
  layouts.get(rows.length)?.some((layout) => otherLabels(layout, rows) !== null) === true;

/** The rows that have another label, one at most; null where the rows are not the layout's. */
function otherLabels({ rows: known, figureRows, edition }: RequestLayout, rows: Row[]): OtherLabel[] | null {
  const others: OtherLabel[] = [];
  for (let i = 0; i < rows.length; i++) {
    const { cells } = rows[i]!;
    const { texts, isCovered } = known[i]!;
    if (cells.length !== texts.length) return null;
    for (let k = 0; k < cells.length; k++) {
      const { text, isCovered: covered = false } = cells[k]!;
      if (covered !== isCovered[k]) return null;
      if (texts[k] === null || texts[k] === text) continue;
      const figureRow = figureRows.find(({ row, labelCell }) => row === i && labelCell === k);
      const isOne = others.length === 0 && figureRow?.mayDiffer === true && isSlip(figureRow, text, edition);
      if (!isOne || !isClear(figureRow, cells)) return null;
      others.push({ figureRow, found: text });
    }
  }
  return others;
}

/** True for a text that is no label of the form, and near enough to the row's to be read as it. */
export function isSlip({ label }: FigureRow, text: string, edition: "2019" | "2021"): boolean {
  if (!isLabelText(text) || labelRoles(text).size > 0) return false;
  const table = tableOfLabel(text);
  const found = normaliseLabel(text);
  // A long one may be a piece of a label that only the other edition has.
  if ((table !== null && table !== "requests") || (edition === "2019" && found.length >= shortestPiece)) return false;
  return labelSimilarity(found, normaliseLabel(label)) >= alikeEnough;
}

const isClear = (figureRow: FigureRow, cells: Cell[]): boolean =>
  holdsNumbers(contentsOf(figureRow.cells.map((place) => cells[place]!.text)));

/** True where a row's figures are so clear that its label may have a slip. */
export const holdsNumbers = ({ hasNumber, hasWord, blanks }: Contents): boolean =>
  hasNumber && !hasWord && (blanks & atEnds) === 0;

/** Of all rows of figures, one behind the other: what they are read as, NaN for none; and whether none of the form's is missing. */
type Sums = { readNumbers: () => Float64Array; isWhole: boolean };

/** True where every row's figures stand where the layout has them. `contents`: of a row; null for seven numbers. */
export function areSure<Known extends FigureRow>(
  figureRows: readonly Known[],
  contents: (figureRow: Known) => Contents | null,
  sums: Sums,
): boolean {
  let clear = 0;
  let doubtful = 0;
  const filledUp: number[] = [];
  for (let row = 0; row < figureRows.length; row++) {
    const known = figureRows[row]!;
    const { hasNumber, hasWord, mayBeLabel, blanks } = contents(known) ?? allNumbers;
    if (mayBeLabel || (hasWord && !(hasNumber && known.mayHoldWords))) return false;
    if (blanks === everywhere) {
      if (!known.mayBeBlank) return false;
      continue;
    }
    if ((blanks & atEnds) !== 0) doubtful |= 1 << known.kind;
    else clear |= 1 << known.kind;
    if ((blanks & atLast) !== 0) filledUp.push(row);
  }
  // A blank at either end may be a filler; another row of the kind tells.
  return (doubtful & ~clear) === 0 && areSound(figureRows, filledUp, sums);
}

/** A row that has lost a cell is filled up with a blank at its end: then the sums contradict it as it stands. */
function areSound(figureRows: readonly FigureRow[], filledUp: number[], { readNumbers, isWhole }: Sums): boolean {
  if (filledUp.length === 0) return true;
  const numbers = readNumbers();
  const ids = figureRows.map(({ form }) => form);
  const sums = new RequestSums(ids, () => numbers, width - 1, isWhole);
  return filledUp.every((row) =>
    sums.areSound(ids[row]!, Array.from(numbers.subarray(row * width, (row + 1) * width))),
  );
}

/** What stands in a row's cells of figures. `blanks`: a bit for each column. */
export type Contents = { hasNumber: boolean; hasWord: boolean; mayBeLabel: boolean; blanks: number };

const atLast = 1 << (width - 1);
const atEnds = atLast | 1;
const everywhere = (1 << width) - 1;
export const allNumbers: Contents = { hasNumber: true, hasWord: false, mayBeLabel: false, blanks: 0 };

function contentsOf(texts: readonly string[]): Contents {
  const contents = { ...allNumbers, hasNumber: false };
  for (let column = 0; column < texts.length; column++) addCell(contents, texts[column]!, column);
  return contents;
}

export function addCell(contents: Contents, text: string, column: number): void {
  if (isBlankCell(text)) {
    contents.blanks |= 1 << column;
    return;
  }
  const { reading, hasRemark } = parseFigure(text);
  if (reading === "printed" && !hasRemark) contents.hasNumber = true;
  else if (reading !== "dash") {
    contents.hasWord = true;
    // A word in the last cell may be a remark beside the row.
    const isAtEnd = column === width - 1 && isLabelText(text);
    contents.mayBeLabel ||= isAtEnd || text.length > longestWord || labelRoles(text).size > 0;
  }
}

/** Reads rows that the layout fits, as they are read in full. */
export function readByLayout({ layout, other }: FoundLayout, rows: Row[], readings: TableReadings): void {
  const { file } = readings;
  for (const { args, row, cell } of layout.headerSlips) {
    readings.diagnostics.push(diagnose("header-differs", { ...args }, { file, at: rows[row]!.cells[cell]!.at }));
  }
  for (const figureRow of layout.figureRows) {
    const { row, ids, cells: places, cellsOfBlanks, label, labelCell } = figureRow;
    const { cells } = rows[row]!;
    const differs = other?.figureRow === figureRow ? { found: other.found.slice(0, 60), expected: label } : null;
    const slip = differs === null ? figureRow.slip : { args: differs, cell: labelCell };
    if (slip !== null) {
      const place = { file, at: cells[slip.cell]!.at, figures: ids.slice() };
      readings.diagnostics.push(diagnose("row-label-differs", { ...slip.args }, place));
    }
    const isBlank = places.every((place) => isBlankCell(cells[place]!.text));
    const taken = isBlank ? cellsOfBlanks : places;
    for (let i = 0; i < ids.length; i++) readings.take(ids[i]!, cells[taken[i]!]!);
  }
}

/** Keeps a layout for the tables to come. */
export function rememberLayout(layout: RequestLayout): void {
  if (layouts.size >= mostSizes) layouts.clear();
  const some = layouts.get(layout.rows.length) ?? [];
  layouts.set(layout.rows.length, [layout, ...some].slice(0, mostLayouts));
}
