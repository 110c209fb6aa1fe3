/**
 * What the tables of a text are once their numbers are left out: every other character, to the letter. Two texts of one
 * skeleton are cut into the same rows and cells, whatever their numbers are (plain-number.ts).
 */
import { codeUnitsOf } from "../../../model/code-units.ts";
import type { OddCells } from "./odd-cells.ts";
import {
  endOfNumber,
  isPart,
  mayBegin,
  minus,
  nine,
  noNumber,
  numberBefore,
  numberMark,
  valueOfDigits,
  zero,
} from "./plain-number.ts";

/** Stand in a skeleton for a table's end and for the end of all, as numberMark for a number; no text has them. */
const tableMark = 1;
const endMark = 2;
export const marks = /[\0\u0001\u0002]/;
const lineFeed = 10;

/** Every how many code units the digest looks at one. */
const sampled = 7;

/** What the skeleton of a table has for what stands at a place. */
function symbolAt(source: Uint16Array, at: number, start: number, end: number): number {
  if (at === end) return tableMark;
  return mayBegin(source, at, start) && endOfNumber(source, at, end) !== at ? numberMark : source[at]!;
}

/** A skeleton to hold others against, ended by a mark; and those that begin as it does and then differ. */
export type KnownSkeleton = { readonly units: Uint16Array; readonly branches: Map<number, KnownSkeleton> };

/** The key of a branch: at which place, and what stands there. */
const branchAt = (place: number, symbol: number): number => place * 0x10000 + symbol;

/** Puts a skeleton among those that are known; the one that is there already where it is known. */
export function knowSkeleton<Known extends KnownSkeleton>(first: KnownSkeleton, added: Known): KnownSkeleton {
  const { units } = added;
  let known = first;
  for (let place = 0; ; place++) {
    if (known.units[place] === units[place]) {
      if (units[place] === endMark) return known;
      continue;
    }
    const key = branchAt(place, units[place]!);
    const next = known.branches.get(key);
    if (next === undefined) {
      known.branches.set(key, added);
      return added;
    }
    known = next;
  }
}

export type Span = { start: number; end: number };
export type Stretch = Span & { source: Uint16Array };
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
  /** How far a walk has come along the known skeletons. */
  private place = 0;

  /** It refuses tables of more code units, or of as many numbers or more. */
  constructor(mostUnits: number, mostNumbers: number) {
    this.units = new Uint16Array(mostUnits);
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
   * The one of the known skeletons that is that of these tables, or null; `first` is the one that was known first. The
   * values are then what `take` would make them, in half the time, but nothing else is, save where numbers with decimals
   * stand. Every unit is looked at once, however many skeletons are known: where the tables differ from one, they go on
   * along one that begins as far alike. `odd`: takes cells that hold no number where all that are known have one, their
   * value is then noNumber, and a label that differs. Without it, such tables are none that are known.
   */
  walk(first: KnownSkeleton, text: string, spans: readonly Span[], odd: OddCells | null = null): KnownSkeleton | null {
    odd?.clear();
    this.length = 0;
    this.count = 0;
    const source = codeUnitsOf(text);
    let known = first;
    this.place = 0;
    for (let i = 0; i < spans.length; i++) {
      const { start, end } = spans[i]!;
      // What stands behind a table is never taken for more of it.
      const behind = source[end]!;
      source[end] = numberMark;
      const found = this.walkTable(known, { source, start, end }, odd);
      source[end] = behind;
      if (found === null) return null;
      known = found;
    }
    return known.units[this.place] === endMark ? known : (known.branches.get(branchAt(this.place, endMark)) ?? null);
  }

  private walkTable(first: KnownSkeleton, stretch: Stretch, odd: OddCells | null): KnownSkeleton | null {
    const { source, start, end } = stretch;
    let { place, count } = this;
    let [known, units, at] = [first, first.units, start];
    for (;;) {
      let expected = units[place]!;
      while (expected > endMark && source[at] === expected) {
        at += 1;
        place += 1;
        expected = units[place]!;
      }
      if (expected === numberMark) {
        const last = this.number(source, at, end, count);
        if (last !== at) {
          count += 1;
          place += 1;
          at = last;
          continue;
        }
      } else if (expected === tableMark && at === end) {
        this.place = place + 1;
        this.count = count;
        return known;
      }
      const back = units[place - 1] === numberMark ? 0 : numberBefore(source, at, start, end);
      const next = known.branches.get(branchAt(place - back, symbolAt(source, at - back, start, end)));
      if (next === undefined) {
        const last = odd === null || expected === tableMark ? -1 : odd.take(units, place, stretch, at, count);
        if (last === -1) return null;
        if (expected === numberMark) this.values[count++] = noNumber;
        ({ place } = odd!);
        at = last;
      } else {
        known = next;
        ({ units } = known);
        at -= back;
        place -= back;
      }
    }
  }

  /** Where the number at `at` ends, which is then the one at `place`; `at` where there is none. */
  private number(source: Uint16Array, at: number, end: number, place: number): number {
    const digit = source[at]! - zero;
    if (digit >= 0 && digit <= 9 && (at + 1 === end || isPart(source[at + 1]!))) {
      this.values[place] = digit;
      return at + 1;
    }
    const last = endOfNumber(source, at, end);
    if (last === at) return at;
    this.values[place] = valueOfDigits(source, at, last);
    this.starts[place] = at;
    this.ends[place] = last;
    return last;
  }

  /** Makes room for cells that hold no number; `numbers`: which of all they are, in reading order. */
  makeRoom(numbers: readonly number[]): void {
    let from = this.count - 1;
    this.count += numbers.length;
    let left = numbers.length - 1;
    for (let to = this.count - 1; left >= 0; to--) {
      if (to === numbers[left]) {
        this.values[to] = noNumber;
        left -= 1;
        continue;
      }
      this.starts[to] = this.starts[from]!;
      this.ends[to] = this.ends[from]!;
      this.columns[to] = this.columns[from]!;
      this.values[to] = this.values[from--]!;
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

  /** The skeleton, to hold others against. */
  toKnown(): KnownSkeleton {
    const units = new Uint16Array(this.length + 1);
    units.set(this.units.subarray(0, this.length));
    units[this.length] = endMark;
    return { units, branches: new Map() };
  }
}
