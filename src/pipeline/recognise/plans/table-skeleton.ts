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

/** 1 for what a number of the skeleton stands between: tabs, pipes, spaces, line ends. Of ASCII: it stays in the cache. */
const parts = new Uint8Array(0x80);
for (const character of "\t\n\r |") parts[character.charCodeAt(0)] = 1;
const widePipe = "｜".charCodeAt(0);
const isPart = (code: number): boolean => (code < 0x80 ? parts[code] === 1 : code === widePipe);

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
  return end === last || isPart(code) ? end : at;
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

  /**
   * True where the skeleton of these tables is `known`; then the values are what `take` would make them, in half the time,
   * but nothing else is, save where numbers with decimals stand. A number may begin only where a table does or behind what
   * parts cells, and a mark stands nowhere else in `known`; everything else must be as it is there.
   */
  takeAs(known: Uint16Array, text: string, spans: readonly Span[]): boolean {
    this.length = 0;
    this.count = 0;
    const source = codeUnitsOf(text);
    let from = 0;
    for (let i = 0; i < spans.length; i++) {
      const { start, end } = spans[i]!;
      from = from < known.length ? this.walkTable(known, from, source, start, end) : -1;
      if (from === -1) return false;
    }
    return from === known.length;
  }

  /** Where in `known` the next table begins; -1 where this one differs. */
  private walkTable(known: Uint16Array, from: number, source: Uint16Array, start: number, end: number): number {
    const { values } = this;
    let count = this.count;
    let at = start;
    for (let place = from; ; place++) {
      // Behind the table's end, at least the end itself differs.
      let expected = known[place]!;
      while (expected > tableMark) {
        if (source[at] !== expected) return -1;
        at += 1;
        place += 1;
        expected = known[place]!;
      }
      if (expected === tableMark) {
        this.count = count;
        return at === end ? place + 1 : -1;
      }
      const digit = source[at]! - zero;
      if (digit >= 0 && digit <= 9 && (at + 1 === end || isPart(source[at + 1]!))) {
        values[count] = digit;
        at += 1;
      } else {
        const last = endOfNumber(source, at, end);
        if (last === at) return -1;
        values[count] = valueOfDigits(source, at, last);
        this.starts[count] = at;
        this.ends[count] = last;
        at = last;
      }
      count += 1;
    }
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
        const isDigit = code !== minus && (next === end || isPart(source[next]!));
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
      while (!isPart(code) && at < end - 1) {
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
  copy(): Uint16Array {
    return this.units.slice(0, this.length);
  }

  equals(other: Uint16Array): boolean {
    const bytes = new Uint8Array(other.buffer, other.byteOffset, other.byteLength);
    return this.bytes.compare(bytes, 0, bytes.length, 0, this.length * 2) === 0;
  }
}
