/**
 * What a line of a table is once its numbers are left out: the texts between them, to the letter. Two lines of one shape
 * are cut into the same cells, whatever their numbers are. A number is a cell of its own, of one to nine digits and at
 * most four decimals; any other cell (a blank, a dash, 12件) belongs to the texts.
 */
import type { Cell } from "../../../model/document.ts";

/** The texts before, between and behind the numbers: one more than there are numbers. */
export type LineShape = string[];

const wholeNumber = /^\d{1,9}(?:\.\d{1,4})?$/;
export const isPlainNumber = (text: string): boolean => wholeNumber.test(text);

/** `cells`: the cells of the line's row, none for a line that is no row (the rule below a Markdown header). */
export function shapeOfLine(line: string, cells: Cell[]): LineShape {
  const shape: LineShape = [];
  let from = 0;
  for (const { text, at } of cells) {
    if (at === "unknown" || !isPlainNumber(text)) continue;
    shape.push(line.slice(from, at.column - 1));
    from = at.column - 1 + text.length;
  }
  return [...shape, line.slice(from)];
}

/** Where the numbers of the lines of a document begin and end: offsets in their lines, in reading order. */
export class NumberPlaces {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  count = 0;

  constructor(most: number) {
    this.starts = new Int32Array(most);
    this.ends = new Int32Array(most);
  }

  add(start: number, end: number): void {
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.count += 1;
  }
}

/** True when the line has the shape; its numbers are then among the places. */
export function hasShape(line: string, shape: LineShape, places: NumberPlaces): boolean {
  const last = shape.length - 1;
  if (last === 0) return line === shape[0];
  if (!line.startsWith(shape[0]!)) return false;
  const before = places.count;
  let at = shape[0]!.length;
  for (let i = 1; i <= last; i++) {
    const end = numberEnd(line, at);
    if (end === -1) break;
    places.add(at, end);
    at = textEnd(line, end, shape[i]!);
    if (at === -1) break;
    if (i === last && at === line.length) return true;
  }
  places.count = before;
  return false;
}

/** Where `text`, which must stand at `at`, ends; -1 where it doesn't stand there. */
function textEnd(line: string, at: number, text: string): number {
  // Between two numbers there is a tab mostly.
  const stands = text.length === 1 ? line.charCodeAt(at) === text.charCodeAt(0) : line.startsWith(text, at);
  return stands ? at + text.length : -1;
}

/** True for the codes of 0 to 9; false for NaN, behind a line's end. */
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const dot = 46;

function digitsEnd(line: string, at: number, most: number): number {
  let end = at;
  while (end - at < most && isDigit(line.charCodeAt(end))) end += 1;
  return end;
}

/** Where a plain number at `at` ends, or -1. */
function numberEnd(line: string, at: number): number {
  const end = digitsEnd(line, at, 9);
  if (end === at) return -1;
  if (line.charCodeAt(end) !== dot) return end;
  const decimals = digitsEnd(line, end + 1, 4);
  return decimals === end + 1 ? -1 : decimals;
}
