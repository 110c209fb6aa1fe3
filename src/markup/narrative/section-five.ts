/** Section five of a report's page: paragraphs with their marks, and last year's plans beside them. Views in, markup out. */
import type { Piece, PlanView } from "../../views/narrative/section-five.ts";
import { both } from "../evidence-table.ts";
import { attribute, markup, type Markup } from "../markup.ts";

const pieceOf = ({ mark, text }: Piece): Markup =>
  mark === null ? markup`${text}` : markup`<b>${both(mark)}</b> ${text}`;

export const markedParagraph = (anchor: string | undefined, pieces: readonly Piece[]): Markup =>
  markup`<p${attribute("id", anchor)}>${pieces.map(pieceOf)}`;

export function plansAside({ heading, passages }: PlanView): Markup {
  const told = passages.map(({ text, href, line }) => markup`<p>${text} <a${attribute("href", href)}>${line}</a>`);
  return markup`<aside><h3>${both(heading)}</h3>${told}</aside>`;
}
