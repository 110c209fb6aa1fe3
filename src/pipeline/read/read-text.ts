/**
 * Text with tab-separated tables → Document. A line with a tab is a row, lines without a blank between them are one
 * table; `#` at a line's start makes a heading. Every cell keeps its own line and column; nothing is dropped but
 * blank lines. Refuses text beyond the limits of read-limits.ts.
 */
import { diagnose, type Outcome } from "../../diagnostics/outcome.ts";
import type { Block, Cell, Document, Row } from "../../model/document.ts";
import { readLimits } from "./read-limits.ts";

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
  const blocks: Block[] = [];
  let rows: Row[] | null = null;
  lines.forEach((line, index) => {
    if (!line.includes("\t") || line.trim() === "") {
      rows = null;
      const block = proseBlock(line, index + 1);
      if (block) blocks.push(block);
      return;
    }
    const row = readRow(line, index + 1);
    if (rows === null) {
      rows = [];
      blocks.push({ type: "table", rows, at: row.at });
    }
    rows.push(row);
  });
  return { value: { path: input.path, format: input.format, blocks, lines }, diagnostics: [] };
}

function exceededLimit(
  lines: string[],
): { limit: number; what: "lines" | "cells" | "lineLength"; line: number } | null {
  if (lines.length > readLimits.lines) return { limit: readLimits.lines, what: "lines", line: readLimits.lines };
  let cells = 0;
  for (const [index, line] of lines.entries()) {
    if (line.length > readLimits.lineLength) {
      return { limit: readLimits.lineLength, what: "lineLength", line: index + 1 };
    }
    for (let at = line.indexOf("\t"); at !== -1; at = line.indexOf("\t", at + 1)) cells++;
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

/** A cell's column is where its text begins, or where the cell begins when it is blank. */
function readRow(line: string, number: number): Row {
  const cells: Cell[] = [];
  let start = 0;
  for (const part of line.split("\t")) {
    const text = part.trim();
    const indent = text === "" ? 0 : part.length - part.trimStart().length;
    cells.push({ text, at: { line: number, column: start + indent + 1 } });
    start += part.length + 1;
  }
  return { cells, at: { line: number, column: 1 } };
}
