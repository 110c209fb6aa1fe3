/**
 * The lines of a header → its texts: pieces that a gap parts, and below one another those that are one wrapped label.
 * Lines count as wrapped when enough columns have lines so close; else a heading over one label would run into it.
 */
import { columnAt, type NumberColumns } from "./number-columns.ts";
import { centre, joinTexts, lineText, type Line } from "../text-runs.ts";

export type HeaderText = { lines: Line[]; left: number; right: number; top: number; bottom: number; size: number };

/** In ems: a gap that parts texts side by side in any case, and one between lines of a label at most. */
const parting = 0.9;
const widestLeading = 1.1;
/** Of more than three columns so large a share must have lines so close for them to be wrapped labels; else one. */
const wrappedShare = 0.3;

export function joinHeaderLines(lines: Line[], columns: NumberColumns): HeaderText[] {
  const pieces = lines.flatMap((line) => cutLine(line, columns)).map(textOf);
  const leading = usualLeading(pieces, columns);
  const texts: HeaderText[] = [];
  for (const piece of pieces) {
    const above = texts.findLast((text) => isUnder(text, piece));
    if (above !== undefined && goesOn(above, piece, leading, columns))
      texts[texts.indexOf(above)] = joinText(above, piece);
    else texts.push(piece);
  }
  return texts;
}

function textOf(line: Line): HeaderText {
  return {
    lines: [line],
    left: line[0]!.left,
    right: line.at(-1)!.right,
    top: Math.min(...line.map((run) => run.top)),
    bottom: Math.max(...line.map((run) => run.bottom)),
    size: line[0]!.size,
  };
}

const joinText = (upper: HeaderText, lower: HeaderText): HeaderText => ({
  lines: [...upper.lines, ...lower.lines],
  left: Math.min(upper.left, lower.left),
  right: Math.max(upper.right, lower.right),
  top: upper.top,
  bottom: lower.bottom,
  size: upper.size,
});

/** Runs close together are one piece unless they stand over different columns. */
function cutLine(line: Line, columns: NumberColumns): Line[] {
  const pieces: Line[] = [];
  for (const run of line) {
    const last = pieces.at(-1)?.at(-1);
    const gap = last === undefined ? Infinity : (run.left - last.right) / run.size;
    const isSameColumn = last !== undefined && columnAt(columns, centre(last)) === columnAt(columns, centre(run));
    if (gap < 0.16 || (gap < parting && isSameColumn)) pieces.at(-1)!.push(run);
    else pieces.push([run]);
  }
  return pieces;
}

/** True for a piece that stands under a text for the most part. */
function isUnder(upper: HeaderText, lower: HeaderText): boolean {
  const overlap = Math.min(lower.right, upper.right) - Math.max(lower.left, upper.left);
  return lower.top > upper.top && overlap > 0.5 * Math.min(lower.right - lower.left, upper.right - upper.left);
}

const gapBelow = (upper: HeaderText, lower: HeaderText): number => (lower.top - upper.bottom) / lower.size;

/** The least gap that lines of enough columns keep: that of wrapped labels. Below 0 when none are wrapped. */
function usualLeading(pieces: HeaderText[], columns: NumberColumns): number {
  const gaps = pieces.flatMap((piece) =>
    pieces
      .filter((other) => isUnder(piece, other))
      .map((other) => ({ column: columnAt(columns, centre(other)), gap: gapBelow(piece, other) }))
      .filter(({ gap }) => gap > -0.3 && gap <= widestLeading),
  );
  const least = Math.max(0, Math.min(...gaps.map(({ gap }) => gap)));
  const wrapped = new Set(gaps.filter(({ gap }) => gap <= least * 1.3 + 0.1).map(({ column }) => column));
  const count = columns.borders.length - 1;
  return wrapped.size >= (count <= 3 ? 1 : Math.max(2, wrappedShare * count)) ? least : -1;
}

/** A wrapped label goes on below with a line of about its own width or less; an open bracket goes on in any case. */
function goesOn(text: HeaderText, piece: HeaderText, leading: number, columns: NumberColumns): boolean {
  const gap = gapBelow(text, piece);
  if (gap < -0.5 || gap > widestLeading) return false;
  if (/[（(][^）)]*$/u.test(joinTexts(text.lines.map(lineText)))) return true;
  if (leading < 0 || gap > leading * 1.3 + 0.1 || headsSeveral(text, columns) !== headsSeveral(piece, columns))
    return false;
  return areAligned(text, piece) && piece.right - piece.left < text.right - text.left + 1.2 * piece.size;
}

/** Lines of one label begin, end or centre at one place. */
const areAligned = (upper: HeaderText, lower: HeaderText): boolean =>
  [upper.left - lower.left, upper.right - lower.right, centre(upper) - centre(lower)].some(
    (offset) => Math.abs(offset) < 0.4 * lower.size,
  );

/** True for text that reaches well into a neighbouring column. */
function headsSeveral({ left, right, size }: HeaderText, columns: NumberColumns): boolean {
  return columnAt(columns, left + size / 2) !== columnAt(columns, right - size / 2);
}
