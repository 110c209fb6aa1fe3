/**
 * One figure of the statutory form as a report prints it. `value` is the printed number or null, `raw` the printed
 * text, always; `effective` is what metrics may use: the value, or 0 for a blank that the report's own sums prove to be 0.
 */
import { z } from "zod";
import { Position } from "./position.ts";

/** `<table>.<row>.<column>`; ids never change their meaning. */
export const FigureId = z.string().regex(/^(disclosure|requests|reviews)(\.[a-z][A-Za-z]*){2,3}$/);

export const Reading = z.enum(["printed", "blank", "dash", "missing", "unreadable", "notInEdition"]);
export type Reading = z.infer<typeof Reading>;

export const Standing = z.enum(["confirmed", "unchecked", "disputed"]);
export type Standing = z.infer<typeof Standing>;

export const Figure = z.strictObject({
  value: z.number().nullable().describe("The printed number, or null."),
  raw: z.string().nullable().describe("The printed text, always."),
  reading: Reading.describe("What stands in the cell: a number, nothing, a dash, no cell at all, or unreadable text."),
  effective: z
    .number()
    .nullable()
    .describe("What metrics use: the value, or 0 for a blank that the report's own sums prove to be 0."),
  standing: Standing.describe("Whether the sums that this figure enters hold, can't be tried, or fail."),
  at: Position,
});
export type Figure = z.infer<typeof Figure>;

export const Figures = z.record(FigureId, Figure);
export type Figures = z.infer<typeof Figures>;

/**
 * The figures of a report of which no object was made yet: numbers in a row. Objects, with text and place, are made when
 * they are first asked for, and much of what goes through a report never asks.
 */
export type UnopenedFigures = {
  /** All of the form's figures, in its order; NaN for what is no number. One array for all reports: it is used up at once. */
  readonly numbers: Float64Array;
  /** The places of blanks and dashes among them. */
  readonly blanks: readonly number[];
  /** Where the figure of a place stands. */
  positionOf: (place: number) => Position;
  /** `assess` is given the figures in the form's order when they are made, to tell the standing of each. */
  whenOpened: (assess: (list: readonly Figure[]) => void) => void;
};
