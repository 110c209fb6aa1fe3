/**
 * Two texts that are much alike → what they share and what differs, character by character, and back. The shortest way from
 * one to the other, made readable: a character or two that happen to agree amid a difference belong to it. Any texts go in;
 * very long ones are told apart by their beginnings and ends alone.
 */

/** A run that both have (`own` and `other` are the same), or what stands in its place in each; one of the two may be empty. */
export type Edit = { own: string; other: string; isSame: boolean };
/** A number is that many characters that both have; a pair, how many of one's own stand where the other has this text. */
export type PackedEdit = number | [number, string];

/** Beyond this many cells the table would cost more than the marks are worth. */
const mostCells = 1_000_000;
/** Shorter agreements between two differences are chance. */
const leastKept = 2;

/** A number is one thing, so that a year differs as a whole; surrogates stay together. */
const pieces = (text: string): string[] => text.match(/\d+|\D/gsu) ?? [];

/** How many pieces both begin with. */
function commonStart(a: readonly string[], b: readonly string[]): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}
function commonEnd(a: readonly string[], b: readonly string[], start: number): number {
  const most = Math.min(a.length, b.length) - start;
  let length = 0;
  while (length < most && a[a.length - 1 - length] === b[b.length - 1 - length]) length += 1;
  return length;
}

/** For each pair of rests the length of what both have in order, the last of each row and column 0. */
function sharedLengths(a: readonly string[], b: readonly string[]): Uint16Array {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const at = i * width + j;
      const skipped = Math.max(lengths[at + width]!, lengths[at + 1]!);
      lengths[at] = a[i] === b[j] ? lengths[at + width + 1]! + 1 : skipped;
    }
  }
  return lengths;
}

/** The middle, where beginnings and ends have been taken off: one character after the other. */
function walk(a: readonly string[], b: readonly string[]): Edit[] {
  if (a.length * b.length > mostCells || a.length === 0 || b.length === 0) {
    return [{ own: a.join(""), other: b.join(""), isSame: false }];
  }
  const lengths = sharedLengths(a, b);
  const width = b.length + 1;
  const edits: Edit[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [own, other] = [a[i], b[j]];
    if (own !== undefined && own === other) {
      edits.push({ own, other: own, isSame: true });
      [i, j] = [i + 1, j + 1];
    } else if (
      other === undefined ||
      (own !== undefined && lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!)
    ) {
      edits.push({ own: own ?? "", other: "", isSame: false });
      i += 1;
    } else {
      edits.push({ own: "", other, isSame: false });
      j += 1;
    }
  }
  return edits;
}

/** Neighbours of one kind become one; empty ones go. */
function joined(edits: readonly Edit[]): Edit[] {
  const list: Edit[] = [];
  for (const edit of edits) {
    if (edit.own === "" && edit.other === "") continue;
    const last = list.at(-1);
    if (last?.isSame === edit.isSame) {
      list[list.length - 1] = { own: last.own + edit.own, other: last.other + edit.other, isSame: edit.isSame };
    } else list.push(edit);
  }
  return list;
}

/** A short agreement with a difference on either side is part of it. */
function readable(edits: readonly Edit[]): Edit[] {
  const isChance = ({ own, isSame }: Edit, at: number): boolean =>
    isSame && own.length < leastKept && at > 0 && at < edits.length - 1;
  return joined(edits.map((edit, at) => (isChance(edit, at) ? { ...edit, isSame: false } : edit)));
}

export function compareTexts(own: string, other: string): Edit[] {
  const [a, b] = [pieces(own), pieces(other)];
  const start = commonStart(a, b);
  const end = commonEnd(a, b, start);
  const kept = (text: string): Edit => ({ own: text, other: text, isSame: true });
  const middle = walk(a.slice(start, a.length - end), b.slice(start, b.length - end));
  const edits = [kept(a.slice(0, start).join("")), ...middle, kept(a.slice(a.length - end).join(""))];
  return readable(joined(edits));
}

export const otherOf = (edits: readonly Edit[]): string => edits.map(({ other }) => other).join("");

/** Lengths are in UTF-16 code units of one's own text. */
export const packEdits = (edits: readonly Edit[]): PackedEdit[] =>
  edits.map(({ own, other, isSame }) => (isSame ? own.length : [own.length, other]));

/** `own`: the text that was compared. */
export function unpackEdits(packed: readonly PackedEdit[], own: string): Edit[] {
  let at = 0;
  return packed.map((edit) => {
    const [length, other] = typeof edit === "number" ? [edit, null] : edit;
    const text = own.slice(at, at + length);
    at += length;
    return { own: text, other: other ?? text, isSame: other === null };
  });
}
