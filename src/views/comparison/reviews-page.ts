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

function reviewsFinding(
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
  const counts = [say(sum("reconsideration")), say(sum("litigationDirect"))] as const;
  const head =
    known.length === 1
      ? words.findingOne(year, nameOf(first.agency), ...counts)
      : words.finding(year, say(known.length), ...counts);
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

function correctionCell(
  row: ComparisonRow,
  block: BlockId,
  definitions: MetricDefinition[],
  { wording }: GroupContext,
) {
  const { t } = wording;
  const definition = definitions.find(({ id }) => id === correctionMetric[block]);
  const metric = row.metrics.find(({ id }) => id === correctionMetric[block]);
  if (definition === undefined || metric === undefined) return stateCell(t.reasons.notReported);
  const rate = metricWords(definition, metric, wording);
  if (rate.drawn === null) return stateCell(rate.text);
  return numberCell(rate.bounds === "" ? rate.text : `${rate.text}${t.clauseComma}${rate.bounds}`);
}

/** A row for each body and kind of proceeding: kinds stand under one another and are never added. */
function blockRow(row: ComparisonRow, block: BlockId, definitions: MetricDefinition[], group: GroupContext): RowView {
  const { t, locale } = group.wording;
  const counts = [...results, "total"].map((column): CellView => {
    const value = countOf(row, block, column);
    if (value === null) return stateCell(t.charts.notKnown);
    const text = formatNumber(value, locale);
    const disputed = row.disputed.includes(`${block}.${column}`);
    return disputed ? { text, kind: "disputed", mark: t.disputedMark } : numberCell(text);
  });
  return {
    name: group.nameOf(row.agency),
    href: group.context.links.report(row.agency, row.year),
    cells: [
      { text: rowTerms[block]?.[locale] ?? block, kind: "text" },
      ...counts,
      correctionCell(row, block, definitions, group),
    ],
  };
}

function tableOf(rows: ComparisonRow[], definitions: MetricDefinition[], group: GroupContext): TableView {
  const { t, locale } = group.wording;
  const columns = [...results, "total"].map((column) => columnTerms[column]?.[locale] ?? column);
  return {
    caption: t.reviews.caption(group.year, group.scopeName),
    nameLabel: t.body,
    columns: [
      { label: t.reviews.proceeding, number: false },
      ...[...columns, t.reviews.corrected].map((label) => ({ label, number: true })),
    ],
    rows: rows.flatMap((row) => blocks.map((block) => blockRow(row, block, definitions, group))),
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
