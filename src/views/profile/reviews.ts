/**
 * Reconsideration and litigation: a sentence, and the cases by kind and result.
 * 复议后起诉 is the same dispute again, so kinds are never added up.
 */
import { formatNumber } from "../../i18n/format.ts";
import { reviewTable } from "../../form/statutory-form.ts";
import { columnTerms, rowTerms } from "../../form/terms.ts";
import type { AgencyYear } from "../../model/dataset.ts";
import type { PageContext } from "../page-context.ts";
import type { FigureCell, FigureCells } from "../evidence/figure-cell.ts";
import { fillTemplate, textOfSegments } from "./segments.ts";
import { columnName } from "../evidence/term-words.ts";
import { effectiveOf } from "./year-facts.ts";

type Result = "upheld" | "corrected" | "otherResult" | "pending";
const resultColumns = ["upheld", "corrected", "otherResult", "pending"] as const satisfies Result[];

export type ReviewCell = { name: string; count: number | null; cell: FigureCell };
export type ReviewResult = ReviewCell & { result: Result };
export type ReviewBlock = { id: string; name: string; results: ReviewResult[]; total: ReviewCell; cells: FigureCell[] };
export type ReviewsView = {
  sentence: string;
  hasCases: boolean;
  /** Whether there is more to see than the sentence says. */
  hasTable: boolean;
  columns: string[];
  blocks: ReviewBlock[];
  /** The kinds that have cases, as the chart draws them; none where there are too many to draw. */
  squares: { label: string; results: ReviewResult[] }[];
};

function blockOf({ locale }: PageContext, year: AgencyYear, cells: FigureCells, id: string): ReviewBlock {
  const cellOf = (column: string): ReviewCell => ({
    name: columnTerms[column]?.[locale] ?? column,
    count: effectiveOf(year, `reviews.${id}.${column}`),
    cell: cells(`reviews.${id}.${column}`),
  });
  return {
    id,
    name: rowTerms[id]?.[locale] ?? id,
    results: resultColumns.map((result) => ({ ...cellOf(result), result })),
    total: cellOf("total"),
    cells: reviewTable.columns.map((column) => cellOf(column.id).cell),
  };
}

const hasCases = (block: ReviewBlock): boolean =>
  [...block.results, block.total].some((result) => (result.count ?? 0) > 0);

/** More squares than these are a grey field, not cases that one can count. */
const mostSquares = 60;
const countCases = (blocks: ReviewBlock[]): number =>
  blocks.flatMap((block) => block.results).reduce((sum, result) => sum + (result.count ?? 0), 0);

const isSomeUnknown = (blocks: ReviewBlock[]): boolean => blocks.some((block) => block.total.count === null);

/** "行政复议 1 件" */
function headOf({ t, locale }: PageContext, block: ReviewBlock): string {
  const { count } = block.total;
  const total = count === null ? t.profile.state.notTold : formatNumber(count, locale);
  return textOfSegments(fillTemplate(t.profile.reviews.block, { label: block.name, total }));
}

function sentenceOf(context: PageContext, blocks: ReviewBlock[]): string {
  const { t, locale } = context;
  const { reviews: words, semicolon, comma, stop } = t.profile;
  const told = blocks.filter(hasCases);
  const lines = told.map((block) => {
    const results = block.results.filter((result) => (result.count ?? 0) > 0);
    const parts = results.map((result) =>
      textOfSegments(fillTemplate(words.part, { label: result.name, count: formatNumber(result.count ?? 0, locale) })),
    );
    if (block.total.cell.disputed) parts.push(t.profile.state.disputed);
    const head = headOf(context, block);
    return parts.length === 0 ? head : head + textOfSegments(fillTemplate(words.parts, { parts: parts.join(comma) }));
  });
  if (lines.length === 0 && blocks.every((block) => block.total.count === null)) return words.notTold;
  if (isSomeUnknown(blocks)) return (lines.length === 0 ? "" : `${lines.join(semicolon)}${stop} `) + words.someUnknown;
  return lines.length === 0 ? words.empty : lines.join(semicolon) + stop;
}

export function renderReviews(context: PageContext, year: AgencyYear, cells: FigureCells): ReviewsView {
  const blocks = reviewTable.blocks.map(({ id }) => blockOf(context, year, cells, id));
  const isSomeKnown = blocks.some((block) => block.total.count !== null);
  return {
    sentence: sentenceOf(context, blocks),
    hasCases: blocks.some(hasCases),
    hasTable: blocks.some(hasCases) || (isSomeKnown && isSomeUnknown(blocks)),
    columns: reviewTable.columns.map(({ id }) => columnName(context, id)),
    blocks,
    squares:
      countCases(blocks) > mostSquares
        ? []
        : blocks.filter(hasCases).map((block) => ({ label: headOf(context, block), results: block.results })),
  };
}
