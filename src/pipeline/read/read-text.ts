/**
 * Text with tables → Document. Lines with tabs or pipes are rows, lines without a blank between them are one table;
 * `#` at a line's start makes a heading. Every cell keeps its own line and column; nothing is dropped but blank lines
 * and the rule below a Markdown header. Refuses text beyond the limits of read-limits.ts.
 */
import { diagnose, type Outcome } from "../../diagnostics/outcome.ts";
import type { Block, Cell, Document } from "../../model/document.ts";
import { readLimits } from "./read-limits.ts";
import { delimiterOf, isMarkdownRule, splitLine, withoutBorders, type Delimiter } from "./split-line.ts";

export type TextInput = { path: string; format: "txt" | "md"; text: string };

/** Lines as every other reader of the file counts them: at line feeds, with or without carriage returns. */
export const splitLines = (text: string): string[] => text.split(/\r\n|\n|\r/);

export function readText(input: TextInput): Outcome<Document | null> {
  const lines = splitLines(input.text);
  const excess = exceededLimit(lines);
  if (excess) {
    const { limit, what, line } = excess;
    return {
      value: null,
      diagnostics: [diagnose("too-many-lines", { limit, what }, { file: input.path, at: { line, column: 1 } })],
    };
  }
  return { value: { path: input.path, format: input.format, blocks: readBlocks(lines), lines }, diagnostics: [] };
}

type OpenTable = { delimiter: Delimiter; rows: Cell[][] };

function readBlocks(lines: string[]): Block[] {
  const blocks: Block[] = [];
  let open: OpenTable | null = null;
  const close = (): void => {
    if (open !== null) blocks.push(...tableBlocks(open));
    open = null;
  };
  for (const [index, line] of lines.entries()) {
    const delimiter = line.trim() === "" ? null : delimiterOf(line);
    if (delimiter === null) {
      close();
      const block = proseBlock(line, index + 1);
      if (block) blocks.push(block);
      continue;
    }
    if (open !== null && (open as OpenTable).delimiter !== delimiter) close();
    open ??= { delimiter, rows: [] };
    if (delimiter === "tab" || !isMarkdownRule(line)) open.rows.push(splitLine(line, index + 1, delimiter));
  }
  close();
  return blocks;
}

function tableBlocks({ delimiter, rows }: OpenTable): Block[] {
  if (rows.length === 0) return [];
  const cells = delimiter === "pipe" ? withoutBorders(rows) : rows;
  const at = (row: Cell[]): { line: number; column: number } => {
    const first = row[0]!.at;
    return first === "unknown" ? { line: 1, column: 1 } : { line: first.line, column: 1 };
  };
  return [{ type: "table", rows: cells.map((row) => ({ cells: row, at: at(row) })), at: at(cells[0]!) }];
}

type Excess = { limit: number; what: "lines" | "cells" | "lineLength"; line: number };

function exceededLimit(lines: string[]): Excess | null {
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
  const heading = /^(#{1,6})\s+(.*)$/.exec(text);
  return heading
    ? { type: "heading", level: heading[1]!.length, text: heading[2]!.trim(), at }
    : { type: "paragraph", text, at };
}
