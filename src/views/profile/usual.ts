/**
 * How a body's numbers lie among bodies alike, in a sentence each: the group's median and ends, the body's own number, and
 * from eight bodies on whether it lies in the middle half. Never a rank. Below ten cases the body's counts stand alone.
 */
import { formatNumber, formatShare } from "../../i18n/format.ts";
import type { AgencyYear } from "../../model/dataset.ts";
import type { PeerGroup, PeerSpread } from "../../model/peers.ts";
import { leastForShare } from "../comparison/metric-words.ts";
import type { PageContext } from "../page-context.ts";
import { fillTemplate, textOfSegments } from "./segments.ts";

/** What a spread is drawn from: the middle half, single values where they are few, and the body's own. */
export type SpreadDrawing = {
  ends: [number, number];
  quartiles: { low: number; median: number; high: number };
  values: number[];
  own: number | null;
};
/** `drawing` is null where too few bodies, or one value of all, leave nothing to see. */
export type Measure = { id: string; told: string; drawing: SpreadDrawing | null };

/** A quarter of fewer than eight bodies is a single body. */
const leastForQuarters = 8;
/** Fewer bodies than these show no spread; more ticks than these are a grey band. */
const leastToDraw = 5;
const mostTicks = 24;

type Subject = { year: AgencyYear; group: PeerGroup; kind: string };
type Told = { template: string; above: string; below: string; isShare: boolean };

/** The body's own value as it may stand beside others: none below ten cases. */
function ownOf(context: PageContext, { year }: Subject, id: string, isShare: boolean) {
  const { t, locale } = context;
  const words = t.profile.peers;
  const metric = year.metrics.find((candidate) => candidate.id === id);
  const number = (value: number | null | undefined): string => formatNumber(value ?? 0, locale);
  if (metric === undefined || (metric.value === null && metric.reason !== "noDecisions"))
    return { value: null, text: words.ownUnknown };
  if (isShare && (metric.value === null || (metric.denominator ?? 0) < leastForShare))
    return { value: null, text: words.ownTooFew(number(metric.numerator), number(metric.denominator)) };
  if (metric.interval === null || metric.value === null) return { value: metric.value, text: number(metric.value) };
  const [low, high] = [formatShare(metric.interval.low, locale), formatShare(metric.interval.high, locale)];
  const counts = [number(metric.numerator), number(metric.denominator)] as const;
  return {
    value: metric.value,
    text: t.profile.summary.change.share(formatShare(metric.value, locale), ...counts, low, high),
  };
}

function drawingOf({ quartiles, values, deciles, counted }: PeerSpread, own: number | null): SpreadDrawing | null {
  const all = values ?? deciles ?? [];
  const [low = 0, high = 0] = [all[0], all.at(-1)];
  if (quartiles === null || counted < leastToDraw || low === high) return null;
  return { ends: [low, high], quartiles, values: values === null || values.length > mostTicks ? [] : values, own };
}

function measureOf(context: PageContext, subject: Subject, id: string, { template, above, below, isShare }: Told) {
  const { t, locale } = context;
  const words = t.profile.peers;
  const spread = subject.group.spreads.find(({ metric }) => metric === id);
  if (spread === undefined || spread.quartiles === null || spread.counted === 0) return [];
  const { low, median, high } = spread.quartiles;
  const text = (value: number): string => (isShare ? formatShare : formatNumber)(value, locale);
  const all = spread.values ?? spread.deciles ?? [];
  const [least = 0, greatest = 0] = [all[0], all.at(-1)];
  const own = ownOf(context, subject, id, isShare);
  const isPlaced = own.value !== null && spread.counted >= leastForQuarters;
  const place = own.value === null ? "" : own.value > high ? above : own.value < low ? below : words.usual.within;
  const told = fillTemplate(template, {
    kind: subject.kind,
    n: formatNumber(spread.counted, locale),
    median: text(median),
    range: least === greatest ? text(least) : words.rangeOf(text(least), text(greatest)),
    own: own.text,
    place: isPlaced ? t.profile.comma + place : "",
  });
  return [{ id, told: textOfSegments(told), drawing: drawingOf(spread, own.value) }];
}

/** Requests received and the disclosure rate, where any body of the group has them. */
export function renderMeasures(context: PageContext, subject: Subject): Measure[] {
  const { received, rate, above, below, rateAbove, rateBelow } = context.t.profile.peers.usual;
  return [
    ...measureOf(context, subject, "received", { template: received, above, below, isShare: false }),
    ...measureOf(context, subject, "disclosureRate", {
      template: rate,
      above: rateAbove,
      below: rateBelow,
      isShare: true,
    }),
  ];
}
