/**
 * The text of one cell → number and reading state. A number stands alone, or is followed by a unit or a remark in
 * brackets (22（其中修订16件）), which is told apart. Nothing is guessed: what is no number is `unreadable`.
 */
import { invisible } from "../../../form/character-traits.ts";
import type { Reading } from "../../../model/figure.ts";

export type ParsedFigure = {
  readonly value: number | null;
  readonly reading: Extract<Reading, "printed" | "blank" | "dash" | "unreadable">;
  /** True when the number had a unit or a remark beside it. */
  readonly hasRemark: boolean;
};

const dash = /^[-‐‑‒–—―−－/／\\]+$/u;
const number = /^([+-]?)([1-9]\d{0,2}(?:,\d{3})+|\d+)(\.\d+)?/;
const unitOrRemark = /^(件|条|宗|起|份|次|个|项|万元|元)?(\([^()]*\)|[*。])?$/u;
const partedDigits = /[\d.,]\s+[\d.,]/;
/** Footnote marks and circled digits (5², ①), which NFKC would turn into digits of the number. */
const digitLike = /\p{No}/u;
const simple = /^\d{1,9}$/;

/** Seven of ten numbers have one digit; what they are is shared by all that ask. */
const digits = Array.from({ length: 10 }, (_, value): ParsedFigure => ({
  value,
  reading: "printed",
  hasRemark: false,
}));
const blank: ParsedFigure = { value: null, reading: "blank", hasRemark: false };
const unreadable: ParsedFigure = { value: null, reading: "unreadable", hasRemark: false };

/** Han characters, Latin letters and tags begin no number, whatever follows, and none becomes another sign in NFKC. */
const beginsWord = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x61 && code <= 0x7a) ||
  code === 0x3c;

export function parseFigure(raw: string): ParsedFigure {
  if (raw === "") return blank;
  const digit = raw.length === 1 ? digits[raw.charCodeAt(0) - 0x30] : undefined;
  if (digit !== undefined) return digit;
  if (beginsWord(raw.charCodeAt(0))) return unreadable;
  if (simple.test(raw)) return { value: Number(raw), reading: "printed", hasRemark: false };
  const text = withoutEmphasis(raw.normalize("NFKC").replace(invisible, "").trim());
  if (text === "") return { value: null, reading: "blank", hasRemark: false };
  if (dash.test(text)) return { value: null, reading: "dash", hasRemark: false };
  // "5 3" may be 53, or two cells that have run together; nothing here can tell.
  if (partedDigits.test(text) || digitLike.test(raw)) return unreadable;
  const compact = text.replace(/\s/g, "").replace(/^[−–]/, "-");
  const match = number.exec(compact);
  const rest = match ? compact.slice(match[0].length) : "";
  const value = match ? Number((match[1] === "-" ? "-" : "") + match[2]!.replaceAll(",", "") + (match[3] ?? "")) : NaN;
  if (!match || !unitOrRemark.test(rest) || Math.abs(value) > Number.MAX_SAFE_INTEGER) {
    return unreadable;
  }
  return { value: Object.is(value, -0) ? 0 : value, reading: "printed", hasRemark: rest !== "" };
}

/** Markdown's signs around bold or slanted text: **53**. */
const withoutEmphasis = (text: string): string =>
  text.startsWith("*") || text.startsWith("_")
    ? text.replace(/^(\*{1,3}|_{1,3})(?![*_])(.*[^*_])\1$/u, "$2").trim()
    : text;

/** True for a cell that holds no text at all, or only a dash. */
export const isBlankCell = (text: string): boolean =>
  text === "" || /^[\s\u200b-\u200f\u2060-\u2064\ufeff]*$/.test(text);
