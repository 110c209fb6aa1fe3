/** Passages that also stand in other reports, beside the words of one of them: a view in, compact markup out. */
import type { CopiedPartView, CopiedPlace, PassageView, Piece } from "../../views/narrative/copied-part.ts";
import { attribute, markup, type Markup } from "../markup.ts";
import { both } from "./claims.ts";

const placed = ({ href, told }: CopiedPlace): Markup =>
  href === null ? both(told) : markup`<a${attribute("href", href)}>${both(told)}</a>`;

const words = (pieces: readonly Piece[]): Markup =>
  markup`<p>${pieces.map(({ text, isMarked }) => (isMarked ? markup`<mark>${text}</mark>` : text))}`;

function alsoIn({ also }: CopiedPartView, { also: { places, rest } }: PassageView): Markup | null {
  if (places.length === 0 && rest === null) return null;
  const list = places.map((place) => markup` ${placed(place)}`);
  return markup`<p class=quiet>${both(also)}${list}${rest && markup` ${both(rest)}`}`;
}

/** Side by side; words that are the same to the letter stand once under both places. */
function passageOf(part: CopiedPartView, passage: PassageView): Markup {
  const { own, other, ownPieces, otherPieces } = passage;
  const texts =
    otherPieces === null
      ? markup`<p>${placed(own)}<p>${placed(other)} <small>${both(part.same)}</small><div>${words(ownPieces)}</div>`
      : markup`<div><p>${placed(own)}${words(ownPieces)}</div><div><p>${placed(other)}${words(otherPieces)}</div>`;
  return markup`<li>${texts}${alsoIn(part, passage)}`;
}

export function copiedPart(part: CopiedPartView): Markup {
  const { href, told } = part.about;
  const about = markup`<a${attribute("href", href.zh)}>${told.zh}</a> <a${attribute("href", href.en)} lang=en>${told.en}</a>`;
  const summary = markup`<p>${both(part.summary)}`;
  const list = markup`<ul class=copied>${part.passages.map((passage) => passageOf(part, passage))}</ul>`;
  const more = part.more && markup`<p class=quiet>${both(part.more)}`;
  return markup`<section id=copied><h2>${both(part.heading)}</h2>${summary}<p class=quiet>${both(part.note)}<p>${about}</p>${list}${more}</section>`;
}
