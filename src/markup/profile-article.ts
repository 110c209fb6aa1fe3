/**
 * The article of a body's profile: where the body is, its name, the sentences, then its parts in their order. A view in,
 * compact markup out; the statutory tables, the text and the checks stand on the report's page.
 */
import type { PageContext } from "../views/page-context.ts";
import type { ProfileView } from "../views/profile/profile-page.ts";
import type { BodyStatusView } from "../views/regions/body-status.ts";
import { breadcrumb } from "./breadcrumb.ts";
import { attribute, markup, type Markup } from "./markup.ts";
import {
  applicantsPart,
  balancePart,
  outcomesPart,
  peersPart,
  ratesPart,
  reviewsPart,
  sourcePart,
} from "./profile-parts.ts";
import { link, namedSentence, quietly, sentence } from "./sentences.ts";
import { yearsPart } from "./years-part.ts";

/** A body that no longer exists under this name, and where its predecessors' reports stand. */
function bodyStatus({ notice, kept, origin }: BodyStatusView): Markup {
  const gone =
    notice.length === 0
      ? null
      : markup`<div class="notice notice-strong"><p>${namedSentence(notice)}<p class=small>${kept}</div>`;
  return markup`${gone}${origin.length === 0 ? null : markup`<p class=quiet>${namedSentence(origin)}`}`;
}

function profileHead(context: PageContext, page: ProfileView): Markup {
  const { head } = page;
  const { t } = context;
  const names = [
    markup`<h1${attribute("lang", head.han)}>${head.name}</h1>`,
    head.pinyin === null ? null : markup`<p class=pinyin lang=zh-Latn>${head.pinyin}`,
    head.aliases === null ? null : quietly(head.aliases),
    head.status === null ? null : bodyStatus(head.status),
  ];
  const summary = page.summary.map((segments) => markup`<p>${sentence(segments)}`);
  const disputed = page.isDisputed ? markup`<p class="notice notice-strong">${t.profile.sentence.disputed}` : null;
  const ways = [
    link(head.report.href, head.report.label),
    link(head.checks, head.sums),
    link(head.findings, head.quality),
  ];
  const sources = ways.map((way) => markup`${way} `);
  return markup`<header class=page-head>${names}<p class=lede>${sentence(page.sentence)}${summary}${disputed}<p class=sources>${sources}<span>${head.tags}</span></header>`;
}

export function profileArticle(context: PageContext, page: ProfileView): Markup {
  const t = context.t.profile;
  const section = (id: keyof typeof t & string, heading: string, content: Markup): Markup =>
    markup`<section id=${id}><h2>${heading}</h2>${content}</section>`;
  const parts = [
    section("balance", t.balance.heading, balancePart(page)),
    section("outcomes", t.outcomes.heading, outcomesPart(context, page)),
    section("applicants", t.applicants.heading, applicantsPart(page)),
    page.reviews.lines.length === 0 ? null : section("reviews", t.reviews.heading, reviewsPart(context, page)),
    section("years", t.years.heading, yearsPart(context, page.years)),
    section("peers", t.peers.heading, peersPart(context, page)),
    section("rates", t.rates.heading, ratesPart(context, page)),
    section("source", t.source.heading, sourcePart(context, page)),
  ];
  return markup`<article class=profile data-year=${page.year}>${breadcrumb(context, page.head.crumbs)}${profileHead(context, page)}${parts}</article>`;
}
