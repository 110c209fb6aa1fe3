/** What became of the requests: sections by year and scope with stacked counts, disclosure rates, table and finding. */
import { outcomeGroups, type OutcomeGroup } from "../../form/figure-ids.ts";
import { rowTerms } from "../../form/terms.ts";
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
import { metricWords, type MetricWords, type Wording } from "./metric-words.ts";
import { numberCell, stateCell, type CellView, type RowView, type TableView } from "./table-view.ts";

type Part = { group: OutcomeGroup; count: number };
export type OutcomesSection = SectionFrame &
  SectionContent & {
    stacks: { label: string; parts: Part[] | null; text: string }[];
    rates: { label: string; value: number | null; interval: MetricWords["interval"]; text: string }[];
    ratesText: string;
  };

/** The six counts, or null where one of them isn't known: a stack without a part would show wrong shares. */
function partsOf(row: ComparisonRow): Part[] | null {
  const parts = outcomeGroups.map((group) => ({ group, count: row.groups[group] ?? null }));
  return parts.every((part): part is Part => part.count !== null) ? parts : null;
}

const totalOf = (parts: Part[]): number => parts.reduce((sum, { count }) => sum + count, 0);

/** Counted where the six groups or their total are contradicted by their own report. */
const isDisputed = (row: ComparisonRow): boolean =>
  ["handled", ...outcomeGroups].some((key) => row.disputed.includes(key));

type Decided = { name: string; parts: Part[] };

function outcomesFinding(
  decided: Decided[],
  { wording, year }: Pick<GroupContext, "wording" | "year">,
  scope: ComparisonRow["scope"],
): string {
  const { t, locale } = wording;
  const words = t.outcomes;
  const say = (value: number): string => formatNumber(value, locale);
  const [first] = decided;
  if (first === undefined) return words.unknown(year);
  if (decided.length > 1 && scope !== "own") return words.listed(year, say(decided.length));
  const total = decided.reduce((sum, { parts }) => sum + totalOf(parts), 0);
  if (total === 0) return words.noneDecided(year);
  const sums = outcomeGroups.map((group) => ({
    group,
    count: decided.reduce((sum, { parts }) => sum + (parts.find((p) => p.group === group)?.count ?? 0), 0),
  }));
  const parts = sums
    .filter(({ count }) => count > 0)
    .map(({ group, count }) => words.part(rowTerms[group]?.[locale] ?? group, say(count)))
    .join(t.clauseComma);
  return decided.length === 1
    ? words.findingOne(year, first.name, say(total), parts)
    : words.finding(year, say(decided.length), say(total), parts);
}

type Rates = { all: MetricWords; merits: MetricWords };

function wordsOf(row: ComparisonRow, id: string, definitions: MetricDefinition[], wording: Wording): MetricWords {
  const definition = definitions.find((d) => d.id === id);
  const value = row.metrics.find((m) => m.id === id);
  const missing = wording.t.reasons.notReported;
  if (definition === undefined || value === undefined)
    return { drawn: null, interval: null, text: missing, short: missing, bounds: "", note: missing, disputed: false };
  return metricWords(definition, value, wording);
}

const rateCell = (rate: MetricWords, { t }: Wording): CellView =>
  rate.drawn === null
    ? stateCell(rate.text)
    : numberCell(rate.bounds === "" ? rate.text : `${rate.text}${t.clauseComma}${rate.bounds}`);

function tableRow(row: ComparisonRow, rates: Rates, group: GroupContext): RowView {
  const { t, locale } = group.wording;
  const count = (key: string): CellView => {
    const value = row.groups[key] ?? null;
    if (value === null) return stateCell(t.charts.notKnown);
    const text = formatNumber(value, locale);
    return row.disputed.includes(key) ? { text, kind: "disputed", mark: t.disputedMark } : numberCell(text);
  };
  return {
    name: group.nameOf(row.agency),
    href: group.context.links.report(row.agency, row.year),
    cells: [
      count("handled"),
      ...outcomeGroups.map(count),
      rateCell(rates.all, group.wording),
      rateCell(rates.merits, group.wording),
    ],
  };
}

function tableOf(rows: ComparisonRow[], rates: Rates[], group: GroupContext): TableView {
  const { t, locale } = group.wording;
  const words = t.outcomes;
  return {
    caption: words.caption(group.year, group.scopeName),
    nameLabel: t.body,
    columns: [
      words.handled,
      ...outcomeGroups.map((id) => rowTerms[id]?.[locale] ?? id),
      words.rate,
      words.rateOnMerits,
    ].map((label) => ({ label, number: true })),
    rows: rows.flatMap((row, i) => {
      const own = rates[i];
      return own === undefined ? [] : [tableRow(row, own, group)];
    }),
  };
}

function ratesFinding(rates: Rates[], { t, locale }: Wording): string {
  const rated = rates.filter(({ all }) => all.drawn !== null).length;
  if (rated === 0) return t.outcomes.ratesNoneFinding;
  return t.outcomes.ratesFinding(formatNumber(rated, locale), formatNumber(rates.length - rated, locale));
}

function renderStack(row: ComparisonRow, group: GroupContext): OutcomesSection["stacks"][number] {
  const { t, locale } = group.wording;
  const parts = partsOf(row);
  if (parts === null) return { label: group.nameOf(row.agency), parts, text: t.reasons.notReported };
  const mark = isDisputed(row) ? t.charts.disputed : "";
  return { label: group.nameOf(row.agency), parts, text: formatNumber(totalOf(parts), locale) + mark };
}

export function renderOutcomesPage(context: PageContext, data: ComparisonData, definitions: MetricDefinition[]) {
  const { outcomes: words, reasons } = context.t.comparison;
  const sections: OutcomesSection[] = renderSections(context, data, (rows, group, scope) => {
    const rates = rows.map((row) => ({
      all: wordsOf(row, "disclosureRate", definitions, group.wording),
      merits: wordsOf(row, "disclosureRateSubstantive", definitions, group.wording),
    }));
    const decided = rows.flatMap((row) => {
      const parts = partsOf(row);
      return parts === null || isDisputed(row) ? [] : [{ name: group.nameOf(row.agency), parts }];
    });
    return {
      finding: outcomesFinding(decided, group, scope) + leftOutWords(rows.filter(isDisputed).length, group.wording),
      stacks: rows.map((row) => renderStack(row, group)),
      rates: rows.map((row, i) => ({
        label: group.nameOf(row.agency),
        value: rates[i]?.all.drawn ?? null,
        interval: rates[i]?.all.interval ?? null,
        text: rates[i]?.all.text ?? reasons.notReported,
      })),
      ratesText: [ratesFinding(rates, group.wording), words.ratesFormula].join(context.t.comparison.sentenceGap),
      table: tableOf(rows, rates, group),
      without: rows
        .filter((row) => partsOf(row) === null)
        .map((row) => ({ id: row.agency, reason: reasons.notReported })),
      disputed: rows.some(isDisputed),
    };
  });
  const names = outcomeGroups.map((group) => ({ group, name: rowTerms[group]?.[context.locale] ?? group }));
  return {
    title: words.title,
    description: words.description,
    lede: words.lede,
    caution: words.caution,
    names,
    sections,
  };
}
