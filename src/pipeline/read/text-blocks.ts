/**
 * The lines of a text → headings, paragraphs and tables, with what their characters may matter for. Lines with tabs or
 * pipes are rows; a table's rows are cut when they are first asked for, since a reading plan needs none. Each line is
 * looked at once; text within limits is expected, and nothing is refused.
 */
import { trait, traitsOfCode } from "../../form/character-traits.ts";
import { codeUnitsOf } from "../../model/code-units.ts";
import type { Block, Row, Table } from "../../model/document.ts";
import type { Position } from "../../model/position.ts";
import { isMarkdownRule, splitLine, withoutBorders, type Delimiter } from "./split-line.ts";
import { surveyText } from "./text-survey.ts";

/** Lines of a text, cut when they are first asked for. */
export type LineSource = { readonly lines: string[] };
/** `traits`: of each block, at least those of its characters; 0 for a table. */
export type TextBlocks = { blocks: Block[]; traits: number[] };

export function readBlocks(text: string, source: LineSource): TextBlocks {
  const reader = new BlockReader(text, source);
  const { traits, lineFeeds, feeds, lineTraits } = surveyText(text);
  let start = 0;
  if ((traits & trait.carriageReturn) !== 0) {
    let number = 0;
    for (const { index, 0: mark } of text.matchAll(/\r\n|\n|\r/g)) {
      reader.line(++number, start, index, traitsBetween(reader.units, start, index));
      start = index + mark.length;
    }
    reader.line(number + 1, start, text.length, traitsBetween(reader.units, start, text.length));
  } else {
    for (let line = 0; line < lineFeeds; start = feeds[line++]! + 1) {
      reader.line(line + 1, start, feeds[line]!, lineTraits[line]!);
    }
    reader.line(lineFeeds + 1, start, text.length, lineTraits[lineFeeds]!);
  }
  reader.close();
  return reader.found;
}

function traitsBetween(units: Uint16Array, start: number, end: number): number {
  let traits = 0;
  for (let at = start; at < end; at++) traits |= traitsOfCode[units[at]!]!;
  return traits;
}

const sharp = "#".charCodeAt(0);

class BlockReader {
  readonly found: TextBlocks = { blocks: [], traits: [] };
  readonly units: Uint16Array;
  private readonly text: string;
  private readonly source: LineSource;
  /** Of the open table: what parts its cells, its first line that is a row, where that begins, where the last line ends. */
  private delimiter: Delimiter | null = null;
  private first = 0;
  private start = 0;
  private last = 0;
  private end = 0;

  constructor(text: string, source: LineSource) {
    this.text = text;
    this.units = codeUnitsOf(text);
    this.source = source;
  }

  /** `traits`: of the line's characters. */
  line(number: number, start: number, end: number, traits: number): void {
    if (start === end) {
      this.close();
      return;
    }
    if ((traitsOfCode[this.units[start]!]! & trait.white) !== 0 && this.isBlank(start, end)) this.close();
    else if ((traits & trait.tab) !== 0) this.row("tab", number, start, end);
    else if ((traits & trait.pipe) !== 0) this.row("pipe", number, start, end);
    else this.prose(number, start, end, traits);
  }

  close(): void {
    if (this.delimiter !== null && this.first > 0) {
      const { first, last, start, end } = this;
      this.found.blocks.push(new TextTable(this.source, this.delimiter, { first, last, start, end }));
      this.found.traits.push(0);
    }
    this.delimiter = null;
    this.first = 0;
  }

  private isBlank(start: number, end: number): boolean {
    let at = start;
    while (at < end && (traitsOfCode[this.units[at]!]! & trait.white) !== 0) at += 1;
    return at === end;
  }

  private row(delimiter: Delimiter, number: number, start: number, end: number): void {
    if (delimiter !== this.delimiter) this.close();
    this.delimiter = delimiter;
    if (this.first === 0 && isRow(delimiter, () => this.text.slice(start, end))) {
      this.first = number;
      this.start = start;
    }
    this.last = number;
    this.end = end;
  }

  private prose(number: number, start: number, end: number, traits: number): void {
    this.close();
    const text = this.text.slice(start, end);
    const isBare = (traits & trait.white) === 0 && this.units[start] !== sharp;
    this.found.blocks.push(
      isBare ? { type: "paragraph", text, at: { line: number, column: 1 } } : proseBlock(text, number),
    );
    this.found.traits.push(traits);
  }
}

const isRow = (delimiter: Delimiter, line: () => string): boolean => delimiter === "tab" || !isMarkdownRule(line());

/** Of a line that is not blank. */
function proseBlock(line: string, number: number): Block {
  const text = line.trim();
  const at = { line: number, column: text.length === line.length ? 1 : line.indexOf(text) + 1 };
  const heading = text.startsWith("#") ? /^(#{1,6})\s+(.*)$/.exec(text) : null;
  return heading
    ? { type: "heading", level: heading[1]!.length, text: heading[2]!.trim(), at }
    : { type: "paragraph", text, at };
}

class TextTable implements Table {
  readonly type = "table";
  readonly at: Position;
  readonly lines: NonNullable<Table["lines"]>;
  private readonly made: { source: LineSource; delimiter: Delimiter; rows: Row[] | null };

  constructor(source: LineSource, delimiter: Delimiter, lines: NonNullable<Table["lines"]>) {
    this.at = { line: lines.first, column: 1 };
    this.lines = lines;
    this.made = { source, delimiter, rows: null };
  }

  get rows(): Row[] {
    const { source, delimiter } = this.made;
    return (this.made.rows ??= readRows(source.lines, delimiter, this.lines.first, this.lines.last));
  }
}

function readRows(lines: string[], delimiter: Delimiter, first: number, last: number): Row[] {
  const rows: Row[] = [];
  for (let number = first; number <= last; number++) {
    const line = lines[number - 1]!;
    if (!isRow(delimiter, () => line)) continue;
    rows.push({ cells: splitLine(line, number, delimiter), at: { line: number, column: 1 } });
  }
  return delimiter === "pipe" ? withoutBorders(rows) : rows;
}
