/**
 * Tables whose grid is lost: every cell on a line of its own, with or without a pipe behind it, or a row on a line with
 * its cells parted by spaces. Lines go in; tables of rows come out: a row is the labels that stand before a run of
 * numbers, and the numbers. Prose ends a table. A number is never moved to another label than the one before it.
 */
import type { Cell, Document, Row, Table } from "../../../model/document.ts";
import { sectionHeadings } from "../../../form/sections.ts";
import { isRequestCorner, isUpperHeader, labelRoles } from "../labels/known-labels.ts";
import { normaliseLabel } from "../labels/normalise-label.ts";
import { parseFigure } from "../labels/parse-figure.ts";
import { isLabelText } from "../labels/row-shape.ts";

/** Longer lines are prose; the longest label has 36 characters. */
const longestCell = 60;
/** The longest row has a label and fifteen numbers; a longer line is prose. */
const longestLine = 400;
/** A label may be parted over this many lines or spaces. */
const mostPieces = 4;

export function streamTables(document: Document): Table[] {
  const tables: Table[] = [];
  if (!mayHoldValues(document)) return tables;
  let builder = new RowBuilder();
  const close = (): void => {
    const rows = builder.finish();
    // A label alone on its line is prose; a table has numbers.
    if (rows.some((row) => row.cells.some((cell) => isValue(cell.text))))
      tables.push({ type: "table", rows, at: rows[0]!.at });
    builder = new RowBuilder();
  };
  for (const line of cellLines(document)) {
    if (line === null) close();
    else for (const cell of joinLabels(line)) builder.add(cell);
  }
  close();
  return tables;
}

/** False where surely no line and no cell that has lost its row holds a number. */
const mayHoldValues = ({ blocks }: Document): boolean =>
  blocks.some((block) => (block.type === "table" ? hasLostRows(block) : mayHoldValue(block.text)));

/** True for a line that is a number, or that spaces may part into numbers and others. */
export const mayHoldValue = (line: string): boolean => /\s/.test(line) || isValue(line);

/** The document's short lines, each as its cells; null where prose or a section's heading ends a table. */
function cellLines(document: Document): (Cell[] | null)[] {
  const lines: (Cell[] | null)[] = [];
  const isCellPerLine = hasCellPerLine(document);
  for (const block of document.blocks) {
    if (block.type === "table") {
      if (hasLostRows(block)) lines.push(...block.rows.map(withoutTrailing));
    } else {
      const line = { text: block.text, at: block.at };
      // Digits that spaces part are one cell where every other number has a line of its own.
      const isOne = isCellPerLine && isPartedNumber(block.text);
      lines.push(isSectionHeading(block.text) ? null : isOne ? [line] : cellsOfLine(line));
    }
  }
  return mergeLines(lines);
}

/** Table 三 alone has some 170 numbers. */
const fewestLoneNumbers = 40;
const hasCellPerLine = ({ blocks }: Document): boolean =>
  blocks.filter((block) => block.type !== "table" && isValue(block.text)).length >= fewestLoneNumbers;

/** Cells that stand alone, with or without a tab behind them, have lost their rows, and rows of numbers alone their labels. */
const hasLostRows = ({ rows }: Table): boolean =>
  !rows.some(({ cells }) => {
    const texts = cells.filter((cell) => cell.text !== "");
    return texts.some((cell) => isValue(cell.text)) && texts.some((cell) => isLabelText(cell.text));
  });

/** A tab behind a line's only cell begins no other. */
const withoutTrailing = ({ cells }: Row): Cell[] =>
  cells.length > 1 && cells.at(-1)?.text === "" ? cells.slice(0, -1) : cells;

/** True where a row of the form stands with cells beside it. */
export const hasLabelledRow = (rows: Row[]): boolean =>
  rows.some(({ cells }) => {
    const label = cells.findIndex((cell) => labelRoles(cell.text).has("row"));
    return label !== -1 && cells.length > label + 1;
  });

export const isSectionHeading = (text: string): boolean =>
  text.length < 40 && sectionHeadings.some(({ pattern }) => pattern.test(normaliseLabel(text)));

/** 无 or an O where a number belongs. */
export const isWordForNone = (text: string): boolean => /^(?:暂?无|没有|零|〇|[Oo])$/u.test(text);
const isPartedNumber = (text: string): boolean => /^\d[\d.,]*(?: \d[\d.,]*)+$/.test(text);

/** 3.其他 and （七）总计 are rows, also behind a header. */
const isNumbered = (text: string): boolean => /^[(（【]?[3３七][.．、)）】]/u.test(text);

const isValue = (text: string): boolean => ["printed", "dash"].includes(parseFigure(text).reading);

/** A line that is one label or one number is one cell; another is cut at its spaces when that gives labels or numbers. */
function cellsOfLine(line: Cell): Cell[] | null {
  if (line.text.length > longestLine) return null;
  // Labels are compared by their beginning, behind which a long line may have numbers.
  if (isValue(line.text) || (line.text.length <= longestCell && labelRoles(line.text).size > 0)) return [line];
  const pieces = cutAtWideGaps(line) ?? cutAtSpaces(line);
  const known =
    pieces.filter((piece) => isValue(piece.text)).length >= 1 ||
    joinLabels(pieces).some((c) => labelRoles(c.text).size > 0);
  if (pieces.length > 1 && known && pieces.every((piece) => piece.text.length <= longestCell)) return pieces;
  return line.text.length <= longestCell && !/[。；]/.test(line.text) ? [line] : null;
}

/** A row whose cells wide gaps part: there a single space between digits is no border. */
function cutAtWideGaps(line: Cell): Cell[] | null {
  const pieces = cutAt(line, wideCell);
  const numbers = pieces.filter(({ text }) => isValue(text) || isPartedNumber(text));
  return numbers.length >= fewestNumbers && numbers.some(({ text }) => isPartedNumber(text)) ? pieces : null;
}
const wideCell = /[^\s\u3000]+(?: [^\s\u3000]+)*/gu;
const fewestNumbers = 5;

/** A word, or a number with its unit behind a space. */
const piece = /[\d.,０-９]+[ \u3000](?:[件条宗起份次个项](?=\s|$)|万元(?=\s|$))|\S+/gu;

const cutAtSpaces = (line: Cell): Cell[] => cutAt(line, piece);

function cutAt({ text, at }: Cell, pattern: RegExp): Cell[] {
  return [...text.matchAll(pattern)].map((match) => ({
    text: match[0],
    at: at === "unknown" ? at : { ...at, column: at.column + match.index },
  }));
}

/** Lines of one table are one stream, so that a label wrapped over two lines can be joined; null stays a border. */
function mergeLines(lines: (Cell[] | null)[]): (Cell[] | null)[] {
  const merged: (Cell[] | null)[] = [];
  for (const line of lines) {
    const last = merged.at(-1);
    if (line === null || !last) merged.push(line);
    else last.push(...line);
  }
  return merged;
}

/** Pieces that together are a known label become one cell; the longest such run is taken. */
export function joinLabels(cells: Cell[]): Cell[] {
  const result: Cell[] = [];
  // Told once for each: a hostile line has thousands, and each would be asked for in nine runs.
  const isPiece = cells.map(({ text }) => text !== "" && !isValue(text) && !isPartedNumber(text));
  for (let at = 0; at < cells.length;) {
    const count = labelRun(cells, at, isPiece);
    const texts = cells.slice(at, at + count).map((cell) => cell.text);
    result.push(count === 1 ? cells[at]! : { text: texts.join(""), at: cells[at]!.at });
    at += count;
  }
  return result;
}

/** A bare number is a value, never the beginning of "1 属于国家秘密"; and whole labels are not joined. */
function labelRun(cells: Cell[], at: number, isPiece: boolean[]): number {
  let most = 0;
  while (most < mostPieces && isPiece[at + most] === true) most += 1;
  for (let count = most; count > 1; count--) {
    const texts = cells.slice(at, at + count).map((cell) => cell.text);
    if (texts.every((text) => labelRoles(text).size > 0)) continue;
    if (labelRoles(texts.join("")).size > 0) return count;
  }
  return 1;
}

/** Takes cells in reading order and cuts them into rows. */
class RowBuilder {
  private readonly rows: Row[] = [];
  private header: Cell[] = [];
  private labels: Cell[] = [];
  private values: Cell[] = [];
  /** Whether the last cell with a text was one of the header, and whether that was the table's corner. */
  private last: "corner" | "header" | "other" = "other";
  /** 总计 behind the corner heads the first column: it stays beside what comes next, so that the order can be told. */
  private isTotalHeld = false;

  add(cell: Cell): void {
    const roles = labelRoles(cell.text);
    const isHeader = this.isHeaderCell(roles) && !(roles.has("row") && isNumbered(cell.text));
    if (cell.text === "" || (isValue(cell.text) && roles.size === 0) || this.isInPlaceOfNumber(cell))
      this.addValue(cell);
    else if (roles.has("heading") || isHeader) this.addHeader(cell, roles);
    else this.addLabel(cell);
    if (cell.text !== "") this.last = !isHeader ? "other" : isRequestCorner(cell.text) ? "corner" : "header";
  }

  finish(): Row[] {
    this.endRow();
    this.endHeader();
    return this.rows;
  }

  /** 其他 and 总计 head a column while a header is being read, and name a row otherwise. */
  private isHeaderCell(roles: ReadonlySet<string>): boolean {
    return roles.has("column") && (!roles.has("row") || this.last !== "other");
  }

  /** 无, or digits that spaces part, where a number belongs: no number, but no label either. */
  private isInPlaceOfNumber({ text }: Cell): boolean {
    return this.labels.length + this.values.length > 0 && (isWordForNone(text) || isPartedNumber(text));
  }

  private addValue(cell: Cell): void {
    this.endHeader();
    if (cell.text !== "" || this.labels.length > 0 || this.values.length > 0) this.values.push(cell);
  }

  private addHeader(cell: Cell, roles: ReadonlySet<string>): void {
    this.endRow();
    const isTotalFirst = this.last === "corner" && roles.has("row");
    const alone = (roles.has("heading") || isUpperHeader(cell.text)) && !isTotalFirst;
    if (alone && !this.isTotalHeld) this.endHeader();
    this.header.push(cell);
    if (alone) this.endHeader();
    this.isTotalHeld = isTotalFirst;
  }

  private addLabel(cell: Cell): void {
    this.endHeader();
    if (this.values.some((value) => value.text !== "") || this.isBlankRow()) this.endRow();
    this.labels.push(cell);
  }

  /** Seven blanks behind a row's label are that row's; fewer may be what a merged cell covers. */
  private isBlankRow(): boolean {
    return this.values.length >= 7 && labelRoles(this.labels.at(-1)?.text ?? "").has("row");
  }

  private endHeader(): void {
    this.push(this.header);
    this.header = [];
  }

  private endRow(): void {
    this.push([...this.labels, ...this.values]);
    this.labels = [];
    this.values = [];
  }

  private push(cells: Cell[]): void {
    if (cells.length > 0) this.rows.push({ cells, at: cells[0]!.at });
  }
}
