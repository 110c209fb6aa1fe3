/** Sentences and figures whose numbers or names are links: views in, markup out. */
import type { LinkedFigure } from "../views/profile/figure-links.ts";
import type { Segment } from "../views/profile/segments.ts";
import type { NamePiece } from "../views/regions/body-status.ts";
import { attribute, markup, Markup, type Value } from "./markup.ts";

export const link = (href: string, text: Value): Markup => markup`<a${attribute("href", href)}>${text}</a>`;

/** A link where there is an address, else the text alone. */
export const linkOrText = (href: string | null | undefined, text: string): Markup | string =>
  href === null || href === undefined ? text : link(href, text);

/** A sentence whose numbers are links to their lines. */
export const sentence = (segments: readonly Segment[]): (Markup | string)[] =>
  segments.map(({ text, href }) => linkOrText(href, text));

const note = (text: string): Markup | null => (text === "" ? null : markup` <small>${text}</small>`);

/** A number or the word that stands in its place, and what has to be said beside it. */
export const noted = (href: string | null, text: string, beside: string): Markup =>
  markup`${linkOrText(href, text)}${note(beside)}`;

/** A 0 leads nowhere. */
export const linkedFigure = ({ text, value, href, note: beside }: LinkedFigure): Markup =>
  noted(value === 0 ? null : href, text, beside);

/** A sentence with the names of bodies in it, each a link where it has a page. */
export const namedSentence = (pieces: readonly NamePiece[]): (Markup | string)[] =>
  pieces.map(({ text, isName, href }) =>
    !isName
      ? text
      : href === null
        ? markup`<span lang=zh-CN>${text}</span>`
        : markup`<a${attribute("href", href)} lang=zh-CN>${text}</a>`,
  );

export const quietly = (text: Value): Markup => markup`<p class=quiet>${text}`;

/** Of a table: its rows one after the other in their frame. */
export const framed = (className: string | undefined, rows: Value): Markup =>
  markup`<div class=table-frame><table${attribute("class", className)}>${rows}</table></div>`;

export const headRow = (heads: readonly Value[]): Markup =>
  markup`<thead><tr>${heads.map((head) => markup`<th>${head}`)}</thead>`;
