/**
 * Reconsideration and litigation: a sentence, and the cases by kind and result.
 * 复议后起诉 is the same dispute again, so kinds are never added up.
 */
import { formatNumber } from "../../i18n/format.ts";
import { reviewTable } from "../../form/statutory-form.ts";
import { columnTerms, rowTerms } from "../../form/terms.ts";
import type { AgencyYear } from "../../model/dataset.ts";
import type { PageContext } from "../page-context.ts";
import type { FigureCell, FigureCells } from "./figure-cell.ts";
import { fillTemplate, textOfSegments } from "./segments.ts";
import { effectiveOf } from "./year-facts.ts";

export type ReviewCell = { column: string; name: string; count: number | null; cell: FigureCell };
export type ReviewBlock = { id: string; name: string; results: ReviewCell[]; total: ReviewCell };
export type ReviewsView = { sentence: string; hasCases: boolean; columns: string[]; blocks: ReviewBlock[] };

function blockOf({ locale }: PageContext, year: AgencyYear, cells: FigureCells, id: string): ReviewBlock {
  const all = reviewTable.columns.map(({ id: column }) => ({
    column,
    name: columnTerms[column]?.[locale] ?? column,
    count: effectiveOf(year, `reviews.${id}.${column}`),
    cell: cells(`reviews.${id}.${column}`),
  }));
  const total = all[all.length - 1] as ReviewCell;
  return { id, name: rowTerms[id]?.[locale] ?? id, results: all.slice(0, -1), total };
}

function sentenceOf({ t, locale }: PageContext, blocks: ReviewBlock[]): string {
  const { reviews: words, semicolon, comma, stop } = t.profile;
  const told = blocks.filter((block) => (block.total.count ?? 0) > 0);
  const someUnknown = blocks.some((block) => block.total.count === null);
  const lines = told.map((block) => {
    const results = block.results.filter((result) => (result.count ?? 0) > 0);
    const parts = results.map((result) =>
      textOfSegments(fillTemplate(words.part, { label: result.name, count: formatNumber(result.count ?? 0, locale) })),
    );
    const total = formatNumber(block.total.count ?? 0, locale);
    const head = textOfSegments(fillTemplate(words.block, { label: block.name, total }));
    return parts.length === 0 ? head : head + textOfSegments(fillTemplate(words.parts, { parts: parts.join(comma) }));
  });
  if (someUnknown) return (lines.length === 0 ? "" : `${lines.join(semicolon)}${stop} `) + words.someUnknown;
  return lines.length === 0 ? words.empty : lines.join(semicolon) + stop;
}

export function renderReviews(context: PageContext, year: AgencyYear, cells: FigureCells): ReviewsView {
  const blocks = reviewTable.blocks.map(({ id }) => blockOf(context, year, cells, id));
  return {
    sentence: sentenceOf(context, blocks),
    hasCases: blocks.some((block) => [...block.results, block.total].some((result) => (result.count ?? 0) > 0)),
    columns: reviewTable.columns.map(({ id }) => columnTerms[id]?.[context.locale] ?? id),
    blocks,
  };
}
