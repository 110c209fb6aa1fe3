/**
 * One glyph and the text state → its box on the page and how far the next glyph stands from it. A box is as wide as the
 * glyph's advance and one em high, whatever ink it holds. Spaces, marks without extent and glyphs off the page give none.
 */
import { apply, boundsOf, type Box, type Matrix } from "./matrix.ts";
import type { FontMetrics } from "./open-pdf.ts";

export type TextState = {
  font: FontMetrics;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  /** Horizontal scaling, 1 for none. */
  stretch: number;
  rise: number;
  leading: number;
};

/** `base`: y of the baseline, of the lower edge for turned letters. `size`: the em, in points on the page. */
export type Glyph = Box & { text: string; base: number; size: number };

/** What the font gives a glyph, as the operation list tells it. */
export type ShownGlyph = { text: string; width: number; verticalAdvance: number };

const ascent = 0.88;
const unseen = /[\s\u200b-\u200f\u00ad\ufeff]/u;
const everyUnseen = new RegExp(unseen, "gu");

export const spacingAfter = (text: string, state: TextState): number =>
  state.charSpacing + (text === " " ? state.wordSpacing : 0);

/** How far the pen goes on behind a glyph, in text space. */
export function advance(glyph: ShownGlyph, state: TextState): { x: number; y: number } {
  const spacing = spacingAfter(glyph.text, state);
  if (state.font.isVertical) return { x: 0, y: glyph.verticalAdvance * state.font.scale * state.size - spacing };
  return { x: (glyph.width * state.font.scale * state.size + spacing) * state.stretch, y: 0 };
}

/** `x`, `y`: the pen in text space, which `toPage` maps to the page. */
export function glyphAt(
  glyph: ShownGlyph,
  pen: { x: number; y: number },
  state: TextState,
  toPage: Matrix,
): Glyph | null {
  const text = unseen.test(glyph.text) ? glyph.text.replace(everyUnseen, "") : glyph.text;
  if (text === "" || state.size === 0) return null;
  const width = glyph.width * state.font.scale * state.size * state.stretch;
  const left = state.font.isVertical ? pen.x - width / 2 : pen.x;
  const base = state.font.isVertical ? pen.y - ascent * state.size : pen.y + state.rise;
  const box = boundsOf(toPage, {
    left,
    right: left + width,
    top: base + ascent * state.size,
    bottom: base - (1 - ascent) * state.size,
  });
  const size = Math.abs(state.size) * Math.hypot(toPage[2], toPage[3]);
  const isUpright = Math.abs(toPage[1]) < 0.2 * Math.abs(toPage[0]);
  const printed = { ...box, text, size, base: isUpright ? apply(toPage, left, base).y : box.bottom };
  // Numbers that are all finite have a finite sum, as long as a page's sizes go.
  const isPlaced = Number.isFinite(printed.left + printed.right + printed.top + printed.bottom + size + printed.base);
  return isPlaced ? printed : null;
}
