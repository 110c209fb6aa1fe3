/**
 * Reconsideration and litigation by kind and result, where there are cases: a line a kind, whose numbers are links.
 * 复议后起诉 is the same dispute again, so kinds are never added up. Where there are none the page's summary says so.
 */
import { reviewTable } from "../../form/statutory-form.ts";
import { columnTerms } from "../../form/terms.ts";
import type { PageContext } from "../page-context.ts";
import { rowName } from "../evidence/term-words.ts";
import type { LinkedFigure, LinkedFigures } from "./figure-links.ts";
import { fillTemplate, joinSegments, linked, type Segment } from "./segments.ts";

const results = ["upheld", "corrected", "otherResult", "pending"];

/** A line for each kind that has cases or doesn't tell its number. */
export type ReviewsView = { lines: Segment[][] };

type Block = { id: string; total: LinkedFigure; results: { name: string; figure: LinkedFigure }[] };

function lineOf(context: PageContext, block: Block): Segment[] {
  const { reviews: words, comma } = context.t.profile;
  const head = fillTemplate(words.block, { label: rowName(context, block.id), total: linked(block.total) });
  const parts = block.results
    .filter(({ figure }) => figure.value !== 0)
    .map(({ name, figure }) => fillTemplate(words.part, { label: name, count: linked(figure) }));
  if (block.total.note !== "") parts.push([{ text: block.total.note }]);
  return parts.length === 0 ? head : [...head, ...fillTemplate(words.parts, { parts: joinSegments(parts, comma) })];
}

export function renderReviews(context: PageContext, figures: LinkedFigures): ReviewsView {
  const blocks = reviewTable.blocks.map(({ id }): Block => {
    const figure = (column: string): LinkedFigure => figures(`reviews.${id}.${column}`);
    const nameOf = (column: string): string => columnTerms[column]?.[context.locale] ?? column;
    return { id, total: figure("total"), results: results.map((id) => ({ name: nameOf(id), figure: figure(id) })) };
  });
  const all = (block: Block): LinkedFigure[] => [block.total, ...block.results.map(({ figure }) => figure)];
  const told = blocks.filter((block) => all(block).some(({ value }) => value !== 0));
  const isKnown = told.some((block) => all(block).some(({ value }) => value !== null));
  return { lines: isKnown ? told.map((block) => lineOf(context, block)) : [] };
}
