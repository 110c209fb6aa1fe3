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
  rate: string;
  /** Whether `rate` is a rate; else it is the reason why there is none. */
  hasRate: boolean;
};
export type SpreadRow = {
  id: string;
  name: string;
  href: string;
  own: string;
  hasOwn: boolean;
  median: string;
  range: string;
  counted: string;
  leftOut: string;
};
/** A strip of dots for a small group, a band of deciles for a large one. */
export type SpreadChart = {
  id: string;
  label: string;
  description: string;
  ownText: string;
  own: number | null;
  median: number;
  medianText: string;
  values: number[] | null;
  deciles: number[] | null;
  isShare: boolean;
};
export type PeersView = {
  sentences: string[];
  usual: Segment[][];
  charts: SpreadChart[];
  spreads: SpreadRow[];
  rows: PeerRow[];
  more: string | null;
  compareHref: string | null;
};

/** Fewer dots than these show no spread. */
const leastForChart = 5;
const charted = ["received", "disclosureRate"];

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

function spreadRow(
  context: PageContext,
  spread: PeerSpread,
  definition: MetricDefinition,
  metric: MetricValue | undefined,
): SpreadRow {
  const words = context.t.profile.peers;
  const { locale, links } = context;
  const isShare = definition.unit === "share";
  const { text, drawn } = ownOf(context, metric, isShare);
  const ends = spread.values ?? spread.deciles ?? [];
  const [low, high] = [ends[0], ends.at(-1)];
  const leftOut = [
    spread.tooFew > 0 ? words.tooFew(formatNumber(spread.tooFew, locale)) : "",
    spread.unknown > 0 ? words.unknown(formatNumber(spread.unknown, locale)) : "",
  ].filter((part) => part !== "");
  return {
    id: spread.metric,
    name: definition.name[locale],
    href: links.metric(spread.metric),
    own: text,
    hasOwn: drawn !== null,
    median: spread.quartiles === null ? words.nobodyCounted : format(context, isShare, spread.quartiles.median),
    range:
      low === undefined || high === undefined
        ? ""
        : low === high
          ? format(context, isShare, low)
          : words.rangeOf(format(context, isShare, low), format(context, isShare, high)),
    counted: formatNumber(spread.counted, locale),
    leftOut: leftOut.length === 0 ? words.nobodyLeftOut : leftOut.join(context.t.profile.semicolon),
  };
}

function chartOf(
  context: PageContext,
  spread: PeerSpread,
  definition: MetricDefinition,
  metric: MetricValue | undefined,
): SpreadChart[] {
  const words = context.t.profile.peers;
  const isShare = definition.unit === "share";
  const { quartiles, values, deciles, counted } = spread;
  // Where every body has the same value there is no spread to draw.
  const ends = values ?? deciles ?? [];
  if (quartiles === null || counted < leastForChart || ends[0] === ends.at(-1)) return [];
  const { text, drawn } = ownOf(context, metric, isShare);
  const median = format(context, isShare, quartiles.median);
  const count = formatNumber(counted, context.locale);
  return [
    {
      id: spread.metric,
      label: (isShare ? words.chartRate : words.chartReceived)(text, median),
      description: values === null ? words.bandDescription(count) : words.stripDescription(count),
      ownText: drawn === null ? "" : `${words.own} ${text}`,
      own: drawn,
      median: quartiles.median,
      medianText: words.medianMark(median),
      values,
      deciles,
      isShare,
    },
  ];
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
    rate: words === null ? "" : hasRate ? words.short + t.profile.parenthesis(words.bounds) : words.note,
    hasRate,
  };
}

export function renderPeers(context: PageContext, subject: Subject): PeersView {
  const { agency, year, metrics } = subject;
  const words = context.t.profile.peers;
  const group = year.peers;
  const none = { usual: [], charts: [], spreads: [], rows: [], more: null, compareHref: null };
  if (group === null) return { ...none, sentences: [words.unknownLevel] };
  if (group.count === 0) return { ...none, sentences: sentencesOf(context, subject, group) };
  const spreads = group.spreads.flatMap((spread) => {
    const definition = metrics.find(({ id }) => id === spread.metric);
    const metric = year.metrics.find(({ id }) => id === spread.metric);
    return definition === undefined ? [] : [{ spread, definition, metric }];
  });
  const hidden = group.count - group.nearest.length;
  const bodies = [agency.id, ...group.nearest.slice(0, 11).map(({ id }) => id)];
  return {
    sentences: sentencesOf(context, subject, group),
    usual: usualSentences(context, { year, group, kind: nameOfKind(context, subject, 2) }),
    charts: spreads
      .filter(({ spread }) => charted.includes(spread.metric))
      .flatMap(({ spread, definition, metric }) => chartOf(context, spread, definition, metric)),
    spreads: spreads.map(({ spread, definition, metric }) => spreadRow(context, spread, definition, metric)),
    rows: group.nearest.map((peer) => peerRow(context, peer, metrics)),
    more: hidden > 0 ? words.more(hidden) : null,
    compareHref: context.links.compareWith({ bodies, metric: "disclosureRate", year: year.year }),
  };
}
