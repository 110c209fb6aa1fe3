/**
 * Text with tables → Document. Lines with tabs or pipes are rows, lines without a blank between them are one table;
 * `#` at a line's start makes a heading. Every cell keeps its own line and column; nothing is dropped but blank lines
 * and the rule below a Markdown header. Refuses text beyond the limits of read-limits.ts.
 */
import { diagnose, type Outcome } from "../../diagnostics/outcome.ts";
import type { Block, Document } from "../../model/document.ts";
import { readLimits } from "./read-limits.ts";
import { readBlocks } from "./text-blocks.ts";

export type TextInput = { path: string; format: "txt" | "md"; text: string };

/** Lines as every other reader of the file counts them: at line feeds, with or without carriage returns. */
export const splitLines = (text: string): string[] =>
  // Most files have no carriage return, and then the built-in way takes half as long.
  text.includes("\r") ? text.split(/\r\n|\n|\r/) : text.split("\n");

export function readText(input: TextInput): Outcome<Document | null> {
  const excess = exceededLimit(input.text);
  if (excess === null) return { value: new TextDocument(input), diagnostics: [] };
  const { limit, what, line } = excess;
  return {
    value: null,
    diagnostics: [diagnose("too-many-lines", { limit, what }, { file: input.path, at: { line, column: 1 } })],
  };
}

/** Makes its lines when they are first asked for, as the full reading of tables does. */
class TextDocument implements Document {
  readonly path: string;
  readonly format: "txt" | "md";
  readonly text: string;
  readonly blocks: Block[];
  readonly traits: number[];
  private cut: string[] | null = null;

  constructor({ path, format, text }: TextInput) {
    this.path = path;
    this.format = format;
    this.text = text;
    const { blocks, traits } = readBlocks(text, this);
    this.blocks = blocks;
    this.traits = traits;
  }

  get lines(): string[] {
    return (this.cut ??= splitLines(this.text));
  }
}

type Excess = { limit: number; what: "lines" | "cells" | "lineLength"; line: number };

const leastLimit = Math.min(readLimits.lines, readLimits.lineLength, readLimits.cells);

function exceededLimit(text: string): Excess | null {
  // A text shorter than every limit exceeds none.
  if (text.length < leastLimit) return null;
  const lines = splitLines(text);
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
