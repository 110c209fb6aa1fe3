/**
 * The rates of one report that aren't an outcome's share: each with value and interval, and how it is built, as figures
 * that lead to their lines. Below ten cases the counts stand alone; rates without a value are named under the reason why.
 */
import { formatNumber, formatShare } from "../../i18n/format.ts";
import { reviewTable } from "../../form/statutory-form.ts";
import type { AgencyYear } from "../../model/dataset.ts";
import type { MetricDefinition, MetricValue } from "../../model/metric.ts";
import { leastForShare, reasonWords } from "../comparison/metric-words.ts";
import type { PageContext } from "../page-context.ts";
import type { LinkedFigures } from "./figure-links.ts";
import { joinSegments, linked, type Segment } from "./segments.ts";
import { effectiveOf } from "./year-facts.ts";

/** `built` is numerator ÷ denominator; `interval` is empty where the rate is no share. */
export type RateRow = {
  id: string;
  name: string;
  href: string;
  value: string;
  interval: string;
  built: Segment[];
};
export type RatesView = { rows: RateRow[]; reasons: string[] };

/** The table of outcomes gives these. */
const outcomeShares = [
  "grantedRate",
  "partlyGrantedRate",
  "refusalRate",
  "unavailableRate",
  "notProcessedRate",
  "otherRate",
];
/** A longer sum is told by its total; its rows stand in the table of years. */
const longestSum = 3;

type Report = { year: AgencyYear; figures: LinkedFigures; definitions: MetricDefinition[] };
type Known = { definition: MetricDefinition; metric: MetricValue };

export function valueInWords({ t, locale }: PageContext, definition: MetricDefinition, value: number): string {
  return definition.unit === "share"
    ? formatShare(value, locale)
    : t.profile.rates.perDecision(formatNumber(Math.round(value * 1000) / 1000, locale));
}

/** One side of the rate: its figures that aren't 0, added up; a single figure stands alone, 0 or not. */
function sideOf({ locale }: PageContext, { year, figures }: Report, ids: string[], sum: number | null): Segment[] {
  const printed = ids.filter((id) => id in year.figures).map((id) => figures(id));
  const told = printed.length === 1 ? printed : printed.filter(({ value }) => value !== 0);
  const total = { text: formatNumber(sum ?? 0, locale) };
  if (told.length === 0 || told.length > longestSum) return [total];
  const parts = joinSegments(
    told.map((figure) => [linked(figure)]),
    " + ",
  );
  return told.length === 1 ? parts : [{ text: "(" }, ...parts, { text: ")" }];
}

function rowOf(context: PageContext, report: Report, { definition, metric }: Known, value: number): RateRow {
  const { t, locale, links } = context;
  const { interval, numerator, denominator } = metric;
  return {
    id: definition.id,
    name: definition.name[locale],
    href: links.metric(definition.id),
    value: valueInWords(context, definition, value),
    interval:
      interval === null
        ? ""
        : t.profile.rates.interval(formatShare(interval.low, locale), formatShare(interval.high, locale)),
    built: [
      ...sideOf(context, report, definition.numerator, numerator),
      { text: " ÷ " },
      ...sideOf(context, report, definition.denominator ?? [], denominator),
    ],
  };
}

/** Rates over cases of reconsideration and litigation; mostly there are none, and then all are named at once. */
const corrections = [
  "reconsiderationCorrectionRate",
  "litigationCorrectionRate",
  "litigationDirectCorrectionRate",
  "litigationAfterReconsiderationCorrectionRate",
];

function reasonOf({ t, locale }: PageContext, definition: MetricDefinition, metric: MetricValue | undefined): string {
  if (metric !== undefined && metric.value !== null) return t.comparison.tooFew;
  return reasonWords(metric?.reason ?? "notReported", definition, { t: t.comparison, locale });
}

/** With the counts, where it is only too few cases that keep the rate from being told. */
function nameOf({ t, locale }: PageContext, { name }: MetricDefinition, metric: MetricValue | undefined): string {
  if (metric === undefined || metric.value === null) return name[locale];
  const number = (n: number | null): string => formatNumber(n ?? 0, locale);
  return name[locale] + t.profile.parenthesis(`${number(metric.numerator)}/${number(metric.denominator)}`);
}

/** Then the page's summary has said so, and nobody asks how many were corrected. */
const hasNoReviews = (year: AgencyYear): boolean =>
  reviewTable.blocks.every(({ id }) =>
    [...reviewTable.columns].every((column) => effectiveOf(year, `reviews.${id}.${column.id}`) === 0),
  );

type Reason = { names: string[]; ids: string[] };

function reasonSentence({ t }: PageContext, reason: string, { names, ids }: Reason): string {
  const isAll = corrections.every((id) => ids.includes(id));
  const others = names.filter((_, i) => !corrections.includes(ids[i] ?? ""));
  const told = isAll ? [...others, t.profile.rates.corrections] : names;
  return t.profile.rates.without(told.join(t.profile.listComma), reason);
}

export function renderRates(context: PageContext, report: Report): RatesView {
  const { year, definitions } = report;
  const rows: RateRow[] = [];
  const reasons = new Map<string, Reason>();
  for (const definition of definitions.filter((d) => d.unit !== "count" && !outcomeShares.includes(d.id))) {
    const metric = year.metrics.find((candidate) => candidate.id === definition.id);
    if (metric !== undefined && metric.value !== null && (metric.denominator ?? 0) >= leastForShare) {
      rows.push(rowOf(context, report, { definition, metric }, metric.value));
      continue;
    }
    if (corrections.includes(definition.id) && hasNoReviews(year)) continue;
    const reason = reasonOf(context, definition, metric);
    const { names, ids } = reasons.get(reason) ?? { names: [], ids: [] };
    reasons.set(reason, { names: [...names, nameOf(context, definition, metric)], ids: [...ids, definition.id] });
  }
  return { rows, reasons: [...reasons].map(([reason, rates]) => reasonSentence(context, reason, rates)) };
}
