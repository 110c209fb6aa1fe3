/**
 * A report after reading and before recognition: headings, paragraphs and tables in reading order,
 * each with its position. Says nothing about what a table means.
 */
import type { Position } from "./position.ts";
import type { ReportFormat } from "./source.ts";

export type Cell = {
  text: string;
  at: Position;
  /** True for a blank that is no cell of its own: a merged cell that begins elsewhere covers it. */
  isCovered?: boolean;
};
export type Row = { cells: Cell[]; at: Position };
export type Heading = { type: "heading"; level: number; text: string; at: Position };
export type Paragraph = { type: "paragraph"; text: string; at: Position };
export type Table = {
  type: "table";
  rows: Row[];
  at: Position;
  /**
   * In text: the lines (from 1, both included) that print it, each row one of them, and from where to where they stand in
   * the text, in code units. Absent in other formats.
   */
  lines?: { first: number; last: number; start: number; end: number };
};
export type Block = Heading | Paragraph | Table;

export type Document = {
  path: string;
  format: ReportFormat;
  blocks: Block[];
  /** The source's lines, for excerpts and for the page that quotes them; empty where the format has none. */
  lines: string[];
  /** In text: all of it. Absent in other formats, as the traits are. */
  text?: string;
  /** Of each block, what its characters may matter for (form/character-traits.ts), and perhaps more; 0 for a table. */
  traits?: number[];
};
