/**
 * Sentences with numbers that are links: a template with {names} and the figures or words to put there.
 * A name that no value is given for stays as it is, so that a test finds it.
 */
import type { LinkedFigure } from "./figure-links.ts";

/** `href` where the piece is a link. `figure` and `year` name the figure that a number is; a sum of figures is none. */
export type Segment = { text: string; href?: string | null; figure?: string; year?: number };

/** A number in a sentence, leading to its line; a 0 leads nowhere. */
export const linked = ({ text, value, href, id, year }: LinkedFigure): Segment => ({
  text,
  href: value === 0 ? null : href,
  figure: id,
  year,
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
