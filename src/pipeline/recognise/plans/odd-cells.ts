/**
 * Cells that hold no number where those of known tables do: blanks, dashes, a letter, a number with its unit. Comes in as
 * code units of a table; keeps where each stands. Refuses what might be more than one cell, or part of one.
 */
import { isPart } from "./plain-number.ts";

/** Longer texts are labels or remarks. */
const longest = 12;
/** Table 三 has some two hundred. */
const mostCells = 250;
/** A space, a hard one, a wide one. */
const blanks = [0x20, 0xa0, 0x3000];
const isBlank = (code: number): boolean => blanks.includes(code);
/** What parts cells; and what may mean something else than it is. */
const delimiters = ["\t", "|", "｜", "\n", "\r"].map((character) => character.charCodeAt(0));
const isDelimiter = (code: number): boolean => delimiters.includes(code);
const isDoubtful = (code: number): boolean =>
  code === 0x5c || code === 0x26 || code === 0x3c || code === 0xad || code < 0x20 || isPart(code) || isInvisible(code);
const isInvisible = (code: number): boolean =>
  (code >= 0x2000 && code <= 0x200f) || (code >= 0x2028 && code <= 0x206f) || code === 0x1680 || code === 0xfeff;

/** Of the tables at hand; one for all. */
export class OddCells {
  count = 0;
  /** Which of the tables' numbers each would be; from where to where it stands; the same place for a blank, where its cell begins. */
  readonly numbers = new Int32Array(mostCells);
  readonly starts = new Int32Array(mostCells);
  readonly ends = new Int32Array(mostCells);

  clear(): void {
    this.count = 0;
  }

  /** Takes the cell in which `at` is; returns what parts it from the next, or -1. */
  take(source: Uint16Array, at: number, tableStart: number, tableEnd: number, number: number): number {
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
