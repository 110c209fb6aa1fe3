/**
 * Review cases: sections by year and scope with unit squares, table and finding. 复议后起诉 is the same dispute again,
 * so it stands apart and never enters a sum with 行政复议; below ten concluded cases there is no percentage.
 */
import { rowTerms, columnTerms } from "../../form/terms.ts";
import { formatNumber } from "../../i18n/format.ts";
import type { MetricDefinition } from "../../model/metric.ts";
import type { PageContext } from "../page-context.ts";
import type { ComparisonRow } from "./body-groups.ts";
import {
  leftOutWords,
  renderSections,
  type ComparisonData,
  type GroupContext,
  type SectionContent,
  type SectionFrame,
} from "./group-page.ts";
import { metricWords } from "./metric-words.ts";
import { numberCell, stateCell, type CellView, type RowView, type TableView } from "./table-view.ts";

const blocks = ["reconsideration", "litigationDirect", "litigationAfterReconsideration"] as const;
const results = ["upheld", "corrected", "otherResult", "pending"] as const;
type BlockId = (typeof blocks)[number];
const correctionMetric: Record<BlockId, string> = {
  reconsideration: "reconsiderationCorrectionRate",
  litigationDirect: "litigationDirectCorrectionRate",
  litigationAfterReconsideration: "litigationAfterReconsiderationCorrectionRate",
};

export type ReviewSquaresRow = {
  label: string;
  results: { result: (typeof results)[number]; name: string; count: number | null }[];
};
export type ReviewsSection = SectionFrame & SectionContent & { squares: ReviewSquaresRow[]; others: string };

const countOf = (row: ComparisonRow, block: BlockId, column: string): number | null =>
  row.groups[`${block}.${column}`] ?? null;

/** Known as a whole: every kind of proceeding has its total. */
const isKnown = (row: ComparisonRow): boolean => blocks.every((block) => countOf(row, block, "total") !== null);
const hasCases = (row: ComparisonRow): boolean => blocks.some((block) => (countOf(row, block, "total") ?? 0) > 0);

const disputedBlocks = (row: ComparisonRow): Set<BlockId> =>
  new Set(blocks.filter((block) => row.disputed.some((key) => key.startsWith(`${block}.`))));

const isDisputed = (row: ComparisonRow): boolean => disputedBlocks(row).size > 0;

export function reviewsFinding(
  rows: ComparisonRow[],
  { wording, year, nameOf }: Pick<GroupContext, "wording" | "year" | "nameOf">,
  scope: ComparisonRow["scope"],
): string {
  const { t, locale } = wording;
  const words = t.reviews;
  const say = (value: number): string => formatNumber(value, locale);
  const known = rows.filter(isKnown);
  const [first] = known;
  if (first === undefined) return words.unknown(year);
  if (!known.some(hasCases))
    return known.length === 1 ? words.oneNone(year, nameOf(first.agency)) : words.none(year, say(known.length));
  if (known.length > 1 && scope !== "own") return words.listed(year, say(known.length));
  const sum = (block: BlockId): number => known.reduce((total, row) => total + (countOf(row, block, "total") ?? 0), 0);
  const after = sum("litigationAfterReconsideration");
  const head = words.finding(year, say(known.length), say(sum("reconsideration")), say(sum("litigationDirect")));
  return head + (after === 0 ? "" : words.findingAfter(say(after))) + words.end;
}

function squaresOf(row: ComparisonRow, group: GroupContext): ReviewSquaresRow[] {
  const { t, locale } = group.wording;
  return blocks
    .filter((block) => (countOf(row, block, "total") ?? 0) > 0)
    .map((block) => {
      const total = formatNumber(countOf(row, block, "total") ?? 0, locale);
      const mark = disputedBlocks(row).has(block) ? t.charts.disputed : "";
      const label = t.reviews.block(group.nameOf(row.agency), rowTerms[block]?.[locale] ?? block, total) + mark;
      return {
        label,
        results: results.map((result) => ({
          result,
          name: columnTerms[result]?.[locale] ?? result,
          count: countOf(row, block, result),
        })),
      };
    });
}

function blockCells(row: ComparisonRow, block: BlockId, definitions: MetricDefinition[], group: GroupContext) {
  const { t, locale } = group.wording;
  const cells = [...results, "total"].map((column): CellView => {
    const value = countOf(row, block, column);
    if (value === null) return stateCell(t.charts.notKnown);
    const text = formatNumber(value, locale);
    return row.disputed.includes(`${block}.${column}`)
      ? { text, kind: "disputed", mark: t.disputedMark }
      : numberCell(text);
  });
  const definition = definitions.find(({ id }) => id === correctionMetric[block]);
  const metric = row.metrics.find(({ id }) => id === correctionMetric[block]);
  if (definition === undefined || metric === undefined) return [...cells, stateCell(t.reasons.notReported)];
  const rate = metricWords(definition, metric, group.wording);
  const bounds = rate.bounds === "" ? "" : `${t.listComma}${rate.bounds}`;
  return [...cells, rate.drawn === null ? stateCell(rate.text) : numberCell(rate.text + bounds)];
}

function tableOf(rows: ComparisonRow[], definitions: MetricDefinition[], group: GroupContext): TableView {
  const { t, locale } = group.wording;
  const columns = [...results, "total"].map((column) => columnTerms[column]?.[locale] ?? column);
  return {
    caption: t.reviews.caption(group.year, group.scopeName),
    groups: blocks.map((block) => ({ label: rowTerms[block]?.[locale] ?? block, span: 6 })),
    nameLabel: t.body,
    columns: blocks.flatMap(() => [...columns, t.reviews.corrected].map((label) => ({ label, number: true }))),
    rows: rows.map((row): RowView => ({
      name: group.nameOf(row.agency),
      href: group.context.links.report(row.agency, row.year),
      cells: blocks.flatMap((block) => blockCells(row, block, definitions, group)),
    })),
  };
}

export function renderReviewsPage(context: PageContext, data: ComparisonData, definitions: MetricDefinition[]) {
  const { reviews: words, reasons } = context.t.comparison;
  const sections: ReviewsSection[] = renderSections(context, data, (rows, group, scope) => {
    const quiet = rows.filter((row) => isKnown(row) && !hasCases(row)).length;
    const squares = rows.flatMap((row) => squaresOf(row, group));
    return {
      finding:
        reviewsFinding(
          rows.filter((row) => !isDisputed(row)),
          group,
          scope,
        ) + leftOutWords(rows.filter(isDisputed).length, group.wording),
      squares,
      others: squares.length > 0 && quiet > 0 ? words.withoutCases(formatNumber(quiet, context.locale)) : "",
      table: tableOf(rows, definitions, group),
      without: rows.filter((row) => !isKnown(row)).map((row) => ({ id: row.agency, reason: reasons.notReported })),
      disputed: rows.some(isDisputed),
    };
  });
  return { title: words.title, description: words.description, lede: words.lede, caution: words.caution, sections };
}
