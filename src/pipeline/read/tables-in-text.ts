/**
 * Text or Markdown with tables written as HTML within it, as converters leave merged cells → Document. The tables are
 * read as a page's, the text around them as text; every cell keeps its line and column. Null for text without such
 * tables, and for one whose tables go beyond the limits.
 */
import type { Block, Document, Table } from "../../model/document.ts";
import type { Position } from "../../model/position.ts";
import { HtmlTree } from "./html/html-tree.ts";
import { createLinePlaces } from "./line-places.ts";
import { blocksOfItems } from "./markup/item-blocks.ts";
import { tokeniseMarkup } from "./markup/tokenise-markup.ts";
import { readLimits } from "./read-limits.ts";
import { splitLines, type TextInput } from "./read-text.ts";
import { readBlocks } from "./text-blocks.ts";

type Stretch = { start: number; end: number };

const tableTag = /<(\/?)table\b[^<>]{0,400}>/gi;

/** A report has three tables, broken into some twenty at most; their cells count together. */
const mostTables = 200;

/** The outermost tables, of which one too many is enough; one that nothing ends goes to the text's end. */
function tablesOf(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  let [depth, start] = [0, 0];
  for (const { index, 0: tag, 1: slash } of text.matchAll(tableTag)) {
    if (slash === "") {
      if (depth === 0) start = index;
      depth += 1;
    } else if (depth > 0) {
      depth -= 1;
      if (depth === 0) stretches.push({ start, end: index + tag.length });
      if (stretches.length > mostTables) return stretches;
    }
  }
  return depth > 0 ? [...stretches, { start, end: text.length }] : stretches;
}

export function readTextWithTables({ path, format, text }: TextInput): Document | null {
  if (!text.includes("<") || !/<td[\s>]/i.test(text)) return null;
  const stretches = tablesOf(text);
  if (stretches.length === 0 || stretches.length > mostTables) return null;
  const placeOf = createLinePlaces(text, readLimits.lines);
  if (placeOf === null) return null;
  const lines = splitLines(text);
  if (lines.some((line) => line.length > readLimits.lineLength)) return null;
  let rest = "";
  let from = 0;
  let cells = 0;
  const blocks: Block[] = [];
  for (const { start, end } of stretches) {
    const source = text.slice(start, end);
    const tree = new HtmlTree();
    tokeniseMarkup(source, "html", tree);
    tree.finish(source);
    if (tree.builder.excess !== null || tree.builder.clipped !== null) return null;
    const found = blocksOfItems(tree.builder.finish(), (offset) => placeOf(start + offset));
    for (const block of found) if (block.type === "table") cells += countCells(block);
    if (cells > readLimits.cells) return null;
    blocks.push(...found);
    rest += text.slice(from, start) + blanked(source);
    from = end;
  }
  rest += text.slice(from);
  const around = readBlocks(rest, { lines: splitLines(rest) }).blocks;
  return { path, format, blocks: [...blocks, ...around].sort(byPlace), lines };
}

const countCells = ({ rows }: Table): number => rows.reduce((sum, row) => sum + row.cells.length, 0);

/** Spaces for all but the line ends, so that what follows keeps its place. */
const blanked = (text: string): string => text.replace(/[^\r\n]/g, " ");

function byPlace(a: Block, b: Block): number {
  const [x, y] = [numbersOf(a.at), numbersOf(b.at)];
  return x.line - y.line || x.column - y.column;
}

const numbersOf = (at: Position): { line: number; column: number } =>
  at !== "unknown" && "line" in at ? at : { line: 0, column: 0 };
