/** The parts of a region's page: its bodies by kind, whose reports are missing, its areas year by year, how its bodies spread. */
import { renderRateLine } from "../charts/region/rate-line.ts";
import { renderValueDots } from "../charts/region/value-dots.ts";
import { languageTag } from "../i18n/locale.ts";
import type { PageContext } from "../views/page-context.ts";
import type { CoverageView, PartGrid } from "../views/regions/region-coverage.ts";
import type { BodyRow, KindGroup, RegionView } from "../views/regions/region-page.ts";
import type { RateLine, SpreadView } from "../views/regions/region-spread.ts";
import { attribute, drawing, markup, type Markup } from "./markup.ts";
import { headColumns, namedFrame, pageSection } from "./section-parts.ts";
import { link } from "./sentences.ts";

const small = (text: string): Markup => markup`<p class="small quiet">${text}`;

/** Names are Chinese in either language. */
export const nameLink = ({ locale }: PageContext, { href, name }: { href: string; name: string }): Markup =>
  markup`<a${attribute("href", href)}${attribute("lang", locale === "zh" ? undefined : languageTag.zh)}>${name}</a>`;

export const stateTag = ({ stateText }: BodyRow): Markup | null =>
  stateText === "" ? null : markup` <span class=tag>${stateText}</span>`;

function kindRows(context: PageContext, { title, bodies }: KindGroup, years: number): Markup {
  const rows = bodies.map((body) => {
    const cells = body.cells.map(({ kind, mark }) => markup`<td class=held-${kind}>${mark}`);
    return markup`<tr><th scope=row>${nameLink(context, body)}${stateTag(body)}${cells}<td>${body.receivedText}`;
  });
  return markup`<tbody><tr class=group><th scope=rowgroup colspan=${years + 2}>${title}${rows}`;
}

/** Name, which years are held, each in a word, and the requests of the latest report. */
export function bodyTable(
  context: PageContext,
  { legend, bodiesCaption, kinds, coverage: { years } }: RegionView,
): Markup {
  const { regions, agencies } = context.t.pages;
  const groups = kinds.map((group, at) => {
    const rows = kindRows(context, group, years.length);
    return at === 0 ? rows : markup`</tbody>${rows}`;
  });
  const heads = headColumns([regions.body, ...years, agencies.columns.received]);
  const table = markup`<table class="coverage body-table">${heads}${groups}</table>`;
  return markup`${small(legend)}${namedFrame(bodiesCaption, table)}`;
}

function missingYears({ missing }: CoverageView): Markup | null {
  if (missing.length === 0) return null;
  const years = missing.map(({ year, text, names }) => {
    const named = names === "" ? null : markup` <span lang=zh-CN>${names}</span>`;
    return markup`<div><dt>${year}<dd>${text.trimEnd()}${named}</div>`;
  });
  return markup`<dl class="key-values missing-list">${years}</dl>`;
}

/** Whose reports are missing, year by year, in words. */
export function missingReports({ t }: PageContext, { missingHeading, missingHref, coverage }: RegionView): Markup {
  const words = t.pages.regions;
  const form = missingHref === null ? null : markup`<p class=small>${link(missingHref, words.missingReport)}`;
  const whole = coverage.whole === "" ? null : markup`<p>${coverage.whole}`;
  return markup`<h3 id=missing>${missingHeading}</h3>${small(words.missingNote)}${form}${whole}${missingYears(coverage)}`;
}

/** How many bodies of each area are held, year by year; counties stand under their city. */
export function partCoverage({ t }: PageContext, years: readonly string[], { caption, rows }: PartGrid): Markup {
  const words = t.pages.regions;
  const shown = rows.map(({ name, href, depth, cells }) => {
    const told = href === null ? name : markup`<a${attribute("href", href)} lang=zh-CN>${name}</a>`;
    const held = cells.map(({ kind, text }) => markup`<td class=held-${kind}>${text}`);
    return markup`<tr><th scope=row class=depth-${depth}>${told}${held}`;
  });
  const title = markup`<caption class=visually-hidden>${caption}</caption>`;
  const table = markup`<table class=coverage>${title}${headColumns([words.part, ...years])}<tbody>${shown}</table>`;
  return markup`${small(words.partsCoverageLegend)}${namedFrame(caption, table)}`;
}

function receivedPart({ sentence, leftOut, chart }: SpreadView["received"]): Markup {
  const figure =
    chart &&
    markup`<figure class=value-dots>${drawing(renderValueDots(chart.values))}<p class="small quiet" aria-hidden=true><span>${chart.least}</span> <span>${chart.most}</span><figcaption>${chart.label}</figcaption></figure>`;
  return markup`<p class=finding>${sentence}${figure}${leftOut === "" ? null : small(leftOut)}`;
}

function rateTable(context: PageContext, lines: readonly RateLine[]): Markup {
  const words = context.t.pages.regions.rate;
  const { body, received, rate, drawing: drawn, interval } = words.columns;
  const rows = lines.map((line) => {
    const picture = line.drawn === null ? null : drawing(renderRateLine(line.drawn));
    return markup`<tr><th scope=row>${nameLink(context, line)}<td>${line.received}<td>${line.rate}<td>${picture}<td>${line.interval}`;
  });
  const heads = headColumns([body, received, rate, drawn, interval]);
  const table = markup`<table class=rate-table><caption>${words.caption}</caption>${heads}<tbody>${rows}</table>`;
  return markup`${small(words.note)}${namedFrame(words.caption, table)}`;
}

/** Requests as dots, then the table of rates with their intervals. */
export function spreadPart(context: PageContext, { received, rate }: SpreadView): Markup {
  const words = context.t.pages.regions;
  const leftOut = rate.leftOut === "" ? null : small(rate.leftOut);
  const table = rate.lines.length > 1 ? rateTable(context, rate.lines) : null;
  const ways = [link(rate.compareHref, words.rate.compare), link(rate.howHref, words.rate.howBuilt)];
  const list = markup`<ul class=inline-list>${ways.map((way) => markup`<li>${way}`)}</ul>`;
  return markup`<h3>${words.received.heading}</h3>${receivedPart(received)}<h3>${words.rate.heading}</h3><p class=finding>${rate.sentence}${leftOut}${table}${list}`;
}

/** The areas within, each with the number of its bodies. */
export function areasPart({ t }: PageContext, { parts }: RegionView): Markup {
  const areas = parts.map(
    ({ href, name, count }) =>
      markup`<li><a${attribute("href", href)} lang=zh-CN>${name}</a> <span class="quiet small">${count}</span>`,
  );
  const list = markup`<ul class="plain-list area-list">${areas}</ul>`;
  return pageSection({ id: "areas", title: t.pages.regions.partsHeading }, list);
}
