/**
 * Numbers as reading plans know them: one to nine digits and at most four decimals, perhaps a minus before them, between
 * what parts cells. Comes in as code units of a text; any other (12件, 1,234) is no number here.
 */
const wholeNumber = /^-?\d{1,9}(?:\.\d{1,4})?$/;
export const isPlainNumber = (text: string): boolean => wholeNumber.test(text);

/** Stands for the value of a number with decimals, which is worked out from its text. */
export const withDecimals = -(2 ** 31) + 1;
/** Stands for the value of what is no number; less than all others. */
export const noNumber = -(2 ** 31);

/** Stands in a skeleton for a number; no text has it. */
export const numberMark = 0;
export const zero = 48;
export const nine = 57;
const dot = 46;
export const minus = 45;

/** 1 for what a number of the skeleton stands between: tabs, pipes, spaces, line ends. Of ASCII: it stays in the cache. */
const parts = new Uint8Array(0x80);
for (const character of "\t\n\r |") parts[character.charCodeAt(0)] = 1;
const widePipe = "｜".charCodeAt(0);
export const isPart = (code: number): boolean => (code < 0x80 ? parts[code] === 1 : code === widePipe);

/** Where the number at `at` ends; `at` where there is none that stands alone. */
export function endOfNumber(source: Uint16Array, at: number, last: number): number {
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

export function valueOfDigits(source: Uint16Array, start: number, end: number): number {
  const isNegative = source[start] === minus;
  let value = 0;
  for (let at = isNegative ? start + 1 : start; at < end; at++) {
    if (source[at] === dot) return withDecimals;
    value = value * 10 + source[at]! - zero;
  }
  return isNegative ? -value : value;
}

const isInNumber = (code: number): boolean => (code >= zero && code <= nine) || code === dot || code === minus;

/** A number stands where a table begins or behind what parts cells. */
export const mayBegin = (source: Uint16Array, at: number, start: number): boolean =>
  at === start || isPart(source[at - 1]!);

/** The length of what was taken for the beginning of something else, and is a number that ends here or further on; mostly 0. */
export function numberBefore(source: Uint16Array, at: number, start: number, end: number): number {
  let begin = at;
  while (begin > start && isInNumber(source[begin - 1]!)) begin -= 1;
  return begin < at && mayBegin(source, begin, start) && endOfNumber(source, begin, end) !== begin ? at - begin : 0;
}
