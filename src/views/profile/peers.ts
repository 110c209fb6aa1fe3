/**
 * The body beside others alike, as the dataset groups them: who they are and how many, how they spread, and some of
 * them by name. Below ten decisions counts stand alone. Never a rank; nothing is computed here.
 */
import { formatNumber } from "../../i18n/format.ts";
import type { Agency, AgencyYear } from "../../model/dataset.ts";
import type { MetricDefinition, MetricValue } from "../../model/metric.ts";
import type { PeerGroup } from "../../model/peers.ts";
import { metricWords } from "../comparison/metric-words.ts";
import type { PageContext } from "../page-context.ts";
import { renderMeasures, type Measure } from "./usual.ts";

export type PeerRow = {
  name: string;
  href: string;
  received: string;
  handled: string;
  disclosed: string;
  /** A rate with its interval, or the reason why there is none. */
  rate: string;
};
export type PeersView = {
  sentences: string[];
  measures: Measure[];
  rows: PeerRow[];
  more: string | null;
  compareHref: string | null;
};

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
  const none = { measures: [], rows: [], more: null, compareHref: null };
  if (group === null) return { ...none, sentences: [words.unknownLevel] };
  if (group.count === 0) return { ...none, sentences: sentencesOf(context, subject, group) };
  const named = group.nearest.slice(0, mostNamed);
  const hidden = group.count - named.length;
  const { code } = group.area;
  const who =
    code === null ? { bodies: [agency.id, ...named.map(({ id }) => id)] } : { region: code, kind: agency.kind };
  return {
    sentences: sentencesOf(context, subject, group),
    measures: renderMeasures(context, { year, group, kind: nameOfKind(context, subject, 2) }),
    rows: named.map((peer) => peerRow(context, peer, metrics)),
    more: hidden > 0 ? words.more(hidden) : null,
    compareHref: context.links.compareWith({ ...who, metric: "disclosureRate", year: year.year }),
  };
}
