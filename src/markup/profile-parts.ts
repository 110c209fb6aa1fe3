/** The parts of a profile apart from its years: balance, outcomes, applicants, reviews, bodies alike, rates, source. */
import { renderSpreadLine } from "../charts/profile/spread-line.ts";
import { renderStackedBar } from "../charts/profile/stacked-bar.ts";
import type { PageContext } from "../views/page-context.ts";
import type { ProfileView } from "../views/profile/profile-page.ts";
import type { PeersView } from "../views/profile/peers.ts";
import { attribute, drawing, markup, type Markup } from "./markup.ts";
import { framed, headRow, link, linkedFigure, linkOrText, quietly, sentence } from "./sentences.ts";

const signs = { holds: "✓", fails: "≠", unknown: "?" };

/** Four numbers that must close, and in words whether they do. */
export function balancePart({ balance: { numbers, verdict }, head: { scopeNote } }: ProfileView): Markup {
  const entries = numbers.map(({ operator, label, figure }) => {
    const state = attribute("class", figure.value === null ? "state" : undefined);
    return markup`<div${attribute("data-operator", operator)}><dt>${label}<dd${state}>${linkedFigure(figure)}</div>`;
  });
  const words = [signs[verdict.status], verdict.text, scopeNote].filter((text) => text !== "").join(" ");
  const mark = verdict.status === "fails" ? "verdict-fails" : "quiet";
  return markup`<dl class="numbers balance">${entries}</dl><p${attribute("class", mark)}>${words}`;
}

/** Where the cases went: a bar in six parts, and the groups that aren't 0 with their shares. */
export function outcomesPart({ t, links }: PageContext, { outcomes }: ProfileView): Markup {
  const words = t.profile.outcomes;
  if (outcomes.empty !== null) return markup`<p>${outcomes.empty}`;
  const { hasShares } = outcomes;
  const shares = hasShares ? [link(links.metric("grantedRate"), words.share), words.interval] : [];
  const rows = outcomes.groups.map(({ className, name, told, share, interval }) => {
    const more = hasShares ? markup`<td>${share}<td>${interval}` : null;
    return markup`<tr${attribute("class", className)}><th>${name}<td>${linkOrText(told.href, told.text)}${more}`;
  });
  const bar = drawing(renderStackedBar(outcomes.parts, words.chartLabel(outcomes.total)));
  const table = framed(undefined, [headRow([words.group, words.count, ...shares]), markup`<tbody>${rows}`]);
  return markup`${bar}${table}${outcomes.notes.map(quietly)}`;
}

/** Who asked: a bar and a number for each kind of applicant that isn't 0. */
export function applicantsPart({ applicants: { empty, rows, most, rest } }: ProfileView): Markup {
  if (empty !== null) return markup`<p>${empty}`;
  const bar = (value: number | null): Markup => {
    const meter = value === null ? null : markup`<meter value=${value} max=${most} aria-hidden=true></meter>`;
    return markup`<td>${meter}`;
  };
  const told = rows.map(
    ({ name, figure }) =>
      markup`<tr><th>${name}<td>${linkedFigure(figure)}${rows.length > 1 ? bar(figure.value) : null}`,
  );
  return markup`<table class=bars><tbody>${told}</table>${rest === null ? null : quietly(rest)}`;
}

/** Reconsideration and litigation: a line for each kind that has cases. */
export const reviewsPart = ({ t }: PageContext, { reviews }: ProfileView): Markup =>
  markup`${reviews.lines.map((line) => markup`<p>${sentence(line)}`)}${quietly(t.profile.reviews.note)}`;

/** The bodies alike with the nearest names, with links and counts; a rate only from ten decisions on. */
function peersTable({ t }: PageContext, peers: PeersView, year: number, han: string | undefined): Markup {
  const words = t.profile.peers;
  const heads = [words.nearestCaption(year), words.received, words.handled, words.disclosed, words.rate];
  const rows = peers.rows.map(
    ({ href, name, received, handled, disclosed, rate }) =>
      markup`<tr><th>${link(href, name)}<td>${received}<td>${handled}<td>${disclosed}<td>${rate}`,
  );
  const table = framed(undefined, [headRow(heads), markup`<tbody${attribute("lang", han)}>${rows}`]);
  const before = [peers.more, words.caution].filter((text) => text !== null && text !== "").join(" ");
  const compare = peers.compareHref === null ? null : markup` ${link(peers.compareHref, words.compare)}`;
  return markup`${table}${quietly(markup`${before}${compare}`)}`;
}

/** The body beside others alike: who they are, how they spread, and some of them by name. */
export function peersPart(context: PageContext, { peers, year, head: { han } }: ProfileView): Markup {
  const { sentences, measures } = peers;
  const lead = sentences.length === 0 ? null : markup`<p>${sentences.join(context.t.comparison.sentenceGap)}`;
  const told = measures.map(({ told: text, drawing: line }) =>
    line === null ? markup`<p>${text}` : markup`<p>${text}</p>${drawing(renderSpreadLine(line))}`,
  );
  return markup`${lead}${told}${peers.rows.length === 0 ? null : peersTable(context, peers, year, han)}`;
}

/** The rates that aren't an outcome's share, each with how it is built; those without a value under their reason. */
export function ratesPart({ t }: PageContext, { rates }: ProfileView): Markup {
  const words = t.profile.rates;
  const rows = rates.rows.map(
    ({ href, name, value, interval, built }) =>
      markup`<tr><th>${link(href, name)}<td>${value}<td>${interval}<td>${sentence(built)}`,
  );
  const heads = headRow([words.metric, words.value, words.intervalHead, words.built]);
  const table = rows.length === 0 ? null : framed("rates", [heads, markup`<tbody>${rows}`]);
  return markup`${table}${rates.reasons.map(quietly)}${rows.length === 0 ? null : quietly(words.note)}`;
}

/** Where the latest report comes from, where its record stands, and how to cite the page. */
export function sourcePart({ t }: PageContext, { source, head: { han } }: ProfileView): Markup {
  const { published, links: others, citation } = source;
  const own = published === null ? [] : [link(published, t.profile.source.published)];
  const all = [...own, ...others.map(({ href, label }) => link(href, label))];
  const list = all.map((one, at) => (at === 0 ? one : markup` ${one}`));
  return markup`<p>${list}<p class=citation${attribute("lang", han)}>${citation}`;
}
