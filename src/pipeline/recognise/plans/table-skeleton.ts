/**
 * What the tables of a text are once their numbers are left out: every other character, to the letter. Two texts of one
 * skeleton are cut into the same rows and cells, whatever their numbers are. A number here has one to nine digits and at
 * most four decimals, perhaps a minus before them, and stands between what parts cells; any other (12件, 1,234) belongs to
 * the skeleton.
 */
import { codeUnitsOf } from "../../../model/code-units.ts";

const wholeNumber = /^-?\d{1,9}(?:\.\d{1,4})?$/;
export const isPlainNumber = (text: string): boolean => wholeNumber.test(text);

/** Stands for the value of a number with decimals, which is worked out from its text. */
export const withDecimals = -(2 ** 31);

/** Stand in a skeleton for a number and for a table's end; no text has them. */
const numberMark = 0;
const tableMark = 1;
const zero = 48;
const nine = 57;
const dot = 46;
const minus = 45;
const lineFeed = 10;

/** 1 for what a number of the skeleton stands between: tabs, pipes, spaces, line ends. */
const parts = new Uint8Array(0x10000);
for (const character of "\t\n\r |｜") parts[character.charCodeAt(0)] = 1;

/** Every how many code units the digest looks at one. */
const sampled = 7;

/** Where the number at `at` ends; `at` where there is none that stands alone. */
function endOfNumber(source: Uint16Array, at: number, last: number): number {
  const first = source[at] === minus ? at + 1 : at;
  let end = first;
  let code = source[end]!;
  while (code >= zero && code <= nine && end - first < 9) code = source[++end]!;
  if (end === first) return at;
  if (code === dot) {
    const point = end;
    do code = source[++end]!;
    while (code >= zero && code <= nine && end - point <= 4);
    if (end === point + 1) return at;
  }
  return end === last || parts[code] === 1 ? end : at;
}

function valueOfDigits(source: Uint16Array, start: number, end: number): number {
  const isNegative = source[start] === minus;
  let value = 0;
  for (let at = isNegative ? start + 1 : start; at < end; at++) {
    if (source[at] === dot) return withDecimals;
    value = value * 10 + source[at]! - zero;
  }
  return isNegative ? -value : value;
}

export type Span = { start: number; end: number };
export const spansOf = (tables: readonly { lines: Span }[]): Span[] => tables.map(({ lines }) => lines);

/** Of the tables at hand; one for all, since making it anew for each would cost more than filling it. */
export class TableSkeleton {
  /** How many code units the skeleton has. */
  length = 0;
  /** The numbers in reading order: from where to where in the text, from which column of their line on, how much. */
  count = 0;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly columns: Int32Array;
  readonly values: Int32Array;
  private readonly units: Uint16Array;
  private readonly bytes: Buffer;

  /** It refuses tables of more code units, or of as many numbers or more. */
  constructor(mostUnits: number, mostNumbers: number) {
    this.units = new Uint16Array(mostUnits);
    this.bytes = Buffer.from(this.units.buffer);
    this.starts = new Int32Array(mostNumbers);
    this.ends = new Int32Array(mostNumbers);
    this.columns = new Int32Array(mostNumbers);
    this.values = new Int32Array(mostNumbers);
  }

  /** `spans`: from where to where each table stands. False for tables that it refuses; what it holds is then nothing. */
  take(text: string, spans: readonly Span[]): boolean {
    this.length = 0;
    this.count = 0;
    let most = spans.length;
    for (const { start, end } of spans) most += end - start;
    if (most > this.units.length) return false;
    const units = codeUnitsOf(text);
    for (const { start, end } of spans) if (!this.takeTable(units, start, end)) return false;
    return true;
  }

  /** A number that is the same for equal skeletons, and hardly ever for others. */
  get digest(): number {
    const { units, length } = this;
    let digest = length;
    for (let at = 0; at < length; at += sampled) digest = (Math.imul(digest, 31) + units[at]!) | 0;
    return digest;
  }

  private takeTable(source: Uint16Array, start: number, end: number): boolean {
    const { units, starts, ends, columns, values } = this;
    const isPart = parts;
    const most = columns.length;
    let length = this.length;
    let count = this.count;
    let lineStart = start;
    let at = start;
    while (at < end) {
      // A number may begin here, behind what parts cells.
      let code = source[at]!;
      if (code <= nine && (code >= zero || code === minus)) {
        const next = at + 1;
        const isDigit = code !== minus && (next === end || isPart[source[next]!] === 1);
        const last = isDigit ? next : endOfNumber(source, at, end);
        if (last !== at) {
          if (count === most) return false;
          starts[count] = at;
          ends[count] = last;
          columns[count] = at - lineStart + 1;
          values[count] = isDigit ? code - zero : valueOfDigits(source, at, last);
          count += 1;
          units[length++] = numberMark;
          if (last === end) break;
          at = last;
          code = source[at]!;
        }
      }
      // Up to and with the next such part.
      while (isPart[code] === 0 && at < end - 1) {
        units[length++] = code;
        code = source[++at]!;
      }
      units[length++] = code;
      at += 1;
      if (code === lineFeed) lineStart = at;
    }
    units[length++] = tableMark;
    this.length = length;
    this.count = count;
    return true;
  }

  /** A copy of the skeleton, to hold others against. */
  copy(): Uint8Array {
    return Uint8Array.prototype.slice.call(this.bytes, 0, this.length * 2);
  }

  equals(other: Uint8Array): boolean {
    return this.bytes.compare(other, 0, other.length, 0, this.length * 2) === 0;
  }
}
