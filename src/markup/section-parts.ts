/** What parts of pages are put together from: a ruled section, a table's frame that has a name, the head of a table's columns. */
import { attribute, markup, type Markup, type Value } from "./markup.ts";

/** Its heading in the margin, the rest beside it. `id` is the heading's fragment; a note of "" isn't written. */
export function pageSection(
  { id, title, note = "" }: { id: string; title: string; note?: string },
  content: Value,
): Markup {
  const told = note === "" ? null : markup`<p>${note}`;
  return markup`<section class=section aria-labelledby=${id}><div class=section-head><h2 id=${id}>${title}</h2>${told}</div><div class=section-body>${content}</div></section>`;
}

/** Wide tables are moved sideways in it. */
export const namedFrame = (name: string, table: Markup): Markup =>
  markup`<div class=table-frame role=region tabindex=0${attribute("aria-label", name)}>${table}</div>`;

export const headColumns = (heads: readonly string[]): Markup =>
  markup`<thead><tr>${heads.map((head) => markup`<th scope=col>${head}`)}</thead>`;
