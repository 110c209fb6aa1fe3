/**
 * What the tables of a text are once their numbers are left out: every other character, to the letter. Two texts of one
 * skeleton are cut into the same rows and cells, whatever their numbers are. A number here has one to nine digits and at
 * most four decimals and stands between what parts cells; any other (12件, 1,234) belongs to the skeleton.
 */
import { codeUnitsOf } from "../../../model/code-units.ts";

const wholeNumber = /^\d{1,9}(?:\.\d{1,4})?$/;
export const isPlainNumber = (text: string): boolean => wholeNumber.test(text);

/** Stands for the value of a number with decimals, which is worked out from its text. */
export const withDecimals = -1;

/** Stand in a skeleton for a number and for a table's end; no text has them. */
const [numberMark, tableMark] = [0, 1];
const [zero, nine, dot, lineFeed] = [48, 57, 46, 10];

/** 1 for what a number of the skeleton stands between: tabs, pipes, spaces, line ends. */
const parts = new Uint8Array(0x10000);
for (const character of "\t\n\r |｜") parts[character.charCodeAt(0)] = 1;

/** Of the tables at hand; one for all, since making it anew for each would cost more than filling it. */
export class TableSkeleton {
  /** How many code units the skeleton has, and a number that is the same for equal skeletons. */
  length = 0;
  digest = 0;
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
  take(text: string, spans: readonly { start: number; end: number }[]): boolean {
    let most = spans.length;
    for (const { start, end } of spans) most += end - start;
    if (most > this.units.length) return false;
    const units = codeUnitsOf(text);
    [this.length, this.digest, this.count] = [0, 0, 0];
    for (const { start, end } of spans) if (!this.takeTable(units, start, end)) return false;
    return true;
  }

  private takeTable(source: Uint16Array, start: number, end: number): boolean {
    const { units, columns, starts } = this;
    let { length, digest } = this;
    let lineStart = start;
    let mayBegin = 1;
    for (let at = start; at < end;) {
      const code = source[at]!;
      if (mayBegin === 1 && code <= nine && code >= zero) {
        const next = this.takeNumber(source, at, end);
        if (next !== at) {
          columns[this.count] = at - lineStart + 1;
          starts[this.count] = at;
          this.count += 1;
          if (this.count === columns.length) return false;
          units[length++] = numberMark;
          mayBegin = 0;
          at = next;
          continue;
        }
      }
      units[length++] = code;
      digest = (digest + Math.imul(code, length)) | 0;
      mayBegin = parts[code]!;
      at += 1;
      if (code === lineFeed) lineStart = at;
    }
    units[length++] = tableMark;
    [this.length, this.digest] = [length, digest];
    return true;
  }

  /** Takes down the number at `at` and tells where it ends; `at` where there is none that stands alone. */
  private takeNumber(source: Uint16Array, at: number, last: number): number {
    let end = at + 1;
    let code = source[end]!;
    let value = source[at]! - zero;
    for (; code >= zero && code <= nine && end - at < 9; code = source[++end]!) value = value * 10 + code - zero;
    if (code === dot) {
      const point = end;
      do code = source[++end]!;
      while (code >= zero && code <= nine && end - point <= 4);
      if (end === point + 1) return at;
      value = withDecimals;
    }
    if (end !== last && parts[code] === 0) return at;
    this.ends[this.count] = end;
    this.values[this.count] = value;
    return end;
  }

  /** A copy of the skeleton, to hold others against. */
  copy(): Uint8Array {
    return Uint8Array.prototype.slice.call(this.bytes, 0, this.length * 2);
  }

  equals(other: Uint8Array): boolean {
    return this.bytes.compare(other, 0, other.length, 0, this.length * 2) === 0;
  }
}
