/**
 * The methodology page: readings, relations, symbols and metrics as the dataset and the form define them.
 * Takes the metric definitions and the dictionary of figures; gives rows of text. Writes no formula of its own.
 */
import { relationInWords, relationsOf, yearRelations } from "../../form/relations.ts";
import { columnTerms, partsOfFigureId, rowTerms } from "../../form/terms.ts";
import { RelationId } from "../../model/check.ts";
import type { DictionaryFile, MetricsFile } from "../../model/dataset.ts";
import type { Bilingual } from "../../model/diagnostic.ts";
import { Reading } from "../../model/figure.ts";
import { MetricReason, type MetricDefinition } from "../../model/metric.ts";
import type { PageContext } from "../page-context.ts";

type FigureEntry = DictionaryFile["figures"][number];

export type MetricEntry = {
  id: string;
  name: string;
  formula: string;
  rowsLabel: string;
  numeratorLabel: string;
  /** Rows as the form words them; the denominator of a count is "". */
  numerator: string;
  denominator: string;
  meaning: string;
  caution: string;
  source: string;
};
export type DefinitionRow = { term: string; cells: string[] };
export type MethodologyView = {
  contents: { id: string; title: string }[];
  relationsIntro: string;
  readings: DefinitionRow[];
  relations: DefinitionRow[];
  symbols: DefinitionRow[];
  reasons: DefinitionRow[];
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
function legalLabelsOf(entry: FigureEntry): string[] {
  const labels = entry.labels.map(({ group, row, column }) =>
    [group ?? "", row, entry.table === "requests" ? "" : column].filter(Boolean).join(" "),
  );
  return [...new Set(labels)];
}

const nameOf = (terms: Record<string, Bilingual>, id: string, { locale }: PageContext): string =>
  terms[id]?.[locale] ?? id;

function describeSymbols(context: PageContext, figures: FigureEntry[]): DefinitionRow[] {
  type Parts = ReturnType<typeof partsOfFigureId>;
  const define = (term: string, name: string, fits: (parts: Parts) => boolean): DefinitionRow => {
    const labels = figures.filter((figure) => fits(partsOfFigureId(figure.id))).flatMap(legalLabelsOf);
    return { term, cells: [name, [...new Set(labels)].join("；")] };
  };
  return [
    ...requestSymbols.map(([symbol, id]) =>
      define(
        symbol,
        nameOf(rowTerms, id, context),
        ({ table, row, column }) =>
          table === "requests" && column === "total" && (row === id || row.startsWith(`${id}.`)),
      ),
    ),
    ...reviewSymbols.map((id) =>
      define(id, nameOf(columnTerms, id, context), ({ table, column }) => table === "reviews" && column === id),
    ),
    ...reviewTotals.map((id) =>
      define(
        `${id}.total`,
        nameOf(rowTerms, id, context),
        ({ table, row, column }) => table === "reviews" && row === id && column === "total",
      ),
    ),
  ];
}

function describeRelations({ t, locale }: PageContext): DefinitionRow[] {
  const within = relationsOf({ disclosure: "2021", requests: "2021" });
  const { relationCount, relationYears } = t.pages.methodology;
  const countOf = (id: RelationId): string =>
    yearRelations.some((relation) => relation.id === id)
      ? relationYears
      : relationCount(within.filter((relation) => relation.id === id).length);
  return RelationId.options.map((id) => ({
    term: relationInWords[id].rule[locale],
    cells: [countOf(id), t.pages.quality.severity[relationInWords[id].severity].name],
  }));
}

/** Readings and reasons in the order of the model, so that a new one can't be forgotten. */
const describeTerms = <Id extends string>(
  ids: readonly Id[],
  words: Record<Id, { name: string; meaning: string }>,
): DefinitionRow[] => ids.map((id) => ({ term: words[id].name, cells: [words[id].meaning] }));

function describeMetric(
  { t, locale }: PageContext,
  metric: MetricDefinition,
  figures: Map<string, FigureEntry>,
): MetricEntry {
  const rowsOf = (ids: string[]) =>
    ids
      .flatMap((id) => {
        const entry = figures.get(id);
        return entry === undefined ? [id] : legalLabelsOf(entry);
      })
      .join("；");
  return {
    id: metric.id,
    name: metric.name[locale],
    formula: metric.formula,
    rowsLabel: t.pages.methodology.rowsLabel,
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
    relationsIntro: t.relationsIntro(sums),
    readings: describeTerms(Reading.options, t.reading),
    relations: describeRelations(context),
    reasons: describeTerms(MetricReason.options, t.reason),
    symbols: describeSymbols(context, figures),
    metricsIntro: t.metricsIntro(metrics.length),
    metrics: metrics.map((metric) => describeMetric(context, metric, byId)),
  };
}
