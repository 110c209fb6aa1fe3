/**
 * The methodology page: readings, relations, symbols and metrics as the dataset and the form define them.
 * Takes the metric definitions and the dictionary of figures; gives rows of text. Writes no formula of its own.
 */
import { relationInWords, relationsOf, yearRelations } from "../../form/relations.ts";
import { columnTerms, partsOfFigureId, rowTerms } from "../../form/terms.ts";
import { formatNumber } from "../../i18n/format.ts";
import { RelationId } from "../../model/check.ts";
import type { DictionaryFile, MetricsFile } from "../../model/dataset.ts";
import type { Bilingual } from "../../model/diagnostic.ts";
import type { MetricDefinition } from "../../model/metric.ts";
import type { PageContext } from "../page-context.ts";

type FigureEntry = DictionaryFile["figures"][number];

export type MetricEntry = {
  id: string;
  name: string;
  formula: string;
  numeratorLabel: string;
  numerator: string[];
  denominator: string[];
  meaning: string;
  caution: string;
  source: string;
};
export type MethodologyView = {
  contents: { id: string; title: string }[];
  relationsIntro: string;
  relations: { rule: string; count: string; severity: string }[];
  symbols: { symbol: string; name: string; rows: string[] }[];
  metricsIntro: string;
  metrics: MetricEntry[];
};

/** The symbols of the formulas, each with the row or group of table 三 that it stands for. */
const requestSymbols: [symbol: string, row: string][] = [
  ["N", "received"],
  ["P", "carriedIn"],
  ["A", "granted"],
  ["B", "partlyGranted"],
  ["C", "refused"],
  ["D", "unavailable"],
  ["E", "notProcessed"],
  ["F", "other"],
  ["T", "handled"],
  ["Q", "carriedOut"],
];
const reviewSymbols = ["upheld", "corrected", "otherResult"];
const reviewTotals = ["reconsideration", "litigationDirect"];

/** What the form prints for a figure, once for each wording: "（三）不予公开 1.属于国家秘密", "行政复议 结果维持". */
export function legalLabelsOf(entry: FigureEntry): string[] {
  const labels = entry.labels.map(({ group, row, column }) =>
    [group ?? "", row, entry.table === "requests" ? "" : column].filter(Boolean).join(" "),
  );
  return [...new Set(labels)];
}

const nameOf = (terms: Record<string, Bilingual>, id: string, { locale }: PageContext): string =>
  terms[id]?.[locale] ?? id;

function describeSymbols(context: PageContext, figures: FigureEntry[]): MethodologyView["symbols"] {
  const labelsOf = (fits: (parts: ReturnType<typeof partsOfFigureId>) => boolean) => [
    ...new Set(figures.filter((figure) => fits(partsOfFigureId(figure.id))).flatMap(legalLabelsOf)),
  ];
  return [
    ...requestSymbols.map(([symbol, id]) => ({
      symbol,
      name: nameOf(rowTerms, id, context),
      rows: labelsOf(
        ({ table, row, column }) =>
          table === "requests" && column === "total" && (row === id || row.startsWith(`${id}.`)),
      ),
    })),
    ...reviewSymbols.map((id) => ({
      symbol: id,
      name: nameOf(columnTerms, id, context),
      rows: labelsOf(({ table, column }) => table === "reviews" && column === id),
    })),
    ...reviewTotals.map((id) => ({
      symbol: `${id}.total`,
      name: nameOf(rowTerms, id, context),
      rows: labelsOf(({ table, row, column }) => table === "reviews" && row === id && column === "total"),
    })),
  ];
}

function describeRelations({ t, locale }: PageContext): MethodologyView["relations"] {
  const within = relationsOf({ disclosure: "2021", requests: "2021" });
  const { relationCount, relationYears } = t.pages.methodology;
  return RelationId.options.map((id) => ({
    rule: relationInWords[id].rule[locale],
    count: yearRelations.some((relation) => relation.id === id)
      ? relationYears
      : relationCount(formatNumber(within.filter((relation) => relation.id === id).length, locale)),
    severity: t.pages.quality.severity[relationInWords[id].severity].name,
  }));
}

function describeMetric(
  { t, locale }: PageContext,
  metric: MetricDefinition,
  figures: Map<string, FigureEntry>,
): MetricEntry {
  const rowsOf = (ids: string[]) =>
    ids.flatMap((id) => {
      const entry = figures.get(id);
      return entry === undefined ? [id] : legalLabelsOf(entry);
    });
  return {
    id: metric.id,
    name: metric.name[locale],
    formula: metric.formula,
    numeratorLabel: metric.denominator === null ? t.pages.methodology.counted : t.pages.methodology.numerator,
    numerator: rowsOf(metric.numerator),
    denominator: rowsOf(metric.denominator ?? []),
    meaning: metric.meaning[locale],
    caution: metric.caution[locale],
    source: metric.source[locale],
  };
}

export function renderMethodology(
  context: PageContext,
  { metrics }: MetricsFile,
  { figures }: DictionaryFile,
): MethodologyView {
  const t = context.t.pages.methodology;
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const sums = relationsOf({ disclosure: "2021", requests: "2021" }).length;
  return {
    contents: Object.entries(t.contents).map(([id, title]) => ({ id, title })),
    relationsIntro: t.relationsIntro(formatNumber(sums, context.locale)),
    relations: describeRelations(context),
    symbols: describeSymbols(context, figures),
    metricsIntro: t.metricsIntro(formatNumber(metrics.length, context.locale)),
    metrics: metrics.map((metric) => describeMetric(context, metric, byId)),
  };
}
