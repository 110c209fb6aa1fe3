/**
 * Whether a body's numbers are usual among bodies alike: where they lie beside the middle half of the group, in words.
 * Says nothing where fewer than eight bodies count, or where the body's own number is unknown, disputed or too small.
 */
import { formatNumber, formatShare } from "../../i18n/format.ts";
import type { AgencyYear } from "../../model/dataset.ts";
import type { PeerGroup } from "../../model/peers.ts";
import { leastForShare } from "../comparison/metric-words.ts";
import type { PageContext } from "../page-context.ts";
import { fillTemplate, type Segment } from "./segments.ts";

/** A quarter of fewer than eight bodies is a single body. */
const leastForQuarters = 8;

type Subject = { year: AgencyYear; group: PeerGroup; kind: string };
type Place = { within: string; above: string; below: string };

function usualSentence(
  context: PageContext,
  { year, group, kind }: Subject,
  { id, template, place }: { id: string; template: string; place: Place },
): Segment[][] {
  const { locale, t } = context;
  const spread = group.spreads.find(({ metric }) => metric === id);
  const own = year.metrics.find((metric) => metric.id === id);
  if (spread === undefined || spread.quartiles === null || spread.counted < leastForQuarters) return [];
  if (own === undefined || own.value === null || (own.denominator !== null && own.denominator < leastForShare))
    return [];
  const { low, median, high } = spread.quartiles;
  const number = (value: number | null): string => formatNumber(value ?? 0, locale);
  const { interval } = own;
  const told =
    interval === null
      ? number(own.value)
      : t.profile.summary.change.share(
          formatShare(own.value, locale),
          number(own.numerator),
          number(own.denominator),
          formatShare(interval.low, locale),
          formatShare(interval.high, locale),
        );
  return [
    fillTemplate(template, {
      kind,
      n: number(spread.counted),
      median: interval === null ? number(median) : formatShare(median, locale),
      own: told,
      place: own.value > high ? place.above : own.value < low ? place.below : place.within,
    }),
  ];
}

export function usualSentences(context: PageContext, subject: Subject): Segment[][] {
  const words = context.t.profile.peers.usual;
  const { within, above, below, rateAbove, rateBelow } = words;
  return [
    ...usualSentence(context, subject, { id: "received", template: words.received, place: { within, above, below } }),
    ...usualSentence(context, subject, {
      id: "disclosureRate",
      template: words.rate,
      place: { within, above: rateAbove, below: rateBelow },
    }),
  ];
}
