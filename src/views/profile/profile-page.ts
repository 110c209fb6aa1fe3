/**
 * Everything that a body's profile prints, in its order: sentences, balance, outcomes, applicants, reviews, years, peers,
 * rates, source. Takes the body's file and the definitions of metrics, and nothing that another body's report changes;
 * shows its latest year. The statutory tables, the text and the checks stand on the report's own page.
 */
import { languageTag } from "../../i18n/locale.ts";
import type { AgencyFile, AgencyYear } from "../../model/dataset.ts";
import type { MetricDefinition } from "../../model/metric.ts";
import { renderQualitySign } from "../evidence/quality.ts";
import { createLinks } from "../links.ts";
import type { PageContext } from "../page-context.ts";
import { bodyCrumbs, renderBodyStatus } from "../regions/body-status.ts";
import { renderApplicants } from "./applicants.ts";
import { renderBalance } from "./balance.ts";
import { createFiguresOf, type LinkedFigures } from "./figure-links.ts";
import { renderOutcomesView } from "./outcomes.ts";
import { renderPeers } from "./peers.ts";
import { renderRates } from "./rates.ts";
import { renderReviews } from "./reviews.ts";
import { textOfSegments } from "./segments.ts";
import { renderIntake, renderSentence } from "./sentence.ts";
import { renderSource } from "./source.ts";
import { renderAppeals, renderChange } from "./summary.ts";
import { factsOf } from "./year-facts.ts";
import { renderYears } from "./years.ts";

export type ProfileData = { file: AgencyFile; metrics: MetricDefinition[]; site: URL | undefined };
export type ProfileView = ReturnType<typeof renderProfile>;

/** Files have at least one year, in ascending order. */
export function latestYear(file: AgencyFile): AgencyYear {
  const year = file.years[file.years.length - 1];
  if (year === undefined) throw new Error(`${file.agency.id} has no report`);
  return year;
}

/** An address that stays as it is when it is put together. */
const plainPath = /^(\/[\w-]+)+\/$/;

export const absoluteAddress = (address: string, site: URL | undefined): string =>
  site === undefined ? address : plainPath.test(address) ? `${site.origin}${address}` : new URL(address, site).href;

function headOf(context: PageContext, { agency }: AgencyFile, year: AgencyYear) {
  const { t, links, locale } = context;
  const quality = renderQualitySign(context, year);
  return {
    name: agency.name,
    /** The language of names where it isn't the page's. */
    han: locale === "zh" ? undefined : languageTag.zh,
    /** For readers without Chinese: how the name is pronounced. */
    pinyin: locale === "zh" ? null : agency.pinyin,
    aliases: agency.aliases.length === 0 ? null : t.profile.aliases(agency.aliases.join(t.profile.listComma)),
    crumbs: bodyCrumbs(context, agency),
    status: renderBodyStatus(context, agency),
    tags: [t.profile.edition[year.edition], t.profile.kind[year.source.kind]].join(" · "),
    scopeNote: t.profile.scopeNote[year.scope],
    report: { href: links.ownReport(year.year), label: t.profile.reportLink(year.year) },
    checks: links.ownReport(year.year, "checks"),
    sums: `${quality.isSound ? "✓" : "!"} ${quality.checks}`,
    quality: quality.findings,
    findings: links.ownReport(year.year, "findings"),
  };
}

function partsOf(context: PageContext, { file, metrics }: ProfileData, year: AgencyYear, figures: LinkedFigures) {
  const figuresOf = createFiguresOf(context);
  const facts = factsOf(year);
  const peers = renderPeers(context, { agency: file.agency, year, metrics });
  const change = renderChange(context, file, year, figuresOf);
  return {
    sentence: renderSentence(context, figures, facts),
    intake: renderIntake(context, figures, facts),
    summary: [renderAppeals(context, year, figures), ...(change === null ? [] : [change])],
    isDisputed: facts.disputed,
    balance: renderBalance(context, year, figures, facts),
    outcomes: renderOutcomesView(context, year, figures, facts),
    applicants: renderApplicants(context, figures),
    reviews: renderReviews(context, figures),
    years: renderYears(context, file, figuresOf),
    peers,
    rates: renderRates(context, { year, figures, definitions: metrics }),
  };
}

export function renderProfile(context: PageContext, data: ProfileData) {
  const { file, site } = data;
  const { agency } = file;
  const { t, locale, base } = context;
  const year = latestYear(file);
  const parts = partsOf(context, data, year, createFiguresOf(context)(year));
  const address = absoluteAddress(context.links.agency(agency.id), site);
  return {
    title: t.profile.title(agency.name, agency.region.names.join("")),
    description: textOfSegments(parts.intake),
    path: `agencies/${agency.id}/`,
    /** Report pages have one address for both languages: what the English page's short addresses start from. */
    base: locale === "zh" ? undefined : createLinks(base, "zh").agency(agency.id),
    address,
    year: year.year,
    head: headOf(context, file, year),
    ...parts,
    source: renderSource(context, file, year, address),
  };
}
