/**
 * Where labelled rows stand: labels left of the bars where both fit, else each label above its bar.
 * Takes label texts and the room that the content needs; gives pixels. No label is ever cut: long ones wrap.
 */
import { textSize } from "./chart-options.ts";
import type { Label } from "./marks.ts";
import { widthOfText, wrapText } from "./text-width.ts";

const lineHeight = 18;
const gap = 10;
const leastContent = 150;
/** A label that would wrap to more lines than this beside its bar reads better above it. */
const mostLinesBeside = 2;

export type PlacedRow = { labels: Label[]; content: string[]; y1: number; y2: number; middle: number };
export type RowLayout = { anchor: "start" | "end"; left: number; rows: PlacedRow[]; height: number };

type RowText = {
  label: string;
  /** Words that stand in place of the bar, where there is none. */
  instead: string | null;
};

const linesAt = (lines: string[], x: number, middle: number): Label[] =>
  lines.map((text, i) => ({ text, x, y: middle + (i - (lines.length - 1) / 2) * lineHeight }));

type Room = { width: number; top: number; bar: number; gutter: number };

function placeBeside(rows: RowText[], column: number, room: Room): RowLayout {
  const left = column + gap;
  let top = room.top;
  const placed = rows.map((row) => {
    const label = wrapText(row.label, column, textSize);
    const content = row.instead === null ? [] : wrapText(row.instead, room.width - left, textSize);
    const height = Math.max(room.bar, Math.max(label.length, content.length) * lineHeight);
    const middle = top + height / 2;
    top += height + room.gutter;
    const labels = linesAt(label, column, middle);
    return { labels, content, y1: middle - room.bar / 2, y2: middle + room.bar / 2, middle };
  });
  return { anchor: "end", left, rows: placed, height: top };
}

function placeAbove(rows: RowText[], room: Room): RowLayout {
  let top = room.top;
  const placed = rows.map((row) => {
    const label = wrapText(row.label, room.width, textSize);
    const content = row.instead === null ? [] : wrapText(row.instead, room.width, textSize);
    const labels = label.map((text, i) => ({ text, x: 0, y: top + (i + 0.5) * lineHeight }));
    const y1 = top + label.length * lineHeight + 2;
    const height = Math.max(room.bar, content.length * lineHeight);
    top = y1 + height + room.gutter;
    return { labels, content, y1, y2: y1 + room.bar, middle: y1 + height / 2 };
  });
  return { anchor: "start", left: 1, rows: placed, height: top };
}

/** `needed` is the width of the widest value text beside a bar. */
export function layoutRows(rows: RowText[], room: Room & { needed: number }): RowLayout {
  const column = Math.min(Math.max(0, ...rows.map((r) => widthOfText(r.label, textSize))), room.width * 0.42);
  const words = Math.max(0, ...rows.map((r) => (r.instead === null ? 0 : widthOfText(r.instead, textSize))));
  const needed = Math.max(leastContent + room.needed, Math.min(words, room.width / 2));
  const tall = rows.some((r) => wrapText(r.label, column, textSize).length > mostLinesBeside);
  return column + gap + needed <= room.width && !tall ? placeBeside(rows, column, room) : placeAbove(rows, room);
}

/** The words that stand instead of a bar, in pixels. */
export const wordsInstead = (row: PlacedRow, left: number): Label[] => linesAt(row.content, left + 4, row.middle);
