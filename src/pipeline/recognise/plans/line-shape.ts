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
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  count = 0;

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
  const before = places.count;
  let at = 0;
  for (let i = 0; i < last; i++) {
    const start = textEnd(line, at, shape[i]!);
    const end = start === -1 ? -1 : numberEnd(line, start);
    if (end === -1) {
      places.count = before;
      return false;
    }
    places.add(start, end);
    at = end;
  }
  if (textEnd(line, at, shape[last]!) === line.length) return true;
  places.count = before;
  return false;
}

/** Where `text`, which must stand at `at`, ends; -1 where it doesn't stand there. */
function textEnd(line: string, at: number, text: string): number {
  // Between two numbers there is a tab mostly.
  const stands = text.length === 1 ? line.charCodeAt(at) === text.charCodeAt(0) : line.startsWith(text, at);
  return stands ? at + text.length : -1;
}

const isDigit = (line: string, at: number): boolean => {
  const code = line.charCodeAt(at);
  return code >= 48 && code <= 57;
};

function digitsEnd(line: string, at: number, most: number): number {
  let end = at;
  while (end - at < most && isDigit(line, end)) end += 1;
  return end;
}

/** Where a plain number at `at` ends, or -1. */
function numberEnd(line: string, at: number): number {
  const end = digitsEnd(line, at, 9);
  if (end === at) return -1;
  if (line.charCodeAt(end) !== 46) return end;
  const decimals = digitsEnd(line, end + 1, 4);
  return decimals === end + 1 ? -1 : decimals;
}
