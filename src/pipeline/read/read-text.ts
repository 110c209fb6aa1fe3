/**
 * Text with tables → Document. Lines with tabs or pipes are rows, lines without a blank between them are one table;
 * `#` at a line's start makes a heading. Every cell keeps its own line and column; nothing is dropped but blank lines
 * and the rule below a Markdown header. Refuses text beyond the limits of read-limits.ts.
 */
import { diagnose, type Outcome } from "../../diagnostics/outcome.ts";
import type { Block, Document, Row, Table } from "../../model/document.ts";
import type { Position } from "../../model/position.ts";
import { readLimits } from "./read-limits.ts";
import { delimitersIn, isMarkdownRule, splitLine, withoutBorders, type Delimiter } from "./split-line.ts";

export type TextInput = { path: string; format: "txt" | "md"; text: string };

/** Lines as every other reader of the file counts them: at line feeds, with or without carriage returns. */
export const splitLines = (text: string): string[] =>
  // Most files have no carriage return, and then the built-in way takes half as long.
  text.includes("\r") ? text.split(/\r\n|\n|\r/) : text.split("\n");

export function readText(input: TextInput): Outcome<Document | null> {
  const lines = splitLines(input.text);
  const excess = exceededLimit(input.text, lines);
  if (excess) {
    const { limit, what, line } = excess;
    return {
      value: null,
      diagnostics: [diagnose("too-many-lines", { limit, what }, { file: input.path, at: { line, column: 1 } })],
    };
  }
  const blocks = readBlocks(lines, delimitersIn(input.text));
  return { value: { path: input.path, format: input.format, blocks, lines }, diagnostics: [] };
}

type OpenTable = { delimiter: Delimiter; firstRow: number | null };

function readBlocks(lines: string[], delimiterOf: (line: string) => Delimiter | null): Block[] {
  const blocks: Block[] = [];
  let open: OpenTable | null = null;
  const close = (lastLine: number): void => {
    if (open !== null && open.firstRow !== null)
      blocks.push(new TextTable(lines, open.delimiter, open.firstRow, lastLine));
    open = null;
  };
  for (let number = 1; number <= lines.length; number++) {
    const line = lines[number - 1]!;
    const delimiter = isBlank(line) ? null : delimiterOf(line);
    if (delimiter === null) {
      if (open !== null) close(number - 1);
      const block = proseBlock(line, number);
      if (block) blocks.push(block);
      continue;
    }
    if (open !== null && (open as OpenTable).delimiter !== delimiter) close(number - 1);
    open ??= { delimiter, firstRow: null };
    if (open.firstRow === null && isRow(line, delimiter)) open.firstRow = number;
  }
  close(lines.length);
  return blocks;
}

const isBlank = (line: string): boolean => {
  const first = line.charCodeAt(0);
  // Most lines begin with a Han character.
  return !(first >= 0x4e00 && first <= 0x9fff) && line.trim() === "";
};

const isRow = (line: string, delimiter: Delimiter): boolean => delimiter === "tab" || !isMarkdownRule(line);

/** Makes its rows when they are first asked for: a reading plan compares lines, and never asks. */
class TextTable implements Table {
  readonly type = "table";
  readonly at: Position;
  readonly lines: { first: number; last: number };
  private readonly made: { source: string[]; delimiter: Delimiter; rows: Row[] | null };

  constructor(source: string[], delimiter: Delimiter, first: number, last: number) {
    this.at = { line: first, column: 1 };
    this.lines = { first, last };
    this.made = { source, delimiter, rows: null };
  }

  get rows(): Row[] {
    const { source, delimiter } = this.made;
    return (this.made.rows ??= readRows(source, delimiter, this.lines.first, this.lines.last));
  }
}

function readRows(lines: string[], delimiter: Delimiter, first: number, last: number): Row[] {
  const rows: Row[] = [];
  for (let number = first; number <= last; number++) {
    const line = lines[number - 1]!;
    if (!isRow(line, delimiter)) continue;
    rows.push({ cells: splitLine(line, number, delimiter), at: { line: number, column: 1 } });
  }
  return delimiter === "pipe" ? withoutBorders(rows) : rows;
}

type Excess = { limit: number; what: "lines" | "cells" | "lineLength"; line: number };

function exceededLimit(text: string, lines: string[]): Excess | null {
  // A text shorter than every limit exceeds none.
  if (text.length < Math.min(readLimits.lines, readLimits.lineLength, readLimits.cells)) return null;
  if (lines.length > readLimits.lines) return { limit: readLimits.lines, what: "lines", line: readLimits.lines };
  let cells = 0;
  for (const [index, line] of lines.entries()) {
    if (line.length > readLimits.lineLength) {
      return { limit: readLimits.lineLength, what: "lineLength", line: index + 1 };
    }
    for (const mark of ["\t", "|"]) {
      for (let at = line.indexOf(mark); at !== -1; at = line.indexOf(mark, at + 1)) cells++;
    }
    if (cells > readLimits.cells) return { limit: readLimits.cells, what: "cells", line: index + 1 };
  }
  return null;
}

function proseBlock(line: string, number: number): Block | null {
  const text = line.trim();
  if (text === "") return null;
  const at = { line: number, column: line.indexOf(text) + 1 };
  const heading = text.startsWith("#") ? /^(#{1,6})\s+(.*)$/.exec(text) : null;
  return heading
    ? { type: "heading", level: heading[1]!.length, text: heading[2]!.trim(), at }
    : { type: "paragraph", text, at };
}
