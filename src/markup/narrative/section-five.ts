/**
 * Paragraphs whose numbers lead to their cells, with the marks of section five, and last year's plans beside that section.
 * Views in, markup out.
 */
import type { PlanView } from "../../views/narrative/section-five.ts";
import type { TextPiece } from "../../views/narrative/told-counts.ts";
import { attribute, markup, type Markup } from "../markup.ts";
import { both } from "./claims.ts";

function textPiece({ text, href, mark }: TextPiece): Markup {
  const words = href === null ? markup`${text}` : markup`<a${attribute("href", href)}>${text}</a>`;
  return mark === undefined ? words : markup`<b>${mark}</b> ${words}`;
}

export const textPieces = (pieces: readonly TextPiece[]): Markup[] => pieces.map(textPiece);

export function plansAside({ heading, passages }: PlanView): Markup {
  const told = passages.map(({ text, href, line }) => markup`<p>${text} <a${attribute("href", href)}>${line}</a>`);
  return markup`<aside><h3>${both(heading)}</h3>${told}</aside>`;
}
