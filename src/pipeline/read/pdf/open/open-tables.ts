/**
 * Lines of a page → tables without borders, and the lines outside them. Numbers that stand below one another make the
 * columns and the rows; the lines around them are taken in as labels and header as far as they reach.
 */
import { isEnumerated, isSectionHeading } from "../label-lines.ts";
import { buildOpenTables, tableZones, type TableZones } from "./open-table-rows.ts";
import type { PageItem, TextLine } from "../page-layout.ts";
import { draftOf, type RowDraft } from "../table-draft.ts";
import type { Line } from "../text-runs.ts";
import { findStretches, type Stretch } from "./value-rows.ts";

/** In ems: how far a wrapped label's lines, and the lines of a header, may stand from one another. */
const nearLabel = 1.1;
const nearHeader = 2.6;
const farApart = 2;
const sentenceEnd = /[。；]$/u;

/** Tables that rules enclose stay as they are; the lines between them are looked through. */
export function withOpenTables(items: PageItem[]): PageItem[] {
  const result: PageItem[] = [];
  let lines: TextLine[] = [];
  const close = (): void => {
    result.push(...readLines(lines));
    lines = [];
  };
  for (const item of items) {
    if (item.type === "line") lines.push(item);
    else {
      close();
      result.push(item);
    }
  }
  close();
  return result;
}

function readLines(lines: TextLine[]): PageItem[] {
  const result: PageItem[] = [];
  let next = 0;
  for (const stretch of findStretches(lines)) {
    const zones = tableZones(lines, stretch);
    const first = firstLine(lines, stretch, zones, next);
    const end = endLine(lines, stretch, zones);
    result.push(...lines.slice(next, first), ...buildOpenTables(lines.slice(first, end), stretch, zones));
    next = end;
  }
  return [...result, ...cutHeader(lines.slice(next))];
}

/** The last lines before a page's end or another table, when their texts stand far apart: the beginning of a header. */
function cutHeader(lines: TextLine[]): PageItem[] {
  const texts = lines.map((line) => partLine(line.runs));
  const from = texts.findLastIndex((parts) => parts.length < 2) + 1;
  if (from === lines.length) return lines;
  const columns = Math.max(...texts.slice(from).map((parts) => parts.length));
  const rows = texts.slice(from).map((parts, index): RowDraft => {
    const cells = parts.map((part) => draftOf([part]));
    const rest = Array.from({ length: columns - parts.length }, () => null);
    return { cells: [...cells, ...rest], top: lines[from + index]!.box.top };
  });
  const boxes = lines.slice(from).map((line) => line.box);
  const box = {
    left: Math.min(...boxes.map((one) => one.left)),
    right: Math.max(...boxes.map((one) => one.right)),
    top: boxes[0]!.top,
    bottom: boxes.at(-1)!.bottom,
  };
  return [
    ...lines.slice(0, from),
    { type: "table", rows, xs: Array.from({ length: columns + 1 }, (_, index) => index), box },
  ];
}

function partLine(line: Line): Line[] {
  const parts: Line[] = [];
  for (const run of line) {
    const last = parts.at(-1)?.at(-1);
    if (last !== undefined && run.left - last.right < farApart * run.size) parts.at(-1)!.push(run);
    else parts.push([run]);
  }
  return parts;
}

/** Goes up from the first row over its wrapped label and the header, to a section's heading or prose. */
function firstLine(lines: TextLine[], { rows }: Stretch, zones: TableZones, least: number): number {
  let first = rows[0]!.at;
  let seenHeader = false;
  for (let at = first - 1; at >= least; at--) {
    const line = lines[at]!;
    const isLabel = zones.isLabelLine(line);
    const gap = (lines[at + 1]!.box.top - line.box.bottom) / line.size;
    if (gap > (isLabel && !seenHeader ? nearLabel : nearHeader)) break;
    if (isProse(line, zones) || (isSectionHeading(line.text) && (seenHeader || !isLabel))) break;
    seenHeader ||= !isLabel;
    first = at;
  }
  return first;
}

/** A long run of text that crosses from the labels far into the numbers is no cell. */
function isProse(line: TextLine, { bands }: TableZones): boolean {
  const inner = bands[Math.min(1, bands.length - 1)]!;
  const crosses = line.runs.some((run) => run.left < bands[0]!.left - 2 * run.size && run.right > inner.right);
  return crosses || sentenceEnd.test(line.text);
}

function endLine(lines: TextLine[], { rows }: Stretch, zones: TableZones): number {
  let end = rows.at(-1)!.at + 1;
  for (; end < lines.length; end++) {
    const line = lines[end]!;
    const gap = (line.box.top - lines[end - 1]!.box.bottom) / line.size;
    if (!zones.isLabelLine(line) || gap > nearLabel || isEnumerated(line.text) || sentenceEnd.test(line.text)) break;
  }
  return end;
}
