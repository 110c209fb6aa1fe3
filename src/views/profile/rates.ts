/**
 * Every rate of one report: its name and formula, numerator and denominator, value and interval, and how it is built.
 * A rate without a value is listed under the reason why, in words; one with fewer than ten cases is marked as small.
 */
import { formatNumber, formatShare } from "../../i18n/format.ts";
import { columnTerms, rowTerms } from "../../form/terms.ts";
import type { AgencyYear } from "../../model/dataset.ts";
import type { MetricDefinition, MetricValue } from "../../model/metric.ts";
import { leastForShare, reasonWords } from "../comparison/metric-words.ts";
import type { FigureCells } from "../evidence/figure-cell.ts";
import type { PageContext } from "../page-context.ts";
import { renderBuilt, type BuiltView } from "./rate-built.ts";

export type RateRow = {
  id: string;
  name: string;
  formula: string;
  href: string;
  counts: string;
  value: string;
  /** The interval, or that there are too few cases for one. */
  note: string;
  isSmall: boolean;
  built: BuiltView;
};
export type ReasonGroup = { reason: string; rates: { name: string; formula: string; href: string }[] };
export type RatesView = { rows: RateRow[]; reasons: ReasonGroup[] };

/** Figure ids in a formula ("reconsideration.total") as their names; its letters stay, the page explains them. */
function formulaInWords({ locale }: PageContext, formula: string): string {
  const name = (word: string): string => rowTerms[word]?.[locale] ?? columnTerms[word]?.[locale] ?? word;
  return formula.replace(/[a-z][A-Za-z.]+/g, (id) =>
    id
      .split(".")
      .map(name)
      .join(locale === "zh" ? "" : ", "),
  );
}

type Known = { definition: MetricDefinition; metric: MetricValue };
type Report = { year: AgencyYear; cells: FigureCells; definitions: MetricDefinition[] };

export function valueInWords({ t, locale }: PageContext, definition: MetricDefinition, value: number): string {
  return definition.unit === "share"
    ? formatShare(value, locale)
    : t.profile.rates.perDecision(formatNumber(Math.round(value * 1000) / 1000, locale));
}

function rowOf(context: PageContext, report: Report, { definition, metric }: Known, value: number): RateRow {
  const { t, locale, links } = context;
  const words = t.profile.rates;
  const isSmall = (metric.denominator ?? 0) < leastForShare;
  const { interval } = metric;
  const bounds =
    interval === null ? "" : words.interval(formatShare(interval.low, locale), formatShare(interval.high, locale));
  const number = (n: number | null): string => (n === null ? t.profile.state.notTold : formatNumber(n, locale));
  return {
    id: definition.id,
    name: definition.name[locale],
    formula: formulaInWords(context, definition.formula),
    href: links.metric(definition.id),
    counts: `${number(metric.numerator)} / ${number(metric.denominator)}`,
    value: valueInWords(context, definition, value),
    note: isSmall ? words.small : bounds,
    isSmall,
    built: renderBuilt(context, report, { definition, metric }),
  };
}

export function renderRates(context: PageContext, report: Report): RatesView {
  const { t, locale, links } = context;
  const { year, definitions } = report;
  const rows: RateRow[] = [];
  const reasons = new Map<string, ReasonGroup>();
  for (const definition of definitions.filter((d) => d.unit !== "count")) {
    const metric = year.metrics.find((candidate) => candidate.id === definition.id);
    if (metric !== undefined && metric.value !== null) {
      rows.push(rowOf(context, report, { definition, metric }, metric.value));
      continue;
    }
    const reason = reasonWords(metric?.reason ?? "notReported", definition, { t: t.comparison, locale });
    const group = reasons.get(reason) ?? { reason, rates: [] };
    group.rates.push({
      name: definition.name[locale],
      formula: formulaInWords(context, definition.formula),
      href: links.metric(definition.id),
    });
    reasons.set(reason, group);
  }
  return { rows, reasons: [...reasons.values()] };
}
