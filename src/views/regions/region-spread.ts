/**
 * How a region's bodies stand beside each other in one year: a strip of the requests they received, their disclosure rates
 * in the order of names, or quartiles in words where there are too many to name. Nothing is ranked or computed here.
 */
import { formatNumber, formatShare } from "../../i18n/format.ts";
import type { MetricDefinition } from "../../model/metric.ts";
import type { PeerSpread } from "../../model/peers.ts";
import type { RegionFile } from "../../model/region-file.ts";
import { metricWords } from "../comparison/metric-words.ts";
import type { PageContext } from "../page-context.ts";

export type RateLine = {
  name: string;
  href: string;
  received: string;
  rate: string;
  interval: string;
  /** Null where there is no share, or too few cases for one. */
  drawn: { value: number; interval: { low: number; high: number } | null } | null;
};
/** Dots between 0 and the greatest value, which `least` and `most` tell. */
export type ValueDots = { values: number[]; least: string; most: string; label: string };
export type SpreadView = {
  note: string;
  received: { sentence: string; leftOut: string; chart: ValueDots | null };
  rate: { sentence: string; leftOut: string; lines: RateLine[]; howHref: string; compareHref: string };
};

/** Fewer dots than these show no spread. */
const leastForChart = 3;
/** Of fewer bodies than these, a middle half would be one or two. */
const leastForQuartiles = 5;

type Words = PageContext["t"]["pages"]["regions"]["received" | "rate"];

function sentenceOf({ t, locale }: PageContext, words: Words, spread: PeerSpread, isShare: boolean): string {
  // A quartile of counts may lie between two of them; nobody received a quarter of a request.
  const count = (value: number): string =>
    Number.isInteger(value)
      ? formatNumber(value, locale)
      : t.pages.regions.about(formatNumber(Math.round(value), locale));
  const format = (value: number): string => (isShare ? formatShare(value, locale) : count(value));
  const { quartiles, counted } = spread;
  if (quartiles === null) return words.none;
  const number = formatNumber(counted, locale);
  const ends = spread.values ?? spread.deciles ?? [];
  if (counted === 1) return words.one(format(quartiles.median));
  if (ends[0] === ends.at(-1)) return words.same(number, format(quartiles.median));
  if (counted < leastForQuartiles) return words.range(number, format(ends[0] ?? 0), format(ends.at(-1) ?? 0));
  const [low, median, high] = [quartiles.low, quartiles.median, quartiles.high].map(format);
  return words.quartiles({ counted: number, low: low ?? "", median: median ?? "", high: high ?? "" });
}

function rateLines(context: PageContext, file: RegionFile, definition: MetricDefinition): RateLine[] {
  const { t, locale, links } = context;
  return (file.shown?.bodies ?? []).map(({ id, name, received, disclosureRate }) => {
    const words = metricWords(definition, disclosureRate, { t: t.comparison, locale });
    return {
      name,
      href: links.agency(id),
      received: received.numerator === null ? t.pages.agencies.noFigure : formatNumber(received.numerator, locale),
      rate: words.text,
      interval: words.bounds,
      drawn: words.drawn === null ? null : { value: words.drawn, interval: words.interval },
    };
  });
}

const spreadOf = (file: RegionFile, metric: string): PeerSpread =>
  file.shown?.spreads.find((spread) => spread.metric === metric) ?? {
    metric,
    counted: 0,
    tooFew: 0,
    unknown: 0,
    quartiles: null,
    values: [],
    deciles: null,
  };

export function renderSpread(
  context: PageContext,
  file: RegionFile,
  metrics: readonly MetricDefinition[],
): SpreadView | null {
  const { shown } = file;
  const definition = metrics.find(({ id }) => id === "disclosureRate");
  if (shown === null || definition === undefined) return null;
  const t = context.t.pages.regions;
  const [received, rate] = [spreadOf(file, "received"), spreadOf(file, "disclosureRate")];
  const values = received.values ?? [];
  return {
    note: t.spreadNote(shown.year, shown.reports),
    received: {
      sentence: sentenceOf(context, t.received, received, false),
      leftOut: received.unknown === 0 ? "" : t.received.leftOut(received.unknown),
      chart:
        values.length < leastForChart || values[0] === values.at(-1)
          ? null
          : {
              values,
              least: t.received.unit("0"),
              most: t.received.unit(formatNumber(values.at(-1) ?? 0, context.locale)),
              label: t.received.chart(formatNumber(values.length, context.locale)),
            },
    },
    rate: {
      sentence: sentenceOf(context, t.rate, rate, true),
      leftOut: rate.tooFew + rate.unknown === 0 ? "" : t.rate.leftOut(rate.tooFew, rate.unknown),
      lines: rateLines(context, file, definition),
      howHref: context.links.metric("disclosureRate"),
      compareHref: context.links.compareWith({
        region: file.region.code,
        metric: "disclosureRate",
        year: shown.year,
        view: "dots",
      }),
    },
  };
}
