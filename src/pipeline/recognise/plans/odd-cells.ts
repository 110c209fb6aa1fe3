/**
 * Cells that are not as those of known tables: they hold no number where those do (blanks, dashes, a letter, a number with
 * its unit), or one is a label with a slip in it, or a row isn't there. Comes in as code units of a table; keeps where each stands. Refuses what
 * might be more than one cell, or part of one.
 */
import { isPart, numberMark } from "./plain-number.ts";
import type { Stretch } from "./table-skeleton.ts";

/** Longer texts are labels or remarks. */
const longest = 12;
const longestLabel = 60;
/** Table 三 has some two hundred. */
const mostCells = 250;
/** A space, a hard one, a wide one. */
const isBlank = (code: number): boolean => code === 0x20 || code === 0xa0 || code === 0x3000;
/** What parts cells; and what may mean something else than it is. */
const widePipe = "｜".charCodeAt(0);
const isDelimiter = (code: number): boolean =>
  code === 0x09 || code === 0x7c || code === widePipe || code === 0x0a || code === 0x0d;
/** The last of the marks of a skeleton. */
const mostMark = 2;
const isInCell = (code: number): boolean => code > mostMark && !isDelimiter(code);
const lineFeed = 0x0a;
const tableMark = 1;
const isLineEnd = (code: number): boolean => code === 0x0a || code === 0x0d;
const space = 0x20;
const isDoubtful = (code: number): boolean =>
  code === 0x5c || code === 0x26 || code === 0x3c || code === 0xad || code < 0x20 || isPart(code) || isInvisible(code);
const isInvisible = (code: number): boolean =>
  (code >= 0x2000 && code <= 0x200f) || (code >= 0x2028 && code <= 0x206f) || code === 0x1680 || code === 0xfeff;

/** True for lines that are the same up to their first number, and have one. */
function beginAlike(units: Uint16Array, place: number, source: Uint16Array, start: number): boolean {
  let length = 0;
  while (units[place + length]! > mostMark && units[place + length] !== lineFeed) {
    if (units[place + length] !== source[start + length]) return false;
    length += 1;
  }
  return length > 0 && units[place + length] === numberMark;
}

/** Of the tables at hand; one for all. */
export class OddCells {
  count = 0;
  /** Which of the tables' numbers each would be; from where to where it stands; the same place for a blank, where its cell begins. */
  readonly numbers = new Int32Array(mostCells);
  readonly starts = new Int32Array(mostCells);
  readonly ends = new Int32Array(mostCells);

  /** A label that differs: which of the tables' numbers comes next, and from where to where it stands. */
  label: { number: number; start: number; end: number } | null = null;
  /** A row that isn't there: which of the tables' numbers would be its first; -1 for none. */
  missing = -1;
  /** How far the known table goes that a cell was taken for. */
  place = 0;

  get isEmpty(): boolean {
    return this.count === 0 && this.label === null;
  }

  clear(): void {
    this.count = 0;
    this.label = null;
    this.missing = -1;
  }

  /**
   * Takes the cell in which `at` is, where the known table has another at `place`; returns what parts it from the next, or -1.
   * `number`: the tables' numbers so far.
   */
  take(units: Uint16Array, place: number, stretch: Stretch, at: number, number: number): number {
    if (units[place] !== numberMark) {
      const start = this.passRow(units, place, stretch, at, number);
      return start === -1 ? this.takeLabel(units, place, stretch, at, number) : start;
    }
    this.place = place + 1;
    while (units[this.place] === space) this.place += 1;
    return this.takeFigure(stretch, at, number);
  }

  /** Passes over a row that the known table has and this one hasn't; returns where the next one begins, or -1. */
  private passRow(
    units: Uint16Array,
    place: number,
    { source, start, end }: Stretch,
    at: number,
    number: number,
  ): number {
    if (this.missing !== -1 || this.label !== null) return -1;
    const isAtEnd = at === end && units[place] === lineFeed;
    let from = isAtEnd ? place + 1 : place;
    while (from > 0 && units[from - 1]! > mostMark && units[from - 1] !== lineFeed) from -= 1;
    let next = from;
    while (units[next] === numberMark || (units[next]! > mostMark && units[next] !== lineFeed)) next += 1;
    if (isAtEnd) {
      if (units[next] !== tableMark) return -1;
      [this.missing, this.place] = [number, next];
      return end;
    }
    const begin = at - (place - from);
    const isLineStart = units[from - 1] === lineFeed && begin > start && source[begin - 1] === lineFeed;
    if (!isLineStart || units[next] !== lineFeed || !beginAlike(units, next + 1, source, begin)) return -1;
    [this.missing, this.place] = [number, next + 1];
    return begin;
  }

  private takeFigure({ source, start: tableStart, end: tableEnd }: Stretch, at: number, number: number): number {
    let last = at;
    while (last < tableEnd && !isDelimiter(source[last]!)) last += 1;
    let end = last;
    while (end > at && isBlank(source[end - 1]!)) end -= 1;
    if (end - at > longest || this.count === mostCells) return -1;
    for (let i = at; i < end; i++) if (isDoubtful(source[i]!) || isBlank(source[i]!)) return -1;
    let start = at;
    while (start > tableStart && isBlank(source[start - 1]!)) start -= 1;
    // Behind spaces alone a cell begins.
    if (start > tableStart && !isDelimiter(source[start - 1]!)) return -1;
    this.numbers[this.count] = number;
    this.starts[this.count] = end === at ? start : at;
    this.ends[this.count] = end === at ? start : end;
    this.count += 1;
    return last;
  }

  /** A label is in front of numbers, on their line. */
  private takeLabel(units: Uint16Array, place: number, stretch: Stretch, at: number, number: number): number {
    let [from, to] = [place, place];
    while (from > 0 && isInCell(units[from - 1]!)) from -= 1;
    while (isInCell(units[to]!)) to += 1;
    let next = to;
    while (units[next]! > mostMark && !isLineEnd(units[next]!)) next += 1;
    const isFirst = from > 0 && units[from - 1] === numberMark;
    const isTaken = this.label !== null || this.missing !== -1;
    if (isTaken || from === to || isFirst || units[next] !== numberMark) return -1;
    const { source, end: tableEnd } = stretch;
    let start = at - (place - from);
    let last = at;
    while (last < tableEnd && !isDelimiter(source[last]!)) last += 1;
    let end = last;
    while (end > start && isBlank(source[end - 1]!)) end -= 1;
    while (start < end && isBlank(source[start]!)) start += 1;
    if (end - start > longestLabel) return -1;
    for (let i = start; i < end; i++) if (isDoubtful(source[i]!) && source[i] !== space) return -1;
    this.label = { number, start, end };
    this.place = to;
    return last;
  }
}

/** Where the cell before the one that begins at `start` begins, which is blank. */
export function cellBefore(text: string, start: number): number {
  let at = start - 1;
  while (at > 0 && isBlank(text.charCodeAt(at - 1))) at -= 1;
  return at;
}

/** From 1, in code units. */
export function columnOf(text: string, start: number): number {
  let at = start;
  while (at > 0 && text[at - 1] !== "\n" && text[at - 1] !== "\r") at -= 1;
  return start - at + 1;
}
