/**
 * The article of a report's page: whose report of which year, its text and tables in its own order, the checks, the findings
 * and the source. A view in, compact markup out; end tags are left out where HTML lets them be.
 */
import type { ReportPart, ReportView } from "../views/report/report-page.ts";
import { headingPieces } from "../views/report/heading-pieces.ts";
import type { OtherRow } from "../views/report/other-rows.ts";
import type { ReportFinding } from "../views/report/report-findings.ts";
import { evidenceTable } from "./evidence-table.ts";
import { attribute, markup, type Markup } from "./markup.ts";
import { both, toldNotes } from "./narrative/claims.ts";
import { plansAside, textPieces } from "./narrative/section-five.ts";

const quiet = (text: ReportView["tags"]): Markup => markup`<p class=quiet>${both(text)}`;

function pager({ previous, next, both: { zh } }: ReportView): Markup | null {
  if (previous === null && next === null) return null;
  const before = previous && markup`<a${attribute("href", previous.href)} rel=prev>← ${previous.year}</a>`;
  const after = next && markup`<a${attribute("href", next.href)} rel=next>${next.year} →</a>`;
  const gap = before !== null && after !== null ? " " : "";
  return markup`<nav class=pager${attribute("aria-label", zh.t.report.otherYears)}>${before}${gap}${after}</nav>`;
}

function articleHead(page: ReportView): Markup {
  const { words } = page;
  const title = headingPieces(page.heading.zh).map((piece, at) =>
    at === 0 ? markup`${piece}` : markup`<wbr>${piece}`,
  );
  const untitled = page.isUntitled ? quiet(words.noTitle) : null;
  const extract = page.isExtract ? markup`<p class=notice>${both(words.extract)}` : null;
  const body = markup`<p class=eyebrow><a${attribute("href", page.profileHref)}>${page.agencyName}</a>`;
  return markup`<header class=page-head>${body}<h1>${title} <i lang=en>${page.heading.en}</i></h1>${untitled}<p>${both(page.tags)}${extract}${pager(page)}</header>`;
}

/** Printed rows that the table above doesn't show cell by cell. */
function otherRows(rows: OtherRow[], lead: ReportView["tags"]): Markup | null {
  if (rows.length === 0) return null;
  const items = rows.map(
    ({ anchor, line, text }) => markup`<li${attribute("id", anchor)}><span class=line>${line}</span> ${text}`,
  );
  return markup`${quiet(lead)}<ul class=plain-list>${items}</ul>`;
}

function partOf({ both: contexts, words }: ReportView, part: ReportPart): Markup {
  const { table } = part;
  const paragraphs = part.paragraphs.map(
    ({ anchor, pieces }) => markup`<p${attribute("id", anchor)}>${textPieces(pieces)}`,
  );
  const plans = part.plans && plansAside(part.plans);
  const absent = table?.isAbsent === true ? markup`<p>${both(part.absent)}` : null;
  const whole =
    table?.whole &&
    markup`<p${attribute("id", table.whole.anchor)}>${both(table.whole.told)}${toldNotes(table.whole.notes)}`;
  const shown = table && table.parts.length > 0 ? evidenceTable(contexts, words.corner, table) : null;
  const disputed = table?.isDisputed === true ? quiet(words.disputed) : null;
  const silence = part.silence === null ? null : quiet(part.silence);
  const heading = markup`<h2${attribute("id", part.anchor)}>${both(part.heading)}</h2>`;
  return markup`<section${attribute("id", part.id)}>${heading}${paragraphs}${plans}${absent}${whole}${shown}${disputed}${silence}${otherRows(part.otherRows, words.otherRows)}</section>`;
}

/** What was found, in both languages, with the way to the line. */
function findingOf({ words: { kind } }: ReportView, row: ReportFinding): Markup {
  const place = row.placeHref === null ? null : markup` <a${attribute("href", row.placeHref)}>${row.place}</a>`;
  const zh = markup` <a${attribute("href", row.kindHref.zh)}>${kind.zh}</a>`;
  const en = markup` <a${attribute("href", row.kindHref.en)} lang=en>${kind.en}</a>`;
  return markup`<li${attribute("id", row.anchor)}><span${attribute("class", row.className)}>${row.severity}</span> ${both(row.message)}${place}${zh}${en}`;
}

function checks(page: ReportView): Markup {
  const { rows } = page.findings;
  const told = page.told.map(({ href, told: words }) =>
    href === null ? markup`<li>${both(words)}` : markup`<li><a${attribute("href", href)}>${both(words)}</a>`,
  );
  const list = told.length === 0 ? null : markup`<ul>${told}</ul>`;
  const found = rows.map((row) => findingOf(page, row));
  const findings = rows.length === 0 ? null : markup`<ul class=ruled-list id=findings>${found}</ul>`;
  const summary = markup`<p${attribute("id", rows.length === 0 ? "findings" : undefined)}>${both(page.summary)}`;
  return markup`<section id=checks><h2>${both(page.words.checks)}</h2>${summary}${list}${findings}</section>`;
}

/** Where the report comes from, how to cite it, and how to report a wrong figure. */
function source({ source: { path, address, host, retrieved, citation, wrongHref }, words }: ReportView): Markup {
  const link = address === null ? both(words.notRecorded) : markup`<a${attribute("href", address)}>${host}</a>`;
  const wrong =
    wrongHref === null
      ? both(words.unknownRepository)
      : markup`<a${attribute("href", wrongHref)}>${both(words.wrong)}</a>`;
  const when = retrieved === null ? null : markup` ${retrieved}`;
  const entries = [
    markup`<dt>${both(words.file)}<dd>${path}`,
    markup`<dt>${both(words.address)}<dd>${link}${when}`,
    markup`<dt>${both(words.cite)}<dd>${citation}`,
  ];
  return markup`<section id=source><h2>${both(words.source)}</h2><dl>${entries}</dl><p>${wrong}</section>`;
}

export const reportArticle = (page: ReportView): Markup =>
  markup`<article class=report>${articleHead(page)}${page.parts.map((part) => partOf(page, part))}${checks(page)}${source(page)}</article>`;
