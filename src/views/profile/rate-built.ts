/**
 * How one rate is built: the figures above and below the line with their places, what the interval means, and the rate
 * with the other denominator. Takes sums and rates from the dataset; adds nothing up itself.
 */
import { formatNumber, formatShare } from "../../i18n/format.ts";
import { termOfFigure } from "../../form/terms.ts";
import type { AgencyYear } from "../../model/dataset.ts";
import type { MetricDefinition, MetricValue } from "../../model/metric.ts";
import { leastForShare, reasonWords } from "../comparison/metric-words.ts";
import type { FigureCell, FigureCells } from "../evidence/figure-cell.ts";
import type { PageContext } from "../page-context.ts";
import { effectiveOf } from "./year-facts.ts";

export type BuiltSide = {
  heading: string;
  figures: { name: string; cell: FigureCell; text: string }[];
  /** That the rows not listed are 0; null where all are listed. */
  zeros: string | null;
};
export type BuiltView = { sides: BuiltSide[]; interval: string; others: string[] };

type Rate = { definition: MetricDefinition; metric: MetricValue };
type Report = { year: AgencyYear; cells: FigureCells; definitions: MetricDefinition[] };

/** A side of one figure lists it, 0 or not; of several the zeros are told together. */
function sideOf(context: PageContext, { year, cells }: Report, ids: string[], heading: string): BuiltSide {
  const { locale, t } = context;
  const printed = ids.filter((id) => id in year.figures);
  const shown = printed.length === 1 ? printed : printed.filter((id) => effectiveOf(year, id) !== 0);
  const hidden = printed.length - shown.length;
  return {
    heading,
    figures: shown.map((id) => {
      const cell = cells(id);
      const value = effectiveOf(year, id);
      return { name: termOfFigure(id)[locale], cell, text: value === null ? cell.text : formatNumber(value, locale) };
    }),
    zeros: hidden > 0 ? t.profile.rates.built.zeros(hidden) : null,
  };
}

function intervalInWords({ t, locale }: PageContext, { definition, metric }: Rate): string {
  const words = t.profile.rates.built;
  if (definition.unit !== "share") return words.notShare;
  if (metric.interval === null || (metric.denominator ?? 0) < leastForShare) return words.tooFew;
  return words.interval(formatShare(metric.interval.low, locale), formatShare(metric.interval.high, locale));
}

/** Rates of the same cases over another denominator. */
function othersInWords(context: PageContext, { year, definitions }: Report, { definition }: Rate): string[] {
  const { t, locale } = context;
  const words = t.profile.rates.built;
  const number = (n: number | null): string => formatNumber(n ?? 0, locale);
  const above = definition.numerator.join(" ");
  return definitions
    .filter((other) => other.id !== definition.id && other.unit === "share" && other.numerator.join(" ") === above)
    .map((other) => {
      const metric = year.metrics.find(({ id }) => id === other.id);
      const name = other.name[locale];
      if (metric === undefined || metric.value === null)
        return words.otherUnknown(
          name,
          reasonWords(metric?.reason ?? "notReported", other, { t: t.comparison, locale }),
        );
      const counts = `${number(metric.numerator)}/${number(metric.denominator)}`;
      return words.other(name, formatShare(metric.value, locale), counts);
    });
}

export function renderBuilt(context: PageContext, report: Report, rate: Rate): BuiltView {
  const words = context.t.profile.rates.built;
  const { definition, metric } = rate;
  const number = (n: number | null): string =>
    n === null ? context.t.profile.state.notTold : formatNumber(n, context.locale);
  return {
    sides: [
      sideOf(context, report, definition.numerator, words.numerator(number(metric.numerator))),
      sideOf(context, report, definition.denominator ?? [], words.denominator(number(metric.denominator))),
    ],
    interval: intervalInWords(context, rate),
    others: othersInWords(context, report, rate),
  };
}
