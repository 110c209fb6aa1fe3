/**
 * What a line of a table is once its numbers are left out: the texts between them, to the letter. Two lines of one shape
 * are cut into the same cells, whatever their numbers are. A number is a cell of its own, of one to nine digits and at
 * most four decimals; any other cell (a blank, a dash, 12件) belongs to the texts.
 */
import type { Cell } from "../../../model/document.ts";

/** `first`: the text before the first number, or the whole line; `rest`: what stands behind each number. */
export type LineShape = { first: string; rest: string[]; marks: number[] };

const wholeNumber = /^\d{1,9}(?:\.\d{1,4})?$/;
export const isPlainNumber = (text: string): boolean => wholeNumber.test(text);

/** `cells`: the cells of the line's row, none for a line that is no row (the rule below a Markdown header). */
export function shapeOfLine(line: string, cells: Cell[]): LineShape {
  const texts: string[] = [];
  let from = 0;
  for (const { text, at } of cells) {
    if (at === "unknown" || !isPlainNumber(text)) continue;
    texts.push(line.slice(from, at.column - 1));
    from = at.column - 1 + text.length;
  }
  const [first, ...rest] = [...texts, line.slice(from)];
  // Behind most numbers stands a tab alone: compared as a code, it takes a third of the time.
  return { first: first!, rest, marks: rest.map((text) => (text.length === 1 ? text.charCodeAt(0) : 0)) };
}

/** Stands for the value of a number with decimals, which is worked out from its text. */
export const withDecimals = -1;

/** The numbers of a document's lines in reading order: from where to where in their lines, and how much. */
export class NumberPlaces {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly values: Int32Array;
  count = 0;

  constructor(most: number) {
    this.starts = new Int32Array(most);
    this.ends = new Int32Array(most);
    this.values = new Int32Array(most);
  }
}

/** True when the line has the shape; its numbers are then among the places. */
export function hasShape(line: string, { first, rest, marks }: LineShape, places: NumberPlaces): boolean {
  if (marks.length === 0) return line === first;
  if (!line.startsWith(first)) return false;
  const before = places.count;
  let at = first.length;
  for (let i = 0; i < marks.length && at !== -1; i++) {
    const end = readNumber(line, at, places);
    if (end === -1) at = -1;
    else if (marks[i] !== 0) at = line.charCodeAt(end) === marks[i] ? end + 1 : -1;
    else at = line.startsWith(rest[i]!, end) ? end + rest[i]!.length : -1;
  }
  if (at === line.length) return true;
  places.count = before;
  return false;
}

const [zero, nine, dot] = [48, 57, 46];

/** Takes down the plain number at `at` and tells where it ends; -1 where there is none. */
function readNumber(line: string, at: number, places: NumberPlaces): number {
  let end = at;
  let value = 0;
  let code = line.charCodeAt(end);
  for (; code >= zero && code <= nine && end - at < 9; code = line.charCodeAt(end)) {
    value = value * 10 + code - zero;
    end += 1;
  }
  if (end === at) return -1;
  if (code === dot) {
    const point = end;
    do code = line.charCodeAt(++end);
    while (code >= zero && code <= nine && end - point <= 4);
    if (end === point + 1) return -1;
    value = withDecimals;
  }
  places.starts[places.count] = at;
  places.ends[places.count] = end;
  places.values[places.count] = value;
  places.count += 1;
  return end;
}
