/**
 * A report after recognition: who, when, which edition, its sections, its tables as printed and its figures.
 * Tables keep every printed cell, those that are no figure too, so that a page can show the report as published.
 */
import { z } from "zod";
import { Figures } from "./figure.ts";
import { Passage } from "./narrative/passage.ts";
import { Position } from "./position.ts";
import { ReportFormat, Scope, SourceKind } from "./source.ts";

export const Edition = z.enum(["2019", "2021", "mixed"]);
export type Edition = z.infer<typeof Edition>;

export const SectionId = z.enum(["overview", "disclosure", "requests", "reviews", "problems", "otherMatters"]);
export type SectionId = z.infer<typeof SectionId>;

export const TableId = z.enum(["disclosure", "requests", "reviews"]);
export type TableId = z.infer<typeof TableId>;

export const Section = z.strictObject({
  id: SectionId,
  heading: z.string(),
  at: Position,
  paragraphs: z.array(z.strictObject({ text: z.string(), at: Position })),
  passages: z
    .array(Passage)
    .optional()
    .describe("Of section five, in the order of its text; absent where none is told."),
});
export type Section = z.infer<typeof Section>;

export const PrintedCell = z.strictObject({
  text: z.string(),
  /** The figure that this cell was read as; absent for labels, headers and cells that were not placed. */
  figure: z.string().optional(),
});
export const PrintedTable = z.strictObject({
  id: TableId,
  rows: z.array(z.strictObject({ at: Position, cells: z.array(PrintedCell) })),
});
export type PrintedTable = z.infer<typeof PrintedTable>;

/** Which edition's rows tables 二 and 三 have; the two differ in a mixed report. Null when the table wasn't found. */
export const FormInUse = z.strictObject({
  disclosure: z.enum(["2019", "2021"]).nullable(),
  requests: z.enum(["2019", "2021"]).nullable(),
});
export type FormInUse = z.infer<typeof FormInUse>;

export const Report = z.strictObject({
  path: z.string(),
  format: ReportFormat,
  kind: SourceKind,
  scope: Scope,
  title: z.string().nullable(),
  agencyName: z.string().nullable(),
  year: z.int().nullable(),
  /** Region code of sources.csv, or null. */
  regionCode: z.string().nullable(),
  address: z.string().nullable(),
  retrieved: z.string().nullable(),
  edition: Edition.nullable(),
  form: FormInUse,
  sections: z.array(Section),
  tables: z.array(PrintedTable),
  figures: Figures,
});
export type Report = z.infer<typeof Report>;
