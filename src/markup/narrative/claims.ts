/** What the text says beside a row, where the two part. A view in, markup out. */
import type { ToldNote } from "../../views/narrative/told-counts.ts";
import type { Bilingual } from "../../views/report/both-languages.ts";
import { attribute, markup, type Markup } from "../markup.ts";

/** A wording in both languages: Chinese, and the English in a lesser voice. */
export const both = ({ zh, en }: Bilingual): Markup => markup`${zh} <i lang=en>${en}</i>`;

function toldNote({ told, href }: ToldNote): Markup {
  const words = href === null ? both(told) : markup`<a${attribute("href", href)}>${both(told)}</a>`;
  return markup`<small>${words}</small>`;
}

export const toldNotes = (notes: readonly ToldNote[]): Markup[] => notes.map(toldNote);
