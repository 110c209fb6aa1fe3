/**
 * The body beside others alike, as the dataset groups them: who they are and how many, how they spread, and some of
 * them by name. Below ten decisions counts stand alone. Never a rank; nothing is computed here.
 */
import { formatNumber, formatShare } from "../../i18n/format.ts";
import type { Agency, AgencyYear } from "../../model/dataset.ts";
import type { MetricDefinition, MetricValue } from "../../model/metric.ts";
import type { PeerGroup, PeerSpread } from "../../model/peers.ts";
import { leastForShare, metricWords } from "../comparison/metric-words.ts";
import type { PageContext } from "../page-context.ts";
import type { Segment } from "./segments.ts";
import { usualSentences } from "./usual.ts";

export type PeerRow = {
  name: string;
  href: string;
  received: string;
  handled: string;
  disclosed: string;
  /** A rate with its interval, or the reason why there is none. */
  rate: string;
};
/** What a spread is drawn from: the middle half, single values where they are few, and the body's own. */
export type SpreadDrawing = {
  ends: [number, number];
  quartiles: { low: number; median: number; high: number };
  values: number[];
  own: number | null;
};
export type SpreadRow = {
  id: string;
  name: string;
  own: string;
  hasOwn: boolean;
  median: string;
  range: string;
  counted: string;
  drawing: SpreadDrawing | null;
};
export type PeersView = {
  sentences: string[];
  usual: Segment[][];
  spreads: SpreadRow[];
  rows: PeerRow[];
  more: string | null;
  compareHref: string | null;
};

/** Fewer bodies than these show no spread. */
const leastForChart = 5;
/** Enough to go on from; the rest are a click away, all on one page. */
const mostNamed = 4;

type Subject = { agency: Agency; year: AgencyYear; metrics: MetricDefinition[] };

const nameOfKind = ({ t }: PageContext, { agency }: Subject, count: number): string => {
  const words = t.profile.peers;
  return words.kindOf(words.kinds[agency.kind][agency.level ?? "county"], count);
};

function areaName({ t, locale }: PageContext, agency: Agency, { area }: PeerGroup): string {
  const words = t.profile.peers;
  if (area.level === "all") return words.everywhere;
  const name = agency.region.path.find(({ code }) => code === area.code)?.name;
  return name === undefined ? words.unknownArea[area.level] : locale === "zh" ? name : `in ${name}`;
}

function sentencesOf(context: PageContext, subject: Subject, group: PeerGroup): string[] {
  const { t, locale } = context;
  const words = t.profile.peers;
  const { agency, year } = subject;
  if (group.count === 0) return [words.none(nameOfKind(context, subject, 1), year.year)];
  const kind = nameOfKind(context, subject, group.count);
  const area = areaName(context, agency, group);
  return [
    words.who(area, formatNumber(group.count, locale), kind, year.year, t.profile.scope[year.scope]),
    group.isWidened ? words.widened : "",
    group.area.level === "all" ? words.farAway : "",
  ].filter((sentence) => sentence !== "");
}

const format = ({ locale }: PageContext, isShare: boolean, value: number): string =>
  isShare ? formatShare(value, locale) : formatNumber(value, locale);

/** The body's own value as it may stand beside others: none below ten cases. */
function ownOf(
  context: PageContext,
  metric: MetricValue | undefined,
  isShare: boolean,
): { text: string; drawn: number | null } {
  const words = context.t.profile.peers;
  const number = (n: number | null): string => formatNumber(n ?? 0, context.locale);
  if (metric === undefined || metric.value === null) {
    const isIdle = metric?.reason === "noDecisions";
    return { text: isIdle ? words.ownTooFew(number(metric.numerator), number(0)) : words.ownUnknown, drawn: null };
  }
  if (isShare && (metric.denominator ?? 0) < leastForShare)
    return { text: words.ownTooFew(number(metric.numerator), number(metric.denominator)), drawn: null };
  return { text: format(context, isShare, metric.value), drawn: metric.value };
}

function drawingOf({ quartiles, values, deciles, counted }: PeerSpread, own: number | null): SpreadDrawing | null {
  const all = values ?? deciles ?? [];
  const [low = 0, high = 0] = [all[0], all.at(-1)];
  // Where every body has the same value there is no spread to draw.
  if (quartiles === null || counted < leastForChart || low === high) return null;
  return { ends: [low, high], quartiles, values: values ?? [], own };
}

function rangeOf(context: PageContext, spread: PeerSpread, isShare: boolean): string {
  const all = spread.values ?? spread.deciles ?? [];
  const [low, high] = [all[0], all.at(-1)];
  if (low === undefined || high === undefined) return "";
  const text = (value: number): string => format(context, isShare, value);
  return low === high ? text(low) : context.t.profile.peers.rangeOf(text(low), text(high));
}

function countedOf({ t, locale }: PageContext, { counted, tooFew, unknown }: PeerSpread): string {
  const words = t.profile.peers;
  const leftOut = [
    tooFew > 0 ? words.tooFew(formatNumber(tooFew, locale)) : "",
    unknown > 0 ? words.unknown(formatNumber(unknown, locale)) : "",
  ].filter((part) => part !== "");
  const told = formatNumber(counted, locale);
  return leftOut.length === 0 ? told : told + t.profile.parenthesis(words.leftOut(leftOut.join(t.profile.comma)));
}

function spreadRow(
  context: PageContext,
  spread: PeerSpread,
  definition: MetricDefinition,
  metric: MetricValue | undefined,
): SpreadRow {
  const words = context.t.profile.peers;
  const isShare = definition.unit === "share";
  const { text, drawn } = ownOf(context, metric, isShare);
  return {
    id: spread.metric,
    name: definition.name[context.locale],
    own: text,
    hasOwn: drawn !== null,
    median: spread.quartiles === null ? words.nobodyCounted : format(context, isShare, spread.quartiles.median),
    range: rangeOf(context, spread, isShare),
    counted: countedOf(context, spread),
    drawing: drawingOf(spread, drawn),
  };
}

function peerRow(context: PageContext, peer: PeerGroup["nearest"][number], definitions: MetricDefinition[]): PeerRow {
  const { t, locale, links } = context;
  const number = (value: number | null): string =>
    value === null ? t.profile.state.notTold : formatNumber(value, locale);
  const mark = (metric: MetricValue, text: string): string =>
    metric.reason === "conflicting" ? text + t.profile.parenthesis(t.profile.state.disputed) : text;
  const { received, disclosureRate } = peer;
  const definition = definitions.find(({ id }) => id === "disclosureRate");
  const words = definition === undefined ? null : metricWords(definition, disclosureRate, { t: t.comparison, locale });
  const hasRate = words !== null && words.drawn !== null;
  return {
    name: peer.name,
    href: links.agency(peer.id),
    received: mark(received, number(received.numerator)),
    handled: mark(disclosureRate, number(disclosureRate.denominator)),
    disclosed: mark(disclosureRate, number(disclosureRate.numerator)),
    rate: hasRate
      ? words.short + t.profile.parenthesis(words.bounds)
      : disclosureRate.reason === "noDecisions"
        ? t.profile.peers.noDecisions
        : (words?.note ?? ""),
  };
}

export function renderPeers(context: PageContext, subject: Subject): PeersView {
  const { agency, year, metrics } = subject;
  const words = context.t.profile.peers;
  const group = year.peers;
  const none = { usual: [], spreads: [], rows: [], more: null, compareHref: null };
  if (group === null) return { ...none, sentences: [words.unknownLevel] };
  if (group.count === 0) return { ...none, sentences: sentencesOf(context, subject, group) };
  const spreads = group.spreads.flatMap((spread) => {
    const definition = metrics.find(({ id }) => id === spread.metric);
    const metric = year.metrics.find(({ id }) => id === spread.metric);
    return definition === undefined ? [] : [{ spread, definition, metric }];
  });
  const named = group.nearest.slice(0, mostNamed);
  const hidden = group.count - named.length;
  const { code } = group.area;
  const who =
    code === null ? { bodies: [agency.id, ...named.map(({ id }) => id)] } : { region: code, kind: agency.kind };
  return {
    sentences: sentencesOf(context, subject, group),
    usual: usualSentences(context, { year, group, kind: nameOfKind(context, subject, 2) }),
    spreads: spreads
      .filter(({ spread }) => spread.counted > 0)
      .map(({ spread, definition, metric }) => spreadRow(context, spread, definition, metric)),
    rows: named.map((peer) => peerRow(context, peer, metrics)),
    more: hidden > 0 ? words.more(hidden) : null,
    compareHref: context.links.compareWith({ ...who, metric: "disclosureRate", year: year.year }),
  };
}
