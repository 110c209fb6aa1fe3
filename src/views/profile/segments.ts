/**
 * Sentences with numbers that are links: a template with {names} and the cells or words to put there.
 * A name that no value is given for stays as it is, so that a test finds it.
 */
import type { FigureCell, Quotation } from "../evidence/figure-cell.ts";

/** `figure` and `year` name the figure that the number is; a sum of figures is none and has neither. */
export type SegmentLink = { href: string | null; quotation: Quotation | null; figure?: string; year?: number };
export type Segment = { text: string; link?: SegmentLink };

/** A number in a sentence: printed with the language's separators, leading where its figure's cell leads. */
export const linked = (text: string, { href, quotation, id, year }: FigureCell): Segment => ({
  text,
  link: { href, quotation, figure: id, year },
});

export function fillTemplate(template: string, values: Record<string, Segment | Segment[] | string>): Segment[] {
  return template
    .split(/(\{\w+\})/)
    .filter((piece) => piece !== "")
    .flatMap((piece): Segment[] => {
      const value = /^\{\w+\}$/.test(piece) ? values[piece.slice(1, -1)] : undefined;
      if (value === undefined) return [{ text: piece }];
      if (typeof value === "string") return [{ text: value }];
      return Array.isArray(value) ? value : [value];
    });
}

/** Joins lists of segments with a separator. */
export const joinSegments = (lists: Segment[][], separator: string): Segment[] =>
  lists.flatMap((list, i) => (i === 0 ? list : [{ text: separator }, ...list]));

/** The sentence as plain text, for descriptions and tests. */
export const textOfSegments = (segments: Segment[]): string => segments.map((s) => s.text).join("");
